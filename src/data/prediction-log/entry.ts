import { isRecord } from "../../core/shape/index.ts";
import { csvCells } from "./csv-payload.ts";
import { type PayloadAnswer, type PayloadRow, requestRows, responseAnswers } from "./payload.ts";

/** The programs whose logs of predictions are read. */
export type LogKind = "trainyard" | "sagemaker" | "kserve" | "azure" | "vertex";

/** The content of one line of a log: rows, answers to the rows of another line, or both. */
export interface LogEntry {
  /** Joins the line of a request with the line of its response. */
  id: string | undefined;
  time: string | undefined;
  /** Digest of the model, if the log has it. */
  digest?: string | undefined;
  rows: PayloadRow[] | undefined;
  answers: PayloadAnswer[] | undefined;
}

/** Recognises a log by one of its lines. */
export function logKind(value: unknown): LogKind | undefined {
  if (!isRecord(value)) return undefined;
  if (value["format"] === PREDICTION_LINE) return "trainyard";
  if (isRecord(value["captureData"])) return "sagemaker";
  const type = value["type"];
  if (typeof type === "string" && type.startsWith("org.kubeflow.serving.inference.")) return "kserve";
  if (typeof type === "string" && type.startsWith("azureml.inference.")) return "azure";
  if (Object.hasOwn(value, "request_payload") && Object.hasOwn(value, "response_payload")) return "vertex";
  return undefined;
}

/** Mark of the lines that `serve` writes. */
export const PREDICTION_LINE = "trainyard-prediction-1";

/** Reads a line. Undefined if it has neither rows nor answers in a known form. */
export function logEntry(kind: LogKind, value: unknown): LogEntry | undefined {
  if (!isRecord(value) || logKind(value) !== kind) return undefined;
  const entry = readers[kind](value);
  return entry?.rows === undefined && entry?.answers === undefined ? undefined : entry;
}

type Line = Record<string, unknown>;

const readers: Record<LogKind, (line: Line) => LogEntry | undefined> = {
  trainyard: ({ time, id, model_digest: digest, features, y_pred: predicted, probabilities }) => ({
    id: text(id),
    time: text(time),
    digest: text(digest),
    rows: isRecord(features) ? [features] : undefined,
    answers: predicted === undefined ? undefined : [{ predicted, ...(isRecord(probabilities) && { probabilities }) }],
  }),
  sagemaker({ captureData, eventMetadata }) {
    const { endpointInput, endpointOutput } = captureData as Line;
    const { eventId, inferenceId, inferenceTime } = isRecord(eventMetadata) ? eventMetadata : {};
    return {
      id: text(inferenceId) ?? text(eventId),
      time: text(inferenceTime),
      rows: captured(endpointInput, requestRows, (cells) => cells),
      answers: captured(endpointOutput, responseAnswers, (cells) =>
        cells.map((row) => (row.length === 1 ? { predicted: row[0] } : { probabilities: row })),
      ),
    };
  },
  kserve: (line) => cloudEvent(line, text(line["id"])),
  azure: (line) => cloudEvent(line, text(line["correlationid"]) ?? text(line["id"])),
  vertex: ({ request_id: id, logging_time: time, request_payload: asked, response_payload: answered }) => ({
    id: text(id),
    time: text(time),
    rows: payloads(asked, requestRows, instanceRows),
    answers: payloads(answered, responseAnswers, (values) => responseAnswers(values)),
  }),
};

/** CloudEvents 1.0: the data is a body, as a value or as text. */
function cloudEvent(line: Line, id: string | undefined): LogEntry {
  const body = Object.hasOwn(line, "data_base64") ? parsed(decoded(line["data_base64"])) : parsed(line["data"]);
  const response = String(line["type"]).endsWith("response");
  return {
    id,
    time: text(line["time"]),
    rows: response ? undefined : requestRows(body),
    answers: response ? responseAnswers(body) : undefined,
  };
}

/** Reads one side of SageMaker's capture: JSON, CSV without a header, or either in base64. */
function captured<T>(side: unknown, ofJson: (body: unknown) => T[] | undefined, ofCsv: (cells: string[][]) => T[]) {
  if (!isRecord(side) || typeof side["data"] !== "string") return undefined;
  const { data, encoding, observedContentType } = side;
  const content = encoding === "BASE64" ? decoded(data) : data;
  if (content === undefined) return undefined;
  const isCsv = encoding === "CSV" || /csv/i.test(String(observedContentType ?? ""));
  if (!isCsv) {
    const found = ofJson(parsed(content));
    if (found !== undefined) return found;
    // JSON Lines as a body.
    const lines = content.trim().split("\n").map(parsed);
    if (lines.every(isRecord))
      return ofJson(lines.map((line) => (Array.isArray(line["features"]) ? line["features"] : line)));
    return undefined;
  }
  return ofCsv(csvCells(content));
}

/** Reads Vertex' lists of payloads: each is a body, or an instance as JSON text. */
function payloads<T>(
  given: unknown,
  ofBody: (body: unknown) => T[] | undefined,
  ofValues: (values: unknown[]) => T[] | undefined,
): T[] | undefined {
  if (given === undefined || given === null) return undefined;
  const values = (Array.isArray(given) ? given : [given]).map(parsed);
  if (values.length === 1 && isRecord(values[0])) {
    const whole = ofBody(values[0]);
    if (whole !== undefined) return whole;
  }
  return ofValues(values);
}

function instanceRows(values: unknown[]): PayloadRow[] | undefined {
  return requestRows(values);
}

/** Returns JSON in a text as a value, and everything else as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function decoded(value: unknown): string | undefined {
  return typeof value === "string" ? Buffer.from(value, "base64").toString("utf8") : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
