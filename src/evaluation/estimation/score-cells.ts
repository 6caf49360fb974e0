import type { Calibration } from "../../data/profile/calibration.ts";
import { probabilityLogLosses } from "../metrics/probability-scores.ts";
import { type FeatureMatrix, standardized } from "./calibration-columns.ts";
import { largestScore } from "./joint-fit.ts";
import { scoreTerms } from "./logistic-fit.ts";

/** Predictions whose true classes are not known. */
export interface UnlabelledPredictions {
  rows: number;
  classes: readonly string[];
  /** Predicted class of each row, an index into `classes`. */
  predicted: Int32Array;
  /** Row-major probabilities of shape (rows, classes). */
  probabilities: Float64Array;
  /** The model's matrix of the same rows. With it, curves that are adjusted for features are used. */
  features?: FeatureMatrix | undefined;
}

/** Rows with about the same scores and the same prediction, summarised. Arrays have one element per cell unless stated. */
export interface ScoreCells {
  size: number;
  classes: number;
  /** Number of rows. */
  rows: Float64Array;
  predicted: Int32Array;
  /** Mean score of each class, shape (cells, classes). */
  scores: Float64Array;
  /**
   * Mean of log s, mean of -log(1 - s), and a step, shape (cells, classes, 3). The step is 1 for a score of at least one half of two
   * classes, and for the class with the largest score of more.
   */
  terms: Float64Array;
  /** Mean log loss if a class is the true one, shape (cells, classes). */
  losses: Float64Array;
  /** Features of the adjusted curves, shape (cells, features), if each cell is one row. */
  features?: Float64Array | undefined;
}

/** Number of cells that two classes are summarised in. */
const MOST_CELLS = 1000;

/** Returns one cell per row, with the features of adjusted curves. */
export function rowCells(predictions: UnlabelledPredictions, { clip, columns }: Calibration): ScoreCells {
  const order = Int32Array.from({ length: predictions.rows }, (_, row) => row);
  const cells = cellsOf(predictions, { clip, cellOf: order });
  const { features } = predictions;
  if (features === undefined || columns === undefined) return cells;
  return { ...cells, features: standardized(features, columns, order) };
}

/**
 * Summarises the rows of two classes in about a thousand cells of neighbouring scores, so that a million rows take as long as
 * a thousand. A cell has one prediction, and its scores are on one side of one half.
 */
export function binaryCells(predictions: UnlabelledPredictions, { clip }: Calibration): ScoreCells {
  const { rows, predicted, probabilities } = predictions;
  const score = (row: number) => probabilities[2 * row + 1]!;
  const order = Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => score(a) - score(b));
  const perCell = Math.ceil(rows / MOST_CELLS);
  const cellOf = new Int32Array(rows);
  // The open cell of each prediction: rows in between may have the other one.
  const open = [-1, -1];
  const filled = [0, 0];
  const last = [Number.NaN, Number.NaN];
  let cells = 0;
  for (const row of order) {
    const side = predicted[row]!;
    const s = score(row);
    const crosses = s >= 0.5 && last[side]! < 0.5;
    if (open[side]! < 0 || crosses || (filled[side]! >= perCell && s !== last[side])) {
      open[side] = cells++;
      filled[side] = 0;
    }
    cellOf[row] = open[side]!;
    filled[side]!++;
    last[side] = s;
  }
  return cellsOf(predictions, { clip, cellOf });
}

function cellsOf(
  { rows, classes, predicted, probabilities }: UnlabelledPredictions,
  { clip, cellOf }: { clip: number; cellOf: Int32Array },
): ScoreCells {
  const k = classes.length;
  const size = cellOf.reduce((most, cell) => Math.max(most, cell + 1), 0);
  const cells: ScoreCells = {
    size,
    classes: k,
    rows: new Float64Array(size),
    predicted: new Int32Array(size),
    scores: new Float64Array(size * k),
    terms: new Float64Array(size * k * 3),
    losses: new Float64Array(size * k),
  };
  const losses = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    const cell = cellOf[row]!;
    cells.rows[cell]!++;
    cells.predicted[cell] = predicted[row]!;
    probabilityLogLosses(probabilities, row * k, losses);
    const largest = largestScore(probabilities, row * k, k);
    for (let at = 0; at < k; at++) {
      const s = probabilities[row * k + at]!;
      const [low, high] = scoreTerms(s, clip);
      const place = cell * k + at;
      cells.scores[place]! += s;
      cells.losses[place]! += losses[at]!;
      cells.terms[3 * place]! += low;
      cells.terms[3 * place + 1]! += high;
      cells.terms[3 * place + 2]! += (k === 2 ? s >= 0.5 : at === largest) ? 1 : 0;
    }
  }
  for (let place = 0; place < size * k; place++) {
    const count = cells.rows[Math.floor(place / k)]!;
    cells.scores[place]! /= count;
    cells.losses[place]! /= count;
    for (let i = 0; i < 3; i++) cells.terms[3 * place + i]! /= count;
  }
  return cells;
}
