import type { Cell } from "../cells.ts";
import { type LabelModels, labelSets, lossFor, trueLabelMetric } from "../models.ts";
import { threeRules } from "./three-rules.ts";

const SETS = 300;

const balances: { models: LabelModels; sizes: number[] }[] = [
  { models: { positives: 0.1, errors: 0.05, differing: 0.01 }, sizes: [50, 200, 2000] },
  { models: { positives: 0.1, errors: 0.1, differing: 0.1 }, sizes: [30, 100, 500] },
  { models: { positives: 0.5, errors: 0.1, differing: 0.05 }, sizes: [50, 200, 2000] },
];

const inEverySetting = ["accuracy", "recall", "f1", "precision", "mcc", "kappa", "balanced_accuracy", "f1_macro"];
const inOneSize = ["precision_macro", "recall_macro", "f1_weighted", "precision_weighted"];

/** Metrics of labels, two classes. */
export function labelCells(): Cell[] {
  const cells: Cell[] = [];
  for (const metric of [...inEverySetting, ...inOneSize]) {
    for (const { models, sizes } of balances) {
      for (const rows of inEverySetting.includes(metric) ? sizes : [100]) {
        const margin = models.differing < 0.02 ? 0.01 : 0.03;
        const [, bound] = trueLabelMetric(metric, models, 0);
        cells.push(
          ...threeRules({
            metric,
            setting: `${models.positives} positive, ${models.differing} differ, n ${rows}`,
            rows,
            sets: SETS,
            equal: labelSets(models, 0),
            worse: labelSets(models, lossFor(metric, models, margin)),
            margin,
            bound,
          }),
        );
      }
    }
  }
  return cells;
}
