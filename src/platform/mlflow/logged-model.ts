import { join } from "node:path";
import { readText } from "../file/read.ts";
import { type ArtifactFile, artifactFiles, uploadArtifacts } from "./artifact-upload.ts";
import type { ArtifactPlace } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";
import type { MlflowRun } from "./runs.ts";
import { objectIn, objectsIn, optionalText, textIn } from "./shapes.ts";

/** A model of a run, as servers since 3.0 keep it. */
export interface LoggedModel {
  id: string;
  name: string;
  artifactUri: string;
  status: string;
  /** The run that made it. */
  runId: string | undefined;
}

export interface ModelToLog {
  /** Folder with an `MLmodel`. */
  folder: string;
  /** Name of the model in the run. */
  name: string;
  /** Digest of the model. A run never gets the same model twice. */
  digest: string;
}

/** Tag of a logged model, and of a run, with the digest of the model. */
export const digestTag = "trainyard.model_digest";

/**
 * Logs a model folder, so that `runs:/<id>/<name>` loads it: as a logged model since MLflow 3, and as files of the run before.
 *
 * @returns The id of the logged model. Undefined on servers before 3.0.
 */
export async function logModel(
  client: MlflowClient,
  run: Pick<MlflowRun, "id" | "experimentId" | "artifactUri" | "modelIds">,
  model: ModelToLog,
): Promise<string | undefined> {
  const logged = await createLoggedModel(client, run, model);
  if (logged === undefined) {
    const place = { uri: run.artifactUri, runId: run.id };
    await uploadArtifacts(client, place, {
      files: await modelFiles(model, run.id, undefined),
      folder: model.name,
    });
    return undefined;
  }
  if (logged.status !== "LOGGED_MODEL_READY") {
    const finish = (status: string) =>
      client.send("PATCH", `logged-models/${logged.id}`, { model_id: logged.id, status });
    try {
      const files = await modelFiles({ ...model, name: "" }, run.id, logged.id);
      await uploadArtifacts(client, loggedModelPlace(logged), { files, folder: "" });
      await finish("LOGGED_MODEL_READY");
    } catch (error) {
      await finish("LOGGED_MODEL_UPLOAD_FAILED").catch(() => undefined);
      throw error;
    }
  }
  // The server refuses an output that the run has already.
  if (run.modelIds.includes(logged.id)) return logged.id;
  await client.send("POST", "runs/outputs", { run_id: run.id, models: [{ model_id: logged.id, step: 0 }] });
  return logged.id;
}

async function createLoggedModel(
  client: MlflowClient,
  { id: runId, experimentId }: Pick<MlflowRun, "id" | "experimentId">,
  { name, digest }: ModelToLog,
): Promise<LoggedModel | undefined> {
  const body = {
    experiment_id: experimentId,
    name,
    source_run_id: runId,
    params: [],
    tags: [{ key: digestTag, value: digest }],
  };
  try {
    return await client.createOnce("logged-models", body, {
      find: async () => {
        const answer = await client.send("POST", "logged-models/search", {
          experiment_ids: [experimentId],
          filter: `source_run_id = '${runId}' and tags.\`${digestTag}\` = '${digest}'`,
        });
        const usable = objectsIn(answer, "models").map(loggedModelIn);
        return usable.find(({ status }) => status !== "LOGGED_MODEL_UPLOAD_FAILED");
      },
      read: (answer) => loggedModelIn(objectIn(answer, "model", "POST logged-models")),
    });
  } catch (error) {
    if (error instanceof MlflowError && (error.isMissingEndpoint || error.status === 501)) return undefined;
    throw error;
  }
}

function loggedModelIn(model: Record<string, unknown>): LoggedModel {
  const info = objectIn(model, "info", "logged-models");
  return {
    id: textIn(info, "model_id", "logged-models"),
    name: optionalText(info["name"]) ?? "",
    artifactUri: optionalText(info["artifact_uri"]) ?? "",
    status: optionalText(info["status"]) ?? "",
    runId: optionalText(info["source_run_id"]),
  };
}

/** Reads a logged model. @throws {MlflowError} if there is none. */
export async function readLoggedModel(client: MlflowClient, id: string): Promise<LoggedModel> {
  const answer = await client.get(`logged-models/${encodeURIComponent(id)}`);
  const model = loggedModelIn(objectIn(answer, "model", "GET logged-models"));
  if (model.id === id) return model;
  throw new MlflowError(`${client.server.url}: GET logged-models: expected the model ${id}, got ${model.id}`);
}

/** The files of a model folder. The uploaded `MLmodel` names its run, as MLflow's own does. */
async function modelFiles(
  { folder, name }: ModelToLog,
  runId: string,
  modelId: string | undefined,
): Promise<ArtifactFile[]> {
  const mark = join(folder, "MLmodel");
  const text = await readText(mark, "/", { maxBytes: 16_000_000 });
  const lines = text.split("\n").filter((line) => line !== "" && !/^(run_id|model_id|artifact_path):/.test(line));
  lines.push(`run_id: ${runId}`, modelId === undefined ? `artifact_path: ${name}` : `model_id: ${modelId}`, "");
  const files = await artifactFiles(folder, name);
  return files.map((each) =>
    "file" in each.content && each.content.file === mark ? { ...each, content: { text: lines.join("\n") } } : each,
  );
}

/** The place of a logged model's files. */
export function loggedModelPlace({ artifactUri }: Pick<LoggedModel, "artifactUri">): ArtifactPlace {
  return { uri: artifactUri, runId: undefined };
}
