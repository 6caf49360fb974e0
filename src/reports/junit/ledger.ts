import { Columns, slowest } from "./columns.ts";
import { Names } from "./names.ts";
import { OpenRows } from "./open-rows.ts";
import { type RetryRule, retriedGroups } from "./retries.ts";
import { RowDetails } from "./row-details.ts";
import { Runs } from "./runs.ts";
import { type Suite, Suites } from "./suites.ts";
import type { Row, TestCase, TestOutcome } from "./test-case.ts";
import { addDuration, addToTotals, emptyTotals, type Totals } from "./totals.ts";
import { WaitingRows } from "./waiting-rows.ts";

/**
 * All tests of all files, stored in columns: a passing test costs its name (front-coded), a duration and a byte.
 * Every row of a file is a test, unless the rule of its suite finds that several rows are attempts of one test.
 */
export class Ledger {
  readonly #names = new Names();
  readonly #columns = new Columns();
  readonly #suites = new Suites();
  readonly #runs = new Runs();
  readonly #details = new RowDetails();
  /** Durations of suites whose tests have none, by report. */
  readonly #suiteTimes: { report: number; durationMs: number }[] = [];
  readonly #open: OpenRows[] = [];
  #report = -1;
  #absorbed = 0;

  readonly #waiting = new WaitingRows();

  /** Number of tests. */
  get length(): number {
    this.#flush();
    return this.#names.length - this.#absorbed;
  }

  /** Starts the next file, which the following rows belong to. */
  openReport(rule?: RetryRule): number {
    this.closeReport();
    this.#open.push(new OpenRows(-1, this.#names.length, rule));
    return ++this.#report;
  }

  /** Closes suites that a truncated file left open. */
  closeReport(): void {
    this.#flush();
    while (this.#open.length > 0) this.#close(this.#open.pop()!);
  }

  openSuite(suite: Omit<Suite, "parent" | "basedir">, rule?: RetryRule): void {
    this.#flush();
    const index = this.#suites.add({ ...suite, basedir: "", parent: this.#open.at(-1)!.suite });
    this.#open.push(new OpenRows(index, this.#names.length, rule));
  }

  closeSuite(): void {
    this.#flush();
    if (this.#open.length > 1) this.#close(this.#open.pop()!);
  }

  /** Adds the duration of a suite whose tests have none. */
  addSuiteTime(durationMs: number): void {
    this.#suiteTimes.push({ report: this.#report, durationMs });
  }

  setBasedir(basedir: string): void {
    this.#suites.setBasedir(this.#open.at(-1)!.suite, basedir);
  }

  /** Adds a test that passed at the first attempt, without creating an object. Texts have no control characters. */
  pass(file: string, className: string, name: string, durationMs: number): void {
    if (this.#waiting.push(file, className, name, durationMs)) this.#flush();
  }

  add(row: Row): void {
    this.#waiting.describe(row);
    this.pass(row.file, row.className, row.name, row.durationMs);
  }

  /** Gives a suite's log to its failing tests that have neither a trace nor a log (Bazel). */
  addSuiteLog({ stdout, stderr }: { stdout: string; stderr: string }): void {
    this.#flush();
    const { first } = this.#open.at(-1)!;
    for (let index = first; index < this.#names.length; index++) this.#details.addLog(index, { stdout, stderr });
  }

  /** Stores the waiting rows and releases the text that they are slices of. */
  settle(): void {
    this.#flush();
    this.#waiting.release();
  }

  /** Stores the rows. The cost is one step per byte of a name that differs from the previous name. See `Names`. */
  #flush(): void {
    const waiting = this.#waiting;
    const { count } = waiting;
    if (count === 0) return;
    const names = this.#names;
    const open = this.#open[this.#open.length - 1]!;
    names.load(waiting.texts);
    if (!this.#runs.continues(open.suite, this.#report)) this.#runs.add(names.length, open.suite, this.#report);
    for (let i = 0; i < count; i++) {
      const hash = names.spell(waiting.startsPrefix(i));
      // A look-up decodes names, so it comes before the row is stored.
      const known = open.find(hash, names);
      const index = names.store();
      open.enter(hash, index, known);
      this.#columns.add(index, waiting.durationMs(i));
      const row = waiting.row(i);
      if (row !== undefined) this.#describe(index, row);
    }
    waiting.clear();
  }

  #describe(index: number, row: Row): void {
    this.#columns.setOutcome(index, row);
    this.#details.add(index, row);
    if (row.outcome !== "failed" && row.outcome !== "error") return;
    const earlier = this.#open.at(-1)!.lastFailing(row, index);
    if (row.supplement && earlier !== undefined) this.#supplement(earlier, index);
  }

  /** Merges a second row about the same attempt: the more severe of the two results counts. */
  #supplement(index: number, other: number): void {
    if (this.#columns.outcome(other) === "error") this.#columns.setOutcome(index, this.#columns.unpack(other));
    this.#absorb(index, other, false);
  }

  /** Finds attempts among the rows of a suite. */
  #close(open: OpenRows): void {
    if (open.rule === undefined) return;
    const columns = this.#columns;
    const retried = retriedGroups(open.rule, {
      first: open.first,
      end: this.#names.length,
      groups: open.repeated((row) => columns.isAttempt(row)),
      outcome: (row) => columns.outcome(row),
      name: (row) => this.#names.at(row).name,
    });
    for (const [first, ...others] of retried) this.#retry(first!, others);
  }

  /** Combines several attempts into one test: the last one decides. */
  #retry(index: number, others: readonly number[]): void {
    const last = this.#columns.unpack(others.at(-1)!);
    this.#columns.setOutcome(index, { ...last, flaky: last.outcome === "passed" });
    for (const other of others) this.#absorb(index, other, true);
  }

  #absorb(index: number, other: number, isAttempt: boolean): void {
    const columns = this.#columns;
    columns.setAttempt(other);
    this.#absorbed++;
    const [before, added] = [columns.durationMs(index), columns.durationMs(other)];
    columns.setDurationMs(index, Number.isNaN(before) ? added : Number.isNaN(added) ? before : before + added);
    this.#details.absorb(index, other, isAttempt);
  }

  at(index: number): TestCase {
    this.#flush();
    const run = this.#runs.find(index);
    return this.#case(index, this.#names.at(index), { run, suites: this.#suites.path(this.#runs.suite(run)) });
  }

  *[Symbol.iterator](): Generator<TestCase> {
    this.#flush();
    let run = -1;
    let index = 0;
    let suites: string[] = [];
    for (const names of this.#names) {
      if (this.#runs.first(run + 1) === index) suites = this.#suites.path(this.#runs.suite(++run));
      if (!this.#columns.isAttempt(index)) yield this.#case(index, names, { run, suites });
      index++;
    }
  }

  /** Iterates over tests with certain outcomes. Any other test costs a byte. */
  *only(...wanted: (TestOutcome | "flaky")[]): Generator<TestCase> {
    for (const index of this.#tests())
      if (wanted.includes(this.#columns.outcome(index)) || (wanted.includes("flaky") && this.#columns.isFlaky(index)))
        yield this.at(index);
  }

  slowest(count: number): TestCase[] {
    return slowest(this.#tests(), this.#columns, count).map((index) => this.at(index));
  }

  totals(report?: number): Totals {
    this.#flush();
    const totals = emptyTotals();
    for (let run = 0; run < this.#runs.length; run++) {
      if (report !== undefined && this.#runs.report(run) !== report) continue;
      const end = this.#runs.first(run + 1) ?? this.#names.length;
      for (let index = this.#runs.first(run)!; index < end; index++)
        if (!this.#columns.isAttempt(index)) addToTotals(totals, this.#columns, index);
    }
    for (const each of this.#suiteTimes)
      if (report === undefined || each.report === report) addDuration(totals, each.durationMs);
    return totals;
  }

  *#tests(): Generator<number> {
    this.#flush();
    for (let index = 0; index < this.#names.length; index++) if (!this.#columns.isAttempt(index)) yield index;
  }

  #case(
    index: number,
    { file, className, name }: { file: string; className: string; name: string },
    { run, suites }: { run: number; suites: readonly string[] },
  ): TestCase {
    const suite = this.#runs.suite(run);
    return {
      index,
      report: this.#runs.report(run),
      host: this.#suites.nearest(suite, "host"),
      basedir: this.#suites.nearest(suite, "basedir"),
      suites,
      file: file || this.#suites.nearest(suite, "file"),
      className,
      name,
      ...this.#columns.unpack(index),
      durationMs: this.#columns.durationMs(index),
      attempts: this.#details.attempts(index),
      reason: this.#details.reason(index),
      details: this.#details.details(index),
    };
  }
}
