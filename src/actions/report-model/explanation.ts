import { calibrationChart, rocChart } from "../../evaluation/blocks/charts.ts";
import { classBlocks } from "../../evaluation/blocks/classes.ts";
import { confusionBlocks } from "../../evaluation/blocks/confusion.ts";
import { scoreHistogram } from "../../evaluation/blocks/score-histogram.ts";
import { provenWorse, sliceBlocks } from "../../evaluation/blocks/slices.ts";
import { valueCharts } from "../../evaluation/blocks/value-charts.ts";
import { positiveIndex } from "../../evaluation/comparison/predictions-file.ts";
import { type Block, details } from "../../reports/markdown/block.ts";
import type { ModelFindings } from "./findings.ts";

/** The slices where one is significantly worse than the rest: then they are not folded away. */
export function urgentSlices({ candidate: { evaluation } }: ModelFindings): Block[] {
  return evaluation !== undefined && provenWorse(evaluation).length > 0 ? sliceBlocks(evaluation) : [];
}

/** Explains the numbers with matrix, classes and charts. In a comment they are folded. */
export function explanationBlocks(findings: ModelFindings, folded: boolean): Block[] {
  const { evaluation } = findings.candidate;
  const slices = evaluation === undefined || urgentSlices(findings).length > 0 ? [] : sliceBlocks(evaluation);
  const measured =
    evaluation === undefined
      ? []
      : [
          ...confusionBlocks(evaluation),
          ...classBlocks(evaluation),
          ...rocChart(evaluation, findings.baseline.found?.source.evaluation),
          ...calibrationChart(evaluation),
        ];
  const drawn = predictionBlocks(findings);
  const all = [...slices, ...measured, ...drawn];
  if (!folded || all.length === 0) return all;
  const parts = [
    ...(slices.length > 0 ? ["slices"] : []),
    ...(evaluation?.task === "classification" ? ["confusion matrix", "classes"] : []),
    ...(all.some(({ kind }) => kind === "chart") ? ["charts"] : []),
    ...(drawn.length > 0 && evaluation?.task === "classification" ? ["scores"] : []),
  ];
  const title = parts.length === 0 ? "Details" : parts.join(", ");
  return [details(`${title.charAt(0).toUpperCase()}${title.slice(1)}`, all)];
}

function predictionBlocks({ predictions, candidate: { evaluation } }: ModelFindings): Block[] {
  if (predictions === undefined || "unreadable" in predictions) return [];
  const set = predictions.predictions;
  if (set.task === "regression") return valueCharts(set);
  const known = evaluation?.positive_class;
  return scoreHistogram(
    set,
    known !== undefined && !set.classes.includes(known) ? undefined : positiveIndex(set, known),
  );
}
