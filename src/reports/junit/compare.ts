import { type MatchedTests, matchLegs, type TestOfReport } from "./legs.ts";
import { keyOf, type TestList } from "./list.ts";
import type { TestReport } from "./read.ts";
import type { TestCase } from "./test-case.ts";

/** The comparison of a run with an earlier one, test by test. */
export interface TestComparison {
  /** Tests that fail now but passed, were skipped or did not exist then. */
  newlyFailing: TestCase[];
  /** Tests that fail in both runs. */
  stillFailing: TestCase[];
  /** Tests that failed then and pass now. */
  fixed: TestCase[];
  /** Number of names that did not exist then, including failing tests. */
  added: number;
  /** The first of these names. */
  addedNames: string[];
  removed: number;
  removedNames: string[];
  slower: { test: TestCase; beforeMs: number }[];
}

/** Thresholds for a slower test, above the noise of shared machines. */
const muchSlower = { factor: 2, leastMs: 500 };
const mostNames = 50;
const mostSlower = 20;

export function compareTests({ ledger, files }: TestReport, baseline: TestList): TestComparison {
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
  const rows = new Map<string, number>();
  for (const test of ledger) {
    const key = keyOf(test);
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  // Most keys have one test in both runs. Only the others are held in memory until all their tests are read.
  const several = new Map<string, TestOfReport[]>();
  for (const test of ledger) {
    const key = keyOf(test);
    const before = baseline.get(key) ?? [];
    if (rows.get(key) === 1 && before.length <= 1) settle(comparison, { now: [test], before });
    else several.set(key, [...(several.get(key) ?? []), { test, report: files[test.report]?.path ?? "" }]);
  }
  for (const [key, tests] of several)
    for (const matched of matchLegs(tests, baseline.get(key) ?? [])) settle(comparison, matched);
  for (const key of rows.keys()) {
    if (baseline.has(key)) continue;
    comparison.added++;
    if (comparison.addedNames.length < mostNames) comparison.addedNames.push(shownName(key));
  }
  for (const key of baseline.keys()) {
    if (rows.has(key)) continue;
    comparison.removed++;
    if (comparison.removedNames.length < mostNames) comparison.removedNames.push(shownName(key));
  }
  comparison.newlyFailing.sort((a, b) => a.index - b.index);
  comparison.slower.sort((a, b) => b.test.durationMs - b.beforeMs - (a.test.durationMs - a.beforeMs));
  comparison.slower.length = Math.min(comparison.slower.length, mostSlower);
  return comparison;
}

/** As many failures as before count as known. Any further ones are new. */
function settle(comparison: TestComparison, { now, before }: MatchedTests): void {
  const failing = now.filter(({ outcome }) => outcome === "failed" || outcome === "error");
  const failedBefore = before.filter(({ outcome }) => outcome === "failed" || outcome === "error").length;
  comparison.stillFailing.push(...failing.slice(0, failedBefore));
  comparison.newlyFailing.push(...failing.slice(failedBefore));
  if (failedBefore > failing.length) {
    const passing = now.filter(({ outcome }) => outcome === "passed");
    comparison.fixed.push(...passing.slice(0, failedBefore - failing.length));
  }
  const [test, earlier] = [now[0], before[0]];
  if (now.length !== 1 || before.length !== 1 || test === undefined || earlier === undefined) return;
  if (isMuchSlower(test.durationMs, earlier.durationMs)) comparison.slower.push({ test, beforeMs: earlier.durationMs });
}

function isMuchSlower(nowMs: number, beforeMs: number): boolean {
  return nowMs >= beforeMs * muchSlower.factor && nowMs - beforeMs >= muchSlower.leastMs;
}

function shownName(key: string): string {
  return key.split("\u001f").slice(-2).filter(Boolean).join(" › ");
}
