import { Failure } from "../../core/failure.ts";
import type { ClassPredictions } from "./predictions.ts";

/** A metric at the best threshold that keeps a condition: precision at a recall of at least 0.9. */
export interface OperatingPoint {
  /** Such as `precision_at_recall_0.9`. */
  name: string;
  /** The condition's text, such as `recall>=0.9`. */
  text: string;
  condition: ThresholdCondition;
}

/** The condition that a threshold must meet. */
export interface ThresholdCondition {
  of: "recall" | "precision" | "fpr";
  bound: number;
}

const MEASURED = { recall: "precision", precision: "recall", fpr: "recall" } as const;

/** `recall>=0.9`, `precision>=0.8` or `fpr<=0.05`; undefined for anything else. */
export function parseCondition(text: string): ThresholdCondition | undefined {
  const [, of, comparator, number = ""] =
    /^(recall|precision|fpr)\s*(>=|<=)\s*(\d+(?:\.\d+)?|\.\d+)$/.exec(text.trim()) ?? [];
  const bound = Number(number);
  if (of === undefined || !(bound >= 0 && bound <= 1)) return undefined;
  return (comparator === "<=") === (of === "fpr") ? { of: of as ThresholdCondition["of"], bound } : undefined;
}

/** @throws {Failure} for a text that is no condition, and for one that is given twice. */
export function parseOperatingPoints(texts: readonly string[], where = "operating-points"): OperatingPoint[] {
  const points: OperatingPoint[] = [];
  for (const text of texts) {
    const condition = parseCondition(text);
    if (condition === undefined)
      throw new Failure(
        `${where}: expected recall>=R, precision>=P or fpr<=F with a number from 0 to 1, got ${JSON.stringify(text.slice(0, 80))}`,
      );
    const { of, bound } = condition;
    const name = `${MEASURED[of]}_at_${of}_${bound}`;
    if (points.some((each) => each.name === name))
      throw new Failure(`${where}: expected each condition once, got ${text} twice`);
    points.push({ name, text: text.replace(/\s+/g, ""), condition });
  }
  return points;
}

/** Called for each distinct score from the highest down, with the weight of positive and negative rows at or above it. */
export type ThresholdVisit = (threshold: number, truePositives: number, falsePositives: number) => void;

/** The thresholds of one class, and what each comes to with other weights. The rows are sorted once. */
export class Thresholds {
  readonly #order: Uint32Array;
  readonly #scores: Float64Array;
  readonly #positive: Uint8Array;

  /** @param scores probability of the positive class per row; NaN leaves a row out. `positive` is 1 for rows of that class. */
  constructor(scores: Float64Array, positive: Uint8Array) {
    this.#scores = scores;
    this.#positive = positive;
    this.#order = Uint32Array.from(scores.keys())
      .filter((row) => !Number.isNaN(scores[row]!))
      .sort((a, b) => scores[b]! - scores[a]!);
  }

  static of({ classes, probabilities, truth, rows }: ClassPredictions, positive: number): Thresholds {
    const k = classes.length;
    return new Thresholds(
      Float64Array.from({ length: rows }, (_, row) => probabilities![row * k + positive]!),
      Uint8Array.from(truth, (each) => (each === positive ? 1 : 0)),
    );
  }

  /** Weight of the positive and of the negative rows. */
  totals(weights: Float64Array | undefined): { positives: number; negatives: number } {
    let positives = 0;
    let negatives = 0;
    for (const row of this.#order) {
      if (this.#positive[row] === 1) positives += weights?.[row] ?? 1;
      else negatives += weights?.[row] ?? 1;
    }
    return { positives, negatives };
  }

  walk(weights: Float64Array | undefined, visit: ThresholdVisit): void {
    const order = this.#order;
    let truePositives = 0;
    let falsePositives = 0;
    for (let i = 0; i < order.length; ) {
      const score = this.#scores[order[i]!]!;
      for (; i < order.length && this.#scores[order[i]!] === score; i++) {
        const row = order[i]!;
        if (this.#positive[row] === 1) truePositives += weights?.[row] ?? 1;
        else falsePositives += weights?.[row] ?? 1;
      }
      visit(score, truePositives, falsePositives);
    }
  }

  /**
   * The best precision among thresholds that keep a recall, or the best recall among those that keep a precision or a false
   * positive rate; NaN when none keeps it. A row is predicted to be positive when it scores at least the threshold.
   */
  best({ of, bound }: ThresholdCondition, weights: Float64Array | undefined): number {
    const { positives, negatives } = this.totals(weights);
    // Above the highest score nothing is predicted: no false positives, and a recall of 0.
    let best = of === "fpr" && positives > 0 ? 0 : Number.NaN;
    this.walk(weights, (_, truePositives, falsePositives) => {
      const recall = truePositives / positives;
      const precision = truePositives / (truePositives + falsePositives);
      const kept =
        of === "recall"
          ? recall >= bound - 1e-12
          : of === "precision"
            ? precision >= bound - 1e-12
            : falsePositives / negatives <= bound + 1e-12;
      const value = of === "recall" ? precision : recall;
      if (kept && !(value <= best)) best = value;
    });
    return best;
  }
}
