import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { type Column, type ColumnType, findColumn, type ReadTable } from "../../data/table/table.ts";
import { idsOf } from "./ids.ts";
import {
  type ColumnLabels,
  codesIn,
  isNumeric,
  labelsOf,
  numbersOf,
  shortList,
  sortLabels,
  usedNames,
} from "./labels.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "./predictions.ts";
import { checkProbabilities, mostProbable } from "./probabilities.ts";

/** The column names of a predictions file. */
export interface PredictionColumns {
  truth?: string;
  predicted?: string;
  /** Prefix of the class in column names: `proba_` for `proba_setosa`. */
  probability?: string;
  /** Id column. It must exist if it is named, but the default `id` may be absent. */
  id?: string | undefined;
  weight?: string | undefined;
}

const NAMES = { truth: "y_true", predicted: "y_pred", probability: "proba_", id: "id" };

/** The part of a table from which predictions are read. */
export type PredictionTable = Pick<ReadTable, "rows" | "columns" | "place">;

export interface PredictionOptions {
  columns?: PredictionColumns | undefined;
  /** Task of the predictions. The default is detected from the columns. */
  task?: "classification" | "regression" | undefined;
  /** The classes, if they are known. Any other label is an error. */
  classes?: string[] | undefined;
  /** The truth, if it is in another table with the same rows in the same order. */
  truth?: { column: Column; place(row: number): string } | undefined;
}

/** Returns the column names, including the defaults. */
export function predictionNames(
  columns: PredictionColumns | undefined,
): Pick<typeof NAMES, "truth" | "predicted" | "probability"> {
  const { truth, predicted, probability } = { ...NAMES, ...defined(columns) };
  return {
    truth: truth ?? NAMES.truth,
    predicted: predicted ?? NAMES.predicted,
    probability: probability ?? NAMES.probability,
  };
}

/** Returns the types for reading a predictions file. Ids keep their spelling: `007` and `7` are different. */
export function predictionTypes({ id = NAMES.id }: PredictionColumns = {}): Map<string, ColumnType> {
  return new Map([[id, "category"]]);
}

/**
 * Reads predictions from a table with one row each: `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and a
 * weight. Without `y_pred`, the most probable class is the prediction. With two classes, the probability of one is
 * enough.
 *
 * @throws {Failure} that names the first invalid row: a missing or unknown label, an invalid probability,
 * probabilities that do not sum to one, a repeated id, or a negative weight.
 */
export function predictionsOf(table: PredictionTable, options: PredictionOptions = {}): PredictionSet {
  const names = predictionNames(options.columns);
  const truth = options.truth?.column ?? required(table, names.truth, "the truth");
  const truthPlace = options.truth?.place ?? table.place;
  const probabilities = table.columns.filter(
    ({ name }) => name.startsWith(names.probability) && name.length > names.probability.length,
  );
  const predicted = findColumn(table, names.predicted);
  if (predicted === undefined && probabilities.length === 0) required(table, names.predicted, "the predictions");
  const shared = {
    rows: table.rows,
    ids: idsIn(table, options.columns?.id),
    weights: predictionWeights(table, options.columns?.weight),
  };
  const task = options.task ?? taskOf(truth, predicted, probabilities);
  if (options.task === undefined && task === "regression") refuseScores(truth, predicted, names);
  if (task === "regression") {
    const values = predicted ?? required(table, names.predicted, "the predictions");
    return {
      ...shared,
      task,
      truth: numbersOf(truth, truthPlace),
      predicted: numbersOf(values, table.place),
    } satisfies ValuePredictions;
  }
  const prefix = names.probability.length;
  const own = probabilities.map((column) => ({ label: column.name.slice(prefix), column }));
  return classPredictions(table, shared, { truth, truthPlace, predicted, own, classes: options.classes });
}

/** Detects the task: classification for probabilities, text, or few whole numbers that are predicted as such. */
export function taskOf(
  truth: Column,
  predicted: Column | undefined,
  probabilities: Column[],
): "classification" | "regression" {
  if (probabilities.length > 0 || "codes" in truth) return "classification";
  if (predicted === undefined || "codes" in predicted) return "classification";
  if (isBinary(truth.values) && isBinary(predicted.values)) return "classification";
  const whole = truth.type === "integer" && predicted.type === "integer";
  return whole && new Set(truth.values).size <= 20 ? "classification" : "regression";
}

const isBinary = (values: Float64Array) => values.every((value) => value === 0 || value === 1);

/** Rejects scores as predictions. @throws {Failure} for a truth of 0 and 1, where a mean error would say little. */
function refuseScores(truth: Column, predicted: Column | undefined, names: { probability: string }): void {
  if (predicted === undefined || "codes" in predicted || "codes" in truth) return;
  if (!isBinary(truth.values) || !predicted.values.every((value) => value >= 0 && value <= 1)) return;
  throw new Failure(
    `${predicted.name}: expected predictions of 0 and 1, as ${truth.name} has them, got scores between 0 and 1 (call the column ${names.probability}1 for the probability of 1, or set task: regression)`,
  );
}

interface ClassColumns {
  truth: Column;
  truthPlace(row: number): string;
  predicted: Column | undefined;
  own: { label: string; column: Column }[];
  classes: string[] | undefined;
}

function classPredictions(
  table: PredictionTable,
  shared: Pick<PredictionSet, "rows" | "ids" | "weights">,
  { truth, truthPlace, predicted, own, classes: given }: ClassColumns,
): ClassPredictions {
  const truthLabels = labelsOf(truth);
  const predictedLabels = predicted === undefined ? undefined : labelsOf(predicted);
  const used = [...usedNames(truthLabels), ...(predictedLabels === undefined ? [] : usedNames(predictedLabels))];
  // `proba_1.0` belongs to the class 1.
  const byLabel = new Map(own.map(({ label, column }) => [usedOr(label, used), column]));
  const complete = given ?? (byLabel.size > 1 ? [...byLabel.keys()] : undefined);
  const classes = sortLabels(complete ?? [...used, ...byLabel.keys()]);
  if (complete === undefined && predictedLabels !== undefined)
    refuseStrangers({ name: truth.name, labels: truthLabels }, { name: predicted!.name, labels: predictedLabels });
  const truthCodes = codesIn(classes, truthLabels, { name: truth.name, place: truthPlace });
  const probabilities = byLabel.size === 0 ? undefined : probabilityMatrix(table, classes, byLabel);
  return {
    ...shared,
    task: "classification",
    classes,
    truth: truthCodes,
    predicted:
      predictedLabels === undefined
        ? mostProbable(probabilities!, classes.length, table.rows)
        : codesIn(classes, predictedLabels, { name: predicted!.name, place: table.place }),
    probabilities,
  };
}

/** Returns row-major probabilities. One of two classes may be missing, because both sum to one. */
function probabilityMatrix(table: PredictionTable, classes: string[], byLabel: Map<string, Column>): Float64Array {
  const k = classes.length;
  const missing = classes.filter((name) => !byLabel.has(name));
  if (missing.length > 0 && !(k === 2 && missing.length === 1)) {
    throw new Failure(
      `probabilities: expected a column for each class, got none for ${missing
        .slice(0, 5)
        .map((each) => JSON.stringify(each))
        .join(", ")}`,
    );
  }
  const strange = [...byLabel.keys()].find((name) => !classes.includes(name));
  if (strange !== undefined) {
    throw new Failure(
      `${byLabel.get(strange)!.name}: expected probabilities of ${shortList(classes)}, got those of another class`,
    );
  }
  const matrix = new Float64Array(table.rows * k);
  classes.forEach((name, i) => {
    const column = byLabel.get(name);
    if (column === undefined) return;
    const values = numbersOf(column, table.place, "a probability from 0 to 1");
    for (let row = 0; row < table.rows; row++) matrix[row * k + i] = values[row]!;
  });
  const absent = missing.length === 1 ? classes.indexOf(missing[0]!) : -1;
  if (absent >= 0)
    for (let row = 0; row < table.rows; row++) matrix[row * k + absent] = 1 - matrix[row * k + 1 - absent]!;
  checkProbabilities(matrix, classes, table.place);
  return matrix;
}

function idsIn(table: PredictionTable, named: string | undefined): string[] | undefined {
  const column = named === undefined ? findColumn(table, NAMES.id) : required(table, named, "the ids");
  return column === undefined ? undefined : idsOf(column, table.place);
}

/** Reads the weights. @throws {Failure} if one is negative, or all are zero. */
export function predictionWeights(table: PredictionTable, name: string | undefined): Float64Array | undefined {
  if (name === undefined) return undefined;
  const weights = numbersOf(required(table, name, "the weights"), table.place, "a weight of at least 0");
  const row = weights.findIndex((weight) => weight < 0);
  if (row >= 0) throw new Failure(`${table.place(row)}: ${name}: expected a weight of at least 0, got ${weights[row]}`);
  if (!weights.some((weight) => weight > 0)) throw new Failure(`${name}: expected a weight above 0, got only zeros`);
  return weights;
}

const COLUMN_INPUTS = {
  "the truth": "truth-column",
  "the predictions": "prediction-column",
  "the ids": "id-column",
  "the weights": "weight-column",
} as const;

function required(table: PredictionTable, name: string, what: keyof typeof COLUMN_INPUTS): Column {
  const column = findColumn(table, name);
  if (column !== undefined) return column;
  const names = table.columns.map((each) => each.name);
  const close = nearest(name, names);
  throw new Failure(
    `${table.place(0).replace(/:(\d+| row \d+)$/, "")}: expected a column ${name} with ${what}, found ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
      ` (${close === undefined ? "" : `did you mean ${close}? `}name it with ${COLUMN_INPUTS[what]})`,
  );
}

interface LabelledColumn {
  name: string;
  labels: ColumnLabels;
}

/** Rejects predictions that share no label with the truth. They have another spelling, and every metric would be 0. */
function refuseStrangers(truth: LabelledColumn, predicted: LabelledColumn): void {
  const truths = new Set(usedNames(truth.labels));
  const predictions = usedNames(predicted.labels);
  if (truths.size === 0 || predictions.length === 0 || predictions.some((name) => truths.has(name))) return;
  // All rows may have one of two classes while the other is predicted.
  if (truths.size === 1 || predictions.length === 1) return;
  throw new Failure(
    `${predicted.name}: expected labels of ${truth.name} (${shortList([...truths])}), got none of them (${shortList(predictions)})`,
  );
}

function usedOr(label: string, used: string[]): string {
  if (used.includes(label) || !isNumeric(label)) return label;
  return used.find((each) => isNumeric(each) && Number(each) === Number(label)) ?? label;
}

function defined(columns: PredictionColumns | undefined): PredictionColumns {
  return Object.fromEntries(Object.entries(columns ?? {}).filter(([, name]) => name !== undefined));
}
