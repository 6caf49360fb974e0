import { cp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import type { TrackedRun } from "../../../delivery/tracking/track.ts";
import type { TrainingFile } from "../../../models/bundle/training-file.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import type { TrainInputs } from "../inputs.ts";
import type { Training } from "../training.ts";
import type { CapturedModel } from "./capture.ts";
import type { CommandValues } from "./inputs.ts";
import { parsedParameters } from "./parameters.ts";
import type { OpenedProject } from "./project-source.ts";
import { type PythonEnvironment, pythonEnvironment, pythonNotice } from "./python-environment.ts";
import { pythonVersion } from "./python-version.ts";
import type { Reproduction } from "./reproduction.ts";
import { trainingKey } from "./training-key.ts";
import { recordTraining } from "./training-record.ts";
import { endedAs, runOnce, type TrainResult } from "./training-run.ts";

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

/** Trains with the team's own program, and finds what it made. */
export async function trainWithCommand(values: CommandTrainInputs, context: Context): Promise<CommandTraining> {
  const scratch = await temporaryFolder("train", context.env);
  let project: OpenedProject | undefined;
  try {
    if (values.project !== undefined) {
      const { openProject } = await import("./project-source.ts");
      project = await openProject(
        {
          address: values.project,
          version: values["project-version"],
          manager: values["env-manager"],
          onForks: values["install-on-forks"],
        },
        context,
      );
    }
    return await trainIn({ scratch: scratch.path, project }, values, context);
  } finally {
    await project?.remove();
    await scratch.remove();
  }
}

async function trainIn(
  { scratch, project }: { scratch: string; project: OpenedProject | undefined },
  values: CommandTrainInputs,
  context: Context,
): Promise<CommandTraining> {
  const { now } = context;
  const started = now();
  const parameters = parsedParameters(values.parameters ?? []);
  const isInImage = project?.container !== undefined;
  const environment: PythonEnvironment = isInImage
    ? { variables: {}, lock: undefined }
    : await pythonEnvironment(
        {
          manager: values["env-manager"],
          requirements: values.requirements ?? project?.environmentFile,
          onForks: values["install-on-forks"],
        },
        context,
      );
  const { command, shell } = values;
  // An image names its own Python, and the one of this machine is not used.
  const asked = isInImage
    ? Promise.resolve(undefined)
    : pythonVersion({ command, shell, env: { ...context.env, ...environment.variables } }, context);
  if (values["env-manager"] !== "local")
    context.reporter.notice(pythonNotice(await asked, environment.variables, context.cwd));
  const isCached = values["run-cache"] !== undefined;
  const folder = values["checkpoint-dir"];
  const machine = {
    lock: environment.lock,
    commit: project?.commit,
    image: project?.container?.image.id,
    python: await (isCached || folder !== undefined ? asked : undefined),
  };
  const key = await trainingKey(values, machine, context);
  if (isCached && !values.force) {
    const { earlierTraining } = await import("./earlier-training.ts");
    const earlier = await earlierTraining(key, values, { scratch, context });
    if (earlier !== undefined) return earlier;
  }
  const checkpoints = folder === undefined ? undefined : { folder, key, scratch };
  const kit = checkpoints === undefined ? undefined : await import("./checkpoints.ts");
  if (checkpoints !== undefined) await kit?.restoreCheckpoints(checkpoints, context);
  const options = { values, project, parameters, variables: environment.variables };
  const trained = await runOnce({ ...options, folder: join(scratch, "model") }, context).catch(async (error) => {
    if (checkpoints !== undefined) await kit?.saveCheckpoints(checkpoints, context);
    throw error;
  });
  try {
    const again = async () => {
      // The run on a server is that of the first training.
      const env = { ...context.env, MLFLOW_TRACKING_URI: undefined };
      return runOnce({ ...options, folder: join(scratch, "again") }, { ...context, env });
    };
    const reproduced = values.reproduce
      ? await endedAs(trained.fail, context, () => trainedTwice(trained.model, { values, again, scratch }, context))
      : undefined;
    const surroundings = { values, environment, python: await asked, started, reproduced: reproduced?.result };
    const training = await recordTraining(trained, surroundings, context);
    if (isCached) {
      const { rememberTraining } = await import("./earlier-training.ts");
      await rememberTraining(key, training, context);
    }
    return training;
  } finally {
    await trained.remove();
  }
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
