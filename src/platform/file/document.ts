import type { Document } from "../../core/shape/index.ts";
import { readText } from "./read.ts";

/** No file of ours comes near: an evaluation of a thousand slices has 5 MB. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Reads a file that trainyard wrote.
 *
 * @param shown names the file in messages, where it differs from the path.
 * @throws {Failure} for a file that cannot be read, for other content, and for what a newer version wrote.
 */
export async function readDocument<T>(document: Document<T>, path: string, cwd: string, shown = path): Promise<T> {
  return document.parse(await readText(path, cwd, { maxBytes: mostBytes }), shown);
}
