import { type Block, heading, table } from "../../reports/markdown/block.ts";
import { bar } from "../../reports/markdown/chart.ts";
import type { ClassPredictions } from "../metrics/predictions.ts";

const bins = 10;

/**
 * How many rows have which score: the probability of the positive class by true class, or with several classes that of the
 * predicted class by whether it is right.
 */
export function scoreHistogram(predictions: ClassPredictions, positive: number | undefined): Block[] {
  const { classes, probabilities, truth, predicted, rows } = predictions;
  if (probabilities === undefined || rows === 0) return [];
  const binary = classes.length === 2 && positive !== undefined;
  const counts = [new Array<number>(bins).fill(0), new Array<number>(bins).fill(0)] as const;
  for (let row = 0; row < rows; row++) {
    const of = binary ? positive : predicted[row]!;
    const score = probabilities[row * classes.length + of]!;
    const second = binary ? truth[row] === positive : truth[row] !== predicted[row];
    counts[second ? 1 : 0][Math.min(bins - 1, Math.max(0, Math.floor(score * bins)))]!++;
  }
  const most = Math.max(...counts[0], ...counts[1]);
  const [first, second] = binary
    ? [`actually ${classes[1 - positive]}`, `actually ${classes[positive]}`]
    : ["right", "wrong"];
  const title = binary ? `Scores: probability of ${classes[positive]}` : "Scores: probability of the predicted class";
  const cell = (count: number) => bar(count / most);
  const shown = Array.from({ length: bins }, (_, bin) => bin).filter(
    (bin) => binary || counts[0][bin]! + counts[1][bin]! > 0,
  );
  return [
    heading(3, title),
    table(
      ["score", `>${first}`, "", `>${second}`, ""],
      shown.map((bin) => [
        `${(bin / bins).toFixed(1)} to ${((bin + 1) / bins).toFixed(1)}`,
        String(counts[0][bin]),
        cell(counts[0][bin]!),
        String(counts[1][bin]),
        cell(counts[1][bin]!),
      ]),
    ),
  ];
}
