import { join } from "node:path";
import { isRecord } from "../../../core/shape/index.ts";
import { readText } from "../../../platform/file/read.ts";

/** Variables that programs read a seed from. */
export const seedVariables = ["PYTHONHASHSEED", "SEED", "RANDOM_SEED", "PL_GLOBAL_SEED", "CUBLAS_WORKSPACE_CONFIG"];

/** Parameters in an argument list: `--epochs 20`, `--lr=0.1`, and `--shuffle`, which is `true`. */
export function argumentParameters(words: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--([A-Za-z][\w.-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined) continue;
    const next = words[index + 1];
    const isFlag = next === undefined || (next.startsWith("-") && !/^-[\d.]/.test(next));
    parameters.set(name, value ?? (isFlag ? "true" : next));
  }
  return parameters;
}

/**
 * Parameters of the `params.yaml` in a folder, where DVC and many scripts keep them: nested names are joined by dots. Empty without
 * such a file, or if it is no YAML: the program that reads it has succeeded, and knows better.
 */
export async function fileParameters(folder: string): Promise<Map<string, string>> {
  const parameters = new Map<string, string>();
  const text = await readText(join(folder, "params.yaml"), folder, { maxBytes: 1_000_000 }).catch(() => undefined);
  if (text === undefined) return parameters;
  const { parse } = await import("yaml");
  try {
    collect(parse(text, { maxAliasCount: 100 }), "", parameters);
  } catch {
    parameters.clear();
  }
  return parameters;
}

function collect(value: unknown, name: string, into: Map<string, string>): void {
  if (isRecord(value)) {
    for (const [key, each] of Object.entries(value)) collect(each, name === "" ? key : `${name}.${key}`, into);
  } else if (name !== "") {
    into.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
}
