/** Metrics of 10,000,000 binary predictions with scores, compared with scikit-learn. Each runs in its own process. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claim, interleaved, median, medianRatio } from "./measure.ts";

const rows = Number(process.env["BENCH_ROWS"] ?? 10_000_000);
const folder = mkdtempSync(join(tmpdir(), "metrics-"));

/** Metrics that both compute. Ours also computes intervals and the trivial model. */
const shared =
  `accuracy balanced_accuracy precision recall f1 precision_macro recall_macro f1_macro precision_micro recall_micro
  f1_micro precision_weighted recall_weighted f1_weighted mcc kappa roc_auc average_precision log_loss brier`.split(
    /\s+/,
  );

const ours = (seen: boolean) => `
import { readFileSync } from "node:fs";
const bytes = (name) => readFileSync(${JSON.stringify(folder)} + "/" + name);
const typed = (type, name) => { const b = bytes(name); return new type(b.buffer, b.byteOffset, b.byteLength / type.BYTES_PER_ELEMENT); };
const predictions = { task: "classification", rows: ${rows}, ids: undefined, weights: undefined, classes: ["no", "yes"],
  truth: typed(Int32Array, "truth"), predicted: typed(Int32Array, "predicted"), probabilities: typed(Float64Array, "probabilities") };
const { evaluate } = await import(${JSON.stringify(join(import.meta.dirname, "../src/evaluation/metrics/evaluate.ts"))});
// Warm, as scikit-learn's compiled code is: on a hundredth of the rows.
const few = ${Math.ceil(rows / 100)};
await evaluate({ ...predictions, rows: few, truth: predictions.truth.subarray(0, few), predicted: predictions.predicted.subarray(0, few) });
const start = performance.now();
const { metrics } = ${seen ? "await evaluate(predictions)" : "{ metrics: {} }"};
process.stdout.write(JSON.stringify({ ms: performance.now() - start, metrics }));
`;

const theirs = `
import json, time, numpy as np
from sklearn import metrics as m
folder = ${JSON.stringify(folder)}
truth = np.fromfile(folder + "/truth", dtype=np.int32)
predicted = np.fromfile(folder + "/predicted", dtype=np.int32)
probabilities = np.fromfile(folder + "/probabilities").reshape(-1, 2)
start = time.perf_counter()
out = {"accuracy": m.accuracy_score(truth, predicted), "balanced_accuracy": m.balanced_accuracy_score(truth, predicted)}
for average in ("binary", "macro", "micro", "weighted"):
    suffix = "" if average == "binary" else "_" + average
    p, r, f, _ = m.precision_recall_fscore_support(truth, predicted, average=average)
    out.update({"precision" + suffix: p, "recall" + suffix: r, "f1" + suffix: f})
out["mcc"] = m.matthews_corrcoef(truth, predicted)
out["kappa"] = m.cohen_kappa_score(truth, predicted)
out["roc_auc"] = m.roc_auc_score(truth, probabilities[:, 1])
out["average_precision"] = m.average_precision_score(truth, probabilities[:, 1])
out["log_loss"] = m.log_loss(truth, probabilities)
out["brier"] = m.brier_score_loss(truth, probabilities[:, 1])
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "metrics": {k: float(v) for k, v in out.items()}}))
`;

try {
  make();
  const node = (name: string, code: string) => {
    writeFileSync(join(folder, `${name}.mjs`), code);
    return { name, command: process.execPath, args: [join(folder, `${name}.mjs`)] };
  };
  const commands = [
    node("base", ours(false)),
    node("trainyard", ours(true)),
    { name: "scikit-learn", command: "/usr/bin/python3", args: ["-c", theirs] },
  ];
  const runs = await interleaved(commands, 3, 0);
  const results = (name: string) =>
    runs.get(name)!.map(({ stdout }) => JSON.parse(stdout) as { ms: number; metrics: Record<string, number> });
  const times = (name: string) => results(name).map(({ ms }) => ms);
  const peak = (name: string) => median(runs.get(name)!.map(({ peakBytes }) => peakBytes));
  for (const { name } of commands) {
    console.log(
      `${name.padEnd(14)} ${median(times(name)).toFixed(0).padStart(7)} ms  peak ${(peak(name) / 2 ** 20).toFixed(0)} MiB`,
    );
  }
  const [own] = results("trainyard");
  const [other] = results("scikit-learn");
  const off = Math.max(...shared.map((name) => Math.abs(own!.metrics[name]! - other!.metrics[name]!)));
  claim(`largest difference of ${shared.length} metrics`, off, "at most", 1e-9);
  claim(
    "time of the whole evaluation ÷ scikit-learn's for the same metrics",
    medianRatio(times("trainyard"), times("scikit-learn")),
    "at most",
    1,
  );
  claim("bytes a row above the predictions themselves", (peak("trainyard") - peak("base")) / rows, "at most", 16);
} finally {
  rmSync(folder, { recursive: true });
}

/** Scores of a fair model, 53 bits wide, so that ties are as rare as they are in life. */
function make(): void {
  const truth = new Int32Array(rows);
  const predicted = new Int32Array(rows);
  const probabilities = new Float64Array(rows * 2);
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  for (let row = 0; row < rows; row++) {
    const score = next() ** 0.7 * 0.999 + next() * 0.001;
    truth[row] = next() < score ? 1 : 0;
    predicted[row] = score >= 0.5 ? 1 : 0;
    probabilities[row * 2] = 1 - score;
    probabilities[row * 2 + 1] = score;
  }
  writeFileSync(join(folder, "truth"), truth);
  writeFileSync(join(folder, "predicted"), predicted);
  writeFileSync(join(folder, "probabilities"), probabilities);
}
