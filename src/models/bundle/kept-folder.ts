import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readText } from "../../platform/file/read.ts";
import { type TrainingFile, trainingDocument } from "./training-file.ts";

/** The file by which a folder of `train` with a command is recognised. Bundles have it too. */
export const TRAINING_FILE = "training.json";

const mostBytes = 64_000_000;

/** A model that `train` keeps as its program wrote it: its folder has a card and the facts about the training in addition. */
export interface KeptFolder {
  training: TrainingFile;
  digest: string;
  /** Files that `train` added, which are no part of the model. */
  added: readonly string[];
}

/**
 * Returns the mark of a folder in which `train` keeps a model as it is. Undefined for another folder, also for one with a
 * `training.json` of another tool.
 *
 * @throws {Failure} for a damaged mark.
 */
export async function keptFolder(folder: string, cwd: string): Promise<KeptFolder | undefined> {
  const names = await readdir(resolve(cwd, folder)).catch((): string[] => []);
  if (!names.includes(TRAINING_FILE)) return undefined;
  const path = join(folder, TRAINING_FILE);
  const text = await readText(path, cwd, { maxBytes: mostBytes });
  if (!isMarked(text)) return undefined;
  const training = trainingDocument.parse(text, path);
  const { added, digest } = training.model ?? {};
  return added === undefined || digest === undefined ? undefined : { training, digest, added };
}

/** Returns true for our own file, whether or not the rest of it is complete. */
function isMarked(text: string): boolean {
  try {
    return trainingDocument.marks(JSON.parse(text));
  } catch {
    return false;
  }
}
