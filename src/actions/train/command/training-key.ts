import { createHash } from "node:crypto";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { identityOf } from "../../../models/predictor/identity.ts";
import { expandGlobs } from "../../../platform/workspace/expand.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import type { CommandTrainInputs } from "./train-command.ts";

/** Inputs that neither change the model nor what is kept with it. */
const withoutEffect = ["force", "upload-artifact", "token", "tracking", "command-timeout", "install-on-forks"];

/** The facts that a training depends on in addition to its inputs and files. */
export interface TrainingMachine {
  lock: PythonEnvironment["lock"];
  python: string | undefined;
  /** Commit of a project in git. */
  commit?: string | undefined;
  /** Digest of the image that a project runs in. */
  image?: string | undefined;
}

/**
 * Returns a digest of everything that a training depends on, as far as it is known: the inputs, the content of `data`, `test-data` and
 * of the files that `run-cache` names, the lock of the packages, the commit and the image of a project, Python's version and the
 * platform.
 *
 * @returns 24 hexadecimal digits.
 * @throws {Failure} for a pattern of `run-cache` without files.
 */
export async function trainingKey(
  values: CommandTrainInputs,
  { lock, python, commit, image }: TrainingMachine,
  { cwd, given }: Pick<Context, "cwd" | "given">,
): Promise<string> {
  const files: string[] = [];
  // Rows that the command itself writes do not exist yet.
  for (const patterns of [values.data, values["test-data"]])
    if (patterns !== undefined) files.push(...(await expandGlobs(patterns, cwd).catch(withoutFiles)));
  if (values["run-cache"] !== undefined) files.push(...(await expandGlobs(values["run-cache"], cwd)));
  const digests: [string, string][] = [];
  for (const file of [...new Set(files)].sort()) {
    const identity = await identityOf(file, cwd).catch(withoutFiles);
    if ("digest" in identity) digests.push([file, identity.digest]);
  }
  const inputs = Object.entries(given)
    .filter(([name]) => !withoutEffect.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    2,
    inputs,
    digests,
    lock?.digest ?? null,
    python ?? null,
    ...(commit === undefined ? [] : [commit]),
    ...(image === undefined ? [] : [image]),
    process.platform,
    process.arch,
  ]);
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

function withoutFiles(error: unknown): [] {
  if (error instanceof Failure) return [];
  throw error;
}
