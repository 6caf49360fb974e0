import { written } from "../expression/tokens.ts";
import type { Metrics } from "../metrics-file/metrics.ts";
import type { MetricReference, Rule } from "./rule.ts";

export interface MatchOptions {
  /** Number of wildcards that a path must have. */
  wildcards: number;
  models: Record<MetricReference["of"], Metrics | undefined>;
  limit: number;
}

/**
 * Finds all names that match the wildcards of a rule, in the metrics and in the baseline, so that a class that was
 * dropped fails instead of being forgotten. The nth wildcard of every path has the same name.
 */
export function matchesOf(
  references: readonly MetricReference[],
  { wildcards, models, limit }: MatchOptions,
): string[][] {
  const found = new Map<string, string[]>();
  for (const reference of references) {
    if (wildcardsIn(reference) !== wildcards) continue;
    for (const match of models[reference.of]?.matches(reference.pattern, limit + 1) ?? [])
      found.set(JSON.stringify(match), match);
  }
  return [...found.values()];
}

export function wildcardsIn({ pattern }: MetricReference): number {
  return pattern.reduce((count, each) => (each === undefined ? count + 1 : count), 0);
}

/** Replaces the wildcards of a pattern. */
export function boundTo(pattern: readonly (string | undefined)[], names: readonly string[]): string[] {
  let next = 0;
  return pattern.map((each) => each ?? names[next++] ?? "*");
}

/** Formats a rule with its wildcards replaced. */
export function textOf({ text, references }: Rule, bound: readonly string[]): string {
  if (bound.length === 0) return text;
  let result = "";
  let end = 0;
  const paths = [...references].sort(([a], [b]) => a.start - b.start);
  for (const [at, { pattern, of }] of paths) {
    const bare = text.slice(at.start, at.end) === of;
    const path = written(boundTo(pattern, bound));
    result += text.slice(end, at.start) + (bare ? of : of === "metrics" ? path : `${of}.${path}`);
    end = at.end;
  }
  return result + text.slice(end);
}

/** Formats a pattern as it was written. */
export function patternText(pattern: readonly (string | undefined)[]): string {
  return pattern.map((each) => (each === undefined ? "*" : written(["x", each]).slice(2))).join(".");
}
