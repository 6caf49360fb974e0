import { SHAPES } from "./invocations.ts";
import type { ExtraColumns } from "./rows.ts";
import type { ServedColumn, ServedSchema } from "./schema.ts";

type Json = Record<string, unknown>;

export interface OpenApiOptions {
  version: string;
  secured: boolean;
  extraColumns: ExtraColumns;
  pathPrefix: string;
}

/** Returns the API description (OpenAPI 3.1), with this model's columns, classes and example. */
export function openApi(schema: ServedSchema, { version, secured, extraColumns, pathPrefix }: OpenApiOptions): Json {
  const { name, target, columns } = schema;
  const example = exampleRow(schema);
  const row = ref("Row");
  const prediction = ref("Prediction");
  const model = `/v2/models/${encodeURIComponent(name)}`;
  const kserve = `/v1/models/${encodeURIComponent(name)}`;
  return {
    openapi: "3.1.0",
    info: {
      title: name,
      version,
      description: `Predicts \`${target}\` from ${columns.length} columns. Model ${schema.digest}.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: pathPrefix || "/" }],
    ...(secured && { security: [{ token: [] }] }),
    paths: {
      "/predict": {
        post: {
          operationId: "predict",
          summary: "Predictions for one row, or for many, with probabilities.",
          requestBody: body({
            "application/json": {
              schema: { oneOf: [row, { type: "array", items: row }] },
              examples: { one: { value: example }, many: { value: [example] } },
            },
            "text/csv": { schema: { type: "string" }, example: exampleCsv(example) },
          }),
          responses: answers({ oneOf: [prediction, { type: "array", items: prediction }] }),
        },
      },
      "/invocations": {
        post: {
          operationId: "invocations",
          summary: "MLflow's scoring protocol.",
          requestBody: body({
            "application/json": {
              schema: {
                type: "object",
                minProperties: 1,
                properties: Object.fromEntries(SHAPES.map((shape) => [shape, {}])),
              },
              example: { dataframe_split: { columns: Object.keys(example), data: [Object.values(example)] } },
            },
            "text/csv": { schema: { type: "string" } },
          }),
          responses: answers({
            type: "object",
            required: ["predictions"],
            properties: { predictions: { type: "array", items: { type: "object" } } },
          }),
        },
      },
      [`${model}/infer`]: {
        post: {
          operationId: "infer",
          summary: "Open Inference Protocol, version 2.",
          requestBody: body({ "application/json": { schema: { type: "object", required: ["inputs"] } } }),
          responses: answers({ type: "object", required: ["model_name", "outputs"] }),
        },
      },
      "/v1/models": { get: get("models", "The model's name.") },
      [kserve]: { get: get("modelStatus", "Whether the model answers: KServe's and TensorFlow Serving's status.") },
      [`${kserve}:predict`]: {
        post: {
          operationId: "predictInstances",
          summary: "KServe's protocol, version 1.",
          requestBody: body({
            "application/json": {
              schema: { type: "object", required: ["instances"], properties: { instances: { type: "array" } } },
              example: { instances: [example] },
            },
          }),
          responses: answers({ type: "object", required: ["predictions"] }),
        },
      },
      "/v2/models": { get: get("modelList", "The model's name.") },
      [model]: { get: get("modelMetadata", "The model's tensors.") },
      [`${model}/ready`]: { get: get("modelReady", "Whether the model answers.") },
      "/v2": { get: get("serverMetadata", "The server and what it speaks.") },
      "/v2/health/live": { get: get("live", "Whether the process runs.", { open: true }) },
      "/v2/health/ready": { get: get("ready", "Whether predictions are answered.", { open: true }) },
      "/ping": { get: get("ping", "Whether predictions are answered.", { open: true }) },
      "/health": { get: get("health", "Whether predictions are answered.", { open: true }) },
      "/version": { get: get("version", "The program's version.", { open: false, type: "text/plain" }) },
      "/schema": { get: get("schema", "Columns with ranges, categories and an example.") },
      "/metrics": { get: get("metrics", "Metrics for Prometheus.", { open: false, type: "text/plain" }) },
      "/openapi.json": { get: get("openapi", "This document.") },
    },
    components: {
      ...(secured && { securitySchemes: { token: { type: "http", scheme: "bearer" } } }),
      schemas: {
        Row: {
          type: "object",
          required: columns.map((column) => column.name),
          additionalProperties: extraColumns === "ignore",
          properties: Object.fromEntries([
            ...columns.map((column) => [column.name, columnSchema(column)]),
            [target, { description: "Left out." }],
          ]),
        },
        Prediction: predictionSchema(schema),
        Problem: {
          type: "object",
          description: "RFC 9457.",
          required: ["type", "title", "status", "detail", "requestId"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            detail: { type: "string" },
            error: { type: "string" },
            row: { type: "integer", description: "1-based." },
            column: { type: "string" },
            requestId: { type: "string" },
          },
        },
      },
    },
  };
}

/** Returns a synthetic row. */
export function exampleRow({ columns }: ServedSchema): Record<string, string | number> {
  return Object.fromEntries(columns.map(({ name, example }) => [name, example]));
}

function predictionSchema({ task, classes }: ServedSchema): Json {
  if (task === "regression") {
    return { type: "object", required: ["prediction"], properties: { prediction: { type: "number" } } };
  }
  const probability = { type: "number", minimum: 0, maximum: 1 };
  return {
    type: "object",
    required: ["prediction", "probabilities"],
    properties: {
      prediction: { description: "The most probable class.", examples: classes.slice(0, 1) },
      probabilities: {
        type: "object",
        required: classes,
        properties: Object.fromEntries(classes.map((each) => [each, probability])),
      },
      unseen: { type: "object", description: "Categories that no training row had, by column." },
    },
  };
}

function columnSchema({ type, example, min, max, levels }: ServedColumn): Json {
  const ranged = min === undefined ? {} : { description: `In training ${min} to ${max}.` };
  if (type === "number" || type === "integer") return { type: ["number", "null"], examples: [example], ...ranged };
  if (type === "date") return { type: ["string", "null"], examples: [example], ...ranged };
  const most = (levels ?? []).slice(0, 10);
  const description =
    most.length === 0 ? {} : { description: `Such as ${most.map((level) => JSON.stringify(level)).join(", ")}.` };
  return { type: ["string", "number", "boolean", "null"], examples: [example], ...description };
}

function exampleCsv(example: Record<string, string | number>): string {
  const cell = (value: string | number) =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
  return `${Object.keys(example).map(cell).join(",")}\n${Object.values(example).map(cell).join(",")}\n`;
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function body(content: Json): Json {
  return { required: true, content };
}

function answers(schema: Json): Json {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: ref("Problem") } },
  });
  return {
    200: { description: "Answered.", content: { "application/json": { schema } } },
    400: problem("Something in the body is wrong: row and column are named."),
    401: problem("The token is missing or wrong."),
    413: problem("The body is too large."),
    415: problem("The body is of another media type."),
    429: problem("Too many requests."),
    503: problem("The model is still being read."),
  };
}

interface AnswerOptions {
  /** True if the route needs no token. */
  open?: boolean;
  /** Media type of the response. */
  type?: string;
}

function get(
  operationId: string,
  summary: string,
  { open = false, type = "application/json" }: AnswerOptions = {},
): Json {
  const schema = type === "text/plain" ? { type: "string" } : { type: "object" };
  return {
    operationId,
    summary,
    ...(open && { security: [] }),
    responses: { 200: { description: "Answered.", content: { [type]: { schema } } } },
  };
}
