import { readdir, stat } from "node:fs/promises";
import path, { isAbsolute, join, type PlatformPath, resolve } from "node:path";
import { globs } from "./glob.ts";

export interface FoundFile {
  /** Absolute path. */
  path: string;
  /** Path relative to the root if it is below it, otherwise as in the pattern. It has slashes. */
  shown: string;
}

/** Folders that `**` skips. They are only searched if a pattern names them. */
const unasked = new Set([".git", "node_modules"]);

export interface FindOptions {
  signal?: AbortSignal | undefined;
  /** True if wildcards match names that begin with a dot. */
  hidden?: boolean;
}

/**
 * Finds the files that match patterns, sorted and without duplicates. Links to folders are not followed, and only
 * regular files count.
 *
 * @returns The files, and the patterns without a match, which the caller may want to report.
 */
export async function findFiles(
  patterns: readonly string[],
  root: string,
  { signal, hidden = true }: FindOptions = {},
): Promise<{ files: FoundFile[]; unmatched: string[] }> {
  const { include, excludes } = globs(patterns, { hidden });
  const found = new Map<string, FoundFile>();
  const matched = new Set<string>();
  const walked = new Map<string, string[]>();
  for (const { pattern, base, depth, matches } of include) {
    const start = resolve(root, base);
    const wanted = [...unasked].filter((name) => pattern.includes(name));
    const dotted = hidden || /(^|\/)\.(?!\.?\/)/.test(pattern);
    const key = `${wanted.join()} ${depth} ${dotted} ${start}`;
    const paths = walked.get(key) ?? (await filesBelow(start, { wanted, depth, hidden: dotted, signal }));
    walked.set(key, paths);
    const absolute = isAbsolute(base) || pattern.startsWith("/");
    for (const path of paths) {
      const below = relativeName(root, path);
      const name = absolute ? slashed(path) : below;
      if (!matches(name) || excludes(name) || excludes(below)) continue;
      matched.add(pattern);
      found.set(path, { path, shown: below.startsWith("../") ? name : below });
    }
  }
  return {
    files: [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
    unmatched: [...new Set(include.map(({ pattern }) => pattern))].filter((pattern) => !matched.has(pattern)),
  };
}

export interface WalkOptions {
  /** Folders to search although they are skipped by default. */
  wanted?: readonly string[];
  /** Maximum depth: 1 means only the folder's own files. */
  depth?: number;
  /** True if folders whose names begin with a dot are searched. */
  hidden?: boolean;
  signal?: AbortSignal | undefined;
}

/** Lists every file below a folder in one walk. An unreadable folder counts as empty. */
export async function filesBelow(
  start: string,
  { wanted = [], depth = Number.POSITIVE_INFINITY, hidden = true, signal }: WalkOptions = {},
): Promise<string[]> {
  const files: string[] = [];
  const folders = [{ path: start, level: 1 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    const { path: parent, level } = folder;
    const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(parent, entry.name);
      if (entry.isDirectory()) {
        const meant = unasked.has(entry.name) ? wanted.includes(entry.name) : hidden || !entry.name.startsWith(".");
        if (meant && level < depth) folders.push({ path, level: level + 1 });
      } else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile()) files.push(path);
    }
  }
  return files;
}

/** A file as patterns name it: from the root, with slashes. On another drive it has its whole path. */
export function relativeName(root: string, file: string, system: PlatformPath = path): string {
  return slashed(system.relative(root, file), system);
}

function slashed(file: string, { sep }: PlatformPath = path): string {
  return sep === "/" ? file : file.replaceAll(sep, "/");
}
