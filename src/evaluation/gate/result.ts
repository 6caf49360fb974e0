/** What is known of one rule. `skipped`: it hangs on a baseline that is not there, and the policy lets that pass. */
export type RuleStatus = "pass" | "fail" | "inconclusive" | "skipped";

export type GatePolicy = "fail" | "warn" | "pass";

/** One rule's part of `gate.json` and of the output `results`. Numbers are null where there is none. */
export interface RuleResult {
  expression: string;
  status: RuleStatus;
  /** What comes of it, by the policies and the rule's level. */
  ends: "green" | "warning" | "red";
  /** `warn` for a rule that never ends red. */
  level: "fail" | "warn";
  /** The side of the comparison with the metric. */
  value: number | null;
  comparator: string | null;
  /** The other side. */
  bound: number | null;
  baseline: number | null;
  /** How far the value is on the right side of the bound, in the metric's own unit; negative when it is on the wrong one. */
  margin: number | null;
  /** `point`: by the numbers alone. Otherwise the test that decided. */
  method: string;
  /** How this rule was judged; absent for rules judged by their numbers. */
  mode?: "point" | "no-worse" | "non-inferior";
  /** Of the metric, or of its difference from the baseline's: both one-sided bounds. */
  interval: {
    of: "metric" | "difference";
    low: number;
    high: number;
    /** Two-sided, as everywhere; version 0.1.0 wrote the one-sided confidence here. */
    confidence: number;
    /** What each bound holds with by itself. */
    one_sided_confidence?: number;
  } | null;
  /** One-sided: of "it is worse" with no-worse, of "it is no worse" with non-inferior. */
  p: number | null;
  /** What is held against the level: with no-worse by Holm over the rules of its family, with non-inferior times the looks. */
  adjusted_p: number | null;
  reason: string;
  /** What the test set can detect. */
  detectable?: string;
}

/** A number as a reader wants it: six significant digits. */
export function shownNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** A number in its metric's own unit, where the name tells it. */
export function inUnit(value: number, metric: string): string {
  if (/(_|\b)ms$/.test(metric)) return `${shownNumber(value)} ms`;
  if (/(_|\b)bytes$/.test(metric)) return `${shownNumber(value)} bytes`;
  return shownNumber(value);
}

/** A whole number a reader can take in: two digits that count, thousands set apart. */
export function about(count: number): string {
  const rounded = Number(count.toPrecision(2));
  return rounded.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
