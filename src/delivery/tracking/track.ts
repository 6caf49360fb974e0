import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import type { Reporter } from "../../core/reporter.ts";
import { version } from "../../core/version.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import type { GitHub } from "../../platform/github/port.ts";
import { MlflowClient } from "../../platform/mlflow/client.ts";
import type { DatasetUse } from "../../platform/mlflow/datasets.ts";
import type { RunEntries } from "../../platform/mlflow/entries.ts";
import { digestTag } from "../../platform/mlflow/logged-model.ts";
import { isLocalStore, type MlflowServer, mlflowServer } from "../../platform/mlflow/server.ts";
import type { CiPipeline } from "../../platform/pipeline/port.ts";
import { readTrackingRecord, type TrackingRecord, trackingFile, withEntries, writeTrackingRecord } from "./record.ts";
import { runTags } from "./run-tags.ts";
import { sendRecord } from "./send.ts";

/** The parts of an action's context that tracking needs. */
export interface TrackingContext {
  env: Record<string, string | undefined>;
  cwd: string;
  reporter: Reporter;
  signal: AbortSignal;
  now(): Date;
  github: GitHub | undefined;
  pipeline: CiPipeline | undefined;
}

/** `auto` logs if `MLFLOW_TRACKING_URI` names a server, and a failure is a warning. */
export type TrackingPolicy = "auto" | "required" | "never";

/** Entries and files that one action logs. */
export interface StepResults {
  /** Starts a new run, as a training does. Otherwise the run in the report folder is continued. */
  isStart: boolean;
  entries: RunEntries;
  /** Files in the report folder. */
  files: readonly (string | undefined)[];
  /** Data that the action read. */
  datasets?: readonly DatasetUse[] | undefined;
  /** Folder of the model to log. */
  model?: string | undefined;
  modelDigest?: string | undefined;
  name?: string | undefined;
}

/** The run that holds the results. */
export interface TrackedRun {
  id: string;
  url: string;
}

/**
 * Logs the results of an action to the run of this pipeline, and keeps them in `tracking.json` for `trainyard track`.
 *
 * @returns The run. Undefined if nothing is tracked, or the server could not be used.
 * @throws {Failure} if the results cannot be logged and `policy` is `required`.
 */
export async function trackStep(
  results: StepResults,
  { policy, reportDir }: { policy: TrackingPolicy; reportDir: string },
  context: TrackingContext,
): Promise<TrackedRun | undefined> {
  const server = trackingServer(policy, context);
  if (server === undefined) return undefined;
  const { cwd, reporter, signal, now } = context;
  const held = results.isStart ? undefined : await heldRecord(reportDir, results.modelDigest, context);
  const endTime = now().getTime();
  const tracking = merged(held ?? newRecord(endTime, results, context), { results, endTime, cwd, reportDir });
  try {
    await mkdir(resolve(cwd, reportDir), { recursive: true });
    await writeTrackingRecord(join(resolve(cwd, reportDir), trackingFile), tracking);
    return await send(tracking, { server, reportDir }, context);
  } catch (error) {
    signal.throwIfAborted();
    if (policy === "required" || !(error instanceof Failure)) throw error;
    reporter.warning(
      `MLflow: the results were not logged: ${error.message} (\`trainyard track --report-dir ${shownPath(resolve(cwd, reportDir), cwd)}\` sends them later)`,
    );
    return undefined;
  }
}

/**
 * Sends a record that an action kept.
 *
 * @throws {Failure} if there is no server, or it does not take the record.
 */
export async function sendHeld(
  tracking: TrackingRecord,
  reportDir: string,
  context: TrackingContext,
): Promise<TrackedRun> {
  const server = trackingServer("required", context);
  if (server === undefined) throw new Failure("MLFLOW_TRACKING_URI: expected the address of a server, got none");
  return send(tracking, { server, reportDir }, context);
}

async function send(
  tracking: TrackingRecord,
  { server, reportDir }: { server: MlflowServer; reportDir: string },
  { cwd, env, reporter, signal }: TrackingContext,
): Promise<TrackedRun> {
  const onRetry = (what: string, reason: string) => reporter.info(`MLflow: ${what}: ${reason}, trying again`);
  const client = new MlflowClient({ server, signal, onRetry });
  const notice = (message: string) => reporter.notice(`MLflow: ${message}`);
  const sent = await sendRecord(tracking, { client, env, cwd, reportDir, notice });
  await writeTrackingRecord(join(resolve(cwd, reportDir), trackingFile), sent);
  const url = `${server.url}/#/experiments/${sent.experiment_id}/runs/${sent.run_id}`;
  reporter.info(`MLflow run: ${url}`);
  return { id: sent.run_id, url };
}

/**
 * Finds the server.
 *
 * @throws {Failure} if the address cannot be used and `policy` is `required`.
 */
export function trackingServer(
  policy: TrackingPolicy,
  { env, reporter }: Pick<TrackingContext, "env" | "reporter">,
): MlflowServer | undefined {
  const address = env["MLFLOW_TRACKING_URI"]?.trim();
  if (policy === "never") return undefined;
  if (!address) {
    if (policy === "auto") return undefined;
    throw new Failure(
      "MLFLOW_TRACKING_URI: expected the address of a server, which `tracking: required` and the command track need, got none",
    );
  }
  try {
    return mlflowServer(env);
  } catch (error) {
    if (policy === "required" || !(error instanceof Failure)) throw error;
    // A store on this disk is for the user's own code, which needs no server.
    reporter[isLocalStore(address) ? "info" : "warning"](`MLflow: nothing is logged: ${error.message}`);
    return undefined;
  }
}

/** The record of an earlier action about the same model. */
async function heldRecord(
  reportDir: string,
  digest: string | undefined,
  { cwd, reporter }: TrackingContext,
): Promise<TrackingRecord | undefined> {
  try {
    const held = await readTrackingRecord(reportDir, cwd);
    const isOther = held?.model_digest !== undefined && digest !== undefined && held.model_digest !== digest;
    return isOther ? undefined : held;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reporter.warning(
      `MLflow: a new run is logged, because the record of the earlier one cannot be read: ${error.message}`,
    );
    return undefined;
  }
}

/** A record without entries. */
export function newRecord(
  startTime: number,
  { name }: Pick<StepResults, "name">,
  { env, github, pipeline }: Pick<TrackingContext, "env" | "github" | "pipeline">,
): TrackingRecord {
  const tags = runTags({ github: github?.run, pipeline: pipeline?.run, env, version });
  return {
    format: "trainyard-tracking-1",
    key: randomUUID(),
    own_run: false,
    sent: false,
    status: "FINISHED",
    ...(name !== undefined && { name }),
    start_time: startTime,
    end_time: startTime,
    files: [],
    params: {},
    tags: Object.fromEntries(tags),
    metrics: [],
  };
}

/** Adds the results of an action to a record. */
export function merged(
  held: TrackingRecord,
  { results, endTime, cwd, reportDir }: { results: StepResults; endTime: number; cwd: string; reportDir: string },
): TrackingRecord {
  const { entries, files, datasets = [], model, modelDigest } = results;
  const folder = resolve(cwd, reportDir);
  const names = files.flatMap((file) =>
    file !== undefined && dirname(resolve(cwd, file)) === folder ? [basename(file)] : [],
  );
  const used = new Map([...(held.datasets ?? []), ...datasets].map((each) => [`${each.use} ${each.digest}`, each]));
  const digest = modelDigest ?? held.model_digest;
  const tags = new Map([...entries.tags, ...(digest === undefined ? [] : [[digestTag, digest] as const])]);
  return {
    ...withEntries(held, { ...entries, tags }),
    sent: false,
    status: "FINISHED",
    end_time: endTime,
    ...(digest !== undefined && { model_digest: digest }),
    ...(model !== undefined && { model: shownPath(resolve(cwd, model), cwd) }),
    files: [...new Set([...held.files, ...names])],
    ...(used.size > 0 && { datasets: [...used.values()] }),
  };
}
