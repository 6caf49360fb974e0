import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason, refuseLfsPointer } from "../../platform/file/read.ts";
import { linkedTree } from "../../platform/workspace/linked-tree.ts";
import type { Entry } from "./tar.ts";

/** A folder's entries, and the files that were left out of them. */
export interface FolderEntries {
  entries: Entry[];
  leftOut: string[];
}

/**
 * Secrets that people keep next to their files, git's own folder, and the names by which a layer removes files of the
 * layers below it (image specification, "Whiteouts").
 */
export const isLeftOut = (name: string) => /^\.env(\.|$)|^\.git$|^\.wh\./.test(name);

/**
 * Lists a folder as entries under `root` of an image, sorted by path. Links are followed within the workspace and into
 * DVC's cache.
 *
 * @param cwd Folder that `folder` is relative to.
 * @throws {Failure} for unreadable files, links that lead elsewhere, sockets, devices, pipes and Git LFS pointers.
 */
export async function folderEntries(folder: string, cwd: string, root: string): Promise<FolderEntries> {
  const leftOut: string[] = [];
  const tree = await linkedTree(folder, {
    cwd,
    isLeftOut: (name, path) => {
      if (!isLeftOut(name)) return false;
      leftOut.push(join(folder, path));
      return true;
    },
  });
  const entries: Entry[] = [];
  for (const each of tree) {
    const path = each.path === "" ? root : `${root}/${each.path}`;
    if (each.kind === "folder") entries.push({ path, content: { kind: "folder" } });
    else {
      const { file, sizeBytes } = each;
      // A model without its weights could be shipped but would fail when it is served.
      if (sizeBytes <= 1024) refuseLfsPointer(join(folder, each.path), await readText(file, join(folder, each.path)));
      entries.push({ path, content: { kind: "file", file, sizeBytes } });
    }
  }
  // Sorting by code units gives the same order in every locale.
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries, leftOut: leftOut.sort() };
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
