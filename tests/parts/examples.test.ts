/** Examples that need Python, run step by step as their readers will run them. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, root } from "../runner.ts";
import { runJob } from "../workflow.ts";

test("examples/scikit-learn: a Python model is tested, gated and reported", async () => {
  const cwd = folder();
  for (const name of ["iris", "scikit-learn"]) {
    cpSync(join(root, "examples", name), join(cwd, "examples", name), { recursive: true });
  }
  const job = await runJob(join(root, "examples/scikit-learn/workflow.yml"), "model", {
    cwd,
    env: { PATH: process.env["PATH"] ?? "" },
    // Debian's packages stand in for those that the workflow installs.
    elsewhere: { "pip install scikit-learn pandas": "exit 0", "run: python ": "run: /usr/bin/python3 " },
  });
  expect(job.steps.map(({ name, outcome, stderr }) => `${name}: ${outcome} ${stderr}`)).toEqual([
    "run: success ",
    "run: success ",
    "test-model: success ",
    "gate-on-metric: success ",
    "report-model: success ",
  ]);
  // scikit-learn's own accuracy of these predictions, from the file that the script wrote.
  const [, ...rows] = readFileSync(join(cwd, "predictions.csv"), "utf8").trim().split("\n");
  const right = rows.filter((row) => row.split(",")[1] === row.split(",")[2]).length;
  expect(Number(job.step("test-model").outputs["accuracy"])).toBeCloseTo(right / rows.length, 12);
});
