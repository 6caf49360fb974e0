import { stringify } from "yaml";

/**
 * YAML that old readers read alike: Python's parser is of YAML 1.1, where a bare `yes`, `12:30` or `2026-11-20` is no text.
 * Lines are not folded, so that a file can be searched by line.
 */
export function toYaml(value: unknown): string {
  return stringify(value, { version: "1.1", lineWidth: 0 });
}
