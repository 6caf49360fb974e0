import { Failure } from "../../core/failure.ts";
import type { ClassPredictions, PredictionSet } from "../metrics/predictions.ts";
import { selectPredictions } from "../metrics/selection.ts";

/** Two models' predictions of the same rows in the same order, with the same classes. */
export interface Pair {
  candidate: PredictionSet;
  baseline: PredictionSet;
  /** True if all predictions and probabilities are the same. */
  identical: boolean;
}

/** Predictions, and their name in messages. */
export interface NamedPredictions {
  predictions: PredictionSet;
  name: string;
}

/**
 * Joins two models' predictions by id.
 *
 * @throws {Failure} if they are not about the same rows: other ids, other truth, or another task. A comparison of the
 * common rows would be a guess about the rest.
 */
export function pair(ours: NamedPredictions, theirs: NamedPredictions): Pair {
  const candidate = ours.predictions;
  const baseline = theirs.predictions;
  const both = `${ours.name} and ${theirs.name}`;
  if (candidate.task !== baseline.task) {
    throw new Failure(`${both}: expected predictions of one task, got ${candidate.task} and ${baseline.task}`);
  }
  for (const { predictions, name } of [ours, theirs]) {
    if (predictions.ids === undefined) {
      throw new Failure(
        `${name}: expected a column id, which joins the rows of two models, got none (or use mode: point)`,
      );
    }
  }
  const rowOf = new Map(baseline.ids!.map((id, row) => [id, row]));
  const shared = candidate.ids!.filter((id) => rowOf.has(id)).length;
  if (shared !== candidate.rows || shared !== baseline.rows) {
    throw new Failure(
      `${both}: expected the same ids in both, got ${shared} shared of ${candidate.rows} and ${baseline.rows} ` +
        `(for example ${strangers(candidate.ids!, rowOf, baseline.ids!)}; predict the same test rows with both models)`,
    );
  }
  const aligned = selectPredictions(
    baseline,
    Int32Array.from(candidate.ids!, (id) => rowOf.get(id)!),
  );
  const [first, second] = withSameClasses(candidate, aligned);
  refuseOtherTruth(first, second, both);
  return { candidate: first, baseline: second, identical: identical(first, second) };
}

function strangers(candidate: string[], rowOf: Map<string, number>, baseline: string[]): string {
  const own = new Set(candidate);
  const examples = [candidate.find((id) => !rowOf.has(id)), baseline.find((id) => !own.has(id))];
  const [first, second] = examples.map((id) => (id === undefined ? undefined : JSON.stringify(id.slice(0, 40))));
  if (first !== undefined && second !== undefined) return `${first} is in the first only, ${second} in the second`;
  return first === undefined ? `${second} is in the second only` : `${first} is in the first only`;
}

function withSameClasses(a: PredictionSet, b: PredictionSet): [PredictionSet, PredictionSet] {
  if (a.task !== "classification" || b.task !== "classification") return [a, b];
  if (a.classes.length === b.classes.length && a.classes.every((name, index) => name === b.classes[index]))
    return [a, b];
  // One model may lack a class. Numbers are sorted by value, as in scikit-learn.
  const classes = [...new Set([...a.classes, ...b.classes])];
  const numeric = classes.every((name) => name !== "" && Number.isFinite(Number(name)));
  classes.sort((x, y) => (numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0));
  return [renamed(a, classes), renamed(b, classes)];
}

function renamed(predictions: ClassPredictions, classes: string[]): ClassPredictions {
  const index = predictions.classes.map((name) => classes.indexOf(name));
  const k = classes.length;
  let probabilities: Float64Array | undefined;
  if (predictions.probabilities !== undefined) {
    probabilities = new Float64Array(predictions.rows * k);
    for (let row = 0; row < predictions.rows; row++) {
      for (const [from, to] of index.entries()) {
        probabilities[row * k + to] = predictions.probabilities[row * index.length + from]!;
      }
    }
  }
  const moved = (codes: Int32Array) => codes.map((code) => index[code]!);
  return {
    ...predictions,
    classes,
    truth: moved(predictions.truth),
    predicted: moved(predictions.predicted),
    probabilities,
  };
}

function refuseOtherTruth(a: PredictionSet, b: PredictionSet, both: string): void {
  for (let row = 0; row < a.rows; row++) {
    if (a.truth[row] === b.truth[row]) {
      if (a.weights?.[row] === b.weights?.[row]) continue;
      throw new Failure(`${both}: expected the same weights, got others for id ${JSON.stringify(a.ids![row])}`);
    }
    throw new Failure(
      `${both}: expected the same truth in both, got ${truthOf(a, row)} and ${truthOf(b, row)} for id ${JSON.stringify(a.ids![row])}`,
    );
  }
}

function truthOf(predictions: PredictionSet, row: number): string {
  if (predictions.task === "regression") return String(predictions.truth[row]);
  return JSON.stringify(predictions.classes[predictions.truth[row]!]);
}

function identical(a: PredictionSet, b: PredictionSet): boolean {
  if (!same(a.predicted, b.predicted)) return false;
  if (a.task !== "classification" || b.task !== "classification") return true;
  if (a.probabilities === undefined || b.probabilities === undefined) return a.probabilities === b.probabilities;
  return same(a.probabilities, b.probabilities);
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}
