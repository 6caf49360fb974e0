import type { Generator } from "./generator.ts";
import type { Ledger } from "./ledger.ts";
import { lostRow, type SuiteCounts } from "./lost.ts";
import { copy } from "./names.ts";
import type { Property } from "./properties.ts";
import { type RepeatedRows, retryRule } from "./retries.ts";
import { type OpenCase, type ReportedProblem, rowOf } from "./row.ts";
import type { Sax } from "./sax.ts";

const mostSuites = 1000;

/** A `<testsuite>`, or the `<testsuites>` around them, whose end tag was not read yet. */
export interface OpenSuite {
  isRoot: boolean;
  name: string;
  file: string;
  host: string;
  generator: Generator | undefined;
  /** The counts in its attributes. */
  declared: SuiteCounts;
  durationMs: number;
  stdout: string;
  stderr: string;
}

/** Text that is collected until its element ends. */
interface Capture {
  element: string;
  pieces: string[];
  use(text: string): void;
}

/** The counts so far. They are compared with the suite's attributes. */
interface Counters {
  tests: number;
  problems: number;
  timed: number;
}

/** The reader's position in a file: the open suites, the open test, and the text that is being collected. */
export class ReportState {
  readonly ledger: Ledger;
  readonly properties: Property[];
  readonly #repeated: RepeatedRows;
  test: OpenCase | undefined;
  /** The open `<failure>` or similar element. */
  problem: ReportedProblem | undefined;
  /** Open suites, outermost first, with the counters at their start. Beyond a thousand, only their number is kept. */
  readonly #suites: { suite: OpenSuite; before: Counters }[] = [];
  #depth = 0;
  readonly #captures: Capture[] = [];
  readonly #sax: Sax;
  readonly #onText: (text: string) => void;
  readonly counters: Counters = { tests: 0, problems: 0, timed: 0 };
  /** Number of characters since the last end of a tag or text. */
  quiet = 0;

  constructor({ ledger, properties, repeated, sax }: Pick<ReportState, "ledger" | "properties"> & StateOptions) {
    this.ledger = ledger;
    this.properties = properties;
    this.#repeated = repeated;
    this.#sax = sax;
    this.#onText = (text) => {
      this.quiet = 0;
      this.#captures.at(-1)?.pieces.push(text);
    };
    // Handlers added during parsing would change the parser's hidden class and make it slower.
    this.#listen();
    this.#ignore();
  }

  /** The innermost open suite. */
  get suite(): OpenSuite | undefined {
    return this.#suites.at(-1)?.suite;
  }

  get capturing(): boolean {
    return this.#captures.length > 0;
  }

  /** True if the text that is being collected is a log, which may be very long. */
  get inLog(): boolean {
    return this.#captures.at(-1)?.element.startsWith("system-") ?? false;
  }

  /** True if a test is open, or a text that may contain anything is being collected. */
  get isInTest(): boolean {
    return this.test !== undefined || this.capturing;
  }

  openSuite(suite: OpenSuite): void {
    this.finishTest();
    this.#depth++;
    if (this.#depth > mostSuites) return;
    if (!suite.isRoot) this.ledger.openSuite(suite, retryRule(suite.generator, this.#repeated));
    this.#suites.push({ suite, before: { ...this.counters } });
  }

  closeSuite(): void {
    this.finishTest();
    if (this.#depth === 0) return;
    if (this.#depth <= mostSuites) this.#settle(this.#suites.at(-1)!);
    this.#depth--;
  }

  #settle({ suite, before }: { suite: OpenSuite; before: Counters }): void {
    const { counters, ledger } = this;
    const read = { tests: counters.tests - before.tests, problems: counters.problems - before.problems };
    if (read.problems > 0 && (suite.stdout !== "" || suite.stderr !== "")) ledger.addSuiteLog(suite);
    const lost = lostRow(suite, read);
    if (lost !== undefined) {
      counters.tests++;
      counters.problems += Math.max(1, suite.declared.problems - read.problems);
      ledger.add(lost);
    }
    const time = counters.timed === before.timed && suite.durationMs > 0 ? suite.durationMs : Number.NaN;
    if (!Number.isNaN(time)) {
      counters.timed++;
      ledger.addSuiteTime(time);
    }
    this.#suites.pop();
    if (!suite.isRoot) ledger.closeSuite();
  }

  openTest(test: OpenCase): void {
    this.finishTest();
    this.test = test;
  }

  /** Stores the open test, if there is one, with the text collected for it. */
  finishTest(): void {
    while (this.#captures.length > 0) this.#finishCapture();
    if (this.test === undefined) return;
    const { test } = this;
    this.test = undefined;
    this.enter(test);
  }

  enter(test: OpenCase): void {
    const row = rowOf(test, this.suite?.generator);
    this.counters.tests++;
    this.counters.problems += Math.max(test.problems.length, row.outcome === "failed" ? 1 : 0);
    if (!Number.isNaN(row.durationMs)) this.counters.timed++;
    this.ledger.add(row);
  }

  /** Collects text until `element` ends. An inner capture takes its text away from the outer one. */
  capture(element: string, use: (text: string) => void): void {
    if (this.#captures.length === 0) this.#listen();
    this.#captures.push({ element, pieces: [], use });
  }

  /** Ends the innermost capture if it belongs to `element`. */
  endCapture(element: string): void {
    if (this.#captures.at(-1)?.element === element) this.#finishCapture();
  }

  #finishCapture(): void {
    const { pieces, use } = this.#captures.pop()!;
    if (this.#captures.length === 0) this.#ignore();
    use(pieces.length === 1 ? pieces[0]! : pieces.join(""));
  }

  /** Returns a test case for a suite's own problem, which belongs to none of its tests. */
  suiteCase(): OpenCase {
    return {
      attributes: { name: "(suite)", classname: copy(this.suite?.name ?? "") },
      problems: [],
      skip: undefined,
      skipReason: "",
      stdout: "",
      stderr: "",
    };
  }

  #listen(): void {
    this.#sax.on("text", this.#onText);
    this.#sax.on("cdata", this.#onText);
  }

  #ignore(): void {
    this.#sax.off("text");
    this.#sax.off("cdata");
  }
}

interface StateOptions {
  repeated: RepeatedRows;
  sax: Sax;
}
