import { columnNumber } from "../../core/number-text.ts";
import { type Block, heading, paragraph, table } from "../../reports/markdown/block.ts";
import { bar } from "../../reports/markdown/chart.ts";
import type { Evaluation } from "../metrics/evaluation.ts";

const MOST_CLASSES = 10;

/** Lists classes by F1, the worst first, because reviewers look for a model's weaknesses. */
export function classBlocks({ per_class: perClass = {} }: Pick<Evaluation, "per_class">): Block[] {
  const classes = Object.entries(perClass).sort(([, a], [, b]) => (a["f1"] ?? -1) - (b["f1"] ?? -1));
  if (classes.length === 0) return [];
  const cell = (value: number | undefined) => (value === undefined ? "" : columnNumber(value));
  return [
    heading(3, "Classes, lowest F1 first"),
    table(
      ["class", ">rows", ">precision", ">recall", ">f1", ""],
      classes
        .slice(0, MOST_CLASSES)
        .map(([name, { support, precision, recall, f1 }]) => [
          name,
          cell(support),
          cell(precision),
          cell(recall),
          cell(f1),
          f1 === undefined ? "" : bar(f1),
        ]),
    ),
    ...(classes.length > MOST_CLASSES
      ? [paragraph(`and ${classes.length - MOST_CLASSES} classes with a higher F1`)]
      : []),
  ];
}
