import { plainNumber, pValueText } from "../../core/number-text.ts";
import { type Block, paragraph, strong } from "../../reports/markdown/block.ts";
import type { Evaluation } from "../metrics/evaluation.ts";
import { range } from "./numbers.ts";

/** A warning for the top of a report: the model is no better than one that ignores every column. Empty when it is better. */
export function trivialWarning({ trivial }: Pick<Evaluation, "trivial">): Block[] {
  const [main, ...others] = trivial?.comparisons ?? [];
  if (trivial === undefined || main === undefined || main.verdict === "better") return [];
  const answer = typeof trivial.predicts === "number" ? plainNumber(trivial.predicts) : `“${trivial.predicts}”`;
  const evidence = [
    ...(main.interval === undefined ? [] : [`95 % interval of the gain ${range(main.interval)}`]),
    ...(main.p === undefined ? [] : [pValueText(main.p)]),
  ];
  const better = others.filter(({ verdict }) => verdict === "better").map(({ metric }) => metric);
  return [
    paragraph([
      "⚠️ ",
      strong(main.verdict === "worse" ? "Worse than a trivial model" : "Not significantly better than a trivial model"),
      `: ${main.metric} is ${plainNumber(main.model)}, and ${plainNumber(main.trivial)} when always predicting ${answer}`,
      evidence.length === 0 ? "." : ` (${evidence.join(", ")}).`,
      better.length === 0 ? "" : ` By ${better.join(" and ")} it is better.`,
    ]),
  ];
}
