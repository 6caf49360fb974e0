import { isRecord } from "../../core/shape/index.ts";

/** Rows of a request: by column name, or as lists of values whose names are not in the request. */
export type PayloadRow = Record<string, unknown> | readonly unknown[];

/** The prediction of a row, as far as a response has it. */
export interface PayloadAnswer {
  predicted?: unknown;
  /** Probability of each class, by name or in the order of the classes. */
  probabilities?: Record<string, unknown> | readonly unknown[];
}

/**
 * Returns the rows of a request body in the formats of MLflow (`dataframe_split`, `dataframe_records`, `instances`,
 * `inputs`), KServe version 1 (`instances`), the Open Inference Protocol (tensors), Azure ML (`input_data`) and plain lists of
 * objects. Undefined for anything else.
 */
export function requestRows(body: unknown): PayloadRow[] | undefined {
  if (Array.isArray(body)) return listedRows(body);
  if (!isRecord(body)) return undefined;
  const own = (key: string) => (Object.hasOwn(body, key) ? body[key] : undefined);
  const split = own("dataframe_split") ?? own("input_data");
  if (isRecord(split) && Array.isArray(split["data"])) return splitRows(split["columns"], split["data"]);
  for (const key of ["dataframe_records", "instances", "input_data", "data"]) {
    const listed = own(key);
    if (Array.isArray(listed)) return listedRows(listed);
  }
  const inputs = own("inputs");
  if (Array.isArray(inputs)) return tensorColumns(inputs) ?? listedRows(inputs);
  if (isRecord(inputs)) return columnRows(inputs);
  return undefined;
}

/** Returns the answers in a response body. Undefined for a body without predictions. */
export function responseAnswers(body: unknown): PayloadAnswer[] | undefined {
  if (Array.isArray(body)) return body.map(answerOf);
  if (!isRecord(body)) return undefined;
  const { predictions, outputs, probabilities } = body as Record<string, unknown>;
  if (Array.isArray(predictions)) {
    const answers = predictions.map(answerOf);
    if (!Array.isArray(probabilities)) return answers;
    return answers.map((answer, row) => withProbabilities(answer, probabilities[row]));
  }
  if (Array.isArray(outputs)) {
    const rows = tensorColumns(outputs);
    return rows?.map(answerOf) ?? outputs.map(answerOf);
  }
  return undefined;
}

function withProbabilities(answer: PayloadAnswer, probabilities: unknown): PayloadAnswer {
  if (Array.isArray(probabilities) || isRecord(probabilities)) return { ...answer, probabilities };
  return answer;
}

/** Names of a prediction in the records of several servers. */
const predictionKeys = ["y_pred", "prediction", "predicted_label", "predicted_class", "label", "score", "output"];

function answerOf(value: unknown): PayloadAnswer {
  if (Array.isArray(value)) {
    // One value is a prediction. Several are the probabilities of the classes.
    return value.length === 1 ? answerOf(value[0]) : { probabilities: value };
  }
  if (!isRecord(value)) return { predicted: value };
  const own = (key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
  const answer: PayloadAnswer = {};
  const probabilities = own("probabilities");
  if (isRecord(probabilities) || Array.isArray(probabilities)) answer.probabilities = probabilities;
  const named = Object.entries(value).filter(([key]) => key.startsWith("proba_") || key.startsWith("probability_"));
  if (named.length > 0)
    answer.probabilities = Object.fromEntries(named.map(([key, p]) => [key.slice(key.indexOf("_") + 1), p]));
  const keys = Object.keys(value);
  const key = predictionKeys.find((each) => own(each) !== undefined) ?? (named.length > 0 ? keys[0] : undefined);
  if (key !== undefined && !key.startsWith("proba")) answer.predicted = own(key);
  else if (keys.length === 1) answer.predicted = value[keys[0]!];
  return answer;
}

function listedRows(values: readonly unknown[]): PayloadRow[] {
  return values.map((value) => (isRecord(value) || Array.isArray(value) ? value : [value]));
}

function splitRows(columns: unknown, data: readonly unknown[]): PayloadRow[] {
  const rows = listedRows(data);
  if (!Array.isArray(columns)) return rows;
  return rows.map((row) => (Array.isArray(row) ? named(columns, row) : row));
}

/** Names the values of a row. */
export function named(columns: readonly unknown[], row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(row.map((value, at) => [String(columns[at] ?? `column_${at}`), value]));
}

/** Rows of a list of values per column. */
function columnRows(columns: Record<string, unknown>): PayloadRow[] {
  const lists = Object.entries(columns).map(
    ([name, values]) => [name, Array.isArray(values) ? values : [values]] as const,
  );
  const rows = lists.reduce((most, [, values]) => Math.max(most, values.length), 0);
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(lists.map(([name, values]) => [name, scalarOf(values[row])])),
  );
}

/** Rows of the tensors of the Open Inference Protocol: one per column, or one for all columns. */
function tensorColumns(tensors: readonly unknown[]): PayloadRow[] | undefined {
  const read = tensors.map(tensorOf);
  if (read.length === 0 || read.some((each) => each === undefined)) return undefined;
  const [first] = read;
  const rows = first!.shape[0] ?? first!.data.length;
  if (read.length === 1 && first!.shape.length === 2 && first!.shape[1]! > 1) {
    const width = first!.shape[1]!;
    return Array.from({ length: rows }, (_, row) => first!.data.slice(row * width, (row + 1) * width));
  }
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(read.map((tensor) => [tensor!.name, scalarOf(tensor!.data[row])])),
  );
}

interface Tensor {
  name: string;
  shape: number[];
  data: unknown[];
}

function tensorOf(value: unknown): Tensor | undefined {
  if (!isRecord(value) || typeof value["name"] !== "string" || !Array.isArray(value["data"])) return undefined;
  const data = value["data"].flat(8);
  const shape = Array.isArray(value["shape"]) ? value["shape"].map(Number) : [data.length];
  const size = shape.reduce((product, each) => product * each, 1);
  return size === data.length ? { name: value["name"], shape, data } : undefined;
}

function scalarOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
