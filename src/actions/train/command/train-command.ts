import { cp, mkdir, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { version } from "../../../core/version.ts";
import { type ChildResults, type ChildTracking, experimentHint } from "../../../delivery/tracking/child-run.ts";
import type { TrackedRun } from "../../../delivery/tracking/track.ts";
import { identityOf } from "../../../models/predictor/identity.ts";
import { loadPredictor } from "../../../models/predictor/load.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import { replaceFile } from "../../../platform/file/write.ts";
import { expandGlobs } from "../../../platform/workspace/expand.ts";
import { importModel } from "../import.ts";
import type { TrainInputs } from "../inputs.ts";
import { originOf } from "../provenance.ts";
import type { Training } from "../training.ts";
import { type CapturedModel, capturedModel, keepModel, keepPredictions, writeMetrics } from "./capture.ts";
import type { CommandValues } from "./inputs.ts";
import { type CommandCall, parsedParameters } from "./parameters.ts";
import { type PythonEnvironment, pythonEnvironment, pythonVersion } from "./python-environment.ts";
import { type Reproduction, reproduction } from "./reproduction.ts";
import { type CommandRun, type RunOptions, runTraining } from "./run-command.ts";
import { sagemakerVariables, vertexVariables } from "./script-mode.ts";
import { trainingSource } from "./source.ts";
import { lastValues, trackCommand } from "./tracking.ts";
import type { TrainingFile } from "./training-file.ts";
import type { TrainingSource } from "./training-source.ts";

/** The inputs of `train` with a command, which needs no data. */
export type CommandTrainInputs = Omit<TrainInputs, "data"> & CommandValues & { data?: string[] | undefined };

/** The result of a training by a command. */
export interface CommandTraining {
  file: TrainingFile;
  trainingPath: string;
  /** Folder of the model; undefined if the command wrote none. */
  modelPath: string | undefined;
  modelDigest: string | undefined;
  metrics: Record<string, unknown> | undefined;
  metricsPath: string | undefined;
  predictionsPaths: string[];
  /** The bundle around a model that can be read, if there are rows for it. */
  bundle: Training | undefined;
  /** The run on a tracking server that holds the results. */
  tracked: TrackedRun | undefined;
}

/** Variables that programs read a seed from. */
const seedVariables = ["PYTHONHASHSEED", "SEED", "RANDOM_SEED", "PL_GLOBAL_SEED", "CUBLAS_WORKSPACE_CONFIG"];

/** Trains with the team's own program, and finds what it made. */
export async function trainWithCommand(values: CommandTrainInputs, context: Context): Promise<CommandTraining> {
  const scratch = await temporaryFolder("train", context.env);
  try {
    return await trainIn(scratch.path, values, context);
  } finally {
    await scratch.remove();
  }
}

async function trainIn(scratch: string, values: CommandTrainInputs, context: Context): Promise<CommandTraining> {
  const { now } = context;
  const started = now();
  const parameters = parsedParameters(values.parameters ?? []);
  const environment = await pythonEnvironment(
    { manager: values["env-manager"], requirements: values.requirements },
    context,
  );
  const python = await pythonVersion({ ...context.env, ...environment.variables }, context);
  if (python !== undefined && values["env-manager"] !== "local")
    context.reporter.notice(`env-manager: the command runs with ${python}`);
  const options = { values, parameters, variables: environment.variables };
  const { run, call, model, source, logged, remove } = await train(
    { ...options, folder: join(scratch, "model") },
    context,
  );
  try {
    const again = async () => {
      // The run on a server is that of the first training.
      const env = { ...context.env, MLFLOW_TRACKING_URI: undefined };
      return train({ ...options, folder: join(scratch, "again") }, { ...context, env });
    };
    const reproduced = values.reproduce ? await trainedTwice(model, { values, again, scratch }, context) : undefined;
    const made = { run, call, model, source, logged, reproduced };
    return await kept(made, { values, environment, python, started }, context);
  } finally {
    await remove();
  }
}

/** What a training left, and the facts about it. */
interface Made extends Omit<TrainResult, "remove"> {
  reproduced: Reproduction | undefined;
}

interface Surroundings {
  values: CommandTrainInputs;
  environment: PythonEnvironment;
  python: string | undefined;
  started: Date;
}

/** Keeps the model, metrics and predictions, and writes down how they were made. */
async function kept(
  { run, call, model, source, logged, reproduced }: Made,
  { values, environment, python, started }: Surroundings,
  context: Context,
): Promise<CommandTraining> {
  const { cwd } = context;
  // Relative paths of what a project wrote start in its folder.
  const inside = { ...context, cwd: source.folder };
  const parameters = new Map([...(logged?.params ?? []), ...source.parameters]);
  const reportDir = resolve(cwd, values["report-dir"]);
  const metricsPath = join(reportDir, "metrics.json");
  const printed = new Map([
    ...(logged === undefined ? [] : lastValues(logged)),
    ...(await source.finish()),
    ...(values["metrics-from-log"] ? run.metrics : []),
  ]);
  const metricsFiles = [...source.metricsFiles, ...(values["metrics-files"] ?? [])];
  const metrics = await writeMetrics({ files: metricsFiles, printed }, metricsPath, inside);
  const predictions = (await keepPredictions(values.predictions ?? [], reportDir, inside)).map((path) =>
    shownPath(resolve(source.folder, path), cwd),
  );
  const { bundle, about, path, digest } = await bundled(model, values, context);
  const origin = await originOf(context);
  const file: TrainingFile = {
    format: "trainyard-training-1",
    version,
    created: started.toISOString(),
    command: call,
    parameters: Object.fromEntries(parameters),
    duration_ms: run.durationMs,
    ...(run.peakBytes !== undefined && { peak_bytes: run.peakBytes }),
    ...(python !== undefined && { python }),
    ...(environment.lock !== undefined && { lock: environment.lock }),
    ...seeds(context.env),
    ...(origin.commit !== undefined && { commit: origin.commit }),
    ...(origin.run !== undefined && { run: origin.run }),
    model:
      model === undefined
        ? null
        : {
            path: values.model ?? basename(model.path),
            digest: model.digest,
            size_bytes: model.sizeBytes,
            ...(about !== undefined && { about }),
          },
    metrics: Object.keys(metrics ?? {}),
    ...(predictions.length > 0 && { predictions }),
    ...(reproduced !== undefined && { reproduced: reproduced.result }),
  };
  const trainingPath = join(reportDir, "training.json");
  await replaceFile(trainingPath, `${JSON.stringify(file, null, 2)}\n`);
  const training = {
    file,
    trainingPath,
    modelPath: path,
    modelDigest: digest,
    metrics,
    metricsPath: metrics === undefined ? undefined : metricsPath,
    predictionsPaths: predictions,
    bundle,
  };
  return { ...training, tracked: await trackCommand(training, values, context) };
}

interface TrainOptions {
  /** A new folder for the model. */
  folder: string;
  values: CommandTrainInputs;
  parameters: ReadonlyMap<string, string>;
  variables: Record<string, string>;
}

async function train({ folder, values, parameters, variables }: TrainOptions, context: Context): Promise<TrainResult> {
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
  const source = await trainingSource(
    values,
    { parameters, modelFolder: folder, env: { ...env, ...variables } },
    context,
  );
  const { trackChild } = await import("../../../delivery/tracking/child-run.ts");
  const name = basename(resolve(cwd, values["model-dir"]));
  const tracking = await trackChild({ policy: values.tracking, reportDir: values["report-dir"], name }, context);
  const remove = async () => {
    await tracking.remove();
    await source.remove();
  };
  try {
    const startedMs = now().getTime();
    const all = { ...variables, ...script, ...source.variables, ...tracking.variables, TRAINYARD_MODEL_DIR: folder };
    const run = await tracked(tracking, context, () =>
      runAll(
        source.calls,
        { variables: all, timeoutMs: values["command-timeout"] * 1000 },
        { ...context, cwd: source.folder },
      ),
    );
    const logged = await tracking.results();
    const named = values.model === undefined ? source.model : resolve(source.folder, values.model);
    const written = await capturedModel({ named, folder, startedMs }, context);
    const model = written ?? (await loggedModel(logged, context));
    return { run, call: words(source.calls), model, source, logged, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What one training made. `remove` removes temporary files, such as a model that MLflow stored. */
interface TrainResult {
  run: CommandRun;
  call: string[];
  model: CapturedModel | undefined;
  source: TrainingSource;
  logged: ChildResults | undefined;
  remove(): Promise<void>;
}

/** Ends the run on the tracking server if the program fails or is stopped. */
async function tracked<T>(tracking: ChildTracking, { signal }: Context, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await tracking.fail(signal.aborted ? "KILLED" : "FAILED");
    const hint = error instanceof Failure ? experimentHint(error.message) : undefined;
    if (hint !== undefined) throw new Failure(`${(error as Failure).message}\n(${hint})`, { cause: error });
    throw error;
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

/** The model that a program logged to MLflow, if it is the only one. */
async function loggedModel(logged: ChildResults | undefined, { cwd }: Context): Promise<CapturedModel | undefined> {
  const [only, ...others] = logged?.models ?? [];
  if (only === undefined || others.length > 0) return undefined;
  return { path: only.folder, ...(await identityOf(only.folder, cwd)) };
}

interface Again {
  values: CommandTrainInputs;
  again(): Promise<Pick<TrainResult, "model" | "remove">>;
  scratch: string;
}

/** Trains a second time. The first model is kept meanwhile, because the program may write to the same place. */
async function trainedTwice(
  model: CapturedModel | undefined,
  { values, again, scratch }: Again,
  context: Context,
): Promise<Reproduction> {
  if (model === undefined) throw new Failure("reproduce: expected a model to compare, got none (see model)");
  const kept = join(scratch, "first");
  await cp(resolve(context.cwd, model.path), join(kept, basename(model.path)), { recursive: true });
  const second = await again();
  const first = { ...model, path: join(kept, basename(model.path)) };
  const result = await reproduction({ first, second: second.model, data: values.data }, context);
  await second.remove();
  if (result.result === "different")
    context.reporter.warning(`reproduce: the second model is another one: ${result.text}`);
  else context.reporter.info(`reproduce: ${result.text}`);
  await rm(kept, { recursive: true, force: true });
  return result;
}

/** What was kept of a model. */
interface Kept {
  bundle: Training | undefined;
  /** The tool and the kind of model; undefined for one that cannot be read. */
  about: string | undefined;
  path: string | undefined;
  digest: string | undefined;
}

/** Writes a bundle around a model that can be read, if there are rows; else the model as it is. */
async function bundled(model: CapturedModel | undefined, values: CommandTrainInputs, context: Context): Promise<Kept> {
  if (model === undefined) return { bundle: undefined, about: undefined, path: undefined, digest: undefined };
  const { data } = values;
  const { cwd, reporter } = context;
  const about = await readable(model, values, context);
  if (data !== undefined && about !== undefined && (await stat(resolve(cwd, model.path))).isFile()) {
    const bundle = await importModel({ ...values, data, model: model.path }, context);
    return { bundle, about, path: bundle.modelPath, digest: bundle.modelDigest };
  }
  if (about === undefined) {
    reporter.notice(
      `model: ${basename(model.path)} is kept as it is, because it cannot be read here: test it by its predictions, or by a command (docs/any-model.md lists what can be read)`,
    );
  }
  return { bundle: undefined, about, ...(await keepModel(model, values["model-dir"], context)) };
}

/** The tool and the kind of a model; undefined for one that cannot be read. */
async function readable(
  { path }: CapturedModel,
  { classes, target }: CommandTrainInputs,
  { cwd }: Context,
): Promise<string | undefined> {
  try {
    return (await loadPredictor(path, { cwd, classes, target })).about;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function seeds(env: Context["env"]): { seeds?: Record<string, string> } {
  const found = seedVariables.flatMap((name): [string, string][] => (env[name] ? [[name, env[name]]] : []));
  return found.length === 0 ? {} : { seeds: Object.fromEntries(found) };
}
