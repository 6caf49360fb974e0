import { columnNumber } from "../../core/number-text.ts";
import { type Block, heading, type Inline, paragraph, strong, table } from "../../reports/markdown/block.ts";
import type { Evaluation } from "../metrics/evaluation.ts";

/** Maximum number of classes for a matrix. With more, the most frequent errors are listed instead. */
const MOST_CLASSES = 15;
const MOST_MISTAKES = 10;

/** Shows how often each class was predicted for each true class. */
export function confusionBlocks({
  classes = [],
  confusion_matrix: matrix,
}: Pick<Evaluation, "classes" | "confusion_matrix">): Block[] {
  if (matrix === undefined) return [];
  if (classes.length <= MOST_CLASSES) {
    return [
      heading(3, "Confusion matrix (rows: truth, columns: predicted)"),
      table(
        ["", ...classes.map((name) => `>${name}`)],
        matrix.map((row, i) => [
          classes[i]!,
          ...row.map(
            (count, j): Inline => (i === j && count > 0 ? [strong(columnNumber(count))] : columnNumber(count)),
          ),
        ]),
      ),
    ];
  }
  const mistakes = matrix
    .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
    .filter(({ count, i, j }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count);
  if (mistakes.length === 0) return [];
  return [
    heading(3, `Most frequent mistakes among ${classes.length} classes`),
    table(
      ["truth", "predicted", ">rows"],
      mistakes.slice(0, MOST_MISTAKES).map(({ count, i, j }) => [classes[i]!, classes[j]!, columnNumber(count)]),
    ),
    ...(mistakes.length > MOST_MISTAKES
      ? [paragraph(`and ${mistakes.length - MOST_MISTAKES} more kinds of mistakes`)]
      : []),
  ];
}
