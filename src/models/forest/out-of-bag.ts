import type { GrowthTarget } from "./target.ts";
import type { Votes } from "./votes.ts";

/** Predictions for each row by the trees that did not see it: an honest estimate without held-out rows (Breiman 1996). */
export interface OutOfBag {
  /** Accuracy or R² over the rows that at least one tree did not see; NaN when there are none. */
  score: number;
  /** Number of these rows. */
  rows: number;
  /** Shape (rows, classes), or (rows) for regression. NaN for rows that every tree saw. */
  decision: Float64Array;
  /** Mean number of trees that did not see one of these rows. */
  trees: number;
}

/** The values that turn the votes of a regression forest into predictions. */
interface VoteScale {
  /** Value of one step of a leaf. */
  step: number;
  /** Value that the forest adds to its predictions. */
  base: number;
}

export function outOfBag(votes: Votes, target: GrowthTarget, scale: VoteScale): OutOfBag {
  return target.task === "classification" ? ofClasses(votes, target.codes) : ofValues(votes, target.values, scale);
}

function ofClasses({ width, units, trees }: Votes, codes: Int32Array): OutOfBag {
  const decision = new Float64Array(units.length).fill(Number.NaN);
  let rows = 0;
  let right = 0;
  let unseen = 0;
  for (let row = 0; row < trees.length; row++) {
    if (trees[row] === 0) continue;
    rows++;
    unseen += trees[row]!;
    let sum = 0;
    let best = 0;
    for (let k = 0; k < width; k++) {
      sum += units[row * width + k]!;
      if (units[row * width + k]! > units[row * width + best]!) best = k;
    }
    for (let k = 0; k < width; k++) decision[row * width + k] = units[row * width + k]! / sum;
    if (best === codes[row]) right++;
  }
  return { score: right / rows, rows, decision, trees: unseen / rows };
}

function ofValues({ units, trees }: Votes, values: Float64Array, { step, base }: VoteScale): OutOfBag {
  const decision = new Float64Array(trees.length).fill(Number.NaN);
  let rows = 0;
  let sum = 0;
  let unseen = 0;
  for (let row = 0; row < trees.length; row++) {
    if (trees[row] === 0) continue;
    rows++;
    unseen += trees[row]!;
    sum += values[row]! - base;
    decision[row] = (units[row]! * step) / trees[row]! + base;
  }
  const mean = base + sum / rows;
  let residual = 0;
  let spread = 0;
  for (let row = 0; row < trees.length; row++) {
    if (trees[row] === 0) continue;
    residual += (values[row]! - decision[row]!) ** 2;
    spread += (values[row]! - mean) ** 2;
  }
  const score = spread > 0 ? 1 - residual / spread : Number.NaN;
  return { score, rows, decision, trees: unseen / rows };
}
