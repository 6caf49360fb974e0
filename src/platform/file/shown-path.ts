import path, { type PlatformPath } from "node:path";

/** A path as it is best shown: from the working directory where it lies in it. */
export function shownPath(file: string, cwd: string, system: PlatformPath = path): string {
  const from = system.relative(cwd, file);
  return from.startsWith("..") || system.isAbsolute(from) ? file : from;
}
