import { Columns } from "./columns.ts";
import { KeyTable } from "./key-table.ts";
import { clip, copy, Names } from "./names.ts";
import { Suites } from "./suites.ts";
import type { Details, Row, TestCase, TestOutcome } from "./test-case.ts";
import { addToTotals, emptyTotals, type Totals } from "./totals.ts";

const batch = 256;
/** When this many characters are in memory, later problems keep only their first line. */
const textBudget = 64 * 2 ** 20;
const budgetPerProblem = 512;

/**
 * All tests of all files, in columns: a passing test costs its name (front-coded), a duration and a byte. Only tests with
 * something to say have an object.
 *
 * A row of the same (suite element, file, class, name) is another attempt of the same test. The suite is the element and not
 * its name: files merged from two legs of a matrix hold the same names twice, and a pass in one must not hide a failure in the other.
 */
export class Ledger {
  readonly #names = new Names();
  readonly #columns = new Columns();
  readonly #attempts = new Map<number, number>();
  readonly #details = new Map<number, Details>();
  readonly #suites = new Suites();
  /** Runs of tests with one suite: first test, suite (-1 outside of all), file of the report. */
  readonly #runFirst: number[] = [];
  readonly #runSuite: number[] = [];
  readonly #runReport: number[] = [];
  /** One table a level of open suites: attempts are looked for among the suite's own rows. */
  readonly #open: { suite: number; table: KeyTable }[] = [];
  /** Tables of closed suites, for the next to use: thousands of new ones would outlive the collector's young generation. */
  readonly #tables: KeyTable[] = [];
  #report = -1;
  #text = 0;

  /** Rows that wait to be entered, in batches: see Names.load. */
  readonly #texts: string[] = [];
  readonly #newPrefix = new Uint8Array(batch);
  readonly #durations = new Float64Array(batch);
  readonly #rows: (Row | undefined)[] = [];
  #waiting = 0;
  #file: string | undefined;
  #className: string | undefined;

  get length(): number {
    this.#flush();
    return this.#names.length;
  }

  /** Rows that follow are of the next file. */
  openReport(): number {
    this.#flush();
    this.#open.length = 0;
    this.#open.push({ suite: -1, table: new KeyTable() });
    return ++this.#report;
  }

  openSuite(name: string, file: string): void {
    this.#flush();
    const suite = this.#suites.add(name, file, this.#open.at(-1)!.suite);
    this.#open.push({ suite, table: this.#table() });
  }

  closeSuite(): void {
    this.#flush();
    if (this.#open.length > 1) this.#tables.push(this.#open.pop()!.table);
  }

  /** A test that passed at once, which most do: nothing is made for it. Texts hold no control characters. */
  pass(file: string, className: string, name: string, durationMs: number): void {
    const at = this.#waiting++;
    const newPrefix = className !== this.#className || file !== this.#file;
    if (newPrefix) {
      this.#texts.push(clip(file), clip(className));
      this.#file = file;
      this.#className = className;
    }
    this.#texts.push(clip(name));
    this.#newPrefix[at] = newPrefix ? 1 : 0;
    this.#durations[at] = durationMs;
    if (this.#waiting === batch) this.#flush();
  }

  add(row: Row): void {
    this.#rows[this.#waiting] = row;
    this.pass(row.file, row.className, row.name, row.durationMs);
  }

  /** Enters what waits, and lets go of the text it was cut from: its slices would keep it alive. */
  settle(): void {
    this.#flush();
    if (this.#file !== undefined) this.#file = copy(this.#file);
    if (this.#className !== undefined) this.#className = copy(this.#className);
  }

  /** Costs a step a byte of what is new in a name; see Names. */
  #flush(): void {
    const waiting = this.#waiting;
    if (waiting === 0) return;
    this.#waiting = 0;
    const names = this.#names;
    const newPrefix = this.#newPrefix;
    const durations = this.#durations;
    const rows = this.#rows.length > 0 ? this.#rows : undefined;
    const { suite, table } = this.#open[this.#open.length - 1]!;
    names.load(this.#texts);
    let run = this.#runSuite.at(-1) === suite && this.#runReport.at(-1) === this.#report;
    for (let i = 0; i < waiting; i++) {
      const hash = names.spell(newPrefix[i] === 1);
      const row = rows?.[i];
      const durationMs = durations[i]!;
      const known = table.find(hash, names);
      if (known !== -1) {
        this.#again(known, row ?? passed(durationMs));
        continue;
      }
      const index = names.store();
      table.insert(hash, index);
      if (!run) {
        run = true;
        this.#runFirst.push(index);
        this.#runSuite.push(suite);
        this.#runReport.push(this.#report);
      }
      this.#columns.add(index, durationMs);
      if (row !== undefined) this.#describe(index, row);
    }
    this.#texts.length = 0;
    this.#rows.length = 0;
  }

  #describe(index: number, row: Row): void {
    this.#columns.setOutcome(index, row);
    if (row.attempts > 1) this.#attempts.set(index, row.attempts);
    if (row.details !== undefined) this.#details.set(index, this.#frugal(row.details));
  }

  at(index: number): TestCase {
    this.#flush();
    let low = 0;
    let high = this.#runFirst.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runFirst[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return this.#case(index, this.#names.at(index), this.#suites.path(this.#runSuite[low]!), low);
  }

  *[Symbol.iterator](): Generator<TestCase> {
    this.#flush();
    let run = -1;
    let index = 0;
    let suites: string[] = [];
    for (const names of this.#names) {
      if (this.#runFirst[run + 1] === index) {
        run++;
        suites = this.#suites.path(this.#runSuite[run]!);
      }
      yield this.#case(index++, names, suites, run);
    }
  }

  /** The tests of these outcomes; costs a byte each for all others. */
  *only(...wanted: (TestOutcome | "flaky")[]): Generator<TestCase> {
    for (let index = 0; index < this.length; index++) {
      if (wanted.includes(this.#columns.outcome(index)) || (wanted.includes("flaky") && this.#columns.isFlaky(index)))
        yield this.at(index);
    }
  }

  /** The slowest tests, slowest first. */
  slowest(count: number): TestCase[] {
    const best: { index: number; durationMs: number }[] = [];
    for (let index = 0; index < this.length; index++) {
      const durationMs = this.#columns.durationMs(index);
      if (!(durationMs > (best.length < count ? 0 : best[best.length - 1]!.durationMs))) continue;
      const at = best.findIndex((each) => each.durationMs < durationMs);
      best.splice(at === -1 ? best.length : at, 0, { index, durationMs });
      if (best.length > count) best.pop();
    }
    return best.map(({ index }) => this.at(index));
  }

  totals(report?: number): Totals {
    this.#flush();
    const totals = emptyTotals();
    for (let run = 0; run < this.#runFirst.length; run++) {
      if (report !== undefined && this.#runReport[run] !== report) continue;
      const end = this.#runFirst[run + 1] ?? this.length;
      for (let index = this.#runFirst[run]!; index < end; index++) addToTotals(totals, this.#columns, index);
    }
    return totals;
  }

  /** Another row of a test: its last attempt decides, and what went before is kept. */
  #again(index: number, row: Row): void {
    const columns = this.#columns;
    const { outcome: before, flaky } = columns.unpack(index);
    const failedBefore = before === "failed" || before === "error" || flaky;
    const durationMs = columns.durationMs(index);
    if (Number.isNaN(durationMs)) columns.setDurationMs(index, row.durationMs);
    else if (!Number.isNaN(row.durationMs)) columns.setDurationMs(index, durationMs + row.durationMs);

    const supplement = row.teardown && (before === "failed" || before === "error");
    if (!supplement) this.#attempts.set(index, (this.#attempts.get(index) ?? 1) + row.attempts);
    // A skip after a result (a re-run that was called off) says nothing new; a failure it would hide.
    const decides = !supplement && (row.outcome !== "skipped" || before === "skipped");
    if (decides) columns.setOutcome(index, { ...row, flaky: row.flaky || (row.outcome === "passed" && failedBefore) });
    if (row.details !== undefined) {
      const details = this.#frugal(row.details);
      const earlier = this.#details.get(index);
      if (earlier !== undefined) {
        details.problems = [...earlier.problems, ...details.problems].slice(-20);
        details.file ||= earlier.file;
        details.line ||= earlier.line;
        details.stdout ||= earlier.stdout;
        details.stderr ||= earlier.stderr;
      }
      this.#details.set(index, details);
    }
  }

  #case(
    index: number,
    names: { file: string; className: string; name: string },
    suites: readonly string[],
    run: number,
  ): TestCase {
    const suite = this.#runSuite[run]!;
    return {
      index,
      report: this.#runReport[run]!,
      suites,
      file: names.file || this.#suites.file(suite),
      className: names.className,
      name: names.name,
      ...this.#columns.unpack(index),
      durationMs: this.#columns.durationMs(index),
      attempts: this.#attempts.get(index) ?? 1,
      details: this.#details.get(index),
    };
  }

  #table(): KeyTable {
    const table = this.#tables.pop() ?? new KeyTable();
    table.clear();
    return table;
  }

  #frugal(details: Details): Details {
    this.#text += budgetPerProblem + details.stdout.length + details.stderr.length;
    for (const problem of details.problems) this.#text += problem.text.length + problem.message.length;
    if (this.#text < textBudget) return details;
    const firstLine = (text: string) => text.slice(0, 200).split("\n", 1)[0]!;
    return {
      ...details,
      stdout: "",
      stderr: "",
      problems: details.problems
        .slice(0, 1)
        .map((problem) => ({ ...problem, message: firstLine(problem.message || problem.text), text: "" })),
    };
  }
}

function passed(durationMs: number): Row {
  return {
    file: "",
    className: "",
    name: "",
    outcome: "passed",
    skip: undefined,
    durationMs,
    attempts: 1,
    flaky: false,
    teardown: false,
    unexpectedPass: false,
    details: undefined,
  };
}
