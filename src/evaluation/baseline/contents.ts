import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isBundle } from "../../models/bundle/mark.ts";

/** What a report's files are called, the first found being meant. Also what other tools call theirs. */
const NAMES = {
  metrics: ["metrics.json", "metrics.yaml", "metrics.yml", "metrics.toml", "metrics.csv", "evaluation.json"],
  predictions: ["predictions.csv", "predictions.csv.gz", "predictions.parquet", "predictions.jsonl"],
  evaluation: ["evaluation.json"],
} as const;

export type ReportPart = keyof typeof NAMES;

/** The file of that kind at `path`, a report's folder or one of its files; undefined when there is none. */
export async function partOf(path: string, part: ReportPart): Promise<string | undefined> {
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
export function namesOf(part: ReportPart): string {
  return NAMES[part].join(", ");
}

/** The report in what a baseline names: the file or folder itself, or a folder in it, as in an artifact that holds the model too. */
export async function reportIn(path: string): Promise<string | undefined> {
  return within(path, "report", async (each) => (await partOf(each, "metrics")) !== undefined);
}

/** The model bundle in what a baseline names: the folder itself, one in it, or a lone `.onnx` file. */
export async function bundleIn(path: string): Promise<string | undefined> {
  return within(path, "model", async (each) => each.endsWith(".onnx") || (await isBundle(each)));
}

/**
 * Whether an artifact of model and report came without the model because that was refused: whose rules failed, or whose tests.
 * Were it compared with, each refused model would lower the bar for the next.
 */
export async function isRefused(folder: string): Promise<boolean> {
  const report = await reportIn(folder);
  if (report === undefined || report === folder || (await bundleIn(folder)) !== undefined) return false;
  const gate = await parsed(join(report, "gate.json"));
  const tests = (await parsed(join(report, "evaluation.json")))?.["tests"];
  const failed = Array.isArray(tests) && tests.some((test) => test?.passed === false);
  return gate?.["passed"] === false || failed;
}

/** The path itself, the folder in it that has the usual name, or the only one in it that will do: of several, none is guessed. */
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
    // Missing or broken: it says nothing, and whoever reads it for its numbers will complain.
    return undefined;
  }
}
