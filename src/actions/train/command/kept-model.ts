import { cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { keptFolder, TRAINING_FILE } from "../../../models/bundle/kept-folder.ts";
import { isBundle, MARK } from "../../../models/bundle/mark.ts";
import type { TrainingFile } from "../../../models/bundle/training-file.ts";
import { readHead } from "../../../models/predictor/model-head.ts";
import { kindOf } from "../../../models/predictor/model-kind.ts";
import { replaceFile, replaceFolder } from "../../../platform/file/write.ts";
import type { Training } from "../training.ts";
import type { CapturedModel } from "./capture.ts";
import { keptCard } from "./kept-card.ts";
import type { CommandTrainInputs } from "./train-command.ts";

/** A model in the folder for models. */
export interface KeptModel {
  /** The bundle around a model that can be read, if there are rows for it. */
  bundle: Training | undefined;
  /** The tool and the kind of model; undefined for one that cannot be read. */
  about: string | undefined;
  path: string;
  digest: string;
  /** Names of the files to add to a model that is kept as it is. Undefined for a bundle, which has its own card. */
  added: string[] | undefined;
}

/** Writes a bundle around a model that can be read, if there are rows; else keeps the model as it is. */
export async function bundled(model: CapturedModel, values: CommandTrainInputs, context: Context): Promise<KeptModel> {
  const { data } = values;
  const { cwd, reporter } = context;
  const about = await readable(model, values, context);
  if (data !== undefined && about !== undefined && (await isModelFile(model.path, cwd))) {
    const { importModel } = await import("../import.ts");
    const bundle = await importModel({ ...values, data, model: model.path }, context);
    return { bundle, about, path: bundle.modelPath, digest: bundle.modelDigest, added: undefined };
  }
  if (about === undefined) {
    reporter.notice(
      `model: ${basename(model.path)} is kept as it is, because it cannot be read here: test it by its predictions, or by a command (docs/any-model.md lists what can be read)`,
    );
  }
  const { path, added } = await keepModel(model, values["model-dir"], context);
  return { bundle: undefined, about, path, digest: model.digest, added };
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

/**
 * Copies a model into the folder for models: all of it, or nothing.
 *
 * @throws {Failure} if the folder holds other files, which would become a part of the model.
 */
async function keepModel(
  model: CapturedModel,
  modelDir: string,
  { cwd }: Context,
): Promise<{ path: string; added: string[] }> {
  const target = resolve(cwd, modelDir);
  const source = resolve(cwd, model.path);
  const isFolder = (await stat(source)).isDirectory();
  const isElsewhere = target !== source && relative(target, source).startsWith("..");
  if (isElsewhere) {
    const written = isFolder ? await readdir(source) : [basename(source)];
    const mark = await replaceable(target, { written, modelDir });
    await replaceFolder(target, mark, async (folder) => {
      await cp(source, isFolder ? folder : join(folder, basename(source)), { recursive: true });
    });
  }
  // Files of the model itself are never replaced, such as the card of a Hugging Face folder.
  const names = isElsewhere && !isFolder ? [basename(source)] : await readdir(target);
  const added = names.includes(TRAINING_FILE)
    ? []
    : [TRAINING_FILE, ...(names.includes("README.md") ? [] : ["README.md"])];
  return { path: target, added };
}

/** The name of a file that shows that a folder may be replaced. @throws {Failure} for a folder with other content. */
async function replaceable(
  target: string,
  { written, modelDir }: { written: readonly string[]; modelDir: string },
): Promise<string> {
  if (await isBundle(target)) return MARK;
  if ((await keptFolder(target, target)) !== undefined) return TRAINING_FILE;
  const present = await readdir(target).catch((): string[] => []);
  const others = present.filter((name) => !written.includes(name));
  if (others.length > 0) {
    throw new Failure(
      `model-dir: expected a new or empty folder for ${written.slice(0, 3).join(", ")}, got ${modelDir} with ${others.slice(0, 3).join(", ")} (remove it, or choose another)`,
    );
  }
  return present[0] ?? TRAINING_FILE;
}

/** Removes what an earlier training added to a folder, into which a program then wrote its model itself. */
export async function withoutAdditions(folder: string, cwd: string): Promise<void> {
  const kept = await keptFolder(folder, cwd);
  for (const name of kept?.added ?? []) await rm(join(resolve(cwd, folder), name), { force: true });
}

/** Writes the facts about the training next to the model, and a card for a model that has none. */
export async function addFacts(
  { path, added }: Pick<KeptModel, "path" | "added">,
  file: TrainingFile,
  metrics: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(path, { recursive: true });
  if (added?.includes("README.md") === true) await replaceFile(join(path, "README.md"), keptCard(file, metrics));
  // The mark comes last, because it names the other file.
  if (added === undefined || added.includes(TRAINING_FILE))
    await replaceFile(join(path, TRAINING_FILE), `${JSON.stringify(file, null, 2)}\n`);
}
