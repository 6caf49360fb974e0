import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { findFiles } from "./find.ts";
import { isPattern } from "./glob.ts";

/**
 * The files that paths and globs name, in the order of the patterns, each glob's files sorted, none twice; `!` in front takes
 * files out of all globs. Names that begin with a dot have to be written out: what a system leaves beside data is none.
 *
 * @throws {Failure} for a glob that matches nothing, or cannot be read. Paths without a glob are given back unchecked.
 */
export async function expandGlobs(patterns: readonly string[], cwd: string): Promise<string[]> {
  const excluded = patterns.filter((pattern) => pattern.startsWith("!"));
  const found = new Set<string>();
  for (const pattern of patterns) {
    if (pattern.startsWith("!")) continue;
    // Brackets and braces may also stand in a file's own name.
    if (!isPattern(pattern) || (await stat(resolve(cwd, pattern)).catch(() => undefined)) !== undefined) {
      found.add(pattern);
      continue;
    }
    const { files } = await findFiles([pattern, ...excluded], cwd, { hidden: false });
    if (files.length === 0) {
      throw new Failure(`${pattern}: expected files that match, got none (globs start from the workspace)`);
    }
    for (const { shown } of files) found.add(shown);
  }
  return [...found];
}
