import type { Document } from "../../core/shape/index.ts";
import { readText } from "./read.ts";

/** Maximum size of a document. An evaluation with a thousand slices has only 5 MB. */
const mostBytes = 256 * 1024 * 1024;

export interface DocumentPlace {
  cwd: string;
  /** Name of the file in messages, if it differs from the path. */
  shown?: string;
}

/**
 * Reads a file that trainyard wrote.
 *
 * @throws {Failure} for a file that cannot be read, for other content, and for a newer version.
 */
export async function readDocument<T>(
  document: Document<T>,
  path: string,
  { cwd, shown = path }: DocumentPlace,
): Promise<T> {
  return document.parse(await readText(path, cwd, { maxBytes: mostBytes }), shown);
}
