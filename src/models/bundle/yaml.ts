import { parse, stringify } from "yaml";
import { Failure } from "../../core/failure.ts";
import { readText } from "../../platform/file/read.ts";

/**
 * Writes YAML that older parsers read in the same way. Python's parser implements YAML 1.1, where a bare `yes`,
 * `12:30` or `2026-11-20` is not text. Lines are not folded, so that a file can be searched by line.
 */
export function toYaml(value: unknown): string {
  return stringify(value, { version: "1.1", lineWidth: 0 });
}

/** Reads a YAML file. @throws {Failure} if it cannot be read or is not YAML. */
export async function readYaml(path: string, cwd: string): Promise<unknown> {
  const text = await readText(path, cwd, { maxBytes: 64_000_000 });
  try {
    return parse(text);
  } catch (error) {
    throw new Failure(`${path}: expected YAML, got ${(error as Error).message.split("\n")[0]}`, { cause: error });
  }
}
