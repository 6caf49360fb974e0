import { lutimes, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../core/failure.ts";
import { reason } from "../../../platform/file/read.ts";
import { type IgnoreRules, readIgnoreRules } from "./ignore-rules.ts";

/** 1980-01-01, the first date that zip files support. Some tools reject earlier dates. */
const moment = new Date(315_532_800_000);

/**
 * Gives all files in a build context the same time. Docker and Buildah store times in layers, so a model that was
 * downloaded again would otherwise be sent again although it did not change. What `.dockerignore` excludes is not
 * touched, and need not be readable.
 *
 * @param file Path of the Dockerfile, which may have its own ignore file.
 * @throws {Failure} for a folder that belongs to the context and cannot be read.
 */
export async function fixTimes(context: string, file: string): Promise<void> {
  await fixFolder(context, "", await readIgnoreRules(context, file));
}

async function fixFolder(folder: string, place: string, rules: IgnoreRules): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw new Failure(`${folder}: ${reason(error)} (make it readable, or exclude it in .dockerignore)`, {
      cause: error,
    });
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const inner = place === "" ? entry.name : `${place}/${entry.name}`;
    // git reads the times in its own folder.
    if (entry.name === ".git" || rules.excludes(inner)) continue;
    if (entry.isDirectory()) await fixFolder(path, inner, rules);
    // A file of another owner keeps its time, so its layer is built again.
    else await lutimes(path, moment, moment).catch(() => {});
  }
  await lutimes(folder, moment, moment).catch(() => {});
}
