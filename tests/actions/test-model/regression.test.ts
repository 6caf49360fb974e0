/** `test-model` through dist, with a handmade regression bundle. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBundle } from "../../../src/models/bundle/bundle.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import type { Provenance } from "../../../src/models/bundle/provenance.ts";
import { cli, folder } from "../../runner.ts";

/** One split: 19 up to x = 10.5, 21 beyond. */
const stump: Model = {
  task: "regression",
  target: "y",
  classes: [],
  classType: "string",
  preparation: { columns: [{ name: "x", type: "number", impute: 0 }] },
  forest: {
    task: "regression",
    features: 1,
    roots: Int32Array.of(0, 3),
    feature: Int32Array.of(0, -1, -1),
    threshold: Float32Array.of(10.5, 0, 0),
    left: Int32Array.of(1, 0, 1),
    right: Int32Array.of(2, 0, 0),
    leaves: Float32Array.of(-1, 1),
    base: 20,
  },
  parameters: { seed: 0 },
};

const provenance: Provenance = {
  created: "2026-01-01T00:00:00Z",
  node: "24",
  platform: "any",
  data: { digest: `sha256:${"0".repeat(64)}`, files: [] },
  rows: 2,
  durationMs: 1,
};

test("errors of a regression bundle, and its gain over the mean", async () => {
  const cwd = folder();
  const digest = await writeBundle(join(cwd, "model"), stump, { provenance });
  writeFileSync(join(cwd, "held.csv"), "x,y\n1,18\n2,19\n3,20\n12,21\n20,22\n30,23\n");
  const result = await cli(["test-model", "--test-data", "held.csv", "--slices", "x > 10"], { cwd });
  expect(result.code, result.stderr).toBe(0);
  // Errors -1, 0, 1, 0, 1, 2; around the mean 20.5 the squares add up to 17.5.
  const metrics = JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"));
  expect(metrics).toMatchObject({ mae: 5 / 6, median_ae: 1, max_error: 2, slices: { "x > 10": { mae: 1 } } });
  expect(metrics.mse).toBeCloseTo(7 / 6, 12);
  expect(metrics.r2).toBeCloseTo(1 - 7 / 17.5, 12);
  expect(metrics.adjusted_r2).toBeCloseTo(1 - (7 / 17.5) * (5 / 4), 12);
  const evaluation = JSON.parse(readFileSync(join(cwd, "report/evaluation.json"), "utf8"));
  expect(evaluation).toMatchObject({ task: "regression", target: "y", n: 6, model_digest: digest });
  expect(evaluation.trivial).toMatchObject({
    predicts: 20.5,
    comparisons: [{ metric: "rmse" }, { metric: "mae", trivial: 1.5 }],
  });
  expect(readFileSync(join(cwd, "report/predictions.csv"), "utf8").split("\n")[1]).toBe("0,18,19,1");
});

test("a task that is not the bundle's", async () => {
  const cwd = folder();
  await writeBundle(join(cwd, "model"), stump, { provenance });
  const result = await cli(["test-model", "--test-data", "held.csv", "--task", "classification"], { cwd });
  expect(result.stderr).toMatch(/^task: expected regression, as model is, got classification/);
  expect(result.code).toBe(2);
});
