/** Pairs of models whose true metrics are known, and test sets drawn from them. */
import { Random } from "../../src/core/random.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "../../src/evaluation/metrics/predictions.ts";
import { labelStatistic } from "../../src/evaluation/resampling/label-statistic.ts";
import { normalQuantile } from "../../src/evaluation/statistics/normal.ts";
import { normal } from "../../src/evaluation/statistics/variates.ts";

/** One test set: both models' answers to the same rows. */
export interface TestSet {
  candidate: PredictionSet;
  baseline: PredictionSet;
  /** The group of each row. */
  groups?: Int32Array;
}

export type Generator = (random: Random, rows: number) => TestSet;

export interface LabelModels {
  /** Share of positive rows. */
  positives: number;
  /** Share of rows the baseline has wrong. */
  errors: number;
  /** Share of rows that one model has right and the other wrong. */
  differing: number;
}

/** Probabilities that a row is wrong for the candidate alone, for the baseline alone, and for both, when the candidate is wrong more often by `loss`. */
function shares({ errors, differing }: LabelModels, loss: number) {
  const losing = Math.max((differing + loss) / 2, loss);
  const gaining = losing - loss;
  return { losing, gaining, both: Math.max(0, errors - gaining) };
}

/** A metric of candidate and baseline in the population. */
export function trueLabelMetric(
  metric: string,
  models: LabelModels,
  loss: number,
): [candidate: number, baseline: number] {
  const { losing, gaining, both } = shares(models, loss);
  const statistic = labelStatistic({ name: metric }, 2, 1)!;
  return [losing + both, gaining + both].map((wrong) =>
    statistic(
      Float64Array.of(
        (1 - models.positives) * (1 - wrong),
        (1 - models.positives) * wrong,
        models.positives * wrong,
        models.positives * (1 - wrong),
      ),
    ),
  ) as [number, number];
}

/** The loss of right rows at which the metric falls by `margin`. */
export function lossFor(metric: string, models: LabelModels, margin: number): number {
  let [low, high] = [0, 0.5];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const [candidate, baseline] = trueLabelMetric(metric, models, middle);
    if (baseline - candidate < margin) low = middle;
    else high = middle;
  }
  return low;
}

export function labelSets(models: LabelModels, loss: number, weights: "equal" | "varied" = "equal"): Generator {
  const { losing, gaining, both } = shares(models, loss);
  return (random, rows) => {
    const truth = new Int32Array(rows);
    const ours = new Int32Array(rows);
    const theirs = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const own = random.unit() < models.positives ? 1 : 0;
      const drawn = random.unit();
      truth[row] = own;
      ours[row] = drawn < losing || (drawn >= losing + gaining && drawn < losing + gaining + both) ? 1 - own : own;
      theirs[row] = drawn >= losing && drawn < losing + gaining + both ? 1 - own : own;
    }
    const shared = classes(truth);
    // Weights that say nothing about the answers, from 0.5 to 1.5.
    const own = weights === "equal" ? undefined : new Float64Array(rows).map(() => 0.5 + random.unit());
    return {
      candidate: { ...shared, weights: own, predicted: ours, probabilities: undefined },
      baseline: { ...shared, weights: own, predicted: theirs, probabilities: undefined },
    };
  };
}

/**
 * Rows in groups that share their luck: whether a model gets a group's rows wrong alone depends half on the group. Group sizes
 * are equal, or the first groups are larger (`uneven`).
 */
export function groupedSets(models: LabelModels, loss: number, groups: number, uneven = false): Generator {
  const { losing, gaining, both } = shares(models, loss);
  return (random, rows) => {
    const sizes = Array.from({ length: groups }, (_, group) => (uneven ? 1 / (group + 1) : 1));
    const total = sizes.reduce((sum, each) => sum + each, 0);
    const groupOf = new Int32Array(rows);
    const truth = new Int32Array(rows);
    const ours = new Int32Array(rows);
    const theirs = new Int32Array(rows);
    const luck = sizes.map(() => random.unit());
    let [group, end] = [0, Math.max(1, Math.round((rows * sizes[0]!) / total))];
    for (let row = 0; row < rows; row++) {
      if (row >= end && group < groups - 1) end += Math.max(1, Math.round((rows * sizes[++group]!) / total));
      const own = random.unit() < models.positives ? 1 : 0;
      const drawn = random.unit() < 0.5 ? luck[group]! : random.unit();
      groupOf[row] = group;
      truth[row] = own;
      ours[row] = drawn < losing || (drawn >= losing + gaining && drawn < losing + gaining + both) ? 1 - own : own;
      theirs[row] = drawn >= losing && drawn < losing + gaining + both ? 1 - own : own;
    }
    const shared = classes(truth);
    return {
      candidate: { ...shared, predicted: ours, probabilities: undefined },
      baseline: { ...shared, predicted: theirs, probabilities: undefined },
      groups: groupOf,
    };
  };
}

/** The candidate compared with a copy of its own predictions, joined by id as the gate joins two files. */
export function identicalSets(generate: Generator): Generator {
  return (random, rows) => {
    const { candidate: drawn, groups } = generate(random, rows);
    const candidate = { ...drawn, ids: Array.from({ length: rows }, (_, row) => `row ${row}`) };
    return { candidate, baseline: structuredClone(candidate), ...(groups && { groups }) };
  };
}

export interface ScoreModels {
  positives: number;
  /** Area under the ROC curve of the baseline. */
  auc: number;
  /** Correlation of the two models' scores within a class. */
  rho: number;
  /** Scores are rounded to so many levels; 0 for none. */
  levels: number;
  /** Probabilities are sharpened by this factor in log odds: 1 is calibrated. */
  confidence?: number;
}

/** Normal scores whose shift gives the AUC, as calibrated probabilities (or more confident ones). `aucLoss` is the candidate's. */
export function scoreSets(
  models: ScoreModels,
  aucLoss: number,
  confidenceOfCandidate = models.confidence ?? 1,
): Generator {
  const { positives, auc, rho, levels, confidence = 1 } = models;
  const shifts = [Math.SQRT2 * normalQuantile(auc - aucLoss), Math.SQRT2 * normalQuantile(auc)];
  const factors = [confidenceOfCandidate, confidence];
  const offset = Math.log(positives / (1 - positives));
  return (random, rows) => {
    const truth = new Int32Array(rows).map((_, row) => (row < Math.round(rows * positives) ? 1 : 0));
    const shared = classes(truth);
    const probabilities = [new Float64Array(2 * rows), new Float64Array(2 * rows)];
    for (let row = 0; row < rows; row++) {
      const common = normal(random);
      for (const model of [0, 1] as const) {
        const shift = shifts[model]!;
        const score = Math.sqrt(rho) * common + Math.sqrt(1 - rho) * normal(random) + truth[row]! * shift;
        // The log likelihood ratio of the two classes is the score times its shift.
        const odds = factors[model]! * (offset + shift * (score - shift / 2));
        const p = 1 / (1 + Math.exp(-odds));
        const rounded = levels === 0 ? p : Math.round(p * (levels - 1)) / (levels - 1);
        probabilities[model]![2 * row] = 1 - rounded;
        probabilities[model]![2 * row + 1] = rounded;
      }
    }
    const model = (which: 0 | 1): ClassPredictions => ({
      ...shared,
      predicted: new Int32Array(rows).map((_, row) => (probabilities[which]![2 * row + 1]! > 0.5 ? 1 : 0)),
      probabilities: probabilities[which]!,
    });
    return { candidate: model(0), baseline: model(1) };
  };
}

export type Tail = "normal" | "t3" | "lognormal" | "pareto";

/** Errors of two models with a common part; `scale` makes the candidate's larger. */
export function valueSets(tail: Tail, scale = 1, common = 0.5): Generator {
  return (random, rows) => {
    const truth = new Float64Array(rows);
    const ours = new Float64Array(rows);
    const theirs = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      truth[row] = 5 * normal(random);
      const shared = error(tail, random);
      ours[row] = truth[row]! + scale * (common * shared + (1 - common) * error(tail, random));
      theirs[row] = truth[row]! + common * shared + (1 - common) * error(tail, random);
    }
    const model = (predicted: Float64Array): ValuePredictions => ({
      task: "regression",
      rows,
      ids: undefined,
      weights: undefined,
      truth,
      predicted,
    });
    return { candidate: model(ours), baseline: model(theirs) };
  };
}

function error(tail: Tail, random: Random): number {
  if (tail === "normal") return normal(random);
  if (tail === "t3") {
    const square = normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2;
    return normal(random) / Math.sqrt(square / 3);
  }
  const sign = random.int32() < 0 ? -1 : 1;
  if (tail === "lognormal") return sign * Math.exp(1.2 * normal(random));
  return sign * (1 - random.unit()) ** (-1 / 2.5);
}

function classes(truth: Int32Array): Omit<ClassPredictions, "predicted" | "probabilities"> {
  return {
    task: "classification",
    rows: truth.length,
    ids: undefined,
    weights: undefined,
    classes: ["no", "yes"],
    truth,
  };
}

export function seeded(name: string): Random {
  let hash = 2_166_136_261;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0)!, 16_777_619);
  return new Random(hash >>> 0, 0x6a7e);
}
