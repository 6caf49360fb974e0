import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { readSchema } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import { findBaseline } from "../../evaluation/baseline/baseline.ts";
import { bundleIn, reportIn } from "../../evaluation/baseline/contents.ts";
import { readBaselineRecord } from "../../evaluation/baseline/record.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { type ChangedRow, changedRows } from "../../evaluation/comparison/changed-rows.ts";
import { type Difference, differences } from "../../evaluation/comparison/differences.ts";
import { pair } from "../../evaluation/comparison/pair.ts";
import {
  type PredictionsFile,
  positiveIndex,
  readPredictions,
  sliceRows,
} from "../../evaluation/comparison/predictions-file.ts";
import { type SliceChange, sliceChanges } from "../../evaluation/comparison/slice-changes.ts";
import type { GateFile } from "../../evaluation/gate/gate-file.ts";
import { gatedIntervals } from "../../evaluation/gate/gated-intervals.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import type { OwnPredictions } from "./own-predictions.ts";
import { type ModelSource, readSource } from "./source.ts";

export interface BaselineComparison {
  /** `artifact champion of run 12 (commit 1a2b3c4)`. */
  name: string;
  source: ModelSource;
  /** Differences on the same rows. Empty unless the predictions of both models are known. */
  differences: Map<string, Difference>;
  /** The slices of the candidate on the same rows. */
  slices: SliceChange[];
  /** Rows with another prediction. */
  changed: ChangedRow[];
  /** Two-sided level of the intervals of differences. */
  confidence: number;
  /** The reason why there are no differences. */
  unpaired: string | undefined;
}

/** The baseline of the report, or the reason why there is none. */
export type ReportBaseline = { found: BaselineComparison } | { found: undefined; reason: string | undefined };

export interface ReportContents {
  /** Folder with the report. */
  report: string;
  candidate: ModelSource;
  gate: GateFile | undefined;
  predictions: OwnPredictions;
  problems: string[];
}

/** Reads the named baseline, or the one that `test-model` tested on the same rows and left in the report folder. */
export async function readReportBaseline(
  { baseline: spec, schema }: { baseline: string | undefined; schema: string | undefined },
  { report, candidate, gate, predictions, problems }: ReportContents,
  context: Context,
): Promise<ReportBaseline> {
  const { cwd, env, signal, github, pipeline } = context;
  const left = join(report, "baseline");
  if (spec === undefined && !(await stat(left).catch(() => undefined))?.isDirectory())
    return { found: undefined, reason: undefined };
  try {
    const baseline = await findBaseline(spec ?? left, {
      cwd,
      env,
      signal,
      github,
      targetBranch: pipeline?.run.targetBranch,
    });
    if (!baseline.found) return { found: undefined, reason: spec === "none" ? undefined : baseline.reason };
    try {
      const fetched = await readBaselineRecord(baseline.path);
      const called = fetched?.name ?? (spec === undefined ? shownPath(left, cwd) : baseline.name);
      const folder = await reportIn(baseline.path);
      const model = await bundleIn(baseline.path);
      if (folder === undefined && model === undefined)
        return { found: undefined, reason: `${called} holds neither metrics nor a model` };
      const source = await readSource({ report: folder, model }, { cwd, name: called, problems });
      source.record ??= fetched?.model;
      const comparison = await paired({ candidate, baseline: source, gate, predictions, schema }, context);
      return { found: { name: called, source, ...comparison } };
    } finally {
      await baseline.remove();
    }
  } catch (error) {
    signal.throwIfAborted();
    const message = (error as Error).message;
    return {
      found: undefined,
      reason: error instanceof Failure ? message : `GitHub's answer could not be understood: ${message}`,
    };
  }
}

interface PairedOptions extends Pick<ReportContents, "candidate" | "gate" | "predictions"> {
  baseline: ModelSource;
  schema: string | undefined;
}

async function paired(
  { candidate, baseline, gate, predictions, schema: path }: PairedOptions,
  { cwd, signal }: Context,
): Promise<Omit<BaselineComparison, "name" | "source">> {
  const { confidence, intervals } = gatedIntervals(gate, baseline.metrics);
  const nothing = (unpaired: string | undefined) => ({
    differences: new Map(),
    slices: [],
    changed: [],
    confidence,
    unpaired,
  });
  if (predictions === undefined || baseline.predictionsPath === undefined) return nothing(undefined);
  if ("unreadable" in predictions) return nothing(predictions.unreadable);
  try {
    const schema = path === undefined ? undefined : await readSchema(path, cwd);
    const shared = { cwd, signal, schema };
    const theirs = await readPredictions([baseline.predictionsPath], { ...shared, name: "the baseline's predictions" });
    const joined = pair(predictions, theirs);
    const positive = positiveIndex(joined.candidate, candidate.evaluation?.positive_class);
    const own = candidate.evaluation?.own_metrics;
    const names = [...Object.keys(own ?? {}), ...HEADLINES].filter(
      (name) => name in candidate.metrics && name in baseline.metrics,
    );
    const seed = candidate.evaluation?.seed ?? 0;
    const found = await differences(names, joined, { positive, own, seed, signal, confidence });
    for (const [name, interval] of intervals) {
      const difference = found.get(name);
      if (difference !== undefined) found.set(name, { ...difference, interval });
    }
    const slices = await sliceChanges(
      (candidate.evaluation?.slices ?? []).map(({ name }) => name),
      joined,
      { sliceRows: knownRows(predictions), positive, seed, signal },
    );
    return { differences: found, slices, changed: changedRows(joined), confidence, unpaired: undefined };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return nothing(error.message);
  }
}

/** The rows of a slice, where the predictions file says who belongs to it. */
function knownRows(predictions: PredictionsFile): (name: string) => Int32Array | undefined {
  const rowsOf = sliceRows(predictions);
  return (name) => {
    try {
      return rowsOf(name);
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
}
