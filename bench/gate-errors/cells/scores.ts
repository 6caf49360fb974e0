import type { Cell } from "../cells.ts";
import { type ScoreModels, scoreSets } from "../models.ts";
import { threeRules, trueMetric } from "./three-rules.ts";

const MANY = 400;
const SETS = 200;
const FEW = 150;

/** Areas under the ROC curve, from hard labels to continuous scores and from 25 positive rows to half of all. */
export function areaCells(): Cell[] {
  const settings: (ScoreModels & { rows: number })[] = [
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 2, rows: 500 },
    { positives: 0.05, auc: 0.9, rho: 0.9, levels: 2, rows: 500 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 4, rows: 500 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 4, rows: 1000 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 11, rows: 500 },
    { positives: 0.05, auc: 0.97, rho: 0.98, levels: 0, rows: 500 },
    { positives: 0.05, auc: 0.9, rho: 0.9, levels: 0, rows: 2000 },
    { positives: 0.2, auc: 0.97, rho: 0.9, levels: 0, rows: 100 },
    { positives: 0.5, auc: 0.9, rho: 0.9, levels: 0, rows: 30 },
    { positives: 0.5, auc: 0.9, rho: 0.9, levels: 0, rows: 50 },
    { positives: 0.5, auc: 0.75, rho: 0.5, levels: 0, rows: 200 },
    { positives: 0.5, auc: 0.97, rho: 0.98, levels: 2, rows: 100 },
  ];
  return settings.flatMap(({ rows, ...models }) =>
    [0.02, 0.005].flatMap((loss) => {
      const worse = scoreSets(models, loss);
      const [bound, baseline] = trueMetric(worse, "roc_auc", rows > 1000 ? 1_000_000 : 200_000);
      const cells = threeRules({
        metric: "roc_auc",
        setting: `${models.auc}, ${models.positives} positive, ${models.levels || "many"} scores, n ${rows}`,
        rows,
        sets: MANY,
        equal: scoreSets(models, 0),
        worse,
        margin: baseline - bound,
        at: worse,
        bound,
      });
      return loss === 0.02 ? cells : cells.slice(1, 2);
    }),
  );
}

/** Losses of probabilities, average precision and the calibration error. */
export function probabilityCells(): Cell[] {
  const cells: Cell[] = [];
  const balanced = { positives: 0.5, auc: 0.85, rho: 0.9, levels: 0 };
  const rare = { positives: 0.1, auc: 0.97, rho: 0.9, levels: 0 };
  const settings: (ScoreModels & { rows: number; only?: string })[] = [
    { ...balanced, rows: 30 },
    { ...balanced, rows: 150 },
    { ...rare, rows: 100 },
    { ...rare, rows: 150 },
    { ...balanced, rows: 2000, only: "brier" },
  ];
  for (const metric of ["brier", "log_loss", "average_precision", "ece"]) {
    for (const { rows, only = metric, ...models } of settings) {
      if (only !== metric) continue;
      // An overconfident candidate for the calibration error, one that ranks worse for the others.
      const worse = metric === "ece" ? scoreSets(models, 0, 2) : scoreSets(models, 0.02);
      const [bound, baseline] = trueMetric(worse, metric, rows > 1000 ? 1_000_000 : 200_000);
      cells.push(
        ...threeRules({
          metric,
          setting: `${models.positives} positive, AUC ${models.auc}, n ${rows}`,
          rows,
          sets: rows > 1000 ? FEW : SETS,
          higher: metric === "average_precision",
          equal: scoreSets(models, 0),
          worse,
          margin: Math.abs(bound - baseline),
          at: worse,
          bound,
        }),
      );
    }
  }
  for (const [rows, bound] of [
    [50, 0.05],
    [100, 0.05],
    [100, 0.02],
    [500, 0.02],
  ] as const)
    cells.push({
      name: `ece of a calibrated model, bound ${bound}, n ${rows}`,
      rules: `ece <= ${bound}`,
      mode: "no-worse",
      rows,
      sets: FEW,
      kind: "error",
      counts: ["red"],
      generate: scoreSets(balanced, 0),
    });
  return cells;
}
