import type { Columns } from "./columns.ts";

export interface Totals {
  total: number;
  /** Number of tests that passed, including flaky ones. */
  succeeded: number;
  /** Number of failed tests, without errors. */
  failed: number;
  errors: number;
  skipped: number;
  /** Number of flaky tests, which are part of `succeeded`. */
  flaky: number;
  /** Number of expected failures, which are part of `skipped`, like `todo`. */
  xfailed: number;
  todo: number;
  /** Duration of all attempts. NaN if the files have none. */
  durationMs: number;
}

export function emptyTotals(): Totals {
  return {
    total: 0,
    succeeded: 0,
    failed: 0,
    errors: 0,
    skipped: 0,
    flaky: 0,
    xfailed: 0,
    todo: 0,
    durationMs: Number.NaN,
  };
}

/** Adds the test at `index` to the totals. */
export function addToTotals(totals: Totals, columns: Columns, index: number): void {
  totals.total++;
  addDuration(totals, columns.durationMs(index));
  // Nearly all: no object is made for them.
  if (columns.isPlainPass(index)) {
    totals.succeeded++;
    return;
  }
  const { outcome, skip, flaky } = columns.unpack(index);
  if (outcome === "passed") totals.succeeded++;
  else if (outcome === "failed") totals.failed++;
  else if (outcome === "error") totals.errors++;
  else totals.skipped++;
  if (flaky) totals.flaky++;
  if (skip === "xfailed") totals.xfailed++;
  else if (skip === "todo") totals.todo++;
}

/** Adds a duration, unless it is unknown. */
export function addDuration(totals: Totals, durationMs: number): void {
  if (!Number.isNaN(durationMs))
    totals.durationMs = (Number.isNaN(totals.durationMs) ? 0 : totals.durationMs) + durationMs;
}
