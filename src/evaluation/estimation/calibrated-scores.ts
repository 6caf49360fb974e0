import type { Random } from "../../core/random.ts";
import { type Calibration, CURVE_TERMS } from "../../data/profile/calibration.ts";
import { normal } from "../statistics/variates.ts";
import { hasColumns } from "./calibration-columns.ts";
import { cholesky } from "./cholesky.ts";
import { JOINT_TERMS } from "./joint-fit.ts";
import type { FittedCurve } from "./logistic-fit.ts";
import type { ScoreCells, UnlabelledPredictions } from "./score-cells.ts";

/**
 * The coefficients vary more than their covariance says, which holds for curves of exactly this form and for scores whose noise is
 * known: `npm run bench -- drift-estimate` shows by how much. In standard deviations.
 */
const MISFIT = 1.25;

/** Returns true if the curves that are adjusted for features can be used. */
export function canAdjust({ features }: UnlabelledPredictions, calibration: Calibration): boolean {
  const { columns } = calibration;
  if (features === undefined || columns === undefined || !hasColumns(features, columns)) return false;
  return fittedTo(calibration).adjusted !== undefined;
}

function fittedTo({ curves, joint }: Calibration): FittedCurve & { adjusted?: FittedCurve } {
  return joint ?? curves[0]!;
}

/** The calibrated probabilities of scores. The coefficients can be drawn from their distribution. */
export class CalibratedScores {
  readonly center: Float64Array;
  readonly #factor: number[];

  constructor(calibration: Calibration, adjusted: boolean) {
    const fitted = fittedTo(calibration);
    const { coefficients, covariance } = adjusted ? fitted.adjusted! : fitted;
    this.center = Float64Array.from(coefficients);
    this.#factor = cholesky(covariance);
  }

  /** Draws coefficients from the normal distribution around the fitted ones, a quarter wider than their covariance. */
  draw(random: Random): Float64Array {
    const z = Float64Array.from(this.center, () => MISFIT * normal(random));
    let place = 0;
    return this.center.map((center, i) => {
      let value = center;
      for (let j = 0; j <= i; j++) value += this.#factor[place++]! * z[j]!;
      return value;
    });
  }

  /** Returns the expected number of rows of each class in each cell, shape (cells, classes). */
  expected(cells: ScoreCells, coefficients: Float64Array): Float64Array {
    return cells.classes === 2 ? ofTwo(cells, coefficients) : ofMore(cells, coefficients);
  }
}

function ofTwo({ size, rows, terms, features }: ScoreCells, coefficients: Float64Array): Float64Array {
  const extra = coefficients.length - CURVE_TERMS;
  const result = new Float64Array(size * 2);
  for (let cell = 0; cell < size; cell++) {
    const place = 3 * (2 * cell + 1);
    let z =
      coefficients[0]! * terms[place]! +
      coefficients[1]! * terms[place + 1]! +
      coefficients[2]! +
      coefficients[3]! * terms[place + 2]!;
    for (let i = 0; i < extra; i++) z += coefficients[CURVE_TERMS + i]! * features![cell * extra + i]!;
    result[2 * cell + 1] = rows[cell]! / (1 + Math.exp(-z));
    result[2 * cell] = rows[cell]! - result[2 * cell + 1]!;
  }
  return result;
}

function ofMore({ size, classes: k, rows, terms, features }: ScoreCells, coefficients: Float64Array): Float64Array {
  const width = (coefficients.length - 1) / k;
  const extra = width - JOINT_TERMS;
  const result = new Float64Array(size * k);
  for (let cell = 0; cell < size; cell++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < k; at++) {
      const place = 3 * (cell * k + at);
      const own = width * at;
      let z =
        coefficients[own]! * terms[place]! + coefficients[own + 1]! + coefficients[width * k]! * terms[place + 2]!;
      for (let i = 0; i < extra; i++) z += coefficients[own + JOINT_TERMS + i]! * features![cell * extra + i]!;
      result[cell * k + at] = z;
      most = Math.max(most, z);
    }
    let sum = 0;
    for (let at = 0; at < k; at++) {
      result[cell * k + at] = Math.exp(result[cell * k + at]! - most);
      sum += result[cell * k + at]!;
    }
    for (let at = 0; at < k; at++) result[cell * k + at]! *= rows[cell]! / sum;
  }
  return result;
}
