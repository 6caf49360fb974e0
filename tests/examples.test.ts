/** Runs the examples step by step, as their readers will. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, root } from "./runner.ts";
import { runJob } from "./workflow.ts";

test("examples/iris: green, gated on accuracy and on one class", async () => {
  const cwd = folder();
  cpSync(join(root, "examples/iris"), join(cwd, "examples/iris"), { recursive: true });
  const job = await runJob(join(root, "examples/iris/workflow.yml"), "model", { cwd, env: {} });
  expect(job.steps.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
    "train: success",
    "test-model: success",
    "gate-on-metric: success",
  ]);
  expect(Number(job.step("test-model").outputs["accuracy"])).toBeGreaterThanOrEqual(0.9);
});
