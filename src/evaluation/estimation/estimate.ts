import { Random } from "../../core/random.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { Calibration } from "../../data/profile/calibration.ts";
import { sampleQuantile } from "../statistics/bootstrap.ts";
import { binomial } from "../statistics/variates.ts";
import { CalibratedScores, canAdjust } from "./calibrated-scores.ts";
import type { FeatureMatrix } from "./calibration-columns.ts";
import { CellMetrics } from "./cell-metrics.ts";
import { estimableMetrics } from "./estimated-metrics.ts";
import { binaryCells, rowCells, type ScoreCells, type UnlabelledPredictions } from "./score-cells.ts";

/** The limits of an estimate without labels. Reports print them next to every estimate. */
export const estimateAssumption =
  "The estimate assumes that rows with the same score are as often right as at training. It cannot see concept drift, where the same features have other outcomes.";

export interface EstimateOptions {
  calibration: Calibration;
  /** Index of the class that `f1` and `roc_auc` describe. The one at training by default. */
  positive?: number | undefined;
  seed: number;
  /** Number of simulated sets of labels: 1,000 by default. */
  draws?: number;
  /** Two-sided confidence level of the intervals. */
  confidence?: number;
  signal?: AbortSignal | undefined;
}

export interface EstimatedMetric {
  name: string;
  value: number;
  /** Interval of the value that the labels of these rows would give. */
  low: number;
  high: number;
  /** Standard error of the value for all rows like these, which includes that other rows could have come. */
  error: number;
}

/** Rows that cannot be summarised are sampled for the interval, because each draw costs an exponential per row and class. */
const MOST_DRAWN = 200_000;
const MOST_ROWS = 10_000;
/** Resamples of the rows for the standard error. */
const RESAMPLES = 200;

/**
 * Estimates the metrics of predictions without labels from the calibrated probabilities: the expected metric over the labels
 * that each row may have. The interval is the range of simulated metrics. Each simulation draws the coefficients of the
 * calibration from their distribution, and then a label for every row.
 *
 * @throws {Error} if the classes are not those of the calibration. Check `fitsCalibration` before.
 */
export async function estimateMetrics(
  predictions: UnlabelledPredictions,
  { calibration, seed, draws = 1000, confidence = 0.95, signal, ...options }: EstimateOptions,
): Promise<EstimatedMetric[]> {
  const k = predictions.classes.length;
  if (!fitsCalibration(predictions.classes, calibration)) throw new Error("the calibration has other classes");
  const trained = predictions.classes.indexOf(calibration.positive_class ?? "");
  const positive = k === 2 ? (options.positive ?? (trained < 0 ? 1 : trained)) : undefined;
  const adjusted = canAdjust(predictions, calibration);
  const curve = new CalibratedScores(calibration, adjusted);
  const summarised = k === 2 && !adjusted;
  const all = summarised ? binaryCells(predictions, calibration) : rowCells(predictions, calibration);
  const drawnRows = sampledRows(predictions, new Random(seed, 0xe57));
  const sample = summarised || drawnRows === predictions ? all : rowCells(drawnRows, calibration);
  const ofAll = new CellMetrics(all, { positive, expected: true });
  const ofSample = sample === all ? ofAll : new CellMetrics(sample, { positive, expected: true });
  const drawn = new CellMetrics(sample, { positive, expected: false });

  const values = ofAll.of(curve.expected(all, curve.center));
  const center = sample === all ? values : ofSample.of(curve.expected(sample, curve.center));
  const simulated = values.map(() => new Float64Array(draws));
  let work = 0;
  for (let draw = 0; draw < draws; draw++) {
    const random = new Random(seed, 0x1_0000 + draw);
    const expected = curve.expected(sample, curve.draw(random));
    for (const [i, value] of drawn.of(drawLabels(sample, expected, random)).entries()) simulated[i]![draw] = value;
    work += sample.size * k;
    if (work > 100_000) {
      work = 0;
      signal?.throwIfAborted();
      await yieldToEventLoop();
    }
  }
  const spread = rowSpread(sample, ofSample, { labels: curve.expected(sample, curve.center), seed });
  const shrink = sample.rows.reduce((sum, each) => sum + each, 0) / predictions.rows;
  return estimableMetrics(k).flatMap((name, i): EstimatedMetric[] => {
    const value = values[i]!;
    const shift = value - center[i]!;
    const low = sampleQuantile(simulated[i]!, 0.5 - confidence / 2) + shift;
    const high = sampleQuantile(simulated[i]!, 0.5 + confidence / 2) + shift;
    if (![value, low, high].every(Number.isFinite)) return [];
    const error = Math.hypot(deviation(simulated[i]!), spread[i]! * Math.sqrt(shrink));
    return [{ name, value, low: Math.min(low, value), high: Math.max(high, value), error }];
  });
}

/** Returns true if the calibration describes these classes, in this order. */
export function fitsCalibration(classes: readonly string[], { curves, joint }: Calibration): boolean {
  if (joint === undefined) return classes.length === 2 && classes[1] === curves[0]?.class;
  return joint.classes.length === classes.length && joint.classes.every((each, at) => each === classes[at]);
}

/** Draws the number of rows of each class in each cell. */
function drawLabels({ size, classes: k, rows }: ScoreCells, expected: Float64Array, random: Random): Float64Array {
  const drawn = new Float64Array(size * k);
  for (let cell = 0; cell < size; cell++) {
    let left = rows[cell]!;
    let share = left;
    for (let at = k - 1; at > 0 && left > 0; at--) {
      const mean = expected[cell * k + at]!;
      const count = binomial(left, Math.min(1, mean / share), random);
      drawn[cell * k + at] = count;
      left -= count;
      share -= mean;
    }
    drawn[cell * k] = left;
  }
  return drawn;
}

/** Returns the standard deviation of the expected metrics when the rows are drawn with replacement. */
function rowSpread(
  { size, classes: k, rows }: ScoreCells,
  metrics: CellMetrics,
  { labels, seed }: { labels: Float64Array; seed: number },
): number[] {
  const total = rows.reduce((sum, each) => sum + each, 0);
  const found = [0, 1, 2, 3].map(() => new Float64Array(RESAMPLES));
  const drawn = new Float64Array(size * k);
  const sizes = new Float64Array(size);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const random = new Random(seed, 0x200_0000 + resample);
    let left = total;
    let share = total;
    for (let cell = 0; cell < size; cell++) {
      const count = left > 0 ? binomial(left, Math.min(1, rows[cell]! / share), random) : 0;
      left -= count;
      share -= rows[cell]!;
      sizes[cell] = count;
      for (let at = 0; at < k; at++) drawn[cell * k + at] = (labels[cell * k + at]! * count) / rows[cell]!;
    }
    for (const [i, value] of metrics.of(drawn, sizes).entries()) found[i]![resample] = value;
  }
  return found.map(deviation);
}

function sampledRows(predictions: UnlabelledPredictions, random: Random): UnlabelledPredictions {
  const { rows, classes, predicted, probabilities, features } = predictions;
  const k = classes.length;
  const most = Math.min(MOST_ROWS, Math.floor(MOST_DRAWN / k));
  if (rows <= most) return predictions;
  const chosen = Int32Array.from({ length: most }, () => random.below(rows));
  const sampled = new Float64Array(most * k);
  chosen.forEach((row, at) => {
    sampled.set(probabilities.subarray(row * k, row * k + k), at * k);
  });
  return {
    rows: most,
    classes,
    predicted: Int32Array.from(chosen, (row) => predicted[row]!),
    probabilities: sampled,
    ...(features && { features: matrixRows(features, chosen) }),
  };
}

function matrixRows(matrix: FeatureMatrix, rows: Int32Array): FeatureMatrix {
  const data = new Float32Array(rows.length * matrix.columns);
  for (let column = 0; column < matrix.columns; column++) {
    const start = column * matrix.rows;
    for (let at = 0; at < rows.length; at++) data[column * rows.length + at] = matrix.data[start + rows[at]!]!;
  }
  return { ...matrix, rows: rows.length, data };
}

function deviation(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, each) => sum + each / known.length, 0);
  return Math.sqrt(known.reduce((sum, each) => sum + (each - mean) ** 2 / (known.length - 1), 0));
}
