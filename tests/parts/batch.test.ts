/** Runs examples/batch with a champion behind its tags, as the continuous training leaves it. */
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root, step } from "../runner.ts";
import { runJob } from "../workflow.ts";

test("examples/batch: every row of the table has a prediction of the champion", async () => {
  const cwd = folder();
  const origin = folder();
  const git = (...args: string[]) => execute("git", args, { cwd, env: { PATH: process.env["PATH"]! } });
  await git("init", "--quiet", "--bare", origin);
  await git("clone", "--quiet", origin, ".");
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "rows.csv"));
  symlinkSync(root, join(cwd, ".trainyard"));
  const model = { data: "rows.csv", target: "species" };
  expect((await step("train", model, { cwd })).code).toBe(0);
  expect((await step("test-model", { "test-data": "report/test.csv" }, { cwd })).code).toBe(0);
  expect((await step("gate-on-metric", { rules: "accuracy >= 0.8", model: "model" }, { cwd })).code).toBe(0);
  const { outputs } = await step("champion", { step: "record", name: "churn" }, { cwd });
  const promotion = { name: "churn", remote: "origin", commit: outputs["commit"]! };
  expect((await step("promote-model", promotion, { cwd })).code).toBe(0);
  const env = { PATH: process.env["PATH"]!, HOME: cwd };
  const job = await runJob(join(root, "examples/batch/workflow.yml"), "predict", { cwd, env });
  expect(
    job.steps.map(({ name, outcome, stdout, stderr }) => [name, outcome, outcome === "failure" ? stdout + stderr : ""]),
  ).toEqual([
    ["champion", "success", ""],
    ["run", "success", ""],
  ]);
  expect(readFileSync(join(cwd, "predictions.csv"), "utf8").trim().split("\n")).toHaveLength(151);
});
