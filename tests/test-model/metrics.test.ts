import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classificationMetrics, confusionMatrix } from "../../src/test-model/metrics.ts";
import { root } from "../runner.ts";

test("metrics equal scikit-learn's", () => {
  const fixtures = join(root, "tests/fixtures/iris");
  const expected = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8"));
  const rows = readFileSync(join(fixtures, "predictions.csv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const classes = rows
    .shift()!
    .slice(3)
    .map((name) => name.replace("proba_", ""));
  const truth = Int32Array.from(rows, (row) => classes.indexOf(row[1]!));
  const predicted = Int32Array.from(rows, (row) => classes.indexOf(row[2]!));
  const confusion = confusionMatrix(truth, predicted, classes.length);
  const metrics = classificationMetrics(
    classes,
    truth,
    confusion,
    Float64Array.from(rows.flatMap((row) => row.slice(3).map(Number))),
  );
  const { confusion_matrix, per_class, ...flat } = expected;
  expect(confusion).toEqual(confusion_matrix);
  for (const [name, value] of Object.entries(flat))
    expect(metrics[name as "accuracy"], name).toBeCloseTo(value as number, 12);
  for (const name of classes) {
    for (const [key, value] of Object.entries(per_class[name])) {
      expect(metrics.per_class[name]![key as "recall"], `${name} ${key}`).toBeCloseTo(value as number, 12);
    }
  }
});
