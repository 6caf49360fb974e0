import type { Aspect } from "./compare-column.ts";
import { distanceLowerBound } from "./kolmogorov-smirnov.ts";

export interface ColumnDecisionOptions {
  /** Probability of a false alarm about the whole data set. */
  level: number;
  /** Smallest changes that count. */
  least: { distance: number; missing: number };
}

/** Aspects of one column with their sizes of samples. */
export interface TestedColumn {
  aspects: readonly Aspect[];
  sizes: readonly [reference: number, current: number];
}

export interface ColumnDecision {
  /** P-value of the column: Bonferroni's over its aspects. */
  p: number;
  /** Holm's adjusted p-value over all columns. */
  adjustedP: number;
  /** True if the change is significant in the whole family and large enough. */
  drifted: boolean;
  /** True if even the lower confidence bound of the change is large enough. */
  sure: boolean;
  /** The aspects that show the drift. */
  because: Aspect[];
  /** The reason in words, where another tool's rule decides. */
  reason?: string;
}

/**
 * Decides which columns drifted. Holm's method keeps the probability of even one false alarm below the level under any
 * dependence of the columns (Holm 1979). A change must also have a size that matters.
 */
export function decideColumns(
  columns: readonly TestedColumn[],
  { level, least }: ColumnDecisionOptions,
): ColumnDecision[] {
  const pValues = columns.map(({ aspects }) => columnP(aspects));
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!);
  const decisions = new Array<ColumnDecision>(columns.length);
  let adjusted = 0;
  for (const [rank, at] of order.entries()) {
    const { aspects, sizes } = columns[at]!;
    const factor = columns.length - rank;
    adjusted = Math.max(adjusted, Math.min(1, factor * pValues[at]!));
    const because =
      adjusted > level
        ? []
        : aspects.filter(
            (each) => each.p * aspects.length * factor <= level && each.effect >= leastEffect(each, least),
          );
    decisions[at] = {
      p: pValues[at]!,
      adjustedP: adjusted,
      drifted: because.length > 0,
      sure: because.some((each) => distanceLowerBound(each.effect, level, sizes) >= leastEffect(each, least)),
      because,
    };
  }
  return decisions;
}

/** Bonferroni's p-value over the aspects of a column. */
export function columnP(aspects: readonly Aspect[]): number {
  return aspects.length === 0 ? 1 : Math.min(1, aspects.length * Math.min(...aspects.map(({ p }) => p)));
}

export function leastEffect({ measure }: Aspect, least: ColumnDecisionOptions["least"]): number {
  return measure === "rate" ? least.missing : least.distance;
}
