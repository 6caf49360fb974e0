import { isAbsolute, relative } from "node:path";

/** A path as it is best shown: from the working directory where it lies in it. */
export function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return from.startsWith("..") || isAbsolute(from) ? path : from;
}
