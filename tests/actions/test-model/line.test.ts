/** Inputs that the whole pipeline passes to `test-model`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, root, step } from "../../runner.ts";

test("slices and the positive class, as inputs of the root action", async () => {
  const cwd = folder();
  const inputs = { data: join(root, "examples/iris/iris.csv"), target: "species", "n-estimators": "10" };
  const result = await step(
    "run",
    { ...inputs, slices: "petal_width > 1, species", "positive-class": "virginica" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  const metrics = JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"));
  expect(metrics.recall).toBe(metrics.per_class.virginica.recall);
  // The accuracy in the slice of one class is that class's recall.
  expect(metrics.slices["species=virginica"].accuracy).toBeCloseTo(metrics.recall, 12);
  expect(Object.keys(metrics.slices)[0]).toBe("petal_width > 1");
});
