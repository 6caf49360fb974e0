import type { Columns } from "./columns.ts";

export interface Totals {
  total: number;
  /** Flaky tests are among them: they passed in the end. */
  succeeded: number;
  /** Without errors. */
  failed: number;
  errors: number;
  skipped: number;
  /** Part of `succeeded`. */
  flaky: number;
  /** Part of `skipped`, as is `todo`. */
  xfailed: number;
  todo: number;
  /** Time of all attempts; NaN when the files do not say. */
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

/** Adds a time, unless it is unknown. */
export function addDuration(totals: Totals, durationMs: number): void {
  if (!Number.isNaN(durationMs))
    totals.durationMs = (Number.isNaN(totals.durationMs) ? 0 : totals.durationMs) + durationMs;
}
