import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { direction } from "../../../src/evaluation/metrics/direction.ts";
import { evaluate } from "../../../src/evaluation/metrics/evaluate.ts";
import { readEvaluation } from "../../../src/evaluation/metrics/evaluation.ts";
import { evaluationText, metricsOf } from "../../../src/evaluation/metrics/evaluation-text.ts";
import type { ClassPredictions, ValuePredictions } from "../../../src/evaluation/metrics/predictions.ts";

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

const predictions: ClassPredictions = {
  task: "classification",
  rows: 4,
  ids: undefined,
  weights: undefined,
  classes: ["__proto__", "constructor"],
  truth: Int32Array.of(0, 0, 1, 1),
  predicted: Int32Array.of(0, 1, 1, 1),
  probabilities: undefined,
};

const whole = await evaluate(predictions, {
  modelDigest: digest("a"),
  dataDigest: digest("b"),
  slices: [{ name: "__proto__=x", rows: Int32Array.of(0, 1) }],
  resamples: 20,
});

describe("metrics.json", () => {
  test("numbers alone, flat names first, whatever classes and slices are called", () => {
    const metrics = JSON.parse(JSON.stringify(metricsOf(whole)));
    expect(Object.keys(metrics)[0]).toBe("accuracy");
    expect(metrics.accuracy).toBe(0.75);
    expect(Object.keys(metrics.per_class)).toEqual(["__proto__", "constructor"]);
    expect(Object.getOwnPropertyDescriptor(metrics.per_class, "__proto__")?.value.recall).toBe(0.5);
    expect(metrics.slices["__proto__=x"].accuracy).toBe(0.5);
    expect(JSON.stringify(metrics)).not.toMatch(/null|NaN|Infinity/);
  });

  test("measured metrics are listed next to computed ones", async () => {
    const { metrics, absent } = await evaluate(predictions, {
      measured: { model_bytes: 7 },
      unmeasured: { latency_p50_ms: "nobody looked" },
      resamples: 20,
    });
    expect([metrics["model_bytes"], absent["latency_p50_ms"], absent["roc_auc"]]).toEqual([
      7,
      "nobody looked",
      "needs probabilities",
    ]);
  });
});

describe("evaluation.json read again", () => {
  const write = (content: unknown) => {
    const folder = mkdtempSync(join(tmpdir(), "evaluation-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "e.json"), typeof content === "string" ? content : JSON.stringify(content));
    return folder;
  };

  test("is what was written", async () => {
    const folder = write(whole);
    const read = await readEvaluation("e.json", folder, { modelDigest: digest("a"), dataDigest: digest("b") });
    expect(JSON.stringify(read)).toBe(JSON.stringify(whole));
  });

  test.each<[what: string, content: unknown, message: string]>([
    [
      "metrics.json in its place",
      metricsOf(whole),
      "e.json: expected an evaluation that `test-model` wrote (evaluation.json), got other JSON",
    ],
    ["no JSON", "{", "e.json: expected an evaluation as JSON"],
    ["an array", [whole], "e.json: expected an evaluation that `test-model` wrote"],
    [
      "a later format",
      { ...whole, format: "trainyard-evaluation-9" },
      "e.json: expected trainyard-evaluation of version 1, got version 9, which a newer version of trainyard wrote (update trainyard)",
    ],
    ["no rows", { ...whole, n: 0 }, "e.json: n: expected a whole number of at least 1, got 0"],
    [
      "text for a number",
      { ...whole, metrics: { accuracy: "1" } },
      'e.json: metrics.accuracy: expected a number, got "1"',
    ],
    [
      "a digest of another kind",
      { ...whole, model_digest: "md5:abc" },
      "e.json: model_digest: expected sha256: and 64 hex digits",
    ],
    [
      "a matrix of another size",
      { ...whole, confusion_matrix: [[1]] },
      "e.json: confusion_matrix: expected 2 rows of 2 numbers, got a matrix of another size",
    ],
    ["slices that are none", { ...whole, slices: {} }, "e.json: slices: expected a list, got an object"],
  ])("%s is refused", async (_, content, message) => {
    await expect(readEvaluation("e.json", write(content))).rejects.toThrow(message);
  });

  test("one of another model, or of other rows, is refused", async () => {
    const folder = write(whole);
    await expect(readEvaluation("e.json", folder, { modelDigest: digest("c") })).rejects.toThrow(
      `e.json: expected an evaluation of the model ${digest("c")}, got one of ${digest("a")}`,
    );
    await expect(readEvaluation("e.json", folder, { dataDigest: digest("c") })).rejects.toThrow(
      `e.json: expected an evaluation of the data ${digest("c")}, got one of ${digest("b")}`,
    );
  });
});

test("as text: lists of numbers on one line, and nothing else changed", () => {
  const odd = { ...whole, notes: { "[\n 1,\n 2\n]": "[ 1, 2 ]" } };
  expect(JSON.parse(evaluationText(odd))).toEqual(JSON.parse(JSON.stringify(odd)));
  expect(evaluationText(whole)).toContain('"confusion_matrix": [\n    [1, 1],\n    [0, 2]\n  ]');
});

test("more classes than anyone can look at are refused", async () => {
  const rows = 1001;
  const codes = Int32Array.from({ length: rows }, (_, row) => row);
  const classes = Array.from(codes, String);
  await expect(evaluate({ ...predictions, rows, classes, truth: codes, predicted: codes })).rejects.toThrow(
    "expected at most 1000 classes, got 1001 (is the target a number? set task: regression)",
  );
});

test("no rows, and a positive class that nobody has", async () => {
  const none = { ...predictions, rows: 0, truth: new Int32Array(0), predicted: new Int32Array(0) };
  await expect(evaluate(none)).rejects.toThrow("expected predictions, got 0 rows");
  await expect(evaluate(predictions, { positiveClass: "constructr" })).rejects.toThrow(
    'positive-class: expected one of "__proto__", "constructor", got "constructr" (did you mean "constructor"?)',
  );
});

test("a constant truth that no sum of doubles hits has an R² of 0, not of -1e33", async () => {
  const rows = 20;
  const values: ValuePredictions = {
    task: "regression",
    rows,
    ids: undefined,
    weights: undefined,
    truth: new Float64Array(rows).fill(0.1),
    predicted: Float64Array.from({ length: rows }, (_, i) => i),
  };
  expect((await evaluate(values, { resamples: 20 })).metrics["r2"]).toBe(0);
});

test.each<[name: string, better: "higher" | "lower" | undefined]>([
  ["accuracy", "higher"],
  ["f1_macro", "higher"],
  ["roc_auc_ovr_weighted", "higher"],
  ["top_5_accuracy", "higher"],
  ['slices."sex=F".recall', "higher"],
  ['per_class."a.b".precision', "higher"],
  ["val_loss", "lower"],
  ["test-accuracy", "higher"],
  ["RMSE", "lower"],
  ["latency_p95_ms", "lower"],
  ["ece", "lower"],
  ["lossless_ratio", undefined],
  ["support", undefined],
  ["constructor", undefined],
  ["", undefined],
])("better of %j: %s", (name, better) => expect(direction(name)).toBe(better));
