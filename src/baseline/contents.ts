import { stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** What a report's files are called, the first found being meant. Also what other tools call theirs. */
const NAMES = {
  metrics: ["metrics.json", "metrics.yaml", "metrics.yml", "metrics.toml", "metrics.csv", "evaluation.json"],
  predictions: ["predictions.csv", "predictions.csv.gz", "predictions.parquet", "predictions.jsonl"],
  evaluation: ["evaluation.json"],
} as const;

export type Part = keyof typeof NAMES;

/** The file of that kind at `path`, a report's folder or one of its files; undefined when there is none. */
export async function partOf(path: string, part: Part): Promise<string | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return undefined;
  if (!status.isDirectory()) {
    if (part === "metrics") return path;
    // A single file says nothing of its siblings unless it is called what a report calls it.
    return (NAMES[part] as readonly string[]).includes(basename(path)) ? path : undefined;
  }
  for (const name of NAMES[part]) {
    const file = join(path, name);
    if ((await stat(file).catch(() => undefined))?.isFile()) return file;
  }
  return undefined;
}

/** Names by which a report's file of that kind is looked for, for messages. */
export function namesOf(part: Part): string {
  return NAMES[part].join(", ");
}
