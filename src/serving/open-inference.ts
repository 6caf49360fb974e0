import { isRecord } from "../core/shape/index.ts";
import { parseTensors } from "./binary-tensors.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { type HttpRequest, jsonReply, type Reply, type Route } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import { type ModelHost, modelRoutes } from "./model-host.ts";
import { label } from "./place.ts";
import { listed, type RequestRows, type RowFields } from "./rows.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/*
 * The Open Inference Protocol, version 2 (github.com/kserve/open-inference-protocol). A request
 * has one tensor per column, and a response has one tensor per output of the ONNX graph.
 */

const TYPES = [
  "BOOL",
  "UINT8",
  "UINT16",
  "UINT32",
  "UINT64",
  "INT8",
  "INT16",
  "INT32",
  "INT64",
  "FP16",
  "FP32",
  "FP64",
  "BYTES",
];

const BASE = "/v2/models";

export function openInferenceRoutes(host: ModelHost, programVersion: string): Route[] {
  const { name } = host;
  const server = jsonReply({ name: "trainyard", version: programVersion, extensions: ["binary_tensor_data"] });
  return [
    { method: "GET", path: "/v2", answer: () => server },
    { method: "GET", path: "/v2/health/live", open: true, probe: true, answer: () => LIVE },
    {
      method: "GET",
      path: "/v2/health/ready",
      open: true,
      probe: true,
      answer() {
        host.checkReady();
        return READY;
      },
    },
    { method: "GET", path: BASE, answer: () => jsonReply({ models: [name.name] }) },
    ...modelRoutes(BASE, name, [
      {
        method: "POST",
        ending: "/infer",
        // Triton's client sends no type, and this one with binary tensors.
        accepts: ["application/json", "application/octet-stream", ""],
        async answer(request) {
          const asked = name.asked(request.parameters);
          const served = host.model();
          const { rows, ...rest } = inferRequest(request, served);
          const version = request.parameters["version"];
          return inferReply(served, { name: asked, version, ...rest }, await host.predict(rows, request.id));
        },
      },
      {
        method: "GET",
        ending: "",
        answer: ({ parameters }) => jsonReply(modelMetadata(name.asked(parameters), name.version, host.model())),
      },
      {
        method: "GET",
        ending: "/ready",
        answer({ parameters }) {
          const asked = name.asked(parameters);
          host.checkReady();
          return jsonReply({ name: asked, ready: true });
        },
      },
    ]),
  ];
}

const LIVE = jsonReply({ live: true });
/** The protocol's text calls the member `live`, and its servers call it `ready`. */
const READY = jsonReply({ live: true, ready: true });

interface InferRequest {
  id: string | undefined;
  rows: RequestRows;
  /** Names of the requested outputs. Undefined for all. */
  outputs: Set<string> | undefined;
}

function modelMetadata(name: string, version: string, { model, fields }: ServedModel): object {
  const datatype = (type: string) => (type === "float" ? "FP32" : type === "int64" ? "INT64" : "BYTES");
  const inputs = fields.slots
    .filter(({ type }) => type !== "part")
    .map(({ name, type }) => ({ name, datatype: type === "number" ? "FP32" : "BYTES", shape: [-1] }));
  return {
    name,
    versions: [version],
    platform: "onnx_onnxv1",
    inputs,
    outputs: model.signature.outputs.map((output) => ({
      name: output.name,
      datatype: datatype(output.type),
      shape: output.shape.map((size) => (size === "N" ? -1 : Number(size))),
    })),
    parameters: { task: model.task, target: model.target },
  };
}

/** Reads a request. @throws {HttpProblem} */
function inferRequest({ body, headers }: HttpRequest, { fields, model }: ServedModel): InferRequest {
  const given = parseTensors(body, headers["inference-header-content-length"]);
  if (!isRecord(given)) throw new HttpProblem(400, `body: expected an object with inputs, got ${shownValue(given)}`);
  const { inputs, outputs } = given;
  // Clients of typed languages send null for what is absent.
  const id = given["id"] ?? undefined;
  if (id !== undefined && (typeof id !== "string" || id.length > 200)) {
    throw new HttpProblem(400, `id: expected a text of at most 200 characters, got ${shownValue(id)}`);
  }
  if (!Array.isArray(inputs) || inputs.length === 0) {
    throw new HttpProblem(400, `inputs: expected a list of tensors, got ${shownValue(inputs)}`);
  }
  return { id, rows: tensorRows(inputs, fields), outputs: wanted(outputs, model.signature.outputs) };
}

interface InferAnswer extends Omit<InferRequest, "rows"> {
  /** Name of the model in the request. */
  name: string;
  /** Version in the request, if it has one. */
  version: string | undefined;
}

function inferReply(
  { model }: ServedModel,
  { name, version, id, outputs }: InferAnswer,
  { count, predicted, probabilities, ignored }: ServedPredictions,
): Reply {
  const { classes, classType } = model;
  const main = () => {
    if (model.task === "regression") return Array.from(predicted);
    return Array.from(predicted, (code) => (classType === "integer" ? Number(classes[code]) : classes[code]!));
  };
  const probability = (k: number) =>
    Array.from({ length: count }, (_, row) => probabilities[row * classes.length + k]!);
  const tensors = model.signature.outputs.flatMap((output, index) => {
    if (outputs?.has(output.name) === false) return [];
    const datatype = output.type === "float" ? "FP32" : output.type === "int64" ? "INT64" : "BYTES";
    return [
      {
        name: output.name,
        datatype,
        shape: output.shape.map((size) => (size === "N" ? count : Number(size))),
        data: index === 0 ? main() : probability(index - 1),
      },
    ];
  });
  const reply = jsonReply({
    model_name: name,
    ...(version !== undefined && { model_version: version }),
    ...(id !== undefined && { id }),
    outputs: tensors,
  });
  return { ...reply, headers: [...(reply.headers ?? []), ...ignoredHeaders({ ignored })] };
}

/** Reads one tensor of N or N × 1 values per column, or a single tensor of N × columns if all are numbers. */
function tensorRows(tensors: readonly unknown[], fields: RowFields): RequestRows {
  const [first] = tensors;
  const columns = fields.names.length;
  if (tensors.length === 1 && columns > 1 && isRecord(first) && !fields.names.includes(String(first["name"]))) {
    const { shape, values } = tensor(first);
    if (shape.length === 2 && shape[1] === columns) {
      return fields.lists(
        undefined,
        Array.from({ length: shape[0]! }, (_, row) => values.slice(row * columns, (row + 1) * columns)),
      );
    }
  }
  return fields.columns(
    tensors.map((each) => {
      const { name, shape, values } = tensor(each);
      if (shape.length > 2 || (shape.length === 2 && shape[1] !== 1)) {
        throw new HttpProblem(
          400,
          `${label(name)}: expected the shape [rows] or [rows, 1], got [${shape.join(", ")}]`,
          {
            column: name,
          },
        );
      }
      return listed(name, values);
    }),
  );
}

function tensor(given: unknown): { name: string; shape: number[]; values: readonly unknown[] } {
  if (!isRecord(given) || typeof given["name"] !== "string") {
    throw new HttpProblem(
      400,
      `inputs: expected tensors with name, shape, datatype and data, got ${shownValue(given)}`,
    );
  }
  const { name, shape, datatype, data, parameters } = given as { name: string } & Record<string, unknown>;
  const wrong = (what: string) => new HttpProblem(400, `${label(name)}: ${what}`, { column: name.slice(0, 200) });
  if (data === undefined && isRecord(parameters) && Object.hasOwn(parameters, "binary_data_size")) {
    throw wrong("expected the header inference-header-content-length with binary data, got none");
  }
  if (typeof datatype !== "string" || !TYPES.includes(datatype))
    throw wrong(`datatype: expected one of ${TYPES.join(", ")}, got ${shownValue(datatype)}`);
  if (
    !Array.isArray(shape) ||
    shape.length === 0 ||
    shape.length > 8 ||
    !shape.every((size) => Number.isSafeInteger(size) && size >= 0)
  ) {
    throw wrong("shape: expected a list of sizes");
  }
  if (!Array.isArray(data)) throw wrong(`data: expected a list, got ${shownValue(data)}`);
  const values = data.some(Array.isArray) ? data.flat(shape.length) : data;
  const size = shape.reduce((product: number, each: number) => product * each, 1);
  if (values.length !== size)
    throw wrong(`data: expected ${size} values for the shape [${shape.slice(0, 8).join(", ")}], got ${values.length}`);
  return {
    name,
    shape,
    values: datatype === "BOOL" ? values.map((value) => (value === 1 ? true : value === 0 ? false : value)) : values,
  };
}

function wanted(outputs: unknown, known: readonly { name: string }[]): Set<string> | undefined {
  if (outputs === undefined || outputs === null) return undefined;
  if (!Array.isArray(outputs)) throw new HttpProblem(400, `outputs: expected a list, got ${shownValue(outputs)}`);
  // An empty list means every output, as in Triton.
  if (outputs.length === 0) return undefined;
  return new Set(
    outputs.map((each) => {
      const name = isRecord(each) ? each["name"] : undefined;
      if (known.some((output) => output.name === name)) return name as string;
      throw new HttpProblem(
        400,
        `outputs: expected names among ${known.map((output) => label(output.name)).join(", ")}, got ${shownValue(name)}`,
      );
    }),
  );
}
