import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import {
  type ChildResults,
  type ChildTracking,
  experimentHint,
  trackChild,
} from "../../../delivery/tracking/child-run.ts";
import type { TrackingPolicy } from "../../../delivery/tracking/track.ts";
import { identityOf } from "../../../models/predictor/identity.ts";
import type { ContainerMount } from "../../../platform/container/container.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { redactionOf } from "../../../platform/process/redaction.ts";
import { expandGlobs } from "../../../platform/workspace/expand.ts";
import { type CapturedModel, capturedModel } from "./capture.ts";
import type { CommandCall } from "./parameters.ts";
import type { OpenedProject } from "./project-source.ts";
import { type CommandRun, type RunOptions, runTraining } from "./run-command.ts";
import { sagemakerFiles, sagemakerVariables, vertexVariables } from "./script-mode.ts";
import { trainingSource } from "./source.ts";
import type { CommandTrainInputs } from "./train-command.ts";
import type { TrainingSource } from "./training-source.ts";

export interface TrainOptions {
  /** A new folder for the model. */
  folder: string;
  values: CommandTrainInputs;
  project: OpenedProject | undefined;
  parameters: ReadonlyMap<string, string>;
  variables: Record<string, string>;
}

/** Runs the program once, and finds the model that it wrote or logged. */
export async function runOnce(
  { folder, values, project, parameters, variables }: TrainOptions,
  context: Context,
): Promise<TrainResult> {
  const { cwd, now, env } = context;
  await mkdir(folder, { recursive: true });
  const outputDir = `${folder}-output`;
  await mkdir(join(outputDir, "data"), { recursive: true });
  const places = {
    cwd,
    modelDir: folder,
    outputDir,
    data: values.data === undefined ? [] : await expandGlobs(values.data, cwd),
    testData: values["test-data"] === undefined ? [] : await expandGlobs(values["test-data"], cwd),
  };
  const mode = values["script-mode"];
  const script =
    mode === "sagemaker" ? sagemakerVariables(places, parameters) : mode === "vertex" ? vertexVariables(places) : {};
  if (mode === "sagemaker") await writeConfig(join(outputDir, "config"), sagemakerFiles(places, parameters));
  const source = await trainingSource(
    values,
    { project, parameters, modelFolder: folder, env: { ...env, ...variables } },
    context,
  );
  const name = basename(resolve(cwd, values["model-dir"]));
  const tracking = await trackChild({ policy: values.tracking, reportDir: values["report-dir"], name }, context);
  const remove = async () => {
    await tracking.remove();
    await source.remove();
  };
  try {
    const startedMs = now().getTime();
    const all: Record<string, string> = {
      ...variables,
      ...script,
      ...source.variables,
      ...tracking.variables,
      TRAINYARD_MODEL_DIR: folder,
    };
    const inside = source.container && {
      container: source.container,
      mounts: [folder, outputDir].map(samePlace),
    };
    if (inside !== undefined) {
      const { storeMounts } = await import("./training-container.ts");
      inside.mounts.push(
        ...(await storeMounts(all["MLFLOW_TRACKING_URI"] ?? env["MLFLOW_TRACKING_URI"], source.folder)),
      );
      if (mode !== "none")
        inside.mounts.push(
          ...[...places.data, ...places.testData].map((each) => samePlace(dirname(resolve(cwd, each)))),
        );
    }
    const run = await endedAs(tracking.fail, context, () =>
      runAll(
        source.calls,
        {
          inside,
          variables: all,
          timeoutMs: values["command-timeout"] * 1000,
          redaction: redactionOf({
            env: { ...env, ...variables, ...containerVariables(source) },
            parameters: source.parameters,
          }),
        },
        { ...context, cwd: source.folder },
      ),
    );
    const { logged, model } = await endedAs(tracking.fail, context, async () => {
      const results = await unlessRequired(values.tracking, context, () => tracking.results());
      const named = values.model === undefined ? source.model : shownPath(resolve(source.folder, values.model), cwd);
      const written = await capturedModel({ named, folder, startedMs }, context);
      const read = async () => loggedModel(results, context);
      return { logged: results, model: written ?? (await unlessRequired(values.tracking, context, read)) };
    });
    return { run, call: words(source.calls), model, source, logged, fail: tracking.fail, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Variables that only the container has. One with the name of a secret is a secret. */
export function containerVariables({ container }: TrainingSource): Record<string, string> {
  return Object.fromEntries(container?.environment.variables ?? []);
}

async function writeConfig(folder: string, files: ReadonlyMap<string, object>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, name), JSON.stringify(content));
}

function samePlace(path: string): ContainerMount {
  return { source: path, target: path };
}

/** The result of one training. `remove` removes temporary files, such as a model that MLflow stored. */
export interface TrainResult {
  run: CommandRun;
  call: string[];
  model: CapturedModel | undefined;
  source: TrainingSource;
  logged: ChildResults | undefined;
  /** Ends the run on the tracking server when the results cannot be kept. */
  fail: ChildTracking["fail"];
  remove(): Promise<void>;
}

/** Ends the run on the tracking server if the work fails or is stopped. */
export async function endedAs<T>(fail: ChildTracking["fail"], { signal }: Context, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await fail(signal.aborted ? "KILLED" : "FAILED");
    const hint = error instanceof Failure ? experimentHint(error.message) : undefined;
    if (hint !== undefined) throw new Failure(`${(error as Failure).message}\n(${hint})`, { cause: error });
    throw error;
  }
}

/** Reads what a program logged. A server that fails is a warning, because the training itself has succeeded. */
async function unlessRequired<T>(
  policy: TrackingPolicy,
  { signal, reporter }: Context,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    signal.throwIfAborted();
    if (policy === "required" || !(error instanceof Failure)) throw error;
    reporter.warning(`MLflow: what the program logged could not be read: ${error.message}`);
    return undefined;
  }
}

/** Runs the calls one after another, as one training. */
async function runAll(
  calls: readonly CommandCall[],
  options: Omit<RunOptions, "call">,
  context: Context,
): Promise<CommandRun> {
  const metrics = new Map<string, number>();
  let [durationMs, peakBytes]: [number, number | undefined] = [0, undefined];
  for (const call of calls) {
    const run = await runTraining({ ...options, call, timeoutMs: options.timeoutMs - durationMs }, context);
    durationMs += run.durationMs;
    if (run.peakBytes !== undefined) peakBytes = Math.max(peakBytes ?? 0, run.peakBytes);
    for (const [name, value] of run.metrics) metrics.set(name, value);
  }
  return { durationMs, peakBytes, metrics };
}

function words(calls: readonly CommandCall[]): string[] {
  const [first, ...others] = calls;
  if (first !== undefined && others.length === 0) return [...first.words];
  return ["bash", "-c", calls.map((call) => call.words.at(-1)).join("\n")];
}

/** The model that a program logged to MLflow: the only one, or the one that is called `model`. */
async function loggedModel(logged: ChildResults | undefined, context: Context): Promise<CapturedModel | undefined> {
  const { cwd, reporter } = context;
  const models = logged?.models ?? [];
  const chosen = models.length === 1 ? models[0] : models.find(({ name }) => name === "model");
  if (chosen === undefined) {
    const names = models.slice(0, 5).map(({ name }) => name);
    if (models.length > 0)
      reporter.notice(
        `MLflow: the program logged ${models.length} models (${names.join(", ")}), and none is kept: call one of them \`model\`, or log one`,
      );
    return undefined;
  }
  const path = await chosen.folder();
  if (chosen.isOnServer) reporter.info(`MLflow: the model ${chosen.name} was downloaded from the server`);
  return { path, ...(await identityOf(path, cwd)), isOnServer: chosen.isOnServer };
}
