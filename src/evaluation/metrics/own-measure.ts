import { confusion, margins } from "./confusion.ts";
import { type Formula, formulaValue, type MetricReader, parseFormulas } from "./formula.ts";
import { type OperatingPoint, parseOperatingPoints, Thresholds } from "./operating-point.ts";
import type { ClassPredictions, PredictionSet } from "./predictions.ts";
import { valueScores } from "./regression.ts";
import { scoreClasses } from "./score.ts";

/** The record of a program's metric in evaluation.json. */
export const BY_COMMAND = "metric-command";
/** Metrics of labels, which a confusion matrix gives. */
const OF_LABELS =
  /^(accuracy|balanced_accuracy|mcc|kappa|(precision|recall|f1)(_macro|_micro|_weighted)?|n|tp|fp|tn|fn|per_class\..*\.(precision|recall|f1))$/;

export interface MeasureContext {
  positive: number | undefined;
  features: number | undefined;
}

/** A metric as a function of weighted predictions. */
export interface OwnMeasure {
  labels: boolean;
  metricOf(predictions: PredictionSet): (weights: Float64Array) => number;
}

/** Evaluates a formula together with the formulas above it. */
export function formulaMeasure(formula: Formula, all: readonly Formula[], { positive, features }: MeasureContext) {
  const above = new Map<string, Formula>();
  for (const each of all.slice(0, all.indexOf(formula))) above.set(each.name, each);
  const uses = (each: Formula): string[] =>
    [...each.uses].flatMap((name) => (above.has(name) ? uses(above.get(name)!) : [name]));
  const labels = uses(formula).every((name) => OF_LABELS.test(name));
  const reader = (predictions: PredictionSet): MetricReader => {
    const base = baseReader(
      labels && predictions.task === "classification" ? { ...predictions, probabilities: undefined } : predictions,
      positive,
      features,
    );
    const read: MetricReader = (path) => {
      const derived = path.length === 1 ? above.get(path[0]!) : undefined;
      return derived === undefined ? base(path) : formulaValue(derived.expression, read);
    };
    return read;
  };
  return {
    labels,
    reader,
    metricOf: (predictions: PredictionSet) => (weights: Float64Array) =>
      formulaValue(formula.expression, reader({ ...predictions, weights })),
  };
}

export function pointMeasure({ condition }: OperatingPoint, positive: number): Pick<OwnMeasure, "metricOf"> {
  return {
    metricOf(predictions) {
      const thresholds = Thresholds.of(predictions as ClassPredictions, positive);
      return (weights) => thresholds.best(condition, weights);
    },
  };
}

function baseReader(
  predictions: PredictionSet,
  positive: number | undefined,
  features: number | undefined,
): MetricReader {
  if (predictions.task === "regression") {
    const { values } = valueScores(predictions, features);
    const n =
      predictions.weights === undefined ? predictions.rows : predictions.weights.reduce((sum, each) => sum + each, 0);
    return ([name = ""]) => (name === "n" ? n : (values[name] ?? Number.NaN));
  }
  const scores = scoreClasses(predictions, positive);
  const counts = countsOf(predictions, positive);
  return ([name = "", ofClass, metric]) =>
    metric !== undefined && name === "per_class"
      ? (scores.perClass[ofClass!]?.[metric] ?? Number.NaN)
      : (counts[name] ?? scores.values[name] ?? Number.NaN);
}

function countsOf(predictions: ClassPredictions, positive: number | undefined): Record<string, number> {
  const matrix = confusion(predictions);
  const { truth, predicted, correct, total } = margins(matrix);
  if (positive === undefined) return { n: total };
  const tp = correct[positive]!;
  const fn = truth[positive]! - tp;
  const fp = predicted[positive]! - tp;
  return { n: total, tp, fn, fp, tn: total - tp - fn - fp };
}

/** The measure of an own metric that an evaluation records; undefined for one that a program measured. */
export function recordedMeasure(
  name: string,
  recorded: Readonly<Record<string, string>>,
  context: MeasureContext,
): OwnMeasure | undefined {
  const text = recorded[name];
  if (text === undefined || text === BY_COMMAND) return undefined;
  const [, point] = /^\w+ at (.+)$/.exec(text) ?? [];
  if (point !== undefined) {
    const [found] = parseOperatingPoints([point], "evaluation.json");
    return found === undefined || context.positive === undefined
      ? undefined
      : { labels: false, ...pointMeasure(found, context.positive) };
  }
  const lines = Object.entries(recorded)
    .filter(([, formula]) => formula !== BY_COMMAND && !/^\w+ at /.test(formula))
    .map(([each, formula]) => `${each} = ${formula}`);
  const formulas = parseFormulas(lines, "evaluation.json");
  const formula = formulas.find((each) => each.name === name);
  return formula && formulaMeasure(formula, formulas, context);
}
