import { lstat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { withoutEnd } from "../../core/text-end.ts";
import { uploadArtifacts } from "../../platform/mlflow/artifact-upload.ts";
import type { MlflowClient } from "../../platform/mlflow/client.ts";
import { logDataset } from "../../platform/mlflow/datasets.ts";
import { acceptedEntries } from "../../platform/mlflow/entries.ts";
import { MlflowError } from "../../platform/mlflow/error.ts";
import { digestTag, logModel } from "../../platform/mlflow/logged-model.ts";
import {
  createRun,
  experimentOf,
  findRun,
  logEntries,
  type MlflowRun,
  readRun,
  updateRun,
} from "../../platform/mlflow/runs.ts";
import { entriesOf, type TrackingRecord } from "./record.ts";
import { ciRunTag } from "./run-tags.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface SendOptions {
  client: MlflowClient;
  env: Environment;
  cwd: string;
  reportDir: string;
  notice(message: string): void;
}

/** Tag that no two runs share. */
export const keyTag = "trainyard.key";

/**
 * Finds the run of a record: the one that it names, the user's own (`MLFLOW_RUN_ID`), or the one that an earlier job logged
 * about the same model. Otherwise creates one.
 */
export async function openRun(
  tracking: TrackingRecord,
  { client, env }: SendOptions,
): Promise<{ run: MlflowRun; isOwn: boolean }> {
  if (tracking.run_id !== undefined && tracking.server === client.server.url)
    return { run: await readRun(client, tracking.run_id), isOwn: tracking.own_run };
  const own = env["MLFLOW_RUN_ID"]?.trim();
  if (own) return { run: await readRun(client, own), isOwn: true };
  const experimentId = await experimentIn(client, env);
  const key = { tag: keyTag, value: tracking.key };
  const tags = new Map(Object.entries(tracking.tags));
  const ciRun = tags.get(ciRunTag);
  if (ciRun !== undefined && tracking.model_digest !== undefined) {
    const earlier = await findRun(client, experimentId, [
      { tag: digestTag, value: tracking.model_digest },
      { tag: ciRunTag, value: ciRun },
    ]);
    if (earlier !== undefined) return { run: earlier, isOwn: false };
  }
  const accepted = acceptedEntries({ metrics: [], params: new Map(), tags }).tags;
  const created = { experimentId, name: tracking.name, startTime: tracking.start_time, tags: accepted, key };
  return { run: await createRun(client, created), isOwn: false };
}

async function experimentIn(client: MlflowClient, env: Environment): Promise<string> {
  const id = env["MLFLOW_EXPERIMENT_ID"]?.trim();
  if (id) return id;
  const name = env["MLFLOW_EXPERIMENT_NAME"]?.trim();
  if (client.server.isDatabricks && !name?.startsWith("/")) {
    throw new MlflowError(
      "MLFLOW_EXPERIMENT_NAME: expected an absolute path such as /Shared/churn, because Databricks names experiments so",
    );
  }
  return experimentOf(client, name || "Default");
}

/** A record that a server has. */
export interface SentRecord extends TrackingRecord {
  run_id: string;
}

/** Sends everything in a record. It may be repeated: what the server has is not logged twice. */
export async function sendRecord(tracking: TrackingRecord, options: SendOptions): Promise<SentRecord> {
  const { client, cwd, notice, reportDir } = options;
  const { run, isOwn } = await openRun(tracking, options);
  const found = {
    ...tracking,
    server: client.server.url,
    experiment_id: run.experimentId,
    run_id: run.id,
    own_run: isOwn,
  };
  const model = await modelOf(tracking, cwd);
  const modelId = model === undefined ? tracking.model_id : await logModel(client, run, model);
  const { notices, ...entries } = acceptedEntries(entriesOf(tracking));
  for (const message of notices) notice(message);
  // Tags about the origin of the run that MLflow or the user's code wrote are kept.
  const tags = new Map([...entries.tags].filter(([key]) => !(key.startsWith("mlflow.") && run.tags.has(key))));
  const different = await logEntries(client, run, { entries: { ...entries, tags }, modelId });
  if (different.length > 0) {
    notice(
      `the run already has other values of ${different.slice(0, 5).join(", ")}, which MLflow never changes: they are kept`,
    );
  }
  for (const dataset of tracking.datasets ?? []) await logDataset(client, run.id, dataset);
  const files = await reportFiles(tracking, resolve(cwd, reportDir));
  await uploadArtifacts(client, { uri: run.artifactUri, runId: run.id }, { files, folder: "report" });
  // A run of the user's own ends where it was started.
  if (!isOwn) await updateRun(client, run.id, { status: tracking.status, end_time: tracking.end_time });
  return { ...found, ...(modelId !== undefined && { model_id: modelId }), sent: true };
}

/** The model folder, if it is there and MLflow can load it. */
async function modelOf({ model, model_digest: digest }: TrackingRecord, cwd: string) {
  if (model === undefined || digest === undefined) return undefined;
  const folder = withoutEnd(resolve(cwd, model), "/");
  return (await isFile(join(folder, "MLmodel"))) ? { folder, name: "model", digest } : undefined;
}

async function reportFiles({ files }: TrackingRecord, folder: string) {
  const there = [];
  for (const file of files) {
    const path = resolve(folder, file);
    if (await isFile(path)) there.push({ path: `report/${file}`, content: { file: path } });
  }
  return there;
}

function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
