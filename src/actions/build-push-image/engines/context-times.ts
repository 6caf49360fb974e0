import { lutimes, readdir } from "node:fs/promises";
import { join } from "node:path";

/** 1980-01-01, the first date that zip files support. Some tools reject earlier dates. */
const moment = new Date(315_532_800_000);

/**
 * Gives all files in a build context the same time. Docker and Buildah store times in layers, so a model that was
 * downloaded again would otherwise be sent again although it did not change.
 */
export async function fixTimes(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // git reads the times in its own folder.
    if (entry.name === ".git") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await fixTimes(path);
    // A file of another owner keeps its time, so its layer is built again.
    else await lutimes(path, moment, moment).catch(() => {});
  }
  await lutimes(folder, moment, moment).catch(() => {});
}
