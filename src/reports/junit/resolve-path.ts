import { withoutEnd } from "../../core/text-end.ts";
import type { SourceIndex } from "../../platform/workspace/source-index.ts";
import type { TestCase } from "./test-case.ts";

/** Finds the workspace file of a path in a report. Undefined if there is none, or the choice is ambiguous. */
export type PathResolver = (path: string) => string | undefined;

export interface PathHints {
  /** Path of the report in the workspace. Tests often run in its folder or a parent. */
  report?: string | undefined;
  /** Folder in the workspace where the tests ran. */
  workingDirectory?: string | undefined;
}

/**
 * Chooses between files with the same relative path in a monorepo: by the folder in which the tests ran, by the
 * report's folder and its parents, by the test's package, or by Maven's module.
 */
export function pathResolver(
  { className, basedir }: Pick<TestCase, "className" | "basedir">,
  index: SourceIndex,
  { report = "", workingDirectory }: PathHints,
): PathResolver {
  const reportFolder = folderOf(report);
  const bases = [...(workingDirectory === undefined ? [] : [normal(workingDirectory)]), ...upwards(reportFolder)];
  const known = new Map<string, string | undefined>();
  const resolve = (given: string): string | undefined => {
    const path = given.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
    const candidates = index.candidates(path);
    if (candidates.length <= 1) return candidates[0];
    if (/^(\/|[A-Za-z]:\/|file:)/.test(path)) {
      const exact = index.resolve(path);
      if (exact !== undefined) return exact;
    }
    // A bare file name does not reveal its folder, but Go gives the package as the test's class.
    const byPackage = path.includes("/") ? undefined : best(candidates, (file) => sharedEnd(className, folderOf(file)));
    if (byPackage !== undefined) return byPackage;
    for (const base of bases) {
      const file = base === "" ? path : `${base}/${path}`;
      if (index.has(file)) return file;
    }
    return (
      best(candidates, (file) => (workingDirectory === undefined ? 0 : sharedStart(normal(workingDirectory), file))) ??
      best(candidates, (file) => (basedir === "" ? 0 : moduleIn(basedir, file))) ??
      best(candidates, (file) => sharedStart(reportFolder, file)) ??
      best(candidates, (file) => sharedEnd(className, folderOf(file)))
    );
  };
  return (path) => {
    if (!known.has(path)) known.set(path, resolve(path));
    return known.get(path);
  };
}

/** Returns the candidate with the highest score. Undefined if there is a tie, or all scores are 0. */
function best(candidates: readonly string[], score: (file: string) => number): string | undefined {
  let chosen: string | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const reached = score(candidate);
    if (reached > most) [chosen, most] = [candidate, reached];
    else if (reached === most) chosen = undefined;
  }
  return chosen;
}

/** Counts the names that a package (`github.com/acme/shop/cart`, `com.acme.cart`) and a folder share at their ends. */
function sharedEnd(name: string, folder: string): number {
  const [a, b] = [name.split(name.includes("/") ? "/" : "."), folder.split("/")];
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}

function sharedStart(folder: string, file: string): number {
  const [a, b] = [folder.split("/"), file.split("/")];
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared] && a[shared] !== "") shared++;
  return shared;
}

/** Counts how many of the file's leading folders match the end of the module's path on the test machine. */
function moduleIn(basedir: string, file: string): number {
  const segments = file.split("/");
  for (let length = segments.length - 1; length > 0; length--)
    if (`/${normal(basedir)}`.endsWith(`/${segments.slice(0, length).join("/")}`)) return length;
  return 0;
}

function upwards(folder: string): string[] {
  if (folder.startsWith("/") || folder.startsWith("..")) return [];
  const segments = folder === "" ? [] : folder.split("/");
  return Array.from({ length: segments.length + 1 }, (_, up) => segments.slice(0, segments.length - up).join("/"));
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

function normal(path: string): string {
  const plain = withoutEnd(path.replaceAll("\\", "/").replace(/^(\.\/)+/, ""), "/");
  return plain === "." ? "" : plain;
}
