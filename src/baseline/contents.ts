import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isBundle } from "../model/record.ts";

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

/** The report in what a baseline names: the file or folder itself, or a folder in it, as in an artifact that holds the model too. */
export async function reportIn(path: string): Promise<string | undefined> {
  return firstOf(path, async (each) => (await partOf(each, "metrics")) !== undefined);
}

/** The model bundle in what a baseline names: the folder itself, or one in it. */
export async function bundleIn(path: string): Promise<string | undefined> {
  return firstOf(path, isBundle);
}

async function firstOf(path: string, is: (path: string) => Promise<boolean>): Promise<string | undefined> {
  if (await is(path)) return path;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  for (const folder of folders.sort()) if (await is(folder)) return folder;
  return undefined;
}
