import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { findFiles } from "./find.ts";
import { isPattern } from "./glob.ts";

/**
 * Lists the files that paths and globs name, in the order of the patterns, without duplicates. The files of a glob
 * are sorted. `!` in front removes files from all globs. Wildcards do not match names that begin with a dot, because
 * files that a system leaves next to data are not data.
 *
 * @throws {Failure} for a glob that is invalid or matches nothing. Paths without a glob are returned unchecked.
 */
export async function expandGlobs(patterns: readonly string[], cwd: string): Promise<string[]> {
  const excluded = patterns.filter((pattern) => pattern.startsWith("!"));
  const found = new Set<string>();
  for (const pattern of patterns) {
    if (pattern.startsWith("!")) continue;
    // Brackets and braces may also be part of a file name.
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
