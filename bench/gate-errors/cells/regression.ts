import type { Cell } from "../cells.ts";
import { type Tail, valueSets } from "../models.ts";
import { threeRules, trueMetric } from "./three-rules.ts";

const SETS = 200;
const sizesOf: Record<string, number[]> = { rmse: [30, 100, 300], mae: [30, 100], median_ae: [100], r2: [100] };
/** Factor by which the candidate's errors are larger if it is worse. */
const SCALE = 1.15;

/** Errors of predicted numbers, from normal ones to such whose variance hardly exists. */
export function regressionCells(): Cell[] {
  const cells: Cell[] = [];
  for (const tail of ["normal", "t3", "lognormal", "pareto"] as Tail[]) {
    for (const metric of Object.keys(sizesOf)) {
      const worse = valueSets(tail, SCALE);
      const [bound, baseline] = trueMetric(worse, metric, 1_000_000);
      for (const rows of sizesOf[metric]!) {
        cells.push(
          ...threeRules({
            metric,
            setting: `${tail} errors, n ${rows}`,
            rows,
            sets: SETS,
            higher: metric === "r2",
            equal: valueSets(tail),
            worse,
            margin: Math.abs(bound - baseline),
            at: worse,
            bound,
          }),
        );
      }
    }
  }
  return cells;
}
