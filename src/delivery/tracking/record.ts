import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import {
  boolean,
  type Document,
  digest,
  documentOf,
  either,
  formatMark,
  integer,
  listOf,
  numberValue,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { type MetricPoint, numberOf, type RunEntries } from "../../platform/mlflow/entries.ts";

/** Name of the file in the report folder. */
export const trackingFile = "tracking.json";

const point = object({
  key: textValue(),
  value: either(numberValue(), oneOf(["NaN", "Infinity", "-Infinity"])),
  timestamp: integer({ description: "Time in milliseconds since 1970." }),
  step: integer(),
});

const dataset = object({
  name: textValue({ description: "Paths of the files." }),
  digest: digest({ description: "Digest of their content." }),
  use: oneOf(["training", "evaluation"]),
});

const trackingShape = object({
  format: formatMark("trainyard-tracking-1"),
  key: textValue({ description: "Tag `trainyard.key` of the run, by which it is found again." }),
  server: optional(textValue({ description: "Address of the MLflow server, without a login." })),
  experiment_id: optional(textValue()),
  run_id: optional(textValue({ description: "Id of the run; absent until the server has answered." })),
  model_id: optional(textValue({ description: "Id of the logged model, on servers since MLflow 3." })),
  own_run: boolean({
    description: "Whether the run is one of the user's own (`MLFLOW_RUN_ID`), which is never ended here.",
  }),
  sent: boolean({ description: "Whether the server has everything below. `trainyard track` sends the rest." }),
  status: oneOf(["RUNNING", "FINISHED", "FAILED", "KILLED"]),
  name: optional(textValue({ description: "Name of the run." })),
  start_time: integer({ description: "Time in milliseconds since 1970." }),
  end_time: integer({ description: "Time in milliseconds since 1970." }),
  model_digest: optional(digest({ description: "Digest of the model that the run is about." })),
  model: optional(textValue({ description: "Folder of the model to log." })),
  files: listOf(textValue({ pattern: /^[^/\\]+$/, expected: "a name of a file" }), {
    description: "Names of files in the report folder, logged in the folder `report`.",
  }),
  params: record(textValue(), { key: "parameter" }),
  tags: record(textValue(), { key: "tag" }),
  datasets: optional(listOf(dataset, { description: "Data sets that the run used. Their rows are not sent." })),
  metrics: listOf(point, { description: "Values of metrics." }),
});

/** Content of a run on a tracking server, and whether the server has it yet. Fields have the same names as in the file. */
export type TrackingRecord = TypeOf<typeof trackingShape>;

export const trackingDocument: Document<TrackingRecord> = documentOf({
  what: "a record of tracking",
  file: trackingFile,
  format: "trainyard-tracking",
  version: 1,
  writer: "train, test-model, gate-on-metric and track",
  purpose:
    "What these actions log to MLflow as one run, so that `trainyard track` can send what a server has not got yet.",
  remedy: "remove it, and run `trainyard track` again",
  shape: trackingShape,
});

/** Reads the record of a report folder. Undefined if there is none. @throws {Failure} for other content. */
export async function readTrackingRecord(reportDir: string, cwd: string): Promise<TrackingRecord | undefined> {
  const path = join(reportDir, trackingFile);
  try {
    return await readDocument(trackingDocument, path, { cwd });
  } catch (error) {
    const cause = error instanceof Failure ? Object(error.cause).code : undefined;
    if (cause === "ENOENT") return undefined;
    throw error;
  }
}

export async function writeTrackingRecord(path: string, tracking: TrackingRecord): Promise<void> {
  await replaceFile(path, `${JSON.stringify(tracking)}\n`);
}

/** Returns the entries of a record as a run has them. */
export function entriesOf({ metrics, params, tags }: TrackingRecord): RunEntries {
  return {
    metrics: metrics.map((each) => ({ ...each, value: numberOf(each.value) })),
    params: new Map(Object.entries(params)),
    tags: new Map(Object.entries(tags)),
  };
}

/** Adds entries to a record. A parameter keeps its first value, and a tag gets the last one. */
export function withEntries(tracking: TrackingRecord, { metrics, params, tags }: RunEntries): TrackingRecord {
  const points = new Map(tracking.metrics.map((each) => [`${each.key}\0${each.step}`, each]));
  for (const each of metrics) points.set(`${each.key}\0${each.step}`, pointFor(each));
  return {
    ...tracking,
    params: { ...Object.fromEntries(params), ...tracking.params },
    tags: { ...tracking.tags, ...Object.fromEntries(tags) },
    metrics: [...points.values()],
  };
}

function pointFor({ value, ...rest }: MetricPoint): TrackingRecord["metrics"][number] {
  if (Number.isFinite(value)) return { ...rest, value };
  return { ...rest, value: Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity" };
}
