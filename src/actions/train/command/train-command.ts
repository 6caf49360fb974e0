import { cp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { version } from "../../../core/version.ts";
import type { TrackedRun } from "../../../delivery/tracking/track.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import { replaceFile } from "../../../platform/file/write.ts";
import type { TrainInputs } from "../inputs.ts";
import { originOf } from "../provenance.ts";
import type { Training } from "../training.ts";
import { type CapturedModel, keepPredictions, writeMetrics } from "./capture.ts";
import type { CommandValues } from "./inputs.ts";
import { bundled } from "./kept-model.ts";
import { parsedParameters } from "./parameters.ts";
import { type PythonEnvironment, pythonEnvironment } from "./python-environment.ts";
import { pythonVersion } from "./python-version.ts";
import { argumentParameters, fileParameters } from "./recorded-parameters.ts";
import type { Reproduction } from "./reproduction.ts";
import { lastValues, trackCommand } from "./tracking.ts";
import type { TrainingFile } from "./training-file.ts";
import { trainingKey } from "./training-key.ts";
import { runOnce, type TrainResult } from "./training-run.ts";

/** The inputs of `train` with a command, which needs no data. */
export type CommandTrainInputs = Omit<TrainInputs, "data"> & CommandValues & { data?: string[] | undefined };

/** The result of a training by a command. */
export interface CommandTraining {
  file: TrainingFile;
  trainingPath: string;
  /** Folder of the model; undefined if the command wrote none. */
  modelPath: string | undefined;
  modelDigest: string | undefined;
  /** True if the program logged the model to the tracking server by itself. */
  isModelOnServer?: boolean;
  metrics: Record<string, unknown> | undefined;
  metricsPath: string | undefined;
  predictionsPaths: string[];
  /** The bundle around a model that can be read, if there are rows for it. */
  bundle: Training | undefined;
  /** Path and digest of the rows, as far as the bundle has them. */
  testDataPath: string | undefined;
  dataDigest: string | undefined;
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
    { manager: values["env-manager"], requirements: values.requirements, onForks: values["install-on-forks"] },
    context,
  );
  const { command, shell } = values;
  const asked = pythonVersion({ command, shell, env: { ...context.env, ...environment.variables } }, context);
  if (values["env-manager"] !== "local") context.reporter.notice(`env-manager: the command runs with ${await asked}`);
  const isCached = values["run-cache"] !== undefined;
  const folder = values["checkpoint-dir"];
  const machine = { lock: environment.lock, python: await (isCached || folder !== undefined ? asked : undefined) };
  const key = await trainingKey(values, machine, context);
  if (isCached && !values.force) {
    const { earlierTraining } = await import("./earlier-training.ts");
    const earlier = await earlierTraining(key, values, { scratch, context });
    if (earlier !== undefined) return earlier;
  }
  const checkpoints = folder === undefined ? undefined : { folder, key, scratch };
  const kit = checkpoints === undefined ? undefined : await import("./checkpoints.ts");
  if (checkpoints !== undefined) await kit?.restoreCheckpoints(checkpoints, context);
  const options = { values, parameters, variables: environment.variables };
  const { run, call, model, source, logged, remove } = await runOnce(
    { ...options, folder: join(scratch, "model") },
    context,
  ).catch(async (error) => {
    if (checkpoints !== undefined) await kit?.saveCheckpoints(checkpoints, context);
    throw error;
  });
  try {
    const again = async () => {
      // The run on a server is that of the first training.
      const env = { ...context.env, MLFLOW_TRACKING_URI: undefined };
      return runOnce({ ...options, folder: join(scratch, "again") }, { ...context, env });
    };
    const reproduced = values.reproduce ? await trainedTwice(model, { values, again, scratch }, context) : undefined;
    const made = { run, call, model, source, logged, reproduced };
    const training = await kept(made, { values, environment, python: await asked, started }, context);
    if (isCached) {
      const { rememberTraining } = await import("./earlier-training.ts");
      await rememberTraining(key, training, context);
    }
    return training;
  } finally {
    await remove();
  }
}

/** The files that a training left, and the facts about it. */
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
  const parameters = new Map([
    ...(await fileParameters(source.folder)),
    // The words of a shell or of a runner of notebooks are not those of the program.
    ...(values.command === undefined || values.shell ? [] : argumentParameters(call)),
    ...(logged?.params ?? []),
    ...source.parameters,
  ]);
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
    isModelOnServer: model?.isOnServer === true,
    metrics,
    metricsPath: metrics === undefined ? undefined : metricsPath,
    predictionsPaths: predictions,
    testDataPath: bundle?.testDataPath,
    dataDigest: bundle?.data.table.digest,
    bundle,
  };
  return { ...training, tracked: await trackCommand(training, { values, logged }, context) };
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
  const { reproduction } = await import("./reproduction.ts");
  const first = { ...model, path: join(kept, basename(model.path)) };
  const result = await reproduction({ first, second: second.model, data: values.data }, context);
  await second.remove();
  if (result.result === "different")
    context.reporter.warning(`reproduce: the second model is another one: ${result.text}`);
  else context.reporter.info(`reproduce: ${result.text}`);
  await rm(kept, { recursive: true, force: true });
  return result;
}

function seeds(env: Context["env"]): { seeds?: Record<string, string> } {
  const found = seedVariables.flatMap((name): [string, string][] => (env[name] ? [[name, env[name]]] : []));
  return found.length === 0 ? {} : { seeds: Object.fromEntries(found) };
}
