import { cp, mkdir, readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { readMetricsFile } from "../../../evaluation/metrics-file/read.ts";
import { lastOfTrainingLog } from "../../../evaluation/metrics-file/training-log.ts";
import { identityOf } from "../../../models/predictor/identity.ts";
import { readText } from "../../../platform/file/read.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { replaceFile } from "../../../platform/file/write.ts";
import { expandGlobs } from "../../../platform/workspace/expand.ts";
import { withoutAdditions } from "./kept-model.ts";

/** A model that a command wrote, readable or not. */
export interface CapturedModel {
  /** Path for the user: a file, or a folder of files. */
  path: string;
  digest: string;
  sizeBytes: number;
  /** True if the program logged it to the tracking server by itself. */
  isOnServer?: boolean;
}

const mostLogBytes = 500_000_000;

/** Clocks of file systems are coarse, and some count whole seconds. */
const coarseMs = 2000;

/**
 * Finds the model that the command wrote: the path that the user named, or else the content of the folder that the command got.
 *
 * @throws {Failure} for a named path that is missing, empty, or older than the command.
 */
export async function capturedModel(
  { named, folder, startedMs }: { named: string | undefined; folder: string; startedMs: number },
  { cwd }: Context,
): Promise<CapturedModel | undefined> {
  if (named === undefined) {
    const path = await onlyContent(folder);
    return path === undefined ? undefined : { path, ...(await identityOf(path, cwd)) };
  }
  const newest = await newestMs(resolve(cwd, named));
  if (newest === undefined)
    throw new Failure(`model: expected the command to write ${named}, got no such file (is the path right?)`);
  if (newest < startedMs - coarseMs)
    throw new Failure(
      `model: expected the command to write ${named}, got the file of an earlier run (it was not changed)`,
    );
  await withoutAdditions(named, cwd);
  return { path: named, ...(await identityOf(named, cwd)) };
}

/** The only file of a folder, or the folder itself if it has several. */
async function onlyContent(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.length === 0) return undefined;
  return entries.length === 1 ? join(folder, entries[0]!.name) : folder;
}

async function newestMs(path: string): Promise<number | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return undefined;
  if (!status.isDirectory()) return status.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    entries.filter((each) => each.isFile()).map(async (each) => (await stat(join(each.parentPath, each.name))).mtimeMs),
  );
  return times.length === 0 ? undefined : Math.max(...times);
}

export interface MetricSources {
  files: readonly string[];
  /** Metrics from the output, if they are wanted. */
  printed: ReadonlyMap<string, number>;
}

/** Merges the metrics of files and output, and writes them as JSON. Undefined if there are none. */
export async function writeMetrics(
  { files, printed }: MetricSources,
  path: string,
  { cwd }: Context,
): Promise<Record<string, unknown> | undefined> {
  const metrics: Record<string, unknown> = Object.create(null);
  for (const file of await expandGlobs(files, cwd)) {
    for (const [name, value] of Object.entries(await metricsIn(file, cwd))) {
      if (name in metrics)
        throw new Failure(`metrics-files: expected each name once, got ${name} in ${file} and in an earlier file`);
      metrics[name] = value;
    }
  }
  for (const [name, value] of printed) metrics[name] ??= value;
  if (Object.keys(metrics).length === 0) return undefined;
  await replaceFile(path, `${JSON.stringify(metrics, withNotFinite, 2)}\n`);
  return metrics;
}

/** The metrics of a file. Of a log, the last values count, because those are of the model that was written. */
async function metricsIn(file: string, cwd: string): Promise<Readonly<Record<string, unknown>>> {
  const isLog = /\.([ct]sv|json)$/i.test(file);
  const log = isLog ? lastOfTrainingLog(await readText(file, cwd, { maxBytes: mostLogBytes }), file) : undefined;
  return log ?? (await readMetricsFile(file, cwd)).metrics.tree;
}

/** JSON has no NaN. As a text, it is no measurement, and no rule passes on it. */
function withNotFinite(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/**
 * Copies predictions into the report folder: a single file as `predictions`, with its extension.
 *
 * @returns their paths.
 * @throws {Failure} if the command did not write them.
 */
export async function keepPredictions(
  files: readonly string[],
  reportDir: string,
  { cwd }: Context,
): Promise<string[]> {
  const report = resolve(cwd, reportDir);
  await mkdir(report, { recursive: true });
  return Promise.all(
    files.map(async (file) => {
      const source = resolve(cwd, file);
      if ((await stat(source).catch(() => undefined)) === undefined)
        throw new Failure(`predictions: expected the command to write ${file}, got no such file`);
      const name = basename(source);
      const target = join(report, files.length === 1 ? `predictions${extensions(name)}` : name);
      if (target !== source) await cp(source, target);
      return shownPath(target, cwd);
    }),
  );
}

/** The extensions of a file: `.csv.gz`. One without any counts as CSV. */
function extensions(name: string): string {
  const dot = name.indexOf(".", 1);
  return dot === -1 ? ".csv" : name.slice(dot);
}
