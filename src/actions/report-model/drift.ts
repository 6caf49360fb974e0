import { stat } from "node:fs/promises";
import type { Context } from "../../contract/context.ts";
import { driftBlocks, driftHeadline } from "../../evaluation/drift/drift-blocks.ts";
import { type DriftFile, readDriftFile } from "../../evaluation/drift/drift-file.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { type Block, details, heading, paragraph } from "../../reports/markdown/block.ts";
import { attempted } from "./source.ts";

interface DriftReading {
  /** Digest of the model that the report is about, if it is known. */
  digest: string | undefined;
  context: Context;
  problems: string[];
}

/** Reads the drift report of this run. A report about another model is a problem, and is left out. */
export async function readDrift(
  path: string,
  { digest, context: { cwd, github }, problems }: DriftReading,
): Promise<DriftFile | undefined> {
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined;
  const shown = shownPath(path, cwd);
  const drift = await attempted(() => readDriftFile(shown, cwd), problems);
  const stale = staleReason(drift?.run, github?.run);
  if (stale !== undefined) {
    problems.push(`${shown}: ${stale}`);
    return undefined;
  }
  if (drift?.model_digest === undefined || digest === undefined || drift.model_digest === digest) return drift;
  problems.push(
    `${shown}: expected the drift of the model ${digest.slice(0, 19)}, got that of ${drift.model_digest.slice(0, 19)}: it is left out (run detect-drift with this model)`,
  );
  return undefined;
}

interface SectionOptions {
  /** Maximum number of columns. */
  most: number;
  folded: boolean;
}

/** The section about drift. In a comment, everything but the headline is folded. */
export function driftSection(drift: DriftFile | undefined, { most, folded }: SectionOptions): Block[] {
  if (drift === undefined) return [];
  const headline = driftHeadline(drift);
  const blocks = driftBlocks(drift, { most, histograms: folded ? 3 : 10 });
  return [
    heading(3, "Drift"),
    paragraph(`${headline[0]!.toUpperCase()}${headline.slice(1)}.`),
    ...(folded ? [details("Columns and tests", blocks)] : blocks),
  ];
}
