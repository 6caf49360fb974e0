/**
 * How often the 95 % intervals of `test-model` hold the true number, through `evaluate`: at least 93 % of those that are
 * printed, from 100 rows. Where a metric has no interval, a note says why, and that is counted.
 *
 * `npm run bench -- coverage [SETTING …]` runs the settings whose names contain one of the words. One core takes about
 * 5 minutes for all.
 */
import { evaluate } from "../src/evaluation/metrics/evaluate.ts";
import type { PredictionSet } from "../src/evaluation/metrics/predictions.ts";
import { type Generator, scoreSets, seeded, valueSets } from "./gate-errors/models.ts";
import { claim } from "./measure.ts";

const LEAST = 0.93;
/** Reports a cell; intervals of predicted numbers need no resampling. */
const REPORTS = { classification: 400, regression: 1500 };
const RESAMPLES = 400;
const scores = (positives: number, auc: number, confidence = 1): Generator =>
  scoreSets({ positives, auc, rho: 0, levels: 0, confidence }, 0);
const CLASSIFICATION = [
  ...["accuracy", "recall", "precision", "f1", "f1_macro", "roc_auc", "average_precision"],
  ...["brier", "log_loss", "mcc", "ece"],
];
const REGRESSION = ["rmse", "mae", "r2", "median_ae"];
const settings: { name: string; generate: Generator; metrics: string[] }[] = [
  { name: "balanced, AUC .85", generate: scores(0.5, 0.85), metrics: CLASSIFICATION },
  { name: "10 % positive, AUC .85", generate: scores(0.1, 0.85), metrics: CLASSIFICATION },
  { name: "balanced, AUC .97, overconfident", generate: scores(0.5, 0.97, 2), metrics: CLASSIFICATION },
  { name: "10 % positive, AUC .97", generate: scores(0.1, 0.97), metrics: CLASSIFICATION },
  { name: "normal errors", generate: valueSets("normal"), metrics: REGRESSION },
  { name: "t3 errors", generate: valueSets("t3"), metrics: REGRESSION },
  { name: "lognormal errors", generate: valueSets("lognormal"), metrics: REGRESSION },
];

interface Cell {
  metric: string;
  setting: string;
  rows: number;
  printed: number;
  held: number;
}

const words = process.argv.slice(3);
const cells: Cell[] = [];
for (const { name: setting, generate, metrics } of settings) {
  if (words.length > 0 && !words.some((word) => setting.includes(word))) continue;
  const reports = REPORTS[metrics === REGRESSION ? "regression" : "classification"];
  const truth = await truthOf(generate, setting);
  const found = metrics.map((metric) =>
    [30, 100, 500].map((rows): Cell => ({ metric, setting, rows, printed: 0, held: 0 })),
  );
  for (const [at, rows] of [30, 100, 500].entries()) {
    const random = seeded(`${setting} ${rows}`);
    for (let report = 0; report < reports; report++) {
      const { candidate } = generate(random, rows);
      const { intervals, notes } = await evaluate(candidate, { seed: report, resamples: RESAMPLES });
      metrics.forEach((metric, which) => {
        const interval = intervals[metric];
        const cell = found[which]![at]!;
        if (interval === undefined) {
          if (notes[metric] === undefined) throw new Error(`${metric}, ${setting}: neither an interval nor a note`);
          return;
        }
        cell.printed++;
        if (interval.low <= truth[metric]! && truth[metric]! <= interval.high) cell.held++;
      });
    }
  }
  console.log(`\n${setting}: share of the printed intervals that hold the truth / of reports that print one`);
  console.log(`  ${"".padEnd(18)}${["30 rows", "100 rows", "500 rows"].map((each) => each.padStart(14)).join("")}`);
  for (const row of found) {
    const texts = row.map(({ held, printed }) => {
      const share = printed === 0 ? "–" : String(Math.round((100 * held) / printed));
      return `${share} / ${Math.round((100 * printed) / reports)} %`.padStart(14);
    });
    console.log(`  ${row[0]!.metric.padEnd(18)}${texts.join("")}`);
    cells.push(...row.filter(({ rows }) => rows >= 100));
  }
}
console.log("\nClaims, less two and a half standard errors of the simulation\n");
for (const { metric, setting, rows, printed, held } of cells) {
  if (printed === 0) continue;
  const least = LEAST - 2.5 * Math.sqrt((LEAST * (1 - LEAST)) / printed);
  claim(`coverage of ${metric}, ${setting}, ${rows} rows`, held / printed, "at least", Number(least.toFixed(3)));
}

/** The metrics in so many rows that their own error is of no account. */
async function truthOf(generate: Generator, setting: string): Promise<Record<string, number>> {
  const { candidate } = generate(seeded(`truth of ${setting}`), 400_000);
  const metrics = await metricsOf(candidate);
  // The mean of squares of heavy tails is known, where a sample of any size is not near it: variances of the two halves.
  const variance = { t3: 3, lognormal: Math.exp(2 * 1.2 ** 2), normal: 1 }[setting.split(" ")[0]!];
  if (variance !== undefined) {
    const squares = 2 * 0.25 * variance;
    Object.assign(metrics, { rmse: Math.sqrt(squares), r2: 1 - squares / 25 });
  }
  // A calibrated model has no calibration error: what bins show of it in many rows is chance.
  if (metrics["ece"] !== undefined && metrics["ece"] < 0.005) metrics["ece"] = 0;
  return metrics;
}

async function metricsOf(predictions: PredictionSet): Promise<Record<string, number>> {
  const { metrics } = await evaluate(predictions, { resamples: 1 });
  return metrics;
}
