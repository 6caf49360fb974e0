import type { Block, ChartSeries } from "../../reports/markdown/block.ts";
import type { Evaluation } from "../metrics/evaluation.ts";
import type { CurvePoint } from "../metrics/ranking.ts";

/** Number of points along a curve, which fits a chart in a comment. */
const STEPS = 20;

/** Draws the ROC curve of a binary model, with another model's if there is one. */
export function rocChart({ curve }: Pick<Evaluation, "curve">, other?: Pick<Evaluation, "curve">): Block[] {
  if (curve === undefined || curve.length < 3) return [];
  const along = (points: CurvePoint[]): ChartSeries => ({
    kind: "line",
    values: Array.from({ length: STEPS + 1 }, (_, step) => truePositiveRateAt(points, step / STEPS)),
  });
  const chance: ChartSeries = { kind: "line", values: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS) };
  const theirs = other?.curve === undefined || other.curve.length < 3 ? [] : [along(other.curve)];
  return [
    {
      kind: "chart",
      title: "ROC curve",
      x: { title: "false positive rate", values: { from: 0, to: 1 } },
      y: { title: "true positive rate", from: 0, to: 1 },
      series: [along(curve), ...theirs, chance],
      legend:
        theirs.length === 0
          ? "Blue: this model. Orange: chance."
          : "Blue: this model. Orange: the baseline. Grey: chance.",
    },
  ];
}

/** Compares the model's confidence with its share of correct predictions. */
export function calibrationChart({ reliability = [] }: Pick<Evaluation, "reliability">): Block[] {
  const bins = reliability.filter(({ support }) => support > 0);
  if (bins.length < 2) return [];
  return [
    {
      kind: "chart",
      title: "Calibration",
      x: { title: "confidence", values: bins.map(({ low, high }) => `${low.toFixed(1)}–${high.toFixed(1)}`) },
      y: { title: "accuracy", from: 0, to: 1 },
      series: [
        { kind: "bar", values: bins.map(({ accuracy }) => accuracy) },
        { kind: "line", values: bins.map(({ confidence }) => confidence) },
      ],
      legend: "Bars: accuracy. Line: mean confidence. The bars of a calibrated model end on the line.",
    },
  ];
}

/** Returns the curve's height, interpolated between its points. For a step, returns the upper end. */
function truePositiveRateAt(points: readonly CurvePoint[], rate: number): number {
  let [x, y] = [0, 0];
  for (const { false_positive_rate: nextX, true_positive_rate: nextY } of points) {
    if (nextX > rate) return y + ((nextY - y) * (rate - x)) / (nextX - x);
    [x, y] = [nextX, nextY];
  }
  return y;
}
