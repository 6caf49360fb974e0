import type { MlflowAnswer, MlflowClient } from "./client.ts";
import { logBatches, type MetricPoint, numberOf, type RunEntries } from "./entries.ts";
import { MlflowError } from "./error.ts";
import { objectIn, objectsIn, optionalText, pairsIn, textIn } from "./shapes.ts";

export type RunStatus = "RUNNING" | "FINISHED" | "FAILED" | "KILLED";

/** A run with the last value of each metric. */
export interface MlflowRun {
  id: string;
  experimentId: string;
  name: string;
  status: string;
  artifactUri: string;
  params: Map<string, string>;
  metrics: MetricPoint[];
  tags: Map<string, string>;
  /** Ids of logged models that the run made. Empty on servers before 3.0. */
  modelIds: string[];
}

/** Reads a run. @throws {MlflowError} if there is none, or the server answers with another one. */
export async function readRun(client: MlflowClient, runId: string): Promise<MlflowRun> {
  const run = runIn(objectIn(await client.get("runs/get", { run_id: runId }), "run", "GET runs/get"));
  if (run.id === runId) return run;
  throw new MlflowError(`${client.server.url}: GET runs/get: expected the run ${runId}, got ${run.id}`);
}

/** Reads a run out of an answer. */
export function runIn(run: MlflowAnswer): MlflowRun {
  const info = objectIn(run, "info", "runs");
  const data = run["data"] === undefined ? {} : objectIn(run, "data", "runs");
  const outputs = run["outputs"] === undefined ? {} : objectIn(run, "outputs", "runs");
  return {
    id: textIn(info, "run_id", "runs"),
    experimentId: textIn(info, "experiment_id", "runs"),
    name: optionalText(info["run_name"]) ?? "",
    status: optionalText(info["status"]) ?? "",
    artifactUri: optionalText(info["artifact_uri"]) ?? "",
    params: pairsIn(data, "params"),
    tags: pairsIn(data, "tags"),
    metrics: objectsIn(data, "metrics").map(pointIn),
    modelIds: objectsIn(outputs, "model_outputs").flatMap(({ model_id: id }) => optionalText(id) ?? []),
  };
}

function pointIn({ key, value, timestamp, step }: MlflowAnswer): MetricPoint {
  return { key: String(key), value: numberOf(value), timestamp: Number(timestamp ?? 0), step: Number(step ?? 0) };
}

/** Reads all values of a metric, at most 25,000 of them. */
export async function metricHistory(client: MlflowClient, runId: string, key: string): Promise<MetricPoint[]> {
  // Some servers answer without metrics if the number is left out.
  const answer = await client.get("metrics/get-history", { run_id: runId, metric_key: key, max_results: 25_000 });
  return objectsIn(answer, "metrics").map(pointIn);
}

/**
 * Returns the id of an experiment, and creates it if there is none.
 *
 * @throws {MlflowError} if it was deleted, because its name stays taken.
 */
export async function experimentOf(client: MlflowClient, name: string): Promise<string> {
  const find = async () => {
    try {
      const { experiment } = await client.get("experiments/get-by-name", { experiment_name: name });
      return Object(experiment);
    } catch (error) {
      if (error instanceof MlflowError && error.code === "RESOURCE_DOES_NOT_EXIST") return undefined;
      throw error;
    }
  };
  const found = await find();
  if (found !== undefined) return activeExperiment(client, name, found);
  try {
    const answer = await client.send("POST", "experiments/create", { name });
    return textIn(answer, "experiment_id", "POST experiments/create");
  } catch (error) {
    if (!(error instanceof MlflowError) || error.code !== "RESOURCE_ALREADY_EXISTS") throw error;
    // Another job created it at the same time, or an earlier attempt did.
    return activeExperiment(client, name, (await find()) ?? {});
  }
}

function activeExperiment({ server }: MlflowClient, name: string, experiment: MlflowAnswer): string {
  const id = textIn(experiment, "experiment_id", "GET experiments/get-by-name");
  if (experiment["lifecycle_stage"] !== "deleted") return id;
  throw new MlflowError(
    `${server.url}: the experiment ${name} was deleted, and its name is still taken (\`mlflow experiments restore --experiment-id ${id}\`, or set MLFLOW_EXPERIMENT_NAME to another one)`,
  );
}

export interface NewRun {
  experimentId: string;
  name: string | undefined;
  startTime: number;
  tags: ReadonlyMap<string, string>;
  /** Tag that no other run has. It finds the run if the answer to its creation is lost. */
  key: { tag: string; value: string };
}

/** Creates a run, or returns the one with the same key. */
export function createRun(
  client: MlflowClient,
  { experimentId, name, startTime, tags, key }: NewRun,
): Promise<MlflowRun> {
  const all = new Map([...tags, [key.tag, key.value]]);
  const body = {
    experiment_id: experimentId,
    ...(name !== undefined && { run_name: name }),
    start_time: startTime,
    tags: [...all].map(([tag, value]) => ({ key: tag, value })),
  };
  return client.createOnce("runs/create", body, {
    find: () => findRun(client, experimentId, [key]),
    read: (answer) => runIn(objectIn(answer, "run", "POST runs/create")),
  });
}

/** Finds the newest run that has all tags. */
export async function findRun(
  client: MlflowClient,
  experimentId: string,
  tags: readonly { tag: string; value: string }[],
): Promise<MlflowRun | undefined> {
  const filter = tags.map(({ tag, value }) => `tags.\`${tag}\` = '${value.replaceAll("'", "")}'`).join(" and ");
  const answer = await client.send("POST", "runs/search", {
    experiment_ids: [experimentId],
    filter,
    max_results: 1,
    order_by: ["attributes.start_time DESC"],
  });
  const found = objectsIn(answer, "runs").map(runIn);
  // A gateway or a server that ignores the filter must not make this log into another run.
  return found.find((run) => tags.every(({ tag, value }) => run.tags.get(tag) === value));
}

/**
 * Logs metrics, tags, and the parameters that the run does not have yet, because a parameter never changes. It may be
 * repeated.
 *
 * @returns Names of parameters that the run holds with another value.
 */
export async function logEntries(
  client: MlflowClient,
  run: Pick<MlflowRun, "id" | "params">,
  { entries, modelId }: { entries: RunEntries; modelId?: string | undefined },
): Promise<string[]> {
  const missing = new Map([...entries.params].filter(([key]) => !run.params.has(key)));
  for (const batch of logBatches({ ...entries, params: missing }, modelId)) {
    await client.send("POST", "runs/log-batch", { run_id: run.id, ...batch });
  }
  return [...entries.params].flatMap(([key, value]) => {
    const held = run.params.get(key);
    return held === undefined || isSameParameter(held, value) ? [] : [key];
  });
}

/** `1e-05` and `0.00001` are the same value in different words. */
function isSameParameter(held: string, value: string): boolean {
  return held === value || (held.trim() !== "" && Number(held) === Number(value));
}

export async function updateRun(
  client: MlflowClient,
  runId: string,
  change: { status: RunStatus; end_time?: number },
): Promise<void> {
  await client.send("POST", "runs/update", { run_id: runId, ...change });
}
