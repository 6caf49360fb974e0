import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { downloadArtifacts } from "../../platform/mlflow/artifact-download.ts";
import { isPassedOn } from "../../platform/mlflow/artifacts.ts";
import { MlflowClient } from "../../platform/mlflow/client.ts";
import { readLoggedModelMetrics } from "../../platform/mlflow/model-metrics.ts";
import { type MlflowUri, type ResolvedModel, resolveMlflowUri } from "../../platform/mlflow/model-uri.ts";
import { readRun } from "../../platform/mlflow/runs.ts";
import { mlflowServer } from "../../platform/mlflow/server.ts";

export interface MlflowBaselineOptions {
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  /** Empty folder for the baseline's files. */
  folder: string;
}

/** The files of a baseline on a server, or the reason why there is none. */
export type MlflowBaseline =
  | { found: true; name: string; commit: string | undefined }
  | { found: false; reason: string };

/**
 * Fetches the metrics of a run as `metrics.json`, and the model in the folder `model` if it can be downloaded.
 *
 * @throws {Failure} if there is no server, or it cannot be asked.
 */
export async function fetchMlflowBaseline(
  uri: MlflowUri,
  { env, signal, folder }: MlflowBaselineOptions,
): Promise<MlflowBaseline> {
  const registry = uri.kind === "run" || uri.kind === "logged model" ? "MLFLOW_TRACKING_URI" : "MLFLOW_REGISTRY_URI";
  const server = mlflowServer(env, registry);
  if (server === undefined)
    throw new Failure("expected MLFLOW_TRACKING_URI with the address of an MLflow server, got none");
  const client = new MlflowClient({ server, signal });
  const model = await resolveMlflowUri(client, uri);
  if (typeof model === "string") return { found: false, reason: model };
  const tracking =
    registry === "MLFLOW_TRACKING_URI" ? client : new MlflowClient({ server: mlflowServer(env) ?? server, signal });
  return fetchModel(tracking, model, folder);
}

async function fetchModel(client: MlflowClient, model: ResolvedModel, folder: string): Promise<MlflowBaseline> {
  const files = await model.files();
  // Metrics alone are enough for most rules, so a store that only a cloud's credentials open is no reason to fail.
  const count =
    files === undefined || !isPassedOn(files.place)
      ? 0
      : await downloadArtifacts(client, files.place, { folder: files.folder, target: join(folder, "model") });
  const run = model.runId === undefined ? undefined : await readRun(client, model.runId);
  const own =
    files?.place.runId === undefined && files !== undefined
      ? await readLoggedModelMetrics(client, files.place)
      : new Map();
  const metrics = new Map([...own, ...(run?.metrics ?? []).map(({ key, value }): [string, number] => [key, value])]);
  // A metric without a number says nothing, and JSON has no name for it.
  const numbers = [...metrics].filter(([, value]) => Number.isFinite(value));
  if (numbers.length > 0) {
    await mkdir(join(folder, "report"), { recursive: true });
    await writeFile(
      join(folder, "report", "metrics.json"),
      `${JSON.stringify(Object.fromEntries(numbers), null, 2)}\n`,
    );
  }
  if (numbers.length === 0 && count === 0) {
    const why = run === undefined ? "it names no run" : `its run ${run.id} has none`;
    return { found: false, reason: `${model.name} has neither metrics nor a model that can be fetched (${why})` };
  }
  const commit = run?.tags.get("mlflow.source.git.commit");
  return { found: true, name: model.name, commit: /^[0-9a-f]{7,64}$/.test(commit ?? "") ? commit : undefined };
}
