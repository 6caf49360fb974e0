import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { isRecord } from "../../core/shape/index.ts";
import { isFile } from "../file/present.ts";
import type { MetricPoint } from "./entries.ts";

/** A run in MLflow's store of plain files. */
export interface StoredRun {
  id: string;
  name: string;
  startTime: number;
  params: Map<string, string>;
  /** All values of all metrics, in the order in which they were logged. */
  metrics: MetricPoint[];
  tags: Map<string, string>;
  /** Folder with its files. */
  artifacts: string;
  /** Folders with an `MLmodel` that the run logged, by name. MLflow 3 keeps them next to the runs. */
  models: { name: string; folder: string }[];
}

/** Files larger than this hold no parameter, and more values than this no metric of a training. */
const mostBytes = 20_000_000;
const mostFiles = 10_000;

/**
 * Reads the runs of a store: `<experiment>/<run>/{meta.yaml,params,metrics,tags,artifacts}`. The newest comes first, and runs
 * inside of other runs last. What is damaged is left out, because a killed program can leave half a file.
 */
export async function readFileStore(root: string): Promise<StoredRun[]> {
  const runs: StoredRun[] = [];
  for (const experiment of await folders(root)) {
    const models = await loggedModels(join(root, experiment, "models"));
    for (const run of await folders(join(root, experiment))) {
      const meta = await yamlOf(join(root, experiment, run, "meta.yaml"));
      if (meta?.["run_id"] !== run) continue;
      runs.push(await storedRun(join(root, experiment, run), { meta, models }));
    }
  }
  const nested = ({ tags }: StoredRun) => (tags.has("mlflow.parentRunId") ? 1 : 0);
  return runs.sort((a, b) => nested(a) - nested(b) || b.startTime - a.startTime);
}

type Meta = Record<string, unknown>;

async function storedRun(folder: string, { meta, models }: { meta: Meta; models: LoggedFolder[] }): Promise<StoredRun> {
  const id = String(meta["run_id"]);
  const artifacts = join(folder, "artifacts");
  const own = models.filter(({ runId }) => runId === id).map(({ name, folder: place }) => ({ name, folder: place }));
  const inside = (await folders(artifacts)).map((name) => ({ name, folder: join(artifacts, name) }));
  const loadable = [];
  for (const each of inside) if (await isFile(join(each.folder, "MLmodel"))) loadable.push(each);
  return {
    id,
    name: String(meta["run_name"] ?? ""),
    startTime: Number(meta["start_time"] ?? 0),
    params: await textFiles(join(folder, "params")),
    tags: await textFiles(join(folder, "tags")),
    metrics: [...(await textFiles(join(folder, "metrics")))].flatMap(([key, text]) => pointsOf(key, text)),
    artifacts,
    models: [...own, ...loadable],
  };
}

interface LoggedFolder {
  name: string;
  runId: string;
  folder: string;
}

async function loggedModels(root: string): Promise<LoggedFolder[]> {
  const found: LoggedFolder[] = [];
  for (const id of await folders(root)) {
    const meta = await yamlOf(join(root, id, "meta.yaml"));
    const folder = join(root, id, "artifacts");
    if (meta !== undefined && (await isFile(join(folder, "MLmodel"))))
      found.push({ name: String(meta["name"] ?? id), runId: String(meta["source_run_id"] ?? ""), folder });
  }
  return found;
}

/** A line is `timestamp value step`, and again with the model that the value is about. */
function pointsOf(key: string, text: string): MetricPoint[] {
  const lines = new Set(text.split("\n").map((line) => line.trim().split(" ").slice(0, 3).join(" ")));
  return [...lines].flatMap((line) => {
    const [timestamp = "", value = "", step = "0"] = line.split(" ");
    if (!/^\d+$/.test(timestamp) || value === "" || !/^-?\d+$/.test(step)) return [];
    return [{ key, value: pythonNumber(value), timestamp: Number(timestamp), step: Number(step) }];
  });
}

function pythonNumber(text: string): number {
  if (/^-?inf$/i.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text);
}

/** The files of a folder and its folders by their path, which is the key. */
async function textFiles(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(() => []);
  const found = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile()).slice(0, mostFiles)) {
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).size > mostBytes) continue;
    found.set(path.slice(root.length + 1).replaceAll("\\", "/"), await readFile(path, "utf8"));
  }
  return found;
}

async function folders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
}

async function yamlOf(path: string): Promise<Meta | undefined> {
  try {
    const value: unknown = parse(await readFile(path, "utf8"), { schema: "failsafe" });
    return isRecord(value) ? value : undefined;
  } catch {
    // A folder that is not a run has no such file, and a killed program may have left half of one.
    return undefined;
  }
}
