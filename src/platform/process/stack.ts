import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** A place in a file, as V8 writes it in a stack, and its parts where the file is the bundle's. */
const place = /file:\/\/[^\s()]+/g;
const bundlePlace = /^([^\s()]+[./]index\.js):(\d+):\d+/;

/** The line before a module in the bundle. */
const moduleStart = /^\/\*\*\*\/ "(.+)":$/;
/** The line before a module that webpack joined to another. */
const joinedStart = /^;\/\/ CONCATENATED MODULE: (?:\.\/)?(?:node_modules\/)?(.+)$/;

/** Matches the start of webpack's own code, where no line belongs to a module. */
const runtimeStart = /^\/\*{6}\//;

/**
 * Returns the stack of an error for a bug report, with the source module of each place in the bundle: `at grow
 * (src/models/forest/grow.ts, file:///…/dist/train.index.js:120:9)`. A thrown value that is not an error is returned
 * as text.
 */
export function bugStack(error: unknown): string {
  const stack = (error instanceof Error && error.stack) || String(error);
  const here = dirname(fileURLToPath(import.meta.url));
  return stack.replaceAll(place, (found) => {
    const [, url, line] = bundlePlace.exec(found) ?? [];
    if (url === undefined) return found;
    const module = moduleAt(url, Number(line), here);
    return module === undefined ? found : `${module}, ${found}`;
  });
}

/** Returns the module of a line. Undefined outside this bundle, or if the file cannot be read. */
function moduleAt(url: string, line: number, folder: string): string | undefined {
  try {
    const path = fileURLToPath(url);
    if (dirname(path) !== folder) return undefined;
    const before = readFileSync(path, "utf8").split("\n", line).reverse();
    for (const text of before) {
      const [, name] = moduleStart.exec(text) ?? joinedStart.exec(text) ?? [];
      if (name !== undefined) return name;
      if (runtimeStart.test(text)) return undefined;
    }
  } catch {
    // A stack without module names is better than a second error.
  }
  return undefined;
}
