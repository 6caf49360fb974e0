import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { globs } from "./glob.ts";

export interface FoundFile {
  /** Absolute. */
  path: string;
  /** Relative to the root where it lies below it; with slashes. */
  shown: string;
}

/** Folders nobody means by `**`: searched only by a pattern that names them. */
const unasked = new Set([".git", "node_modules"]);

/**
 * The files that patterns name, each once, sorted. Links to folders are not followed; what is no regular file (a pipe, a
 * device) is none.
 *
 * @returns also the patterns without a match, for which a caller may want to say so.
 */
export async function findFiles(
  patterns: readonly string[],
  root: string,
  signal?: AbortSignal,
): Promise<{ files: FoundFile[]; unmatched: string[] }> {
  const { include, excludes } = globs(patterns);
  const found = new Map<string, FoundFile>();
  const matched = new Set<string>();
  const walked = new Map<string, string[]>();
  for (const { pattern, base, matches } of include) {
    const start = resolve(root, base);
    const wanted = [...unasked].filter((name) => pattern.includes(name));
    const key = `${wanted.join()} ${start}`;
    const paths = walked.get(key) ?? (await filesBelow(start, new Set(wanted), signal));
    walked.set(key, paths);
    for (const path of paths) {
      const below = slashes(relative(root, path));
      const name = isAbsolute(base) || pattern.startsWith("/") ? slashes(path) : below;
      if (!matches(name) || excludes(name) || excludes(below)) continue;
      matched.add(pattern);
      found.set(path, { path, shown: below.startsWith("../") ? slashes(path) : below });
    }
  }
  return {
    files: [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
    unmatched: [...new Set(include.map(({ pattern }) => pattern))].filter((pattern) => !matched.has(pattern)),
  };
}

/** Every file below a folder, in one walk. A folder that cannot be read holds none. */
export async function filesBelow(start: string, wanted: ReadonlySet<string>, signal?: AbortSignal): Promise<string[]> {
  const files: string[] = [];
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!unasked.has(entry.name) || wanted.has(entry.name)) folders.push(path);
      } else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile()) files.push(path);
    }
  }
  return files;
}

function slashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
