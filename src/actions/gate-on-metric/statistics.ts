import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { pair } from "../../evaluation/comparison/pair.ts";
import {
  clustersOf,
  type PredictionsFile,
  positiveIndex,
  readPredictions,
  sliceRows,
} from "../../evaluation/comparison/predictions-file.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import type { GateInputs } from "./inputs.ts";
import { type FoundBaseline, predictionsBeside, type Report } from "./sources.ts";
import { type RuleEvidence, type UntestedRule, weighRules } from "./weigh.ts";

interface WeighAllOptions {
  inputs: Pick<
    GateInputs,
    | "mode"
    | "predictions"
    | "baseline-predictions"
    | "group-column"
    | "positive-class"
    | "confidence"
    | "margin"
    | "seed"
  >;
  report: Report;
  baseline: FoundBaseline | undefined;
  context: Context;
}

interface FileRecord {
  rows: number;
  digest: string;
}

/**
 * Weighs every rule by the predictions. Loaded for the modes that ask for it only.
 *
 * @throws {Failure} when there are no predictions of the candidate: a mode that cannot be kept to is not quietly left.
 */
export async function weighAll(
  judgements: readonly Judgement[],
  { inputs, report, baseline, context }: WeighAllOptions,
): Promise<{
  answers: Map<Judgement, RuleEvidence | UntestedRule>;
  predictions: FileRecord;
  baselinePredictions: FileRecord | undefined;
}> {
  const { cwd, signal } = context;
  const ours = inputs.predictions ?? listed(await predictionsBeside(report));
  if (ours === undefined) {
    throw new Failure(
      `predictions: expected the file of predictions behind ${report.name}, which mode ${inputs.mode} weighs, got none (or use mode: point)`,
    );
  }
  const name = inputs.predictions?.join(", ") ?? "predictions beside the metrics";
  const candidate = await readPredictions(ours, name, cwd, signal);
  const theirs = inputs["baseline-predictions"] ?? listed(baseline?.predictionsPath);
  const theirName = inputs["baseline-predictions"]?.join(", ") ?? `${baseline?.name}: predictions`;
  const other =
    theirs === undefined || baseline?.report === undefined
      ? undefined
      : await readPredictions(theirs, theirName, cwd, signal);
  const paired = other && pair(candidate.predictions, other.predictions, candidate.name, other.name);
  const predictions = paired?.candidate ?? candidate.predictions;
  const group = inputs["group-column"];
  const answers = await weighRules(judgements, {
    candidate: predictions,
    candidateName: candidate.name,
    metrics: report.metrics,
    pair: paired,
    baselineName: other?.name ?? "",
    baselineMetrics: baseline?.report?.metrics,
    positive: positiveIndex(predictions, inputs["positive-class"] ?? report.evaluation.positive_class),
    sliceRows: sliceRows(candidate),
    clusters: group === undefined ? undefined : clustersOf(candidate, group),
    confidence: inputs.confidence,
    margin: inputs.margin,
    seed: inputs.seed,
    signal,
  });
  return { answers, predictions: said(candidate), baselinePredictions: other && said(other) };
}

function listed(path: string | undefined): string[] | undefined {
  return path === undefined ? undefined : [path];
}

function said({ predictions, digest }: PredictionsFile): FileRecord {
  return { rows: predictions.rows, digest };
}
