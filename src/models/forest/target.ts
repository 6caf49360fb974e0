import { Failure } from "../../core/failure.ts";
import type { ForestPlan } from "./parameters.ts";
import { gridStep } from "./units.ts";
import type { CentredTargets } from "./value-splits.ts";

/** Target of each row of the matrix: the code of a class from 0 to `classes` - 1, or a number. */
export type GrowthTarget =
  | { task: "classification"; classes: number; codes: Int32Array }
  | { task: "regression"; values: Float64Array };

/** @throws {Failure} for targets or weights that no forest can be grown on. */
export function checkTarget(target: GrowthTarget, weights: Float64Array | undefined, rows: number): void {
  const length = target.task === "classification" ? target.codes.length : target.values.length;
  if (length !== rows) throw new RangeError(`expected ${rows} targets, got ${length}`);
  if (target.task === "classification") {
    if (target.classes < 2) throw new Failure(`target: expected at least two classes, got ${target.classes}`);
    const { classes, codes } = target;
    const wrong = codes.findIndex((code) => code < 0 || code >= classes);
    if (wrong >= 0) throw new RangeError(`expected class codes below ${classes}, got ${codes[wrong]} in row ${wrong}`);
  } else {
    const wrong = target.values.findIndex((value) => !Number.isFinite(Math.fround(value)));
    if (wrong >= 0) {
      throw new Failure(
        `target: expected finite 32-bit numbers, got ${target.values[wrong]} in row ${wrong + 1} of the training rows`,
      );
    }
  }
  if (weights === undefined) return;
  if (weights.length !== rows) throw new RangeError(`expected ${rows} weights, got ${weights.length}`);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights[row]!;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new Failure(
        `weights: expected numbers of at least 0, got ${weight} in row ${row + 1} of the training rows`,
      );
    }
    sum += weight;
  }
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) {
    throw new Failure(`weights: expected some row to weigh more than 0, and a finite sum, got the sum ${sum}`);
  }
}

/**
 * Row weights times class weights, or undefined when all rows weigh the same. Balanced class weights are scikit-learn's
 * n / (classes × rows of the class).
 */
export function combinedWeights(
  target: GrowthTarget,
  weights: Float64Array | undefined,
  balanced: boolean,
): Float64Array | undefined {
  if (!balanced || target.task === "regression") return weights === undefined ? undefined : shared(weights);
  const { codes, classes } = target;
  const rowsOf = new Float64Array(classes);
  for (const code of codes) rowsOf[code] = rowsOf[code]! + 1;
  const combined = shared(weights ?? new Float64Array(codes.length).fill(1));
  for (let row = 0; row < codes.length; row++) {
    combined[row] = (combined[row]! * codes.length) / (classes * rowsOf[codes[row]!]!);
  }
  return combined;
}

/** Copies the classes to shared memory, in bytes where they fit, and sums the weight of each class. */
export function sharedClasses(codes: Int32Array, classes: number, weights: Float64Array | undefined) {
  const length = codes.length;
  const own =
    classes <= 256 ? new Uint8Array(new SharedArrayBuffer(length)) : new Int32Array(new SharedArrayBuffer(4 * length));
  const totals = new Float64Array(classes);
  for (let row = 0; row < length; row++) {
    own[row] = codes[row]!;
    totals[codes[row]!] = totals[codes[row]!]! + (weights === undefined ? 1 : weights[row]!);
  }
  return { classes: own, totals };
}

/** Subtracts the weighted mean, rounded to the 32-bit float that the forest adds again, and computes the step of the leaves. */
export function centre(
  values: Float64Array,
  weights: Float64Array | undefined,
  { trees }: ForestPlan,
): { targets: CentredTargets; base: number } {
  // Sum the differences from the first target: a large offset can neither overflow them nor cancel their digits.
  const first = values[0]!;
  let sum = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    sum += weight * (values[row]! - first);
    total += weight;
  }
  const base = Math.fround(first + sum / total);
  const centred = shared(values);
  let largest = 0;
  for (let row = 0; row < centred.length; row++) {
    centred[row] = centred[row]! - base;
    largest = Math.max(largest, Math.abs(centred[row]!));
  }
  return { targets: { values: centred, step: gridStep(trees, largest) }, base };
}

function shared(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(8 * values.length));
  copy.set(values);
  return copy;
}
