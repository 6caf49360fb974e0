/** The exit code stays the verdict's even if nobody reads the output, with real pipes and a full disk. */
import { spawn } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root, step } from "../runner.ts";

const program = join(root, "bin/trainyard.js");
const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };

function workspace(accuracy: number): string {
  const cwd = folder();
  writeFileSync(join(cwd, "metrics.json"), JSON.stringify({ accuracy }));
  return cwd;
}

const gate = [process.execPath, program, "gate-on-metric", "--metrics", "metrics.json", "--rules", "accuracy >= 0.9"];

test.each([
  ["passed", 0.95, 0],
  ["failed", 0.5, 1],
])("a gate that %s keeps its code when the reader of both streams has gone", async (_, accuracy, code) => {
  const cwd = workspace(accuracy);
  const child = spawn(gate[0]!, gate.slice(1), { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await new Promise((done) => child.on("exit", done))).toBe(code);
});

test.each([
  ["passed", 0.95, 0],
  ["failed", 0.5, 1],
])("a gate that %s keeps its code when the disk behind its output is full", async (_, accuracy, code) => {
  const cwd = workspace(accuracy);
  const full = openSync("/dev/full", "w");
  const child = spawn(gate[0]!, gate.slice(1), { cwd, env, stdio: ["ignore", full, full] });
  expect(await new Promise((done) => child.on("exit", done))).toBe(code);
  closeSync(full);
});

test("predictions that the disk does not take are an error", async () => {
  const fixtures = join(root, "tests/fixtures/v0.1.0/iris");
  const predict = `"$0" "${program}" predict --model "${fixtures}/model" --data "${fixtures}/report/test.csv"`;
  const run = (script: string) =>
    execute("bash", ["-c", `${predict} ${script}`, process.execPath], { cwd: folder(), env });
  const full = await run("> /dev/full");
  expect(full).toMatchObject({ code: 2, stderr: "output: stdout: the disk is full\n" });
  // The reader takes what it wants.
  expect((await run("| head -1; exit ${PIPESTATUS[0]}")).code).toBe(0);
});

test.each(["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"])("a full %s fails the step in plain words", async (name) => {
  const cwd = workspace(0.95);
  const inputs = { metrics: "metrics.json", rules: "accuracy >= 0.9" };
  const { code, annotations } = await step("gate-on-metric", inputs, { cwd, env: { [name]: "/dev/full" } });
  expect(code).toBe(1);
  expect(annotations.at(-1)!.message).toMatch(new RegExp(`^${name}: /dev/full could not be written: ENOSPC`));
});
