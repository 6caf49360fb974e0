import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ArtifactContent, uploadResults } from "../../../contract/artifact-upload.ts";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { findArtifact } from "../../../evaluation/baseline/artifact.ts";
import { keptFolder } from "../../../models/bundle/kept-folder.ts";
import { isBundle } from "../../../models/bundle/mark.ts";
import { provenanceDocument } from "../../../models/bundle/provenance.ts";
import { trainingDocument } from "../../../models/bundle/training-file.ts";
import { identityOf } from "../../../models/predictor/identity.ts";
import { readDocument } from "../../../platform/file/document.ts";
import { readJson } from "../../../platform/file/read.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { RequestError } from "../../../platform/github/port.ts";
import type { CommandTrainInputs, CommandTraining } from "./train-command.ts";

const artifactOf = (key: string) => `trainyard-training-${key}`;

/** Uploads what a training made, for `earlierTraining` of a later run. */
export async function rememberTraining(
  key: string,
  { trainingPath, modelPath, metricsPath, predictionsPaths, testDataPath }: CommandTraining,
  context: Context,
): Promise<void> {
  if (context.github === undefined) return;
  const shown = (path: string) => shownPath(resolve(context.cwd, path), context.cwd);
  const files = { training: trainingPath, metrics: metricsPath, "test-data": testDataPath, model: modelPath };
  const content: ArtifactContent = Object.fromEntries(
    [...Object.entries(files), ...predictionsPaths.map((path, at): [string, string] => [`predictions-${at}`, path])]
      .filter((each): each is [string, string] => each[1] !== undefined)
      .map(([place, path]) => [place, shown(path)]),
  );
  await uploadResults(artifactOf(key), content, context);
}

/**
 * Finds what an earlier run made of the same inputs, files and packages, and puts it where this run would have written it. Only
 * successful runs of the default branch count, which a pull request cannot influence.
 */
export async function earlierTraining(
  key: string,
  values: CommandTrainInputs,
  { scratch, context }: { scratch: string; context: Context },
): Promise<CommandTraining | undefined> {
  const { github, reporter } = context;
  if (github === undefined) {
    reporter.notice("run-cache: there are no earlier runs to look for outside a GitHub workflow");
    return undefined;
  }
  const folder = join(scratch, "earlier");
  try {
    const found = await findArtifact({ name: artifactOf(key), github });
    if (typeof found === "string") {
      reporter.info(`run-cache: ${found}`);
      return undefined;
    }
    await mkdir(folder, { recursive: true });
    await github.downloadArtifact(found.id, found.runId, folder);
    const training = await placed(folder, values, context);
    reporter.notice(
      `run-cache: the result of ${found.url} (commit ${found.commit.slice(0, 7)}) is used, because the command, its parameters, data and packages are the same (force: true trains)`,
    );
    return training;
  } catch (error) {
    if (!(error instanceof RequestError || error instanceof Failure)) throw error;
    const hint = error instanceof RequestError && error.hint !== undefined ? ` (${error.hint})` : "";
    reporter.warning(`run-cache: no earlier result could be used: ${error.message}${hint}`);
    return undefined;
  }
}

/** Copies the files of an artifact into the workspace. */
async function placed(folder: string, values: CommandTrainInputs, { cwd }: Context): Promise<CommandTraining> {
  const file = await readDocument(trainingDocument, "training/training.json", { cwd: folder });
  const report = resolve(cwd, values["report-dir"]);
  await mkdir(report, { recursive: true });
  const paths = new Map<string, string[]>();
  const places = await readdir(folder);
  for (const place of places.filter((each) => each !== "model").sort()) {
    for (const name of await readdir(join(folder, place))) {
      await cp(join(folder, place, name), join(report, name));
      paths.set(place, [...(paths.get(place) ?? []), shownPath(join(report, name), cwd)]);
    }
  }
  const only = (place: string) => paths.get(place)?.[0];
  const modelDir = resolve(cwd, values["model-dir"]);
  if (places.includes("model")) {
    if ((await isBundle(modelDir)) || (await keptFolder(modelDir, cwd)) !== undefined)
      await rm(modelDir, { recursive: true });
    await cp(join(folder, "model"), modelDir, { recursive: true });
  }
  const metricsPath = only("metrics");
  return {
    file,
    trainingPath: join(report, "training.json"),
    modelPath: places.includes("model") ? modelDir : undefined,
    modelDigest: places.includes("model") ? (await identityOf(values["model-dir"], cwd)).digest : undefined,
    metrics:
      metricsPath === undefined
        ? undefined
        : ((await readJson(metricsPath, cwd, "metrics")) as Record<string, unknown>),
    metricsPath: metricsPath === undefined ? undefined : join(report, "metrics.json"),
    predictionsPaths: [...paths].flatMap(([place, each]) => (place.startsWith("predictions-") ? each : [])),
    testDataPath: only("test-data"),
    dataDigest: (await isBundle(modelDir))
      ? (await readDocument(provenanceDocument, join(modelDir, "provenance.json"), { cwd })).data.digest
      : undefined,
    bundle: undefined,
    tracked: undefined,
  };
}
