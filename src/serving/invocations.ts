import { isRecord } from "../core/shape/index.ts";
import type { Predictor } from "../models/predictor/predictor.ts";
import { csvRows } from "./csv-rows.ts";
import { parseBody } from "./http/json.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import type { HttpRequest, Reply } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import type { RequestRows, RowFields } from "./rows.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/*
 * MLflow's scoring protocol (mlflow.org/docs/latest/deployment, "Deploy MLflow Model as a Local Inference Server").
 * The responses equal those of MLflow's own server for this bundle: one record per row, with the names of the ONNX
 * graph's outputs.
 */

export const SHAPES = ["dataframe_split", "dataframe_records", "instances", "inputs"] as const;

/** Reads the rows of a request. @throws {HttpProblem} */
export async function invocationRows(
  { body, mediaType }: HttpRequest,
  fields: RowFields,
  model: Predictor,
): Promise<RequestRows> {
  if (mediaType === "text/csv") return csvRows(body, fields, model);
  const given = parseBody(body);
  if (!isRecord(given))
    throw new HttpProblem(400, `body: expected an object with ${SHAPES.join(", ")}, got ${shownValue(given)}`);
  const keys = SHAPES.filter((shape) => Object.hasOwn(given, shape));
  const strange = Object.keys(given).find((key) => !isShape(key) && key !== "params" && key !== "signature_name");
  if (keys.length !== 1 || strange !== undefined) {
    const got = strange === undefined ? keys.join(" and ") || "none" : shownValue(strange);
    throw new HttpProblem(400, `body: expected one of ${SHAPES.join(", ")}, got ${got}`);
  }
  const [key] = keys;
  const value = given[key!];
  if (key === "dataframe_split") return split(value, fields);
  if (key === "dataframe_records") return fields.records(list(value, key));
  return key === "instances" ? instances(list(value, key), fields) : inputs(value, fields);
}

export function invocationReply({ model }: ServedModel, predictions: ServedPredictions): Reply {
  const [first, ...rest] = model.signature.outputs.map(
    ({ name }, index) => `${index === 0 ? "" : ","}${JSON.stringify(name)}:`,
  );
  const labels = model.classes.map((name) => (model.classType === "integer" ? name : JSON.stringify(name)));
  const records: string[] = [];
  for (let row = 0; row < predictions.count; row++) {
    const value = predictions.predicted[row]!;
    let text = `{${first}${labels[value] ?? value}`;
    for (let k = 0; k < rest.length; k++) text += rest[k]! + predictions.probabilities[row * rest.length + k]!;
    records.push(`${text}}`);
  }
  return {
    status: 200,
    type: "application/json",
    body: `{"predictions":[${records.join(",")}]}\n`,
    headers: ignoredHeaders(predictions),
  };
}

/** Reads pandas' `split` orientation without an index: `{"columns": […], "data": [[…], …]}`. */
function split(value: unknown, fields: RowFields): RequestRows {
  if (!isRecord(value))
    throw new HttpProblem(400, `dataframe_split: expected an object with columns and data, got ${shownValue(value)}`);
  const columns = Object.hasOwn(value, "columns") ? list(value["columns"], "dataframe_split.columns") : undefined;
  return fields.lists(columns as string[] | undefined, list(value["data"], "dataframe_split.data"));
}

/** Reads rows as objects, as lists in the order of the model's columns, or as bare values for a single column. */
function instances(values: readonly unknown[], fields: RowFields): RequestRows {
  if (isRecord(values[0])) return fields.records(values);
  if (Array.isArray(values[0]) || fields.names.length !== 1) return fields.lists(undefined, values);
  return fields.columns([{ name: fields.names[0]!, values }]);
}

/** Reads a list of values per column, one value each for a single row, or a list of rows. */
function inputs(value: unknown, fields: RowFields): RequestRows {
  if (Array.isArray(value)) return instances(value, fields);
  if (!isRecord(value)) throw new HttpProblem(400, `inputs: expected an object or a list, got ${shownValue(value)}`);
  const names = Object.keys(value);
  if (!names.some((name) => Array.isArray(value[name]))) return fields.records([value]);
  return fields.columns(names.map((name) => ({ name, values: list(value[name], `inputs.${name}`).map(unwrapped) })));
}

/** Unwraps MLflow's tensors of one column, which are lists of lists with one element: `[[5.1], [4.9]]`. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new HttpProblem(400, `${where}: expected a list, got ${shownValue(value)}`);
  return value;
}

function isShape(key: string): boolean {
  return SHAPES.some((shape) => shape === key);
}
