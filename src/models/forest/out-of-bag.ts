import type { GrowthTarget } from "./target.ts";
import type { Votes } from "./votes.ts";

/** Predictions for each row by the trees that did not see it: an honest estimate without held-out rows (Breiman 1996). */
export interface OutOfBag {
  /** Accuracy or R² over the rows that at least one tree did not see; NaN when there are none. */
  score: number;
  /** Number of these rows. */
  rows: number;
  /** Ascending training rows whose predictions were computed: all, or a sample. */
  voters: Int32Array;
  /** Shape (rows of the table, classes), or (rows of the table) for regression. NaN for other rows, and for rows that every tree saw. */
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

/** The sums of all threads. */
interface CountedVotes {
  votes: Votes;
  /** Rows of the table that `votes` counts. */
  voters: Int32Array;
}

export function outOfBag({ votes, voters }: CountedVotes, target: GrowthTarget, scale: VoteScale): OutOfBag {
  return target.task === "classification"
    ? ofClasses({ votes, voters }, target.codes)
    : ofValues({ votes, voters }, target.values, scale);
}

function ofClasses({ votes: { width, units, trees }, voters }: CountedVotes, codes: Int32Array): OutOfBag {
  const decision = new Float64Array(codes.length * width).fill(Number.NaN);
  let rows = 0;
  let right = 0;
  let unseen = 0;
  for (let place = 0; place < trees.length; place++) {
    if (trees[place] === 0) continue;
    rows++;
    unseen += trees[place]!;
    let sum = 0;
    let best = 0;
    for (let k = 0; k < width; k++) {
      sum += units[place * width + k]!;
      if (units[place * width + k]! > units[place * width + best]!) best = k;
    }
    const row = voters[place]!;
    for (let k = 0; k < width; k++) decision[row * width + k] = units[place * width + k]! / sum;
    if (best === codes[row]) right++;
  }
  return { score: right / rows, rows, voters, decision, trees: unseen / rows };
}

function ofValues(
  { votes: { units, trees }, voters }: CountedVotes,
  values: Float64Array,
  { step, base }: VoteScale,
): OutOfBag {
  const decision = new Float64Array(values.length).fill(Number.NaN);
  let rows = 0;
  let sum = 0;
  let unseen = 0;
  for (let place = 0; place < trees.length; place++) {
    if (trees[place] === 0) continue;
    const row = voters[place]!;
    rows++;
    unseen += trees[place]!;
    sum += values[row]! - base;
    decision[row] = (units[place]! * step) / trees[place]! + base;
  }
  const mean = base + sum / rows;
  let residual = 0;
  let spread = 0;
  for (let place = 0; place < trees.length; place++) {
    if (trees[place] === 0) continue;
    const row = voters[place]!;
    residual += (values[row]! - decision[row]!) ** 2;
    spread += (values[row]! - mean) ** 2;
  }
  const score = spread > 0 ? 1 - residual / spread : Number.NaN;
  return { score, rows, voters, decision, trees: unseen / rows };
}
