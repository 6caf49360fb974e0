import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason, refuseLfsPointer } from "../../platform/file/read.ts";
import type { Entry } from "./tar.ts";

/**
 * Lists a folder as entries under `root` of an image, sorted by path. Links are followed, because DVC stores data as
 * links into its cache.
 *
 * @param cwd Folder that `folder` is relative to.
 * @throws {Failure} for unreadable files, circular links, sockets, devices, pipes and Git LFS pointers.
 */
export async function folderEntries(folder: string, cwd: string, root: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  const visit = async (path: string, place: string, above: string[]): Promise<void> => {
    const refused = (error: NodeJS.ErrnoException): never => {
      throw new Failure(`${path}: ${reason(error)}`, { cause: error });
    };
    const real = await realpath(resolve(cwd, path)).catch(refused);
    if (above.includes(real)) throw new Failure(`${path}: expected a folder, got a link to a folder that contains it`);
    entries.push({ path: place, content: { kind: "folder" } });
    for (const name of await readdir(real).catch(refused)) {
      const inner = join(path, name);
      const file = resolve(cwd, inner);
      const status = await stat(file).catch((error: NodeJS.ErrnoException) => {
        const why =
          error.code === "ENOENT" ? "its link leads nowhere (run `dvc pull` or `git lfs pull` before)" : reason(error);
        throw new Failure(`${inner}: ${why}`, { cause: error });
      });
      if (status.isDirectory()) await visit(inner, `${place}/${name}`, [...above, real]);
      else if (status.isFile()) {
        // A model without its weights could be shipped but would fail when it is served.
        if (status.size <= 1024) refuseLfsPointer(inner, await readText(file, inner));
        entries.push({ path: `${place}/${name}`, content: { kind: "file", file, sizeBytes: status.size } });
      } else throw new Failure(`${inner}: expected a file or folder, got a socket, pipe or device`);
    }
  };
  await visit(folder, root, []);
  // Sorting by code units gives the same order in every locale.
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Reads a file that may not be readable. */
async function readText(file: string, name: string): Promise<string> {
  return readFile(file, "latin1").catch((error) => {
    throw new Failure(`${name}: ${reason(error)}`, { cause: error });
  });
}

/** Files from this size on have their own layer, so that unchanged ones are not sent again. */
const OWN_LAYER = 4 * 1024 * 1024;

export interface Shard {
  title: string;
  entries: Entry[];
  sizeBytes: number;
}

/**
 * Splits a folder into layers: one for its folders and small files, and one for each large file. If there would be
 * more than `mostLayers`, large files share layers of up to `limitBytes` (GHCR accepts 10 GB per layer and ten
 * minutes per upload). A larger file has its own layer, because a file cannot be split between layers.
 */
export function shards(
  entries: Entry[],
  { limitBytes, mostLayers = 32 }: { limitBytes: number; mostLayers?: number },
): Shard[] {
  const size = ({ content }: Entry) => (content.kind === "file" ? content.sizeBytes : 0);
  const small = entries.filter((entry) => size(entry) < OWN_LAYER);
  const large = entries.filter((entry) => size(entry) >= OWN_LAYER);
  const total = large.reduce((sum, entry) => sum + size(entry), 0);
  const groups: Entry[][] = [];
  const packed = packs(small, limitBytes, size);
  if (large.length + packed.length <= mostLayers) groups.push(...large.map((entry) => [entry]));
  else groups.push(...packs(large, Math.min(limitBytes, Math.ceil(total / (mostLayers - packed.length)) * 2), size));
  return [...packed, ...groups].map((group) => ({
    title: group.length === 1 ? group[0]!.path : `${group[0]!.path} and ${group.length - 1} more`,
    entries: group,
    sizeBytes: group.reduce((sum, entry) => sum + size(entry), 0),
  }));
}

function packs(entries: Entry[], limitBytes: number, size: (entry: Entry) => number): Entry[][] {
  const groups: Entry[][] = [];
  let held = 0;
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last === undefined || held + size(entry) > limitBytes) {
      groups.push([entry]);
      held = size(entry);
    } else {
      last.push(entry);
      held += size(entry);
    }
  }
  return groups;
}
