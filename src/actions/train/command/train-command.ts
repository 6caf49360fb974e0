import { cp, mkdir, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { version } from "../../../core/version.ts";
import { loadPredictor } from "../../../models/predictor/load.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import { replaceFile } from "../../../platform/file/write.ts";
import { expandGlobs } from "../../../platform/workspace/expand.ts";
import { importModel } from "../import.ts";
import type { TrainInputs } from "../inputs.ts";
import { originOf } from "../provenance.ts";
import type { Training } from "../training.ts";
import { type CapturedModel, capturedModel, keepModel, keepPredictions, writeMetrics } from "./capture.ts";
import type { CommandValues } from "./inputs.ts";
import { type CallOptions, commandCall, parsedParameters } from "./parameters.ts";
import { pythonEnvironment, pythonVersion } from "./python-environment.ts";
import { type Reproduction, reproduction } from "./reproduction.ts";
import { type CommandRun, runTraining } from "./run-command.ts";
import { sagemakerVariables, vertexVariables } from "./script-mode.ts";
import type { TrainingFile } from "./training-file.ts";

/** The inputs of `train` with a command, which needs no data. */
export type CommandTrainInputs = Omit<TrainInputs, "data"> &
  CommandValues & { data?: string[] | undefined; command: string };

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
  const { cwd, now } = context;
  const started = now();
  const parameters = parsedParameters(values.parameters ?? []);
  const environment = await pythonEnvironment(
    { manager: values["env-manager"], requirements: values.requirements },
    context,
  );
  const python = await pythonVersion({ ...context.env, ...environment.variables }, context);
  if (python !== undefined && values["env-manager"] !== "local")
    context.reporter.notice(`env-manager: the command runs with ${python}`);
  const once = (name: string) =>
    train({ folder: join(scratch, name), values, parameters, variables: environment.variables }, context);
  const { run, call, model } = await once("model");
  const reproduced = values.reproduce
    ? await trainedTwice(model, { values, again: async () => (await once("again")).model, scratch }, context)
    : undefined;
  const reportDir = resolve(cwd, values["report-dir"]);
  const metricsPath = join(reportDir, "metrics.json");
  const printed = values["metrics-from-log"] ? run.metrics : new Map<string, number>();
  const metrics = await writeMetrics({ files: values["metrics-files"] ?? [], printed }, metricsPath, context);
  const predictionsPaths = await keepPredictions(values.predictions ?? [], values["report-dir"], context);
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
    ...(predictionsPaths.length > 0 && { predictions: predictionsPaths }),
    ...(reproduced !== undefined && { reproduced: reproduced.result }),
  };
  const trainingPath = join(reportDir, "training.json");
  await replaceFile(trainingPath, `${JSON.stringify(file, null, 2)}\n`);
  return {
    file,
    trainingPath,
    modelPath: path,
    modelDigest: digest,
    metrics,
    metricsPath: metrics === undefined ? undefined : metricsPath,
    predictionsPaths,
    bundle,
  };
}

interface TrainOptions {
  /** A new folder for the model. */
  folder: string;
  values: CommandTrainInputs;
  parameters: ReadonlyMap<string, string>;
  variables: Record<string, string>;
}

async function train(
  { folder, values, parameters, variables }: TrainOptions,
  context: Context,
): Promise<{ run: CommandRun; call: string[]; model: CapturedModel | undefined }> {
  const { cwd, now } = context;
  await mkdir(folder, { recursive: true });
  const outputDir = `${folder}-output`;
  await mkdir(join(outputDir, "data"), { recursive: true });
  const options: CallOptions = {
    command: values.command,
    shell: values.shell,
    parameters,
    as: values["parameters-as"],
    places: new Map([["model_dir", folder]]),
  };
  const call = commandCall(options);
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
  const startedMs = now().getTime();
  const run = await runTraining(
    {
      call,
      variables: { ...variables, ...script, TRAINYARD_MODEL_DIR: folder },
      timeoutMs: values["command-timeout"] * 1000,
    },
    context,
  );
  return { run, call: call.words, model: await capturedModel({ named: values.model, folder, startedMs }, context) };
}

interface Again {
  values: CommandTrainInputs;
  again(): Promise<CapturedModel | undefined>;
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
  const result = await reproduction(
    { first: { ...model, path: join(kept, basename(model.path)) }, second, data: values.data },
    context,
  );
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
