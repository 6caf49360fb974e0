import { lutimes, readdir } from "node:fs/promises";
import { join } from "node:path";

/** 1980-01-01, the first moment that zip files know: what comes earlier some tools do not take. */
const moment = new Date(315_532_800_000);

/**
 * Gives everything in a build's context the same time. Docker and Buildah put times into layers: a model that was
 * downloaded anew would be sent anew, though not a byte of it changed.
 */
export async function fixTimes(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // git sees times in its own folder.
    if (entry.name === ".git") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await fixTimes(path);
    // What belongs to somebody else keeps its time, and its layer is made anew.
    else await lutimes(path, moment, moment).catch(() => {});
  }
  await lutimes(folder, moment, moment).catch(() => {});
}
