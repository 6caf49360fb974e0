import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/evaluation/metrics/evaluate.ts";
import type { ClassPredictions, ValuePredictions } from "../../../src/evaluation/metrics/predictions.ts";

interface Case {
  name: string;
  truth: number[];
  predicted: number[];
  weights: number[] | null;
  metrics: Record<string, number | null>;
}

interface ClassCase extends Case {
  classes: number;
  positive: number;
  probabilities: number[] | null;
  per_class: Record<string, Record<string, number>>;
  confusion: number[][];
}

// Generated predictions and scikit-learn's metrics of them: fixtures/make.py.
const read = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8"));
const classCases: ClassCase[] = read("classification");
const valueCases: (Case & { features: number | null })[] = read("regression");

function classPredictions({ classes, truth, predicted, probabilities, weights }: ClassCase): ClassPredictions {
  return {
    task: "classification",
    rows: truth.length,
    ids: undefined,
    classes: Array.from({ length: classes }, (_, i) => `c${i}`),
    truth: Int32Array.from(truth),
    predicted: Int32Array.from(predicted),
    probabilities: probabilities === null ? undefined : Float64Array.from(probabilities),
    weights: weights === null ? undefined : Float64Array.from(weights),
  };
}

function valuePredictions({ truth, predicted, weights }: Case): ValuePredictions {
  return {
    task: "regression",
    rows: truth.length,
    ids: undefined,
    truth: Float64Array.from(truth),
    predicted: Float64Array.from(predicted),
    weights: weights === null ? undefined : Float64Array.from(weights),
  };
}

/** Compares to 1e-9, relative above 1. null means that the metric is absent with a reason. */
function expectMetrics(
  actual: { metrics: Record<string, number>; absent: Record<string, string> },
  wanted: Case["metrics"],
) {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null) {
      expect(actual.metrics, name).not.toHaveProperty(name);
      expect(actual.absent[name], name).toMatch(/\w/);
      continue;
    }
    const got = actual.metrics[name] ?? Number.NaN;
    expect(Math.abs(got - value), `${name}: ${got}, scikit-learn ${value}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(value)),
    );
  }
  expect(Object.keys(actual.metrics).filter((name) => wanted[name] === undefined)).toEqual([]);
  expect(Object.keys(actual.metrics).filter((name) => actual.absent[name] !== undefined)).toEqual([]);
}

describe("classification as scikit-learn has it", () => {
  test("at least 40 cases with regression", () =>
    expect(classCases.length + valueCases.length).toBeGreaterThanOrEqual(40));

  test.each(classCases)("$name", async (example) => {
    const positiveClass = example.classes === 2 ? `c${example.positive}` : undefined;
    const evaluation = await evaluate(classPredictions(example), { resamples: 20, positiveClass });
    expectMetrics(evaluation, example.metrics);
    expect(Object.keys(evaluation.per_class!)).toEqual(Object.keys(example.per_class).map((each) => `c${each}`));
    for (const [name, wanted] of Object.entries(example.per_class)) {
      for (const [metric, value] of Object.entries(wanted)) {
        expect(evaluation.per_class![`c${name}`]![metric], `${name} ${metric}`).toBeCloseTo(value, 9);
      }
    }
    example.confusion.flat().forEach((count, cell) => {
      expect(evaluation.confusion_matrix!.flat()[cell]).toBeCloseTo(count, 9);
    });
    for (const [name, { low, high }] of Object.entries(evaluation.intervals)) {
      expect(low, name).toBeLessThanOrEqual(high);
      expect([low, high].every(Number.isFinite), name).toBe(true);
    }
  });
});

describe("regression as scikit-learn has it", () => {
  test.each(valueCases)("$name", async (example) => {
    const evaluation = await evaluate(valuePredictions(example), {
      resamples: 20,
      features: example.features ?? undefined,
    });
    expectMetrics(evaluation, example.metrics);
  });
});
