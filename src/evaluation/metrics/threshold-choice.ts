import { Failure } from "../../core/failure.ts";
import { parseCondition, type ThresholdCondition, type Thresholds } from "./operating-point.ts";

/** The rule that finds a decision threshold. */
export type ThresholdRule =
  | { kind: "number"; threshold: number }
  | { kind: "max-f1" }
  | { kind: "condition"; condition: ThresholdCondition }
  /** Weights of a false positive and of a false negative. */
  | { kind: "cost"; fp: number; fn: number };

/** `0.5`, `max-f1`, `recall>=0.9`, `precision>=0.8`, `fpr<=0.05` or `cost(fp=1,fn=5)`; undefined for anything else. */
export function parseThresholdRule(text: string): ThresholdRule | undefined {
  if (text === "max-f1") return { kind: "max-f1" };
  if (/^(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?$/i.test(text)) {
    const threshold = Number(text);
    return threshold <= 1 ? { kind: "number", threshold } : undefined;
  }
  const [, fp, fn] = /^cost\(fp=(\d+(?:\.\d+)?|\.\d+),fn=(\d+(?:\.\d+)?|\.\d+)\)$/.exec(text.replace(/\s/g, "")) ?? [];
  if (fp !== undefined && fn !== undefined)
    return Number(fp) + Number(fn) > 0 ? { kind: "cost", fp: Number(fp), fn: Number(fn) } : undefined;
  const condition = parseCondition(text);
  return condition && { kind: "condition", condition };
}

/** Declares the input `decision-threshold` for each action that has it. */
export const thresholdRuleFormat = {
  expected: "number from 0 to 1, `max-f1`, `recall>=R`, `precision>=P`, `fpr<=F`, or `cost(fp=A,fn=B)`",
  parse(text: string): { ok: true; value: ThresholdRule } | { ok: false; expected: string } {
    const value = parseThresholdRule(text);
    return value === undefined
      ? {
          ok: false,
          expected: "a number from 0 to 1, max-f1, recall>=0.9, precision>=0.8, fpr<=0.05 or cost(fp=1,fn=5)",
        }
      : { ok: true, value };
  },
};

/** A threshold and what it comes to on the rows that it was chosen on. */
export interface ChosenThreshold {
  threshold: number;
  precision: number;
  recall: number;
}

/**
 * The best threshold: a row is positive when it scores at least as much. Candidates are the scores themselves, and one just above
 * the highest, at which nothing is positive. Of equally good ones the highest is taken.
 *
 * - `max-f1`: the highest F1.
 * - `recall>=R`: the highest threshold that keeps the recall, which has the fewest false positives.
 * - `precision>=P`, `fpr<=F`: the lowest threshold that keeps it, which has the highest recall.
 * - `cost(fp=A,fn=B)`: the lowest sum of costs.
 *
 * @returns undefined when no threshold keeps the condition.
 */
export function chooseThreshold(
  rule: Exclude<ThresholdRule, { kind: "number" }>,
  thresholds: Thresholds,
  weights: Float64Array | undefined,
): ChosenThreshold | undefined {
  const { positives, negatives } = thresholds.totals(weights);
  let best: { score: number; chosen: ChosenThreshold } | undefined;
  const offer = (score: number, threshold: number, [truePositives, falsePositives]: readonly [number, number]) => {
    if (!Number.isFinite(score) || (best !== undefined && score <= best.score + 1e-12 * Math.abs(best.score))) return;
    const precision = truePositives / (truePositives + falsePositives);
    best = { score, chosen: { threshold, precision, recall: truePositives / positives } };
  };
  let first = true;
  thresholds.walk(weights, (threshold, truePositives, falsePositives) => {
    const nothing = threshold * (1 + Number.EPSILON);
    if (first && rule.kind === "cost") offer(-rule.fn * positives, nothing, [0, 0]);
    if (first && rule.kind === "condition" && rule.condition.of === "fpr") offer(0, nothing, [0, 0]);
    first = false;
    offer(scoreOf(rule, { truePositives, falsePositives, positives, negatives }), threshold, [
      truePositives,
      falsePositives,
    ]);
  });
  return best?.chosen;
}

/** The chosen threshold in words. `from` names the rows: `320 out-of-bag rows`. */
export function chosenText(
  { threshold, precision, recall }: ChosenThreshold,
  { positive, from }: { positive: string; from: string },
): string {
  const share = (value: number) => (Number.isFinite(value) ? value.toFixed(3) : "none");
  return `decision threshold ${Number(threshold.toPrecision(6))} for ${JSON.stringify(positive)}, chosen on ${from}: precision ${share(precision)}, recall ${share(recall)} there`;
}

/** The failure of a rule that no threshold keeps on the rows `from`. */
export function noThreshold(from: string): Failure {
  return new Failure(
    `decision-threshold: expected a threshold that keeps the condition on ${from}, got none (allow more, or set a number)`,
  );
}

interface Counts {
  truePositives: number;
  falsePositives: number;
  positives: number;
  negatives: number;
}

/** Returns the quantity to maximise, or NaN if the condition is not met. */
function scoreOf(
  rule: Exclude<ThresholdRule, { kind: "number" }>,
  { truePositives, falsePositives, positives, negatives }: Counts,
): number {
  if (rule.kind === "max-f1") return (2 * truePositives) / (positives + truePositives + falsePositives);
  if (rule.kind === "cost") return -(rule.fp * falsePositives + rule.fn * (positives - truePositives));
  const { of, bound } = rule.condition;
  const recall = truePositives / positives;
  if (of === "recall") return recall >= bound - 1e-12 ? -falsePositives : Number.NaN;
  const kept =
    of === "precision"
      ? truePositives / (truePositives + falsePositives) >= bound - 1e-12
      : falsePositives / negatives <= bound + 1e-12;
  return kept ? recall : Number.NaN;
}
