import { driftBlocks, driftHeadline } from "../../evaluation/drift/drift-blocks.ts";
import { type DriftFile, readDriftFile } from "../../evaluation/drift/drift-file.ts";
import { type Block, details, heading, paragraph } from "../../reports/markdown/block.ts";
import { type ResultReading, readRunResult } from "./run-result.ts";

/** Reads the drift report of this run. A report about another model is a problem, and is left out. */
export async function readDrift(path: string, reading: ResultReading): Promise<DriftFile | undefined> {
  const found = await readRunResult(path, readDriftFile, reading);
  if (found === undefined) return undefined;
  const { result: drift, shown } = found;
  const { digest, problems } = reading;
  if (drift.model_digest === undefined || digest === undefined || drift.model_digest === digest) return drift;
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
