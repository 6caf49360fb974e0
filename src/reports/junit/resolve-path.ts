import { withoutEnd } from "../../core/text-end.ts";
import type { SourceIndex } from "../../platform/workspace/source-index.ts";
import type { TestCase } from "./test-case.ts";

/** The file of the workspace that a path in a report means; undefined when there is none, or no way to choose one. */
export type PathResolver = (path: string) => string | undefined;

export interface PathHints {
  /** Path of the report in the workspace: tests often run in its folder, or in one above it. */
  report?: string | undefined;
  /** The folder in which the tests were run, in the workspace. */
  workingDirectory?: string | undefined;
}

/**
 * Chooses between files of the same relative path in a monorepo: by the folder in which the tests were run, the report's folder
 * and those above it, the test's package, or the module that Maven names.
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
    // A bare file name says nothing of its folder: Go names the package as the test's class.
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

/** The one candidate with the highest score; undefined when several have it, or all scores are 0. */
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

/** How many names a package (`github.com/acme/shop/cart`, `com.acme.cart`) and a folder share at their ends. */
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

/** How many names of a file's first folders end the path of a module on the machine of the run. */
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
