import { execFile } from "node:child_process";
import { relative, sep } from "node:path";
import { filesBelow } from "./find.ts";

/** Which files a workspace holds, to find the one that a trace from another machine speaks of. */
export interface SourceIndex {
  has(path: string): boolean;
  /**
   * The file that a path means: itself, or the one file that shares most of its end (`/home/ci/x/tests/test_a.py` →
   * `python/tests/test_a.py`). Undefined when there is none, or several that fit equally well.
   */
  resolve(path: string): string | undefined;
}

/** Of the tracked files where there is git (a container may have none, or not trust the folder), else of one walk. */
export async function sourceIndex(
  root: string,
  env: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<SourceIndex> {
  const tracked = await trackedFiles(root, env, signal);
  if (tracked !== undefined) return indexOf(tracked, root);
  const walked = await filesBelow(root, { signal });
  return indexOf(
    walked.map((path) => relative(root, path).split(sep).join("/")),
    root,
  );
}

export function indexOf(files: readonly string[], root: string): SourceIndex {
  const all = new Set(files);
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [file]);
    else same.push(file);
  }
  const prefix = `${root.replaceAll("\\", "/").replace(/\/+$/, "")}/`;
  const known = new Map<string, string | undefined>();
  const resolve = (given: string): string | undefined => {
    let path = given.replaceAll("\\", "/").replace(/^file:\/\/(?=\/)/, "");
    if (path.startsWith(prefix)) path = path.slice(prefix.length);
    path = path.replace(/^(\.\/)+/, "");
    if (all.has(path)) return path;
    const segments = path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
    const candidates = byName.get(segments.at(-1) ?? "") ?? [];
    let best: string | undefined;
    let most = 0;
    let ties = 0;
    for (const candidate of candidates) {
      const shared = sharedTail(segments, candidate.split("/"));
      if (shared > most) {
        best = candidate;
        most = shared;
        ties = 0;
      } else if (shared === most) ties++;
    }
    return ties === 0 ? best : undefined;
  };
  return {
    has: (path) => all.has(path),
    resolve(path) {
      if (!known.has(path)) known.set(path, resolve(path));
      return known.get(path);
    },
  };
}

function sharedTail(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++;
  return shared;
}

function trackedFiles(
  root: string,
  env: Record<string, string | undefined>,
  signal: AbortSignal | undefined,
): Promise<string[] | undefined> {
  return new Promise((done) => {
    execFile(
      "git",
      ["ls-files", "-z"],
      { cwd: root, env: env as NodeJS.ProcessEnv, maxBuffer: 512 * 2 ** 20, ...(signal && { signal }) },
      (error, stdout) => done(error === null && stdout !== "" ? stdout.split("\0").slice(0, -1) : undefined),
    );
  });
}
