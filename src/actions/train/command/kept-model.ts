import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { readHead } from "../../../models/predictor/model-head.ts";
import { kindOf } from "../../../models/predictor/model-kind.ts";
import type { Training } from "../training.ts";
import { type CapturedModel, keepModel } from "./capture.ts";
import type { CommandTrainInputs } from "./train-command.ts";

/** The parts of a model that were kept. */
interface Kept {
  bundle: Training | undefined;
  /** The tool and the kind of model; undefined for one that cannot be read. */
  about: string | undefined;
  path: string | undefined;
  digest: string | undefined;
}

/** Writes a bundle around a model that can be read, if there are rows; else the model as it is. */
export async function bundled(
  model: CapturedModel | undefined,
  values: CommandTrainInputs,
  context: Context,
): Promise<Kept> {
  if (model === undefined) return { bundle: undefined, about: undefined, path: undefined, digest: undefined };
  const { data } = values;
  const { cwd, reporter } = context;
  const about = await readable(model, values, context);
  if (data !== undefined && about !== undefined && (await isModelFile(model.path, cwd))) {
    const { importModel } = await import("../import.ts");
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

/** True for a model file of another tool, also in an MLflow folder. A bundle needs no import. */
async function isModelFile(path: string, cwd: string): Promise<boolean> {
  const { modelFileAt } = await import("../../../models/predictor/model-place.ts");
  return (await modelFileAt(path, cwd)) !== undefined;
}

/** The tool and the kind of a model; undefined for one that cannot be read. */
async function readable(
  { path }: CapturedModel,
  { classes, target }: CommandTrainInputs,
  { cwd }: Context,
): Promise<string | undefined> {
  if ((await stat(resolve(cwd, path))).isFile() && kindOf(await readHead(path, cwd)) === undefined) return undefined;
  const { loadPredictor } = await import("../../../models/predictor/load.ts");
  try {
    return (await loadPredictor(path, { cwd, classes, target })).about;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
