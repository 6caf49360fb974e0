import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isBundle } from "../../models/bundle/mark.ts";

/** The usual names of a report's files, including those of other tools. The first one found is used. */
const NAMES = {
  metrics: ["metrics.json", "metrics.yaml", "metrics.yml", "metrics.toml", "metrics.csv", "evaluation.json"],
  predictions: ["predictions.csv", "predictions.csv.gz", "predictions.parquet", "predictions.jsonl"],
  evaluation: ["evaluation.json"],
} as const;

export type ReportPart = keyof typeof NAMES;

/** Returns a file of a kind in a report folder or next to one of its files. Undefined if there is none. */
export async function partOf(path: string, part: ReportPart): Promise<string | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return undefined;
  if (!status.isDirectory()) {
    if (part === "metrics") return path;
    // The files next to a single file are only used if it has the usual name in a report.
    return (NAMES[part] as readonly string[]).includes(basename(path)) ? path : undefined;
  }
  for (const name of NAMES[part]) {
    const file = join(path, name);
    if ((await stat(file).catch(() => undefined))?.isFile()) return file;
  }
  return undefined;
}

/** Lists the usual names of a kind of file, for messages. */
export function namesOf(part: ReportPart): string {
  return NAMES[part].join(", ");
}

/** Finds the report in a baseline: the file or folder itself, or a subfolder if an artifact also has the model. */
export async function reportIn(path: string): Promise<string | undefined> {
  return within(path, "report", async (each) => (await partOf(each, "metrics")) !== undefined);
}

/** Finds the model bundle in a baseline: the folder itself, a subfolder, or a single `.onnx` file. */
export async function bundleIn(path: string): Promise<string | undefined> {
  return within(path, "model", async (each) => each.endsWith(".onnx") || (await isBundle(each)));
}

/**
 * Returns true if an artifact has a report but no model, because the model's rules or tests failed. Comparing with
 * such a report would lower the bar with every rejected model.
 */
export async function isRefused(folder: string): Promise<boolean> {
  const report = await reportIn(folder);
  if (report === undefined || report === folder || (await bundleIn(folder)) !== undefined) return false;
  const gate = await parsed(join(report, "gate.json"));
  const tests = (await parsed(join(report, "evaluation.json")))?.["tests"];
  const failed = Array.isArray(tests) && tests.some((test) => test?.passed === false);
  return gate?.["passed"] === false || failed;
}

/** Returns the path itself, its subfolder with the usual name, or the only suitable one. It never guesses. */
async function within(
  path: string,
  usual: string,
  is: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  if (await is(path)) return path;
  if (await is(join(path, usual))) return join(path, usual);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const fitting: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() && (await is(join(path, entry.name)))) fitting.push(join(path, entry.name));
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}

async function parsed(file: string): Promise<Record<string, unknown> | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  } catch {
    // The file is missing or broken. Whoever reads it for its numbers reports that.
    return undefined;
  }
}
