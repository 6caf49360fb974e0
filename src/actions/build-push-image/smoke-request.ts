import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { readJson } from "../../platform/file/read.ts";

export interface SmokeRequest {
  /** JSON text. */
  body: string;
  /** Number of predictions that the response must have, if the request determines it. */
  rows: number | undefined;
  /** Source of the request, for the summary. */
  from: string;
}

/**
 * The request that is sent: the user's, the bundle's example, or one for the columns of another model. Undefined when there is none; then only the health
 * check speaks for the image.
 */
export async function smokeRequest(
  path: string | undefined,
  model: string | undefined,
  cwd: string,
): Promise<SmokeRequest | undefined> {
  if (path !== undefined) return readRequest(path, cwd);
  if (model === undefined) return undefined;
  const example = join(model, "input_example.json");
  const there = await access(resolve(cwd, example)).then(
    () => true,
    () => false,
  );
  if (there) return readRequest(example, cwd);
  // A model that a Dockerfile serves may be one that cannot be read.
  const predictor = await loadPredictor(model, { cwd }).catch(() => undefined);
  return predictor === undefined ? undefined : plainRequest(predictor, model);
}

/** One row of zeros and first categories, for a model without an example. */
function plainRequest({ preparation: { columns } }: Predictor, model: string): SmokeRequest {
  const values = columns.map((column) => (column.type === "plain category" ? (column.levels[0] ?? null) : 0));
  const body = { dataframe_split: { columns: columns.map(({ name }) => name), data: [values] } };
  return { body: JSON.stringify(body), rows: 1, from: `the columns of ${model}` };
}

async function readRequest(path: string, cwd: string): Promise<SmokeRequest> {
  const value = await readJson(path, cwd, "a request");
  if (typeof value !== "object" || value === null) {
    throw new Failure(`${path}: expected a request as a JSON object or list, got ${JSON.stringify(value)}`);
  }
  const held = value as Record<string, unknown>;
  // MLflow stores examples in pandas' "split" orientation and expects them under a name.
  const bare = Array.isArray(held["columns"]) && Array.isArray(held["data"]);
  const body = bare ? { dataframe_split: value } : value;
  return { body: JSON.stringify(body), rows: rowsOf(body as Record<string, unknown>), from: path };
}

/** Counts the rows in a request of MLflow's protocol. */
function rowsOf(body: Record<string, unknown>): number | undefined {
  const split = Object(body["dataframe_split"]) as { data?: unknown };
  for (const each of [split.data, body["dataframe_records"], body["instances"]])
    if (Array.isArray(each)) return each.length;
  return undefined;
}

/**
 * @param answer The response's text.
 * @returns A description of what is wrong with the response, or undefined.
 */
export function wrongAnswer(status: number, answer: string, rows: number | undefined): string | undefined {
  const shown = JSON.stringify(answer.length > 300 ? `${answer.slice(0, 299)}…` : answer);
  if (status < 200 || status > 299) return `expected status 200, got ${status} ${shown}`;
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return `expected JSON, got ${shown}`;
  }
  if (rows === undefined) return undefined;
  const predictions = Object(value)["predictions"] as unknown;
  if (!Array.isArray(predictions)) return undefined;
  if (predictions.length !== rows) return `expected ${rows} predictions, got ${predictions.length} in ${shown}`;
  return predictions.some((each) => each === null) ? `expected a prediction a row, got null in ${shown}` : undefined;
}
