import { plainNumber, pValueText } from "../../core/number-text.ts";
import { normalQuantile } from "../statistics/normal.ts";
import { columnHistogram } from "./column-histogram.ts";
import type { ColumnSide } from "./column-side.ts";
import { columnStatistics, sideFigures } from "./column-statistics.ts";
import { type Aspect, compareColumn, detectableDistance } from "./compare-column.ts";
import { type ColumnDecision, type ColumnDecisionOptions, columnP, decideColumns, leastEffect } from "./decision.ts";
import type { DriftedColumn } from "./drift-file.ts";
import { type Preset, presetReason, presetScore } from "./presets.ts";

/** A column of both sides. */
export interface ColumnPair {
  name: string;
  role: DriftedColumn["role"];
  /** Slice of the rows. Undefined for all rows. */
  slice?: string;
  reference: ColumnSide;
  current: ColumnSide;
}

export interface CompareOptions extends ColumnDecisionOptions {
  preset: Preset;
  seed: number;
}

export interface ComparedSides {
  /** Columns that changed most first. */
  columns: DriftedColumn[];
  /** Reason why the rows are too few to judge. Undefined if there are enough. */
  tooFew: string | undefined;
}

/** A larger smallest detectable distance means that almost nothing would be seen. */
const blindDistance = 0.5;

/** Tests all columns as one family, and describes how each changed. */
export function compareSides(pairs: readonly ColumnPair[], options: CompareOptions): ComparedSides {
  const tested = pairs.map(({ reference, current, role }, at) =>
    compareColumn(reference, current, { family: pairs.length, seed: options.seed + at }).filter(
      // Labels come later for some rows, which is no change of the target.
      ({ aspect }) => role !== "target" || aspect !== "missing",
    ),
  );
  const family = tested.filter((aspects) => aspects.length > 0).length;
  const level = options.level / Math.max(1, family);
  const decisions = decisionsOf(pairs, tested, options);
  const columns = pairs.map((pair, at) =>
    describeColumn(pair, tested[at]!, { decision: decisions[at]!, level, options }),
  );
  const best = Math.min(1, ...pairs.map(({ reference, current }) => detectableDistance(reference, current, level)));
  const drifted = columns.some((column) => column.drifted);
  return {
    columns: columns.sort((a, b) => Number(b.drifted) - Number(a.drifted) || b.effect - a.effect || a.p - b.p),
    tooFew: options.preset === "default" && !drifted && best > blindDistance ? tooFewText(best) : undefined,
  };
}

/** Columns that nothing can be tested of are not part of the family. */
function decisionsOf(
  pairs: readonly ColumnPair[],
  tested: readonly Aspect[][],
  options: CompareOptions,
): ColumnDecision[] {
  const { preset } = options;
  if (preset !== "default") {
    return pairs.map((pair, at) => {
      const p = columnP(tested[at]!);
      const score = presetScore(preset, pair);
      const reason = score === undefined ? `${preset} has no rule for such a column` : presetReason(score);
      return { p, adjustedP: p, drifted: score?.drifted ?? false, sure: false, because: [], reason };
    });
  }
  const family = pairs
    .map(({ reference, current }, at) => ({
      at,
      aspects: tested[at]!,
      sizes: [Math.max(1, reference.count), Math.max(1, current.count)] as const,
    }))
    .filter(({ aspects }) => aspects.length > 0);
  const decided = decideColumns(family, options);
  const none: ColumnDecision = { p: 1, adjustedP: 1, drifted: false, sure: false, because: [] };
  const all = pairs.map(() => none);
  for (const [k, { at }] of family.entries()) all[at] = decided[k]!;
  return all;
}

interface Description {
  decision: ColumnDecision;
  /** Level of a single test of the family. */
  level: number;
  options: CompareOptions;
}

function describeColumn(pair: ColumnPair, aspects: Aspect[], { decision, level, options }: Description): DriftedColumn {
  const { name, role, slice, reference, current } = pair;
  const statistics = Object.fromEntries(
    Object.entries(columnStatistics(reference, current, role)).map(([key, value]) => [
      key,
      Number.isFinite(value) ? value : null,
    ]),
  );
  const histogram = columnHistogram(reference, current);
  return {
    name,
    role,
    type: reference.kind,
    ...(slice !== undefined && { slice }),
    drifted: decision.drifted,
    sure: decision.sure,
    reason: decision.reason ?? reasonText(pair, aspects, { decision, level, options }),
    tests: aspects,
    p: decision.p,
    adjusted_p: decision.adjustedP,
    effect: Math.max(0, ...aspects.map(({ effect }) => effect)),
    statistics,
    reference: sideFigures(reference, reference),
    current: sideFigures(current, reference),
    ...(histogram !== undefined && { histogram }),
  };
}

const subjects: Record<Aspect["aspect"], string> = {
  values: "values",
  weekdays: "weekdays",
  length: "lengths",
  words: "words",
  missing: "share of missing values",
};

function reasonText(pair: ColumnPair, aspects: readonly Aspect[], { decision, level, options }: Description): string {
  if (aspects.length === 0) return "not compared";
  const { adjustedP, because } = decision;
  if (because.length > 0) {
    const said = because.map(
      ({ aspect, effect, measure }) => `${subjects[aspect]} (${measure} ${plainNumber(effect)})`,
    );
    return `changed: ${said.join(", ")}, ${pValueText(adjustedP)} over all columns`;
  }
  if (adjustedP <= options.level) {
    const largest = aspects.reduce((a, b) => (b.effect > a.effect ? b : a));
    return `a significant change of ${plainNumber(largest.effect)}, which is below ${plainNumber(leastEffect(largest, options.least))}`;
  }
  const least = detectableDistance(pair.reference, pair.current, level);
  return least > blindDistance ? "too few rows to see a change" : "no significant difference";
}

/** Says in standard deviations of a normal column what the rows cannot show. */
function tooFewText(distance: number): string {
  if (distance >= 0.999) return "too few rows: no change of any size would be seen";
  const shift = 2 * normalQuantile((1 + distance) / 2);
  return `too few rows: a shift under ${plainNumber(Number(shift.toPrecision(2)))} standard deviations would go unseen`;
}
