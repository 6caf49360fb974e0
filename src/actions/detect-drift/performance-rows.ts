import { Failure } from "../../core/failure.ts";
import { matrix, matrixColumns } from "../../data/features/index.ts";
import { type Column, findColumn, type Table } from "../../data/table/table.ts";
import type { FeatureMatrix } from "../../evaluation/estimation/calibration-columns.ts";
import type { UnlabelledPredictions } from "../../evaluation/estimation/score-cells.ts";
import { labelsOf } from "../../evaluation/metrics/labels.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { predictedTable } from "../../models/bundle/predictions.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";

/** Predictions of some rows, and how many of the labels are known. */
export interface PredictedRows {
  task: PredictionSet["task"];
  /** Predictions of the rows with a label. Undefined if there are none. */
  labelled: PredictionSet | undefined;
  /** Predictions and probabilities of all rows. Undefined for numbers, and for classes without probabilities. */
  unlabelled: UnlabelledPredictions | undefined;
  /** Rows of the table that `labelled` consists of. */
  rows: Int32Array;
  /** Number of rows whose label is none of the model's classes. */
  strangers: number;
  /** Returns the model's matrix of some rows of the table. Undefined if there is none. */
  featuresAt(rows: Int32Array): FeatureMatrix | undefined;
}

export interface RowsOptions {
  model: Predictor | undefined;
  /** Column of the true values. */
  target: string | undefined;
  id: string | undefined;
}

/**
 * Returns the predictions that a table has, in `y_pred` and `proba_<class>`, or those of the model.
 *
 * @throws {Failure} if the model cannot predict the rows, or the columns hold no predictions.
 */
export function predictedRows(table: Table, { model, target, id }: RowsOptions): PredictedRows | undefined {
  const logged = table.columns.filter(isAnswer);
  if (logged.length === 0 && model === undefined) return undefined;
  const answers = logged.length > 0 ? logged : predictedTable(model!, table).columns.filter(isAnswer);
  const truth = findColumn(table, "y_true") ?? (target === undefined ? undefined : findColumn(table, target));
  const ids = id === undefined ? findColumn(table, "id") : findColumn(table, id);
  const predicted = answers.find(({ name }) => name === "y_pred");
  const probabilities = answers.filter(({ name }) => name !== "y_pred");
  const regression =
    model === undefined
      ? probabilities.length === 0 && predicted !== undefined && !("codes" in predicted)
      : model.task === "regression";
  return regression
    ? valueRows({ predicted, truth, ids })
    : classRows(table, { predicted, probabilities, truth, ids, model });
}

interface AnswerColumns {
  predicted: Column | undefined;
  truth: Column | undefined;
  ids: Column | undefined;
}

function valueRows({ predicted, truth, ids }: AnswerColumns): PredictedRows {
  if (predicted === undefined || "codes" in predicted)
    throw new Failure("y_pred: expected numbers, which the model predicts, got none");
  if (truth !== undefined && "codes" in truth)
    throw new Failure(`${truth.name}: expected numbers, which the model predicts, got text`);
  const { values } = predicted;
  const rows = Int32Array.from(values.keys()).filter(
    (row) => Number.isFinite(values[row]!) && Number.isFinite(truth?.values[row] ?? Number.NaN),
  );
  const labelled: PredictionSet | undefined =
    rows.length === 0
      ? undefined
      : {
          task: "regression",
          rows: rows.length,
          ids: idsOfRows(ids, rows),
          weights: undefined,
          truth: Float64Array.from(rows, (row) => truth!.values[row] as number),
          predicted: Float64Array.from(rows, (row) => values[row]!),
        };
  return { task: "regression", labelled, unlabelled: undefined, rows, strangers: 0, featuresAt: () => undefined };
}

interface ClassColumns extends AnswerColumns {
  probabilities: readonly Column[];
  model: Predictor | undefined;
}

function classRows(table: Table, columns: ClassColumns): PredictedRows {
  const { model, truth, ids } = columns;
  const classes = model?.classes ?? classesOf(columns);
  const answered = answerCodes(table, classes, columns);
  const labels = truth === undefined ? undefined : codesAmong(classes, truth);
  const rows = answered.rows.filter((row) => (labels?.[row] ?? -1) >= 0);
  const strangers = labels === undefined ? 0 : answered.rows.filter((row) => labels[row] === -2).length;
  const { probabilities } = answered;
  const k = classes.length;
  const labelled: PredictionSet | undefined =
    rows.length === 0
      ? undefined
      : {
          task: "classification",
          rows: rows.length,
          ids: idsOfRows(ids, rows),
          weights: undefined,
          classes,
          truth: Int32Array.from(rows, (row) => labels![row]!),
          predicted: Int32Array.from(rows, (row) => answered.predicted[row]!),
          probabilities: probabilities && probabilitiesAt(probabilities, rows, k),
        };
  const featuresAt = (chosen: Int32Array) => featuresOf(model, table, chosen);
  const features = probabilities && featuresAt(answered.rows);
  const unlabelled = probabilities && {
    rows: answered.rows.length,
    classes,
    predicted: Int32Array.from(answered.rows, (row) => answered.predicted[row]!),
    probabilities: probabilitiesAt(probabilities, answered.rows, k),
    ...(features && { features }),
  };
  return { task: "classification", labelled, unlabelled, rows, strangers, featuresAt };
}

/** Returns the columns of probabilities as a matrix, the predicted classes, and the rows that have both. */
function answerCodes(table: Table, classes: readonly string[], { predicted, probabilities }: ClassColumns) {
  const k = classes.length;
  const named = classes.map((name) => probabilities.find((column) => column.name === `proba_${name}`));
  const known = named.map((column) => (column === undefined || "codes" in column ? undefined : column.values));
  // One of two probabilities is enough, because both sum to one.
  const complete = known.every((each) => each !== undefined) || (k === 2 && known.some((each) => each !== undefined));
  const matrix = complete ? new Float64Array(table.rows * k) : undefined;
  if (matrix !== undefined) {
    for (let row = 0; row < table.rows; row++) {
      for (let at = 0; at < k; at++) matrix[row * k + at] = known[at]?.[row] ?? 1 - known[1 - at]![row]!;
    }
  }
  const codes = predicted === undefined ? undefined : codesAmong(classes, predicted);
  const answers = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    if (codes !== undefined) answers[row] = codes[row]!;
    else if (matrix !== undefined) {
      for (let at = 1; at < k; at++) if (matrix[row * k + at]! > matrix[row * k + answers[row]!]!) answers[row] = at;
    }
  }
  if (codes === undefined && matrix === undefined) {
    throw new Failure(
      `predictions: expected the column y_pred or one proba_<class> per class, got ${probabilities.map(({ name }) => name).join(", ")}`,
    );
  }
  const rows = Int32Array.from(answers.keys()).filter(
    (row) => answers[row]! >= 0 && (matrix === undefined || isDistribution(matrix, row, k)),
  );
  return { predicted: answers, probabilities: matrix, rows };
}

function isDistribution(matrix: Float64Array, row: number, k: number): boolean {
  for (let at = 0; at < k; at++) {
    const p = matrix[row * k + at]!;
    if (!(p >= 0 && p <= 1)) return false;
  }
  return true;
}

/** Classes of predictions without a model, in scikit-learn's order. */
function classesOf({ predicted, truth, probabilities }: ClassColumns): string[] {
  const named = probabilities.map(({ name }) => name.slice("proba_".length));
  const used = [predicted, truth].flatMap((column) => (column === undefined ? [] : labelsOf(column).names));
  const names = [...new Set(named.length > 1 ? named : [...named, ...used])];
  const numeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
  return names.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
}

/** Returns each row's class: -1 without a label, -2 for a label that is none of the classes. */
function codesAmong(classes: readonly string[], column: Column): Int32Array {
  const { codes, names } = labelsOf(column);
  const numeric = new Map(classes.map((name, at) => [String(Number(name)), at]));
  const place = names.map((name) => {
    const exact = classes.indexOf(name);
    if (exact >= 0 || name.trim() === "") return exact >= 0 ? exact : -2;
    return numeric.get(String(Number(name))) ?? -2;
  });
  return codes.map((code) => (code < 0 ? -1 : place[code]!));
}

function probabilitiesAt(matrix: Float64Array, rows: Int32Array, k: number): Float64Array {
  const found = new Float64Array(rows.length * k);
  for (let at = 0; at < rows.length; at++) found.set(matrix.subarray(rows[at]! * k, rows[at]! * k + k), at * k);
  return found;
}

/** The prepared columns of a forest, which its calibration may be adjusted for. Undefined if the table lacks some. */
function featuresOf(model: Predictor | undefined, table: Table, rows: Int32Array): FeatureMatrix | undefined {
  const preparation = model?.trained?.preparation;
  if (preparation === undefined) return undefined;
  try {
    return { ...matrix(preparation, table, rows), names: matrixColumns(preparation) };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function idsOfRows(column: Column | undefined, rows: Int32Array): string[] | undefined {
  if (column === undefined) return undefined;
  const { codes, names } = labelsOf(column);
  const ids = Array.from(rows, (row) => (codes[row]! < 0 ? "" : names[codes[row]!]!));
  // Only unique ids join two tables.
  return new Set(ids).size === ids.length && !ids.includes("") ? ids : undefined;
}

function isAnswer({ name }: Column): boolean {
  return name === "y_pred" || (name.startsWith("proba_") && name.length > "proba_".length);
}
