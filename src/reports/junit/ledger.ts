import { KeyTable } from "./key-table.ts";
import { clip, copy, Names } from "./names.ts";
import type { Details, Outcome, Row, SkipKind, TestCase } from "./test-case.ts";

const outcomes: readonly Outcome[] = ["passed", "failed", "error", "skipped"];
const skipKinds: readonly (SkipKind | undefined)[] = [undefined, "skipped", "xfailed", "todo"];
const flakyBit = 16;
const unexpectedPassBit = 32;
const batch = 256;
const pageShift = 14;
const pageMask = (1 << pageShift) - 1;
/** Beyond this much text in memory, later problems keep their first line only. */
const textBudget = 64 * 2 ** 20;
const budgetPerProblem = 512;

export interface Totals {
  total: number;
  /** Flaky ones too: they passed in the end. */
  succeeded: number;
  /** Without errors. */
  failed: number;
  errors: number;
  skipped: number;
  /** Part of `succeeded`. */
  flaky: number;
  /** Parts of `skipped`. */
  xfailed: number;
  todo: number;
  /** Of all attempts. */
  durationMs: number;
}

export interface Suite {
  name: string;
  file: string;
  parent: number | undefined;
}

/**
 * All tests of all files, in columns: a passing test costs its name (front-coded), a duration and a byte. Only tests with
 * something to say have an object.
 *
 * A row of the same (suite element, file, class, name) is another attempt of the same test. The suite is the element and not
 * its name: files merged from two legs of a matrix hold the same names twice, and a pass in one must not hide a failure in the other.
 */
export class Ledger {
  readonly #names = new Names();
  readonly #state: Uint8Array[] = [];
  readonly #durationMs: Float32Array[] = [];
  readonly #attempts = new Map<number, number>();
  readonly #details = new Map<number, Details>();
  readonly #suites: Suite[] = [];
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
    const parent = this.#open.at(-1)!.suite;
    this.#suites.push({ name, file, parent: parent === -1 ? undefined : parent });
    this.#open.push({ suite: this.#suites.length - 1, table: this.#table() });
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
      const at = index & pageMask;
      if (at === 0) {
        this.#state.push(new Uint8Array(pageMask + 1));
        this.#durationMs.push(new Float32Array(pageMask + 1));
      }
      this.#durationMs[index >> pageShift]![at] = durationMs;
      if (row !== undefined) this.#tell(index, row);
    }
    this.#texts.length = 0;
    this.#rows.length = 0;
  }

  #tell(index: number, row: Row): void {
    this.#state[index >> pageShift]![index & pageMask] = stateOf(row);
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
    return this.#case(index, this.#names.at(index), this.#path(this.#runSuite[low]!), low);
  }

  *[Symbol.iterator](): Generator<TestCase> {
    this.#flush();
    let run = -1;
    let index = 0;
    let suites: string[] = [];
    for (const names of this.#names) {
      if (this.#runFirst[run + 1] === index) {
        run++;
        suites = this.#path(this.#runSuite[run]!);
      }
      yield this.#case(index++, names, suites, run);
    }
  }

  /** The tests of these outcomes; costs a byte each for all others. */
  *only(...wanted: (Outcome | "flaky")[]): Generator<TestCase> {
    for (let index = 0; index < this.length; index++) {
      const state = this.#state[index >> pageShift]![index & pageMask]!;
      if (wanted.includes(outcomes[state & 3]!) || ((state & flakyBit) !== 0 && wanted.includes("flaky")))
        yield this.at(index);
    }
  }

  /** The slowest tests, slowest first. */
  slowest(count: number): TestCase[] {
    const best: { index: number; durationMs: number }[] = [];
    for (let index = 0; index < this.length; index++) {
      const durationMs = this.#durationMs[index >> pageShift]![index & pageMask]!;
      if (!(durationMs > (best.length < count ? 0 : best[best.length - 1]!.durationMs))) continue;
      const at = best.findIndex((each) => each.durationMs < durationMs);
      best.splice(at === -1 ? best.length : at, 0, { index, durationMs });
      if (best.length > count) best.pop();
    }
    return best.map(({ index }) => this.at(index));
  }

  totals(report?: number): Totals {
    this.#flush();
    const totals: Totals = {
      total: 0,
      succeeded: 0,
      failed: 0,
      errors: 0,
      skipped: 0,
      flaky: 0,
      xfailed: 0,
      todo: 0,
      durationMs: 0,
    };
    for (let run = 0; run < this.#runFirst.length; run++) {
      if (report !== undefined && this.#runReport[run] !== report) continue;
      const end = this.#runFirst[run + 1] ?? this.length;
      for (let index = this.#runFirst[run]!; index < end; index++) this.#count(totals, index);
    }
    return totals;
  }

  #count(totals: Totals, index: number): void {
    const state = this.#state[index >> pageShift]![index & pageMask]!;
    const durationMs = this.#durationMs[index >> pageShift]![index & pageMask]!;
    totals.total++;
    if (durationMs > 0) totals.durationMs += durationMs;
    const outcome = state & 3;
    if (outcome === 0) totals.succeeded++;
    else if (outcome === 1) totals.failed++;
    else if (outcome === 2) totals.errors++;
    else totals.skipped++;
    if ((state & flakyBit) !== 0) totals.flaky++;
    const skip = (state >> 2) & 3;
    if (skip === 2) totals.xfailed++;
    else if (skip === 3) totals.todo++;
  }

  /** Another row of a test: its last attempt decides, and what went before is kept. */
  #again(index: number, row: Row): void {
    const page = this.#state[index >> pageShift]!;
    const state = page[index & pageMask]!;
    const before = outcomes[state & 3]!;
    const failedBefore = before === "failed" || before === "error" || (state & flakyBit) !== 0;
    const durations = this.#durationMs[index >> pageShift]!;
    const durationMs = durations[index & pageMask]!;
    if (Number.isNaN(durationMs)) durations[index & pageMask] = row.durationMs;
    else if (!Number.isNaN(row.durationMs)) durations[index & pageMask] = durationMs + row.durationMs;

    const supplement = row.teardown && (before === "failed" || before === "error");
    if (!supplement) this.#attempts.set(index, (this.#attempts.get(index) ?? 1) + row.attempts);
    // A skip after a result (a re-run that was called off) says nothing new; a failure it would hide.
    const decides = !supplement && (row.outcome !== "skipped" || before === "skipped");
    if (decides) page[index & pageMask] = stateOf(row) | (row.outcome === "passed" && failedBefore ? flakyBit : 0);
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
    const state = this.#state[index >> pageShift]![index & pageMask]!;
    const suite = this.#runSuite[run]!;
    return {
      index,
      report: this.#runReport[run]!,
      suites,
      file: names.file || this.#suiteFile(suite),
      className: names.className,
      name: names.name,
      outcome: outcomes[state & 3]!,
      skip: skipKinds[(state >> 2) & 3],
      durationMs: this.#durationMs[index >> pageShift]![index & pageMask]!,
      attempts: this.#attempts.get(index) ?? 1,
      flaky: (state & flakyBit) !== 0,
      unexpectedPass: (state & unexpectedPassBit) !== 0,
      details: this.#details.get(index),
    };
  }

  #table(): KeyTable {
    const table = this.#tables.pop() ?? new KeyTable();
    table.clear();
    return table;
  }

  #path(suite: number): string[] {
    const names: string[] = [];
    for (let at: number | undefined = suite; at !== undefined && at !== -1; at = this.#suites[at]!.parent)
      names.push(this.#suites[at]!.name);
    return names.reverse();
  }

  #suiteFile(suite: number): string {
    for (let at: number | undefined = suite; at !== undefined && at !== -1; at = this.#suites[at]!.parent)
      if (this.#suites[at]!.file !== "") return this.#suites[at]!.file;
    return "";
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

function stateOf(row: Row): number {
  return (
    outcomes.indexOf(row.outcome) |
    (row.outcome === "skipped" ? skipKinds.indexOf(row.skip ?? "skipped") << 2 : 0) |
    (row.flaky ? flakyBit : 0) |
    (row.unexpectedPass ? unexpectedPassBit : 0)
  );
}
