/** How a test ended. The last of its attempts decides; of several results of one attempt, the most severe. */
export type TestOutcome = "passed" | "failed" | "error" | "skipped";

/** Why a test that did not pass is no failure: it was skipped, it failed as expected (pytest), or it is still to be written. */
export type SkipKind = "skipped" | "xfailed" | "todo";

/** One `<failure>`, `<error>`, `<flakyFailure>` or similar element of a test. */
export interface TestProblem {
  kind: "failure" | "error";
  /** The exception's class, as the file has it. */
  type: string;
  message: string;
  /** The trace: cut in the middle when it is very long. */
  text: string;
}

/** What is kept about tests that did not pass. Texts are as in the file, escape sequences included. */
export interface Details {
  problems: TestProblem[];
  /** From attributes; empty and 0 where the file has none. */
  file: string;
  line: number;
  /** The last lines of what the test wrote. */
  stdout: string;
  stderr: string;
}

/** One test, whatever number of attempts it took. */
export interface TestCase {
  index: number;
  /** Index into the report's files. */
  report: number;
  /** The `hostname` of its suite; Playwright writes the browser's project there. */
  host: string;
  /** The folder of its module, as Maven wrote it on the machine of the run; empty where there is none. */
  basedir: string;
  /** Names of the suites around it, outermost first, `<testsuites>` left out. */
  suites: readonly string[];
  /** The `file` attribute of the case, or else of its suite; empty where there is none. */
  file: string;
  className: string;
  name: string;
  outcome: TestOutcome;
  skip: SkipKind | undefined;
  /** All attempts together; NaN when the file does not say. */
  durationMs: number;
  attempts: number;
  /** Failed first and passed later. */
  flaky: boolean;
  /** Failed because it passed though it was expected to fail (pytest's strict xfail). */
  unexpectedPass: boolean;
  /** Why it was skipped; empty where the file does not say. */
  reason: string;
  details: Details | undefined;
}

/** What the reader makes of one `<testcase>` element. */
export interface Row {
  file: string;
  className: string;
  name: string;
  outcome: TestOutcome;
  skip: SkipKind | undefined;
  durationMs: number;
  /** More than 1 when the element itself lists earlier attempts (`flakyFailure`, `rerunFailure`). */
  attempts: number;
  /** Passed in the end, after attempts that failed. */
  flaky: boolean;
  /** Whether it adds a result to an earlier row of the same name: pytest's teardown, the second row of jest's load error. */
  supplement: boolean;
  unexpectedPass: boolean;
  reason: string;
  details: Details | undefined;
}
