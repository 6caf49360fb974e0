import { type Block, type ChartSeries, paragraph } from "../../reports/markdown/block.ts";
import type { Evaluation } from "../metrics/evaluation.ts";
import type { CurvePoint } from "../metrics/ranking.ts";

/** Points along a curve: as many as a chart of a comment's width shows. */
const STEPS = 20;

/** The ROC curve of a binary model, beside another model's when there is one. */
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
    },
    paragraph(
      theirs.length === 0
        ? "Blue: this model. Orange: chance."
        : "Blue: this model. Orange: the baseline. Grey: chance.",
    ),
  ];
}

/** How sure the model was, and how often it was right then. */
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
    },
    paragraph("Bars: accuracy. Line: mean confidence. The bars of a calibrated model end on the line."),
  ];
}

/** The curve's height, linear between its points; of a step, the upper end. */
function truePositiveRateAt(points: readonly CurvePoint[], rate: number): number {
  let [x, y] = [0, 0];
  for (const { false_positive_rate: nextX, true_positive_rate: nextY } of points) {
    if (nextX > rate) return y + ((nextY - y) * (rate - x)) / (nextX - x);
    [x, y] = [nextX, nextY];
  }
  return y;
}
