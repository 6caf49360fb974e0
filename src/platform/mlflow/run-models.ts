import { listArtifacts } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { loggedModelPlace, readLoggedModel } from "./logged-model.ts";
import type { ModelFolder } from "./model-uri.ts";
import type { MlflowRun } from "./runs.ts";

/** A model that a program logged in its run. */
export interface RunModel {
  name: string;
  files: ModelFolder;
}

/** A run with more models or folders than this is searched no further. */
const most = 50;

/**
 * Finds the models of a run: logged models since MLflow 3, and folders with an `MLmodel` among the files of the run before.
 *
 * @param known Ids of logged models that were in the run before, and are left out.
 */
export async function runModels(
  client: MlflowClient,
  run: MlflowRun,
  known: ReadonlySet<string> = new Set(),
): Promise<RunModel[]> {
  const found: RunModel[] = [];
  for (const id of run.modelIds.filter((each) => !known.has(each)).slice(0, most)) {
    const model = await readLoggedModel(client, id);
    // A program that was stopped leaves a model without its files.
    if (model.status === "LOGGED_MODEL_READY" || model.status === "")
      found.push({ name: model.name, files: { place: loggedModelPlace(model), folder: "" } });
  }
  if (run.modelIds.length > 0) return found;
  const place = { uri: run.artifactUri, runId: run.id };
  const folders = (await listArtifacts(client, place, "")).filter(({ isFolder }) => isFolder);
  for (const { path } of folders.slice(0, most)) {
    const files = await listArtifacts(client, place, path);
    if (files.some((each) => each.path === `${path}/MLmodel`))
      found.push({ name: path, files: { place, folder: path } });
  }
  return found;
}
