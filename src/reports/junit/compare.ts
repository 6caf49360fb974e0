import type { Ledger } from "./ledger.ts";
import { keyOf, listedOutcome, type TestList } from "./list.ts";
import type { TestCase } from "./test-case.ts";

/** A run beside an earlier one, test by test. */
export interface TestComparison {
  /** Failing now, and not then: passing, skipped or not there. */
  newlyFailing: TestCase[];
  /** Failing in both. */
  stillFailing: TestCase[];
  /** Failing then, passing now. */
  fixed: TestCase[];
  /** Not there then; failing ones too. */
  added: number;
  /** The first of them. */
  addedNames: string[];
  removed: number;
  removedNames: string[];
  slower: { test: TestCase; beforeMs: number }[];
}

/** Noise of shared machines stays below both. */
const muchSlower = { factor: 2, leastMs: 500 };
const mostNames = 50;
const mostSlower = 20;

export function compareTests(ledger: Ledger, baseline: TestList): TestComparison {
  const comparison: TestComparison = {
    newlyFailing: [],
    stillFailing: [],
    fixed: [],
    added: 0,
    addedNames: [],
    removed: 0,
    removedNames: [],
    slower: [],
  };
  const seen = new Set<string>();
  for (const test of ledger) {
    const key = keyOf(test);
    const first = !seen.has(key);
    seen.add(key);
    const before = baseline.get(key);
    const failing = test.outcome === "failed" || test.outcome === "error";
    const failedBefore = before?.outcome === "failed" || before?.outcome === "error";
    if (failing) (failedBefore ? comparison.stillFailing : comparison.newlyFailing).push(test);
    else if (failedBefore && listedOutcome(test) !== "skipped") comparison.fixed.push(test);
    if (before === undefined && first) {
      comparison.added++;
      if (comparison.addedNames.length < mostNames) comparison.addedNames.push(shownName(key));
    }
    if (before !== undefined && isMuchSlower(test.durationMs, before.durationMs))
      comparison.slower.push({ test, beforeMs: before.durationMs });
  }
  for (const key of baseline.keys()) {
    if (seen.has(key)) continue;
    comparison.removed++;
    if (comparison.removedNames.length < mostNames) comparison.removedNames.push(shownName(key));
  }
  comparison.slower.sort((a, b) => b.test.durationMs - b.beforeMs - (a.test.durationMs - a.beforeMs));
  comparison.slower.length = Math.min(comparison.slower.length, mostSlower);
  return comparison;
}

function isMuchSlower(nowMs: number, beforeMs: number): boolean {
  return nowMs >= beforeMs * muchSlower.factor && nowMs - beforeMs >= muchSlower.leastMs;
}

function shownName(key: string): string {
  return key.split("\u001f").slice(-2).filter(Boolean).join(" › ");
}
