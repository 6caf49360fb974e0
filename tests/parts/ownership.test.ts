/** Files that a container job leaves in the workspace belong to root, but later steps run as another user. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, type Result, root } from "../runner.ts";

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

/** A workspace with Iris in which everybody may write. */
function workspace(): string {
  const cwd = folder();
  chmodSync(cwd, 0o777);
  copyFileSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  return cwd;
}

function asRoot(command: string, cwd: string): void {
  execFileSync(isRoot ? "sh" : "sudo", [...(isRoot ? [] : ["sh"]), "-c", command], { cwd });
}

/** Runs the command line as a user who is not root. */
function asUser(cwd: string, args: string[]): Promise<Result> {
  const node = [process.execPath, join(root, "bin/trainyard.js"), ...args];
  const drop = isRoot ? ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"] : [];
  const [command, ...rest] = [...drop, ...node];
  return execute(command!, rest, { cwd, env: { PATH: process.env["PATH"] ?? "" } });
}

const train = ["train", "--data", "iris.csv", "--target", "species", "--n-estimators", "3"];
const user = isRoot ? nobody : process.getuid?.();

test("a report folder of root is named, with the command that gives it back", async () => {
  const cwd = workspace();
  asRoot("mkdir report && echo kept > report/gate.json", cwd);
  const { code, stderr } = await asUser(cwd, train);
  expect(code).toBe(2);
  expect(stderr).toContain(
    `${cwd}/report/test.csv: could not be written: it may not be written (permission denied): ${cwd}/report belongs to root, as what a container job writes does (remove it, give it back with \`sudo chown -R ${user} ${cwd}/report\`, or write to another folder)`,
  );
  expect(readFileSync(join(cwd, "report/gate.json"), "utf8")).toBe("kept\n");
});

test("a model folder of root in a folder of one's own is replaced", async () => {
  const cwd = workspace();
  asRoot("mkdir model && echo '{}' > model/provenance.json", cwd);
  const { code, stderr } = await asUser(cwd, [...train, "--model-dir", "model"]);
  expect([code, stderr.split("\n").filter((line) => line.includes("could not"))]).toEqual([0, []]);
});
