import { cp, mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { uploadResults } from "../../../contract/artifact-upload.ts";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { findArtifact } from "../../../evaluation/baseline/artifact.ts";
import { RequestError } from "../../../platform/github/port.ts";

const artifactOf = (key: string) => `trainyard-checkpoints-${key}`;

export interface CheckpointPlace {
  /** Folder of the checkpoints, for the user. */
  folder: string;
  key: string;
  scratch: string;
}

/**
 * Restores the checkpoints that an interrupted run of the same training uploaded, unless the folder has some. Only runs of the
 * default branch count, and an earlier attempt of this run if it is one: a pull request must not plant files for others.
 */
export async function restoreCheckpoints({ folder, key, scratch }: CheckpointPlace, context: Context): Promise<void> {
  const { github, reporter, cwd } = context;
  const target = resolve(cwd, folder);
  await mkdir(target, { recursive: true });
  if (github === undefined || (await readdir(target)).length > 0) return;
  try {
    const found = await findArtifact({ name: artifactOf(key), github, interrupted: true });
    if (typeof found === "string") return;
    const fetched = join(scratch, "checkpoints");
    await mkdir(fetched, { recursive: true });
    await github.downloadArtifact(found.id, found.runId, fetched);
    await cp(fetched, target, { recursive: true });
    reporter.notice(`checkpoint-dir: ${folder} has the checkpoints of ${found.url}`);
  } catch (error) {
    if (!(error instanceof RequestError || error instanceof Failure)) throw error;
    reporter.warning(`checkpoint-dir: no checkpoints could be restored: ${error.message}`);
  }
}

/** Uploads the checkpoints of a training that failed or was interrupted. */
export async function saveCheckpoints({ folder, key }: CheckpointPlace, context: Context): Promise<void> {
  if (context.github === undefined) return;
  if ((await readdir(resolve(context.cwd, folder)).catch(() => [])).length === 0) return;
  await uploadResults(artifactOf(key), folder, context);
}
