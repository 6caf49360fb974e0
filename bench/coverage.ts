/**
 * How often the 95 % intervals of `test-model` hold the true number, through `evaluate`. An interval that is not printed
 * cannot be wrong: the claim is that at most 7 % of the reports print one that misses, from 100 rows.
 */
import { evaluate } from "../src/evaluation/metrics/evaluate.ts";
import type { PredictionSet } from "../src/evaluation/metrics/predictions.ts";
import { type Generator, scoreSets, seeded, valueSets } from "./gate-errors/models.ts";
import { claim } from "./measure.ts";

const REPORTS = 150;
const scores = (positives: number, auc: number, confidence = 1): Generator =>
  scoreSets({ positives, auc, rho: 0, levels: 0, confidence }, 0);
const CLASSIFICATION = [
  ...["accuracy", "recall", "precision", "f1", "f1_macro", "roc_auc", "average_precision"],
  ...["brier", "log_loss", "mcc", "ece"],
];
const REGRESSION = ["rmse", "mae", "r2", "median_ae"];
const cells: [name: string, generate: Generator, metrics: string[]][] = [
  ["balanced, AUC .85", scores(0.5, 0.85), CLASSIFICATION],
  ["10 % positive, AUC .85", scores(0.1, 0.85), CLASSIFICATION],
  ["balanced, AUC .97, overconfident", scores(0.5, 0.97, 2), CLASSIFICATION],
  ["10 % positive, AUC .97", scores(0.1, 0.97), CLASSIFICATION],
  ["normal errors", valueSets("normal"), REGRESSION],
  ["t3 errors", valueSets("t3"), REGRESSION],
  ["lognormal errors", valueSets("lognormal"), REGRESSION],
];

const missed: { name: string; share: number; rows: number }[] = [];
for (const [name, generate, metrics] of cells) {
  const truth = await metricsOf(generate(seeded(`truth of ${name}`), 100_000).candidate);
  console.log(`\n${name}: share of reports whose interval holds the truth / that print one, at 30, 100 and 500 rows`);
  const lines = new Map<string, string[]>(metrics.map((metric) => [metric, []]));
  for (const rows of [30, 100, 500]) {
    const random = seeded(`${name} ${rows}`);
    const counts = new Map(metrics.map((metric) => [metric, { held: 0, printed: 0 }]));
    for (let report = 0; report < REPORTS; report++) {
      const { candidate } = generate(random, rows);
      const { intervals } = await evaluate(candidate, { seed: report, resamples: 400 });
      for (const metric of metrics) {
        const interval = intervals[metric];
        if (interval === undefined) continue;
        const count = counts.get(metric)!;
        // A calibrated model has a true calibration error of zero: what bins show of it in many rows is chance.
        const value = metric === "ece" && truth[metric]! < 0.005 ? 0 : truth[metric]!;
        count.printed++;
        if (interval.low <= value && value <= interval.high) count.held++;
      }
    }
    for (const metric of metrics) {
      const { held, printed } = counts.get(metric)!;
      lines
        .get(metric)!
        .push(`${String(Math.round((100 * held) / printed)).padStart(4)} / ${Math.round((100 * printed) / REPORTS)} %`);
      if (rows > 30) missed.push({ name: `${metric}, ${name}, ${rows} rows`, share: (printed - held) / REPORTS, rows });
    }
  }
  for (const [metric, line] of lines)
    console.log(`  ${metric.padEnd(18)} ${line.map((each) => each.padStart(12)).join("")}`);
}
console.log("");
const error = Math.sqrt((0.07 * 0.93) / REPORTS);
missed.sort((a, b) => b.share - a.share);
for (const { name, share } of missed.slice(0, 10))
  claim(`intervals that miss: ${name}`, share, "at most", Number((0.07 + 2.5 * error).toFixed(3)));
claim("intervals that miss, the worst cell", missed[0]!.share, "at most", Number((0.07 + 2.5 * error).toFixed(3)));

async function metricsOf(predictions: PredictionSet): Promise<Record<string, number>> {
  const { metrics } = await evaluate(predictions, { resamples: 1 });
  return metrics;
}
