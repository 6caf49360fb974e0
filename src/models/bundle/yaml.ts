import { parse, stringify } from "yaml";
import { Failure } from "../../core/failure.ts";
import { readText } from "../../platform/file/read.ts";

/**
 * YAML that old readers read alike: Python's parser is of YAML 1.1, where a bare `yes`, `12:30` or `2026-11-20` is no text.
 * Lines are not folded, so that a file can be searched by line.
 */
export function toYaml(value: unknown): string {
  return stringify(value, { version: "1.1", lineWidth: 0 });
}

/** @throws {Failure} when the file cannot be read, or is no YAML. */
export async function readYaml(path: string, cwd: string): Promise<unknown> {
  const text = await readText(path, cwd, { maxBytes: 64_000_000 });
  try {
    return parse(text);
  } catch (error) {
    throw new Failure(`${path}: expected YAML, got ${(error as Error).message.split("\n")[0]}`, { cause: error });
  }
}
