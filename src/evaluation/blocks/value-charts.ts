import { columnNumber } from "../../core/number-text.ts";
import { type Block, paragraph } from "../../reports/markdown/block.ts";
import type { ValuePredictions } from "../metrics/predictions.ts";
import { sampleQuantile } from "../statistics/bootstrap.ts";
import { mean } from "../statistics/moments.ts";

/** Fewer rows give no picture. */
const leastRows = 20;
const mostGroups = 10;
/** Bins of the residuals between the two that are open. */
const innerBins = 9;

type Values = Pick<ValuePredictions, "truth" | "predicted" | "rows">;

/** A regression's predictions against the true values, and its residuals. */
export function valueCharts(predictions: Values): Block[] {
  if (predictions.rows < leastRows) return [];
  return [...predictedChart(predictions), ...residualChart(predictions)];
}

interface Group {
  label: string;
  truth: number[];
  predicted: number[];
}

/** Rows of similar true values, of about equal number; values that look the same are one group. */
function groupsOf({ truth, predicted, rows }: Values): Group[] {
  const order = Array.from(truth.keys()).sort((a, b) => truth[a]! - truth[b]!);
  const count = Math.min(mostGroups, Math.floor(rows / 5));
  const groups: Group[] = [];
  for (let i = 0; i < count; i++) {
    const own = order.slice(Math.floor((i * rows) / count), Math.floor(((i + 1) * rows) / count));
    const truths = own.map((row) => truth[row]!);
    const label = columnNumber(mean(truths));
    const last = groups.at(-1);
    const into = last?.label === label ? last : { label, truth: [], predicted: [] };
    into.truth.push(...truths);
    into.predicted.push(...own.map((row) => predicted[row]!));
    if (into !== last) groups.push(into);
  }
  return groups;
}

function predictedChart(predictions: Values): Block[] {
  const groups = groupsOf(predictions);
  if (groups.length < 2) return [];
  const quantile = (share: number) =>
    groups.map(({ predicted }) => sampleQuantile(Float64Array.from(predicted), share));
  const lines = [quantile(0.5), groups.map(({ truth }) => mean(truth)), quantile(0.1), quantile(0.9)];
  const all = lines.flat();
  return [
    {
      kind: "chart",
      title: "Predicted against actual",
      x: { title: "actual value, mean of each group", values: groups.map(({ label }) => label) },
      y: { title: "predicted value", from: Math.min(...all), to: Math.max(...all) },
      series: lines.map((values) => ({ kind: "line", values })),
      legend:
        "Rows in groups of similar actual values. Blue: median prediction. Orange: a perfect prediction. Grey: 80 % of the predictions lie between these lines.",
    },
  ];
}

function residualChart({ truth, predicted }: Values): Block[] {
  const residuals = Float64Array.from(truth, (value, row) => predicted[row]! - value);
  const end = sampleQuantile(residuals.map(Math.abs), 0.95);
  if (!(end > 0) || !Number.isFinite(end)) return [];
  const width = (2 * end) / innerBins;
  const counts = new Array<number>(innerBins + 2).fill(0);
  for (const residual of residuals) {
    const bin = residual < -end ? 0 : residual > end ? innerBins + 1 : 1 + Math.floor((residual + end) / width);
    counts[Math.min(bin, residual > end ? innerBins + 1 : innerBins)]!++;
  }
  const centres = Array.from({ length: innerBins }, (_, i) => {
    const centre = -end + (i + 0.5) * width;
    return columnNumber(Math.abs(centre) < width / 1000 ? 0 : centre);
  });
  return [
    {
      kind: "chart",
      title: "Residuals",
      x: { title: "predicted minus actual", values: ["less", ...centres, "more"] },
      y: { title: "rows", from: 0, to: Math.max(...counts) },
      series: [{ kind: "bar", values: counts }],
    },
    paragraph(
      `Number of rows by residual, around the middle of each bar. Outside ${columnNumber(-end)} to ${columnNumber(end)} lie ${counts[0]! + counts.at(-1)!} rows.`,
    ),
  ];
}
