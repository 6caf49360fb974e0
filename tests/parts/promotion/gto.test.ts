/** GTO, which defined the grammar of the tags, reads ours, and `trainyard history` reads its. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { git, gitEnvironment } from "../../git.ts";
import { cli, execute, folder, root } from "../../runner.ts";
import { gitPlace } from "./git-place.ts";
import { models } from "./place.ts";

const bin = join(root, "tests/parts/python/gto/.venv/bin");

/** Runs gto in a checkout, and returns what it printed. */
async function gto(cwd: string, ...args: string[]): Promise<string> {
  const env = { ...gitEnvironment, PATH: `${bin}:${process.env["PATH"]}` };
  const { code, stdout, stderr } = await execute(join(bin, "gto"), args, { cwd, env });
  if (code !== 0) throw new Error(`gto ${args.join(" ")} ended with ${code}: ${stderr}`);
  return stdout;
}

test("gto show and gto history read what promote-model wrote", async () => {
  const { cwd, promote } = gitPlace();
  for (const model of ["a", "b"] as const) {
    const { code, stdout } = await promote(model);
    expect(code, stdout).toBe(0);
  }
  git(cwd, "fetch", "-q", "--tags", "origin");
  const shown = async () =>
    (JSON.parse(await gto(cwd, "show", "churn", "--json")) as { version: string; stages: { stage: string }[] }[]).map(
      ({ version, stages }) => [version, ...stages.map(({ stage }) => stage)],
    );
  expect(await shown()).toEqual([["v0.0.2", "prod"], ["v0.0.1"]]);
  expect((await promote("a", { rollback: "true" })).outputs).toMatchObject({ "rolled-back": "true" });
  git(cwd, "fetch", "-q", "--tags", "origin");
  expect(await shown()).toEqual([["v0.0.2"], ["v0.0.1", "prod"]]);
  const history = JSON.parse(await gto(cwd, "history", "churn", "--json")) as Record<string, string>[];
  expect(history.map(({ ref, event, version }) => [ref, event, version])).toEqual([
    ["churn#prod#3", "assignment", "v0.0.1"],
    ["churn#prod#2", "assignment", "v0.0.2"],
    ["churn@v0.0.2", "registration", "v0.0.2"],
    ["churn#prod#1", "assignment", "v0.0.1"],
    ["churn@v0.0.1", "registration", "v0.0.1"],
  ]);
  expect(history[0]!["message"]).toContain(`digest: ${models.a}`);
});

test("trainyard history reads what gto wrote", async () => {
  const { cwd, promote } = gitPlace();
  await gto(cwd, "register", "churn", "--version", "v1.0.0");
  await gto(cwd, "assign", "churn", "--version", "v1.0.0", "--stage", "prod");
  git(cwd, "push", "-q", "--tags", "origin");
  const promoted = await promote("b");
  expect(promoted.outputs, promoted.stdout).toMatchObject({ version: "v1.0.1", verdict: "pass" });
  git(cwd, "fetch", "-q", "--tags", "origin");
  await gto(cwd, "deprecate", "churn", "v1.0.1", "prod");
  const { code, stdout, stderr } = await cli(["history", "churn", "--json"], { cwd, env: gitEnvironment });
  expect(code, stderr).toBe(0);
  const { promotions } = JSON.parse(stdout) as { promotions: Record<string, string>[] };
  expect(promotions.map(({ tag, version, kind, digest }) => [tag, version, kind, digest])).toEqual([
    ["churn#prod!#3", "v1.0.1", "withdrawn", undefined],
    ["churn#prod#2", "v1.0.1", "promotion", models.b],
    ["churn#prod#1", "v1.0.0", "promotion", undefined],
  ]);
  // A version of gto has no digest, so that a rollback to it is refused.
  const back = await promote("b", { rollback: "true" });
  expect(back.stdout).toContain(
    "churn#prod#1: expected a promotion with the digest of its model, got a tag of another tool",
  );
});

test("outside of a checkout, history and champion say that there is no repository", async () => {
  for (const args of [
    ["history", "churn"],
    ["champion", "--step", "plan", "--name", "churn"],
  ]) {
    const { code, stderr } = await cli(args, { cwd: folder(), env: gitEnvironment });
    expect(code).toBe(2);
    expect(stderr.trim()).toBe("git: expected a git repository, got a folder outside one (check out before this step)");
  }
});
