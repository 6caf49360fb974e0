import type { Document } from "../../core/shape/index.ts";
import { readText } from "./read.ts";

/** No file of ours comes near: an evaluation of a thousand slices has 5 MB. */
const mostBytes = 256 * 1024 * 1024;

export interface DocumentPlace {
  cwd: string;
  /** Names the file in messages, where it differs from the path. */
  shown?: string;
}

/**
 * Reads a file that trainyard wrote.
 *
 * @throws {Failure} for a file that cannot be read, for other content, and for what a newer version wrote.
 */
export async function readDocument<T>(
  document: Document<T>,
  path: string,
  { cwd, shown = path }: DocumentPlace,
): Promise<T> {
  return document.parse(await readText(path, cwd, { maxBytes: mostBytes }), shown);
}
