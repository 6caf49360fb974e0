import path, { type PlatformPath } from "node:path";

/** Returns a path for display, relative to the working directory if it is inside. */
export function shownPath(file: string, cwd: string, system: PlatformPath = path): string {
  const from = system.relative(cwd, file);
  return from.startsWith("..") || system.isAbsolute(from) ? file : from;
}
