import { stat } from "node:fs/promises";
import type { Context } from "../../contract/context.ts";
import { type RunStamp, staleReason } from "../../evaluation/run-stamp.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { attempted } from "./source.ts";

/** What the result of another action is read for. */
export interface ResultReading {
  /** Digest of the model that the report is about, if it is known. */
  digest: string | undefined;
  context: Context;
  problems: string[];
}

/**
 * Reads the file in which another action left its result. One that cannot be read, or that another run left, is a problem.
 *
 * @returns the result with the path for messages, or undefined without a usable file.
 */
export async function readRunResult<T extends { run?: RunStamp | undefined }>(
  path: string,
  read: (path: string, cwd: string) => Promise<T>,
  { context: { cwd, github }, problems }: Pick<ResultReading, "context" | "problems">,
): Promise<{ result: T; shown: string } | undefined> {
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined;
  const shown = shownPath(path, cwd);
  const result = await attempted(() => read(shown, cwd), problems);
  if (result === undefined) return undefined;
  const stale = staleReason(result.run, github?.run);
  if (stale === undefined) return { result, shown };
  problems.push(`${shown}: ${stale}`);
  return undefined;
}
