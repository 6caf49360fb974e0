import type { Ledger } from "./ledger.ts";
import { copy } from "./names.ts";
import type { Property } from "./properties.ts";
import { type OpenCase, type ReportedProblem, rowOf } from "./row.ts";
import type { Sax } from "./sax.ts";

const mostSuites = 1000;

/** A `<testsuite>` whose end tag has not been read yet. */
export interface OpenSuite {
  name: string;
  file: string;
}

/** Text that is collected until the element it belongs to ends. */
interface Capture {
  element: string;
  pieces: string[];
  use(text: string): void;
}

/** Where the reader is in a file: the open suites, the open test, and the text that is being collected. */
export class ReportState {
  readonly ledger: Ledger;
  readonly properties: Property[];
  test: OpenCase | undefined;
  /** The `<failure>` or similar element that is open. */
  problem: ReportedProblem | undefined;
  /** The open suites, outermost first. Beyond a thousand only their number is kept. */
  readonly #suites: OpenSuite[] = [];
  #depth = 0;
  readonly #captures: Capture[] = [];
  readonly #sax: Sax;
  readonly #onText: (text: string) => void;
  /** Characters since the last end of a tag or text. */
  quiet = 0;

  constructor(ledger: Ledger, properties: Property[], sax: Sax) {
    this.ledger = ledger;
    this.properties = properties;
    this.#sax = sax;
    this.#onText = (text) => {
      this.quiet = 0;
      this.#captures.at(-1)?.pieces.push(text);
    };
    // Handlers that were first added during parsing would change the parser's hidden class and make it slower.
    this.#listen();
    this.#ignore();
  }

  /** The innermost open suite. */
  get suite(): OpenSuite | undefined {
    return this.#suites.at(-1);
  }

  get capturing(): boolean {
    return this.#captures.length > 0;
  }

  /** Whether the text that is being collected is a log, which may be very long. */
  get inLog(): boolean {
    return this.#captures.at(-1)?.element.startsWith("system-") ?? false;
  }

  openSuite(suite: OpenSuite): void {
    this.finishTest();
    this.#depth++;
    if (this.#depth > mostSuites) return;
    this.ledger.openSuite(suite.name, suite.file);
    this.#suites.push(suite);
  }

  closeSuite(): void {
    this.finishTest();
    if (this.#depth === 0) return;
    if (this.#depth <= mostSuites) {
      this.#suites.pop();
      this.ledger.closeSuite();
    }
    this.#depth--;
  }

  openTest(test: OpenCase): void {
    this.finishTest();
    this.test = test;
  }

  /** Enters the open test, if there is one, with all text that was collected for it. */
  finishTest(): void {
    while (this.#captures.length > 0) this.#finishCapture();
    if (this.test === undefined) return;
    const { test } = this;
    this.test = undefined;
    this.enter(test);
  }

  enter(test: OpenCase): void {
    this.ledger.add(rowOf(test));
  }

  /** Collects text until `element` ends. A capture inside of another one takes its text away from the outer one. */
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

  /** A test case that stands for a suite whose own problem belongs to none of its tests. */
  suiteCase(): OpenCase {
    return {
      attributes: { name: "(suite)", classname: copy(this.suite?.name ?? "") },
      problems: [],
      skip: undefined,
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
