import { isRecord } from "../core/shape/index.ts";
import { csvReply, type PredictionList } from "./csv-reply.ts";
import { hasHeader } from "./csv-rows.ts";
import { isLarge, parseBody, parseLarge } from "./http/json.ts";
import { elementAt, isList, type JsonList } from "./http/long-list.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import type { HttpRequest, Reply } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import { listBody } from "./list-body.ts";
import type { ModelHost } from "./model-host.ts";
import { listed, type RequestRows, type RowFields } from "./rows.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/*
 * MLflow's scoring protocol (mlflow.org/docs/latest/deployment, "Deploy MLflow Model as a Local Inference Server").
 * The responses equal those of MLflow's own server for this bundle: one record per row, with the names of the ONNX
 * graph's outputs.
 */

export const SHAPES = ["dataframe_split", "dataframe_records", "instances", "inputs", "input_data"] as const;

/** Members that some clients send with the rows, and that change nothing for a model of a table. */
const REMARKS = ["params", "parameters", "signature_name"];

/** Predicts the rows of a request in JSON or CSV. @throws {HttpProblem} */
export async function invocation(
  request: HttpRequest,
  served: ServedModel,
  host: Pick<ModelHost, "predict" | "counted">,
): Promise<Reply> {
  const { id, body, mediaType, headers } = request;
  const list = invocationList(served, (predictions) => host.counted(predictions, id));
  if (mediaType === "text/csv") {
    return csvReply({ body, headed: hasHeader(headers["content-type"]) }, served, list);
  }
  return list.reply(await host.predict(await invocationRows(request, served), id));
}

/**
 * Reads the rows of a JSON request of MLflow, Azure ML (`input_data`), Vertex AI and KServe (`instances` with `parameters`),
 * or Hugging Face (`inputs` with `parameters`).
 *
 * @throws {HttpProblem}
 */
async function invocationRows({ body }: HttpRequest, { fields }: ServedModel): Promise<RequestRows> {
  const given = isLarge(body) ? await parseLarge(body) : parseBody(body);
  if (!isObject(given))
    throw new HttpProblem(400, `body: expected an object with ${SHAPES.join(", ")}, got ${shownValue(given)}`);
  const keys = SHAPES.filter((shape) => Object.hasOwn(given, shape));
  const strange = Object.keys(given).find((key) => !isShape(key) && !REMARKS.includes(key));
  if (keys.length !== 1 || strange !== undefined) {
    const got = strange === undefined ? keys.join(" and ") || "none" : shownValue(strange);
    throw new HttpProblem(400, `body: expected one of ${SHAPES.join(", ")}, got ${got}`);
  }
  const parameters = given["parameters"] ?? {};
  if (!isObject(parameters)) {
    throw new HttpProblem(400, `parameters: expected an object or null, got ${shownValue(parameters)}`);
  }
  const [key] = keys;
  const value = given[key!];
  if (key === "dataframe_split") return split(value, fields, key);
  if (key === "dataframe_records") return fields.records(list(value, key));
  if (key === "input_data" && isObject(value) && Object.hasOwn(value, "data")) return split(value, fields, key);
  return key === "instances" ? instances(list(value, key), fields) : inputs(value, fields);
}

function invocationList({ model }: ServedModel, counted: PredictionList["counted"]): PredictionList {
  const [first, ...rest] = model.signature.outputs.map(
    ({ name }, index) => `${index === 0 ? "" : ","}${JSON.stringify(name)}:`,
  );
  const labels = model.classes.map((name) => (model.classType === "integer" ? name : JSON.stringify(name)));
  const marks = { opening: '{"predictions":[', separator: ",", closing: "]}\n" };
  // SageMaker passes on one header of a response, besides its type.
  const headers = ["x-amzn-sagemaker-custom-attributes", `model-digest=${model.digest}`];
  const element = ({ predicted, probabilities }: ServedPredictions, row: number): string => {
    const value = predicted[row]!;
    let text = `{${first}${labels[value] ?? value}`;
    for (let k = 0; k < rest.length; k++) text += rest[k]! + probabilities[row * rest.length + k]!;
    return `${text}}`;
  };
  const reply = (predictions: ServedPredictions): Reply => ({
    status: 200,
    type: "application/json",
    body: listBody(predictions.count, (row) => element(predictions, row), marks),
    headers: [...ignoredHeaders(predictions), ...headers],
  });
  return { marks, element, reply, headers, counted };
}

/** Reads pandas' `split` orientation without an index: `{"columns": […], "data": [[…], …]}`. */
function split(value: unknown, fields: RowFields, key: string): RequestRows {
  if (!isObject(value))
    throw new HttpProblem(400, `${key}: expected an object with columns and data, got ${shownValue(value)}`);
  const columns = Object.hasOwn(value, "columns") ? columnNames(value["columns"], `${key}.columns`) : undefined;
  const data = list(value["data"], `${key}.data`);
  return isObject(elementAt(data, 0)) ? fields.records(data) : fields.lists(columns, data);
}

/** Reads rows as objects, as lists in the order of the model's columns, or as bare values for a single column. */
function instances(values: JsonList, fields: RowFields): RequestRows {
  const first = elementAt(values, 0);
  if (isObject(first)) return fields.records(values);
  if (Array.isArray(first) || fields.names.length !== 1) return fields.lists(undefined, values);
  return fields.columns([listed(fields.names[0]!, values)]);
}

/** Reads a list of values per column, one value each for a single row, or a list of rows. */
function inputs(value: unknown, fields: RowFields): RequestRows {
  if (isList(value)) return instances(value, fields);
  if (!isObject(value)) throw new HttpProblem(400, `inputs: expected an object or a list, got ${shownValue(value)}`);
  const names = Object.keys(value);
  // Hugging Face's clients for tables have one more object around the columns.
  if (names.length === 1 && names[0] === "data" && !fields.names.includes("data")) return inputs(value["data"], fields);
  if (!names.some((name) => isList(value[name]))) return fields.records([value]);
  return fields.columns(
    names.map((name) => {
      const values = list(value[name], `inputs.${name}`);
      return { name, length: values.length, value: (row) => unwrapped(elementAt(values, row)) };
    }),
  );
}

/** Unwraps MLflow's tensors of one column, which are lists of lists with one element: `[[5.1], [4.9]]`. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function list(value: unknown, where: string): JsonList {
  if (!isList(value)) throw new HttpProblem(400, `${where}: expected a list, got ${shownValue(value)}`);
  return value;
}

/** Reads the names of columns. Whether they are texts is checked with the names themselves. */
function columnNames(value: unknown, where: string): string[] {
  const given = list(value, where);
  return Array.from({ length: given.length }, (_, index) => elementAt(given, index) as string);
}

/** A long list is an object in JavaScript, but not in JSON. */
function isObject(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !isList(value);
}

function isShape(key: string): boolean {
  return SHAPES.some((shape) => shape === key);
}
