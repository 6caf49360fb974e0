import { rm } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { findProgram } from "../../../platform/process/program.ts";
import {
  checkDependencies,
  checkOutputs,
  type DvcStage,
  dvcArguments,
  readDvcStage,
} from "../../../platform/project/dvc.ts";
import { bashCall, plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

/**
 * Runs a stage by `dvc repro`, or by its own commands if the program is not there.
 *
 * @throws {Failure} for a stage that cannot be run without DVC, and for missing dependencies.
 */
export async function dvcSource(
  name: string,
  { parameters, env }: SourceOptions,
  { cwd, reporter }: Context,
): Promise<TrainingSource> {
  if (parameters.size > 0)
    throw new Failure("parameters: expected none with dvc, which reads params.yaml: change them there");
  const words = dvcArguments(name);
  if ((await findProgram("dvc", env)) !== undefined) {
    // Only DVC itself understands stages with `matrix` or `foreach`.
    const stage = await readDvcStage(cwd, name).catch((error: unknown) => {
      if (error instanceof Failure) return undefined;
      throw error;
    });
    return plainSource({ ...declared(stage), calls: [{ words: ["dvc", ...words], variables: {} }], folder: cwd });
  }
  reporter.notice("dvc: the program is not there, so the stage's own commands run, without its cache");
  const stage = await readDvcStage(cwd, name);
  await checkDependencies(stage);
  await removeOutputs(stage, cwd);
  return plainSource({
    ...declared(stage),
    calls: stage.commands.map(bashCall),
    folder: stage.folder,
    variables: stage.env,
    async finish() {
      await checkOutputs(stage);
      return new Map();
    },
  });
}

/** The results of a stage. */
function declared(stage: DvcStage | undefined): Pick<TrainingSource, "parameters" | "metricsFiles" | "model"> {
  if (stage === undefined) return { parameters: new Map(), metricsFiles: [], model: undefined };
  const [model, ...others] = stage.models;
  return {
    parameters: stage.parameters,
    metricsFiles: stage.metrics.map((path) => resolve(stage.folder, path)),
    model: model === undefined || others.length > 0 ? undefined : resolve(stage.env.DVC_ROOT, model),
  };
}

/** DVC removes the outputs of a stage before it runs, so that nothing of an earlier run is taken for a result. */
async function removeOutputs({ name, folder, outputs }: DvcStage, cwd: string): Promise<void> {
  for (const { path, persists } of outputs) {
    const from = relative(cwd, resolve(folder, path));
    if (from === "" || from.startsWith("..") || isAbsolute(from))
      throw new Failure(`dvc.yaml: ${name}: outs: expected paths inside of this folder, got ${path}`);
    if (!persists) await rm(resolve(cwd, from), { recursive: true, force: true });
  }
}
