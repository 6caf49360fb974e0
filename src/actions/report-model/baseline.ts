import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { readSchema } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import { findBaseline } from "../../evaluation/baseline/baseline.ts";
import { bundleIn, reportIn } from "../../evaluation/baseline/contents.ts";
import { readBaselineRecord } from "../../evaluation/baseline/record.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { type Difference, differences } from "../../evaluation/comparison/differences.ts";
import { pair } from "../../evaluation/comparison/pair.ts";
import { positiveIndex, readPredictions } from "../../evaluation/comparison/predictions-file.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { type ModelSource, readSource } from "./source.ts";

export interface BaselineComparison {
  /** `artifact champion of run 12 (commit 1a2b3c4)`. */
  name: string;
  source: ModelSource;
  /** On the same rows; empty where the predictions of both are not known. */
  differences: Map<string, Difference>;
  /** Why there are none. */
  unpaired: string | undefined;
}

/** What the model is compared with, or why with nothing. */
export type ReportBaseline = { found: BaselineComparison } | { found: undefined; reason: string | undefined };

/** The baseline that is named; else the one that `test-model` tested on the same rows and left in the report's folder. */
export async function readReportBaseline(
  { baseline: spec, schema }: { baseline: string | undefined; schema: string | undefined },
  { report, candidate, problems }: { report: string; candidate: ModelSource; problems: string[] },
  context: Context,
): Promise<ReportBaseline> {
  const { cwd, env, signal, github } = context;
  const left = join(report, "baseline");
  if (spec === undefined && !(await stat(left).catch(() => undefined))?.isDirectory())
    return { found: undefined, reason: undefined };
  try {
    const baseline = await findBaseline(spec ?? left, { cwd, env, signal, github });
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
      return { found: { name: called, source, ...(await paired({ candidate, baseline: source, schema }, context)) } };
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

async function paired(
  { candidate, baseline, schema: path }: { candidate: ModelSource; baseline: ModelSource; schema: string | undefined },
  { cwd, signal }: Context,
): Promise<Pick<BaselineComparison, "differences" | "unpaired">> {
  const nothing = (unpaired: string | undefined) => ({ differences: new Map(), unpaired });
  if (candidate.predictionsPath === undefined || baseline.predictionsPath === undefined) return nothing(undefined);
  try {
    const schema = path === undefined ? undefined : await readSchema(path, cwd);
    const shared = { cwd, signal, schema };
    const ours = await readPredictions([candidate.predictionsPath], { ...shared, name: "predictions" });
    const theirs = await readPredictions([baseline.predictionsPath], { ...shared, name: "the baseline's predictions" });
    const joined = pair(ours.predictions, theirs.predictions, ours.name, theirs.name);
    const positive = positiveIndex(joined.candidate, candidate.evaluation?.positive_class);
    const names = HEADLINES.filter((name) => name in candidate.metrics && name in baseline.metrics);
    const found = await differences(names, joined, { positive, seed: candidate.evaluation?.seed ?? 0, signal });
    return { differences: found, unpaired: undefined };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return nothing(error.message);
  }
}
