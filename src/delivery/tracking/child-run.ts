import { mkdir, mkdtemp, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../../core/failure.ts";
import { temporaryFolder } from "../../platform/file/temporary.ts";
import { MlflowClient } from "../../platform/mlflow/client.ts";
import type { MetricPoint } from "../../platform/mlflow/entries.ts";
import type { RunModel } from "../../platform/mlflow/run-models.ts";
import { metricHistory, type RunStatus, readRun, updateRun } from "../../platform/mlflow/runs.ts";
import type { MlflowServer } from "../../platform/mlflow/server.ts";
import { type TrackingRecord, trackingFile, writeTrackingRecord } from "./record.ts";
import { openRun } from "./send.ts";
import { newRecord, type TrackingContext, type TrackingPolicy, trackingServer } from "./track.ts";

/** A model that a program logged to MLflow by itself. */
export interface ChildModel {
  name: string;
  /** True if a server has it. It is not sent there a second time. */
  isOnServer: boolean;
  /**
   * Returns its folder on this disk. A model on a server is downloaded first.
   *
   * @throws {Failure} for a server that does not pass the files on, or passes on others than it lists.
   */
  folder(): Promise<string>;
}

/** Entries that a program logged to MLflow by itself. */
export interface ChildResults {
  params: Map<string, string>;
  /** All values of all metrics. */
  metrics: MetricPoint[];
  models: ChildModel[];
}

/** Tracking around a program of the user's own. */
export interface ChildTracking {
  /** Variables for the program. */
  variables: Record<string, string>;
  /** Reads what the program logged. Undefined if it logged nothing. */
  results(): Promise<ChildResults | undefined>;
  /** Ends the run when the program failed or was stopped. */
  fail(status: Extract<RunStatus, "FAILED" | "KILLED">): Promise<void>;
  /** Removes temporary files. The folders of `results` are gone then. */
  remove(): Promise<void>;
}

export interface ChildTrackingOptions {
  policy: TrackingPolicy;
  reportDir: string;
  name: string | undefined;
}

/** Most metrics whose history is read. A program that logs more has its last values read. */
const mostHistories = 200;

/**
 * Prepares MLflow for a program. With a server, the program's own `start_run()` joins the run of this pipeline. Without one, it
 * writes to a temporary store of plain files, which MLflow 3.7 and later allow only on request.
 *
 * @throws {Failure} if the server cannot be used and `policy` is `required`.
 */
export async function trackChild(options: ChildTrackingOptions, context: TrackingContext): Promise<ChildTracking> {
  const { policy } = options;
  const address = context.env["MLFLOW_TRACKING_URI"]?.trim();
  const server = trackingServer(policy, context);
  if (server !== undefined) {
    try {
      return await onServer(server, options, context);
    } catch (error) {
      context.signal.throwIfAborted();
      if (policy === "required" || !(error instanceof Failure)) throw error;
      context.reporter.warning(`MLflow: the program's own tracking goes to a temporary store: ${error.message}`);
      return inTemporaryStore(context);
    }
  }
  // A store that the user chose is the user's own.
  return address || policy === "never" ? untouched : inTemporaryStore(context);
}

const untouched: ChildTracking = {
  variables: {},
  results: async () => undefined,
  fail: async () => {},
  remove: async () => {},
};

async function inTemporaryStore({ env, reporter }: TrackingContext): Promise<ChildTracking> {
  const folder = await temporaryFolder("mlflow", env);
  const store = join(folder.path, "mlruns");
  return {
    variables: {
      MLFLOW_TRACKING_URI: pathToFileURL(store).href,
      MLFLOW_ALLOW_FILE_STORE: "true",
    },
    async results() {
      if ((await stat(store).catch(() => undefined)) === undefined) return undefined;
      const { readFileStore } = await import("../../platform/mlflow/file-store.ts");
      const [run, ...others] = await readFileStore(store);
      if (run === undefined) return undefined;
      if (others.some(({ tags }) => !tags.has("mlflow.parentRunId")))
        reporter.notice(`MLflow: the program logged several runs; the newest one (${run.name}) is used`);
      const models = run.models.map(({ name, folder: place }) => ({
        name,
        isOnServer: false,
        folder: async () => place,
      }));
      return { params: run.params, metrics: run.metrics, models };
    },
    fail: async () => {},
    remove: folder.remove,
  };
}

async function onServer(
  server: MlflowServer,
  { reportDir, name }: ChildTrackingOptions,
  context: TrackingContext,
): Promise<ChildTracking> {
  const { env, cwd, signal, now, reporter } = context;
  const client = new MlflowClient({ server, signal });
  const fresh = newRecord(now().getTime(), { name }, context);
  const notice = (message: string) => reporter.notice(`MLflow: ${message}`);
  const { run, isOwn } = await openRun(fresh, { client, env, cwd, reportDir, notice });
  const record: TrackingRecord = {
    ...fresh,
    server: server.url,
    experiment_id: run.experimentId,
    run_id: run.id,
    own_run: isOwn,
    status: "RUNNING",
  };
  await mkdir(resolve(cwd, reportDir), { recursive: true });
  const write = (status: RunStatus) =>
    writeTrackingRecord(join(resolve(cwd, reportDir), trackingFile), { ...record, status, end_time: now().getTime() });
  await write("RUNNING");
  const known = new Set(run.modelIds);
  const scratch = await temporaryFolder("mlflow", env);
  return {
    // No parameter is logged before the program ends, because MLflow never changes one, and would refuse the program's own words.
    variables: { MLFLOW_RUN_ID: run.id, MLFLOW_EXPERIMENT_ID: run.experimentId },
    async results() {
      const held = await readRun(client, run.id);
      const { runModels } = await import("../../platform/mlflow/run-models.ts");
      const models = await runModels(client, held, known);
      if (held.params.size + held.metrics.length + models.length === 0) return undefined;
      const metrics: MetricPoint[] = held.metrics.slice(mostHistories);
      for (const { key } of held.metrics.slice(0, mostHistories))
        metrics.push(...(await metricHistory(client, run.id, key)));
      return { params: held.params, metrics, models: models.map((each) => modelOnServer(each, client, scratch.path)) };
    },
    async fail(status) {
      await write(status);
      // The signal that stopped the program must not stop this last call.
      const last = new MlflowClient({
        server: { ...server, attempts: 1, silenceMs: 5000 },
        signal: AbortSignal.timeout(5000),
      });
      if (!isOwn) await updateRun(last, run.id, { status, end_time: now().getTime() }).catch(() => undefined);
    },
    remove: scratch.remove,
  };
}

function modelOnServer({ name, files }: RunModel, client: MlflowClient, scratch: string): ChildModel {
  return {
    name,
    isOnServer: true,
    async folder() {
      const { downloadArtifacts } = await import("../../platform/mlflow/artifact-download.ts");
      const target = await mkdtemp(join(scratch, "model-"));
      await downloadArtifacts(client, files.place, { folder: files.folder, target });
      return target;
    },
  };
}

/** Explains why MLflow refused to join the run, if that is what ended a program. */
export function experimentHint(output: string): string | undefined {
  return /active experiment ID does not match environment run ID/.test(output)
    ? "the program sets another experiment than the one of this run: set MLFLOW_EXPERIMENT_NAME to the same name"
    : undefined;
}
