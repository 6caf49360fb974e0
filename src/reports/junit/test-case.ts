/** How a test ended: the last of its attempts, except that a skip never covers up a failure. */
export type TestOutcome = "passed" | "failed" | "error" | "skipped";

/** Why a test that did not run to its end is no failure: expected to fail (pytest), still to be written, or simply skipped. */
export type SkipKind = "skipped" | "xfailed" | "todo";

/** One `<failure>`, `<error>`, `<flakyFailure>`, … of a test. */
export interface TestProblem {
  kind: "failure" | "error";
  /** The exception's class, as the file has it. */
  type: string;
  message: string;
  /** The trace: cut in the middle when it is very long. */
  text: string;
}

/** What only tests with something to say have. Texts are as in the file, escape sequences included. */
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
  /** More than 1 when the element itself tells of earlier attempts (`flakyFailure`, `rerunFailure`). */
  attempts: number;
  /** Passed in the end, after attempts that failed. */
  flaky: boolean;
  /** pytest writes a second element when the teardown fails too: more about the same attempt. */
  teardown: boolean;
  unexpectedPass: boolean;
  details: Details | undefined;
}
