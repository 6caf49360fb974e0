import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { type ArtifactPlace, listArtifacts } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";
import { loggedModelPlace, readLoggedModel } from "./logged-model.ts";
import { readRun } from "./runs.ts";
import { objectIn, objectsIn, optionalText } from "./shapes.ts";

/** An address of MLflow for a model or a run. */
export type MlflowUri =
  | { kind: "logged model"; id: string }
  | { kind: "version"; name: string; version: string }
  | { kind: "alias"; name: string; alias: string }
  | { kind: "stage"; name: string; stage: string }
  | { kind: "run"; runId: string; path: string };

/** Place of a model's files. */
export interface ModelFolder {
  place: ArtifactPlace;
  folder: string;
}

/** Meaning of an address on a server. */
export interface ResolvedModel {
  /** Name for messages: `models:/churn@champion (version 3)`. */
  name: string;
  /** The run that made the model. Undefined if the server does not know it. */
  runId: string | undefined;
  /** The version of a registered model. */
  version: string | undefined;
  /** Finds the model's files. Undefined if there are none that this server passes on. */
  files(): Promise<ModelFolder | undefined>;
}

/**
 * Parses `models:/NAME/VERSION`, `models:/NAME@ALIAS`, `models:/NAME/STAGE`, `models:/m-ID`, `runs:/ID` and `runs:/ID/PATH`.
 * Undefined for other texts.
 *
 * @throws {Failure} for an address of that kind that is incomplete.
 */
export function parseMlflowUri(text: string): MlflowUri | undefined {
  const [, scheme, rest = ""] = /^(models|runs):\/*(.*)$/s.exec(text) ?? [];
  if (scheme === undefined) return undefined;
  if (scheme === "runs") {
    const [, runId, path = ""] = /^([\w-]{1,256})(?:\/(.*))?$/s.exec(rest) ?? [];
    const clean = withoutEnd(path, "/");
    if (runId === undefined || /(^|\/)\.\.?(\/|$)|\\/.test(clean))
      throw wrongUri(text, "runs:/RUN_ID or runs:/RUN_ID/PATH");
    return { kind: "run", runId, path: clean };
  }
  if (/^m-[0-9a-f]{32}$/.test(rest)) return { kind: "logged model", id: rest };
  const [, name, mark, which] = /^([^/@]+)([/@])([^/@]+)$/.exec(rest) ?? [];
  if (name === undefined || which === undefined)
    throw wrongUri(text, "models:/NAME@ALIAS, models:/NAME/VERSION or models:/m-ID");
  if (mark === "@") return { kind: "alias", name: decoded(name), alias: which };
  return /^\d+$/.test(which)
    ? { kind: "version", name: decoded(name), version: which }
    : { kind: "stage", name: decoded(name), stage: which };
}

function wrongUri(text: string, expected: string): Failure {
  return new Failure(`expected ${expected}, got ${JSON.stringify(text.slice(0, 200))}`);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Looks an address up on a server.
 *
 * @returns The model, or the reason why there is none.
 * @throws {MlflowError} if the server cannot be asked.
 */
export async function resolveMlflowUri(client: MlflowClient, uri: MlflowUri): Promise<ResolvedModel | string> {
  try {
    return await resolved(client, uri);
  } catch (error) {
    if (!(error instanceof MlflowError) || error.isMissingEndpoint) throw error;
    // A missing alias is an invalid parameter for MLflow.
    const isMissing =
      error.code === "RESOURCE_DOES_NOT_EXIST" || (uri.kind === "alias" && error.code === "INVALID_PARAMETER_VALUE");
    if (isMissing) return `MLflow has no ${textOf(uri)}`;
    throw error;
  }
}

async function resolved(client: MlflowClient, uri: MlflowUri): Promise<ResolvedModel | string> {
  switch (uri.kind) {
    case "run":
      return fromRun(client, uri);
    case "logged model": {
      const model = await readLoggedModel(client, uri.id);
      return {
        name: textOf(uri),
        runId: model.runId,
        version: undefined,
        files: async () => ({ place: loggedModelPlace(model), folder: "" }),
      };
    }
    case "alias": {
      const answer = await client.get("registered-models/alias", { name: uri.name, alias: uri.alias });
      return fromVersion(client, uri, objectIn(answer, "model_version", "GET registered-models/alias"));
    }
    case "version": {
      const answer = await client.get("model-versions/get", { name: uri.name, version: uri.version });
      return fromVersion(client, uri, objectIn(answer, "model_version", "GET model-versions/get"));
    }
    case "stage": {
      const stages = uri.stage === "latest" ? [] : [uri.stage];
      const answer = await client.send("POST", "registered-models/get-latest-versions", { name: uri.name, stages });
      const versions = objectsIn(answer, "model_versions");
      const newest = versions.sort((a, b) => Number(b["version"]) - Number(a["version"]))[0];
      return newest === undefined ? `MLflow has no ${textOf(uri)}` : fromVersion(client, uri, newest);
    }
  }
}

async function fromRun(client: MlflowClient, uri: Extract<MlflowUri, { kind: "run" }>): Promise<ResolvedModel> {
  const run = await readRun(client, uri.runId);
  return {
    name: textOf(uri),
    runId: run.id,
    version: undefined,
    files: async () => {
      const wanted = uri.path === "" ? undefined : uri.path;
      const models = [];
      for (const id of run.modelIds.slice(0, 20)) models.push(await readLoggedModel(client, id));
      const logged =
        wanted === undefined
          ? models.length === 1
            ? models[0]
            : models.find(({ name }) => name === "model")
          : models.find(({ name }) => name === wanted);
      if (logged !== undefined) return { place: loggedModelPlace(logged), folder: "" };
      const place = { uri: run.artifactUri, runId: run.id };
      const folder = wanted ?? "model";
      const files = await listArtifacts(client, place, folder);
      return files.some(({ path }) => path === `${folder}/MLmodel`) ? { place, folder } : undefined;
    },
  };
}

function fromVersion(client: MlflowClient, uri: MlflowUri, version: Record<string, unknown>): ResolvedModel {
  const runId = optionalText(version["run_id"]);
  const number = optionalText(version["version"]);
  return {
    name: uri.kind === "version" ? textOf(uri) : `${textOf(uri)} (version ${number ?? "?"})`,
    runId,
    version: number,
    files: async () => {
      const source = optionalText(version["source"]) ?? "";
      const modelId = optionalText(version["model_id"]) ?? /^models:\/+(m-[0-9a-f]{32})$/.exec(source)?.[1];
      if (modelId !== undefined) return { place: loggedModelPlace(await readLoggedModel(client, modelId)), folder: "" };
      const run = parsedRun(source);
      if (run !== undefined) return (await fromRun(client, run)).files();
      if (/^mlflow-artifacts:/.test(source)) return { place: { uri: source, runId: undefined }, folder: "" };
      if (runId === undefined) return undefined;
      // Another store passes files on by run. The source is a folder of the run's files.
      const { artifactUri } = await readRun(client, runId);
      if (!source.startsWith(`${artifactUri}/`)) return undefined;
      return { place: { uri: artifactUri, runId }, folder: source.slice(artifactUri.length + 1) };
    },
  };
}

function parsedRun(source: string): Extract<MlflowUri, { kind: "run" }> | undefined {
  const uri = /^runs:/.test(source) ? parseMlflowUri(source) : undefined;
  return uri?.kind === "run" ? uri : undefined;
}

function textOf(uri: MlflowUri): string {
  switch (uri.kind) {
    case "run":
      return uri.path === "" ? `runs:/${uri.runId}` : `runs:/${uri.runId}/${uri.path}`;
    case "logged model":
      return `models:/${uri.id}`;
    case "alias":
      return `models:/${uri.name}@${uri.alias}`;
    case "version":
      return `models:/${uri.name}/${uri.version}`;
    case "stage":
      return `models:/${uri.name}/${uri.stage}`;
  }
}
