import { execFile } from "node:child_process";
import { relative, sep } from "node:path";
import { withoutEnd } from "../../core/text-end.ts";
import { childEnvironment } from "../process/environment.ts";
import { filesBelow } from "./find.ts";

/** The files in a workspace. It finds the file that a stack trace from another machine refers to. */
export interface SourceIndex {
  has(path: string): boolean;
  /**
   * Finds the file that a path refers to: itself, or the one file that shares the longest end with it
   * (`/home/ci/x/tests/test_a.py` → `python/tests/test_a.py`). Undefined if there is none, or several match equally
   * well.
   */
  resolve(path: string): string | undefined;
  /** Lists all files that share the longest end with a path. */
  candidates(path: string): readonly string[];
}

/** Lists the tracked files if git works here, which it may not in a container. Otherwise walks the folder once. */
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
  const prefix = `${withoutEnd(root.replaceAll("\\", "/"), "/")}/`;
  const known = new Map<string, readonly string[]>();
  const local = (given: string): string => {
    const path = given.replaceAll("\\", "/").replace(/^file:\/\/(?=\/)/, "");
    return (path.startsWith(prefix) ? path.slice(prefix.length) : path).replace(/^(\.\/)+/, "");
  };
  const find = (path: string): readonly string[] => {
    const segments = path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
    let best: string[] = [];
    let most = 0;
    for (const candidate of byName.get(segments.at(-1) ?? "") ?? []) {
      const shared = sharedTail(segments, candidate.split("/"));
      if (shared > most) {
        best = [candidate];
        most = shared;
      } else if (shared === most) best.push(candidate);
    }
    return best;
  };
  const candidates = (given: string): readonly string[] => {
    let found = known.get(given);
    if (found === undefined) {
      found = find(local(given));
      known.set(given, found);
    }
    return found;
  };
  return {
    has: (path) => all.has(path),
    resolve(given) {
      const path = local(given);
      if (all.has(path)) return path;
      const found = candidates(given);
      return found.length === 1 ? found[0] : undefined;
    },
    candidates,
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
      {
        cwd: root,
        env: childEnvironment(env) as NodeJS.ProcessEnv,
        maxBuffer: 512 * 2 ** 20,
        ...(signal && { signal }),
      },
      (error, stdout) => done(error === null && stdout !== "" ? stdout.split("\0").slice(0, -1) : undefined),
    );
  });
}
