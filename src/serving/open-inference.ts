import { isRecord } from "../core/shape/index.ts";
import { parseTensors } from "./binary-tensors.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { type HttpRequest, jsonReply, type Route } from "./http/route.ts";
import { type InferRequest, inferReply } from "./infer-reply.ts";
import { type ModelHost, modelRoutes } from "./model-host.ts";
import { label } from "./place.ts";
import type { ServedModel } from "./served-model.ts";
import { tensorRows } from "./tensor-rows.ts";

/*
 * The Open Inference Protocol, version 2 (github.com/kserve/open-inference-protocol). A request
 * has one tensor per column, and a response has one tensor per output of the ONNX graph.
 */

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
          const { rows, ...rest } = await inferRequest(request, served);
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
async function inferRequest({ body, headers }: HttpRequest, { fields, model }: ServedModel): Promise<InferRequest> {
  const given = await parseTensors(body, headers["inference-header-content-length"]);
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
