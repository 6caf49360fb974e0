/** The outcome of a test. The last attempt decides, or the most severe of several results of one attempt. */
export type TestOutcome = "passed" | "failed" | "error" | "skipped";

/** The reason why a test did not fail: it was skipped, it failed as expected (pytest), or it is not written yet. */
export type SkipKind = "skipped" | "xfailed" | "todo";

/** One `<failure>`, `<error>`, `<flakyFailure>` or similar element of a test. */
export interface TestProblem {
  kind: "failure" | "error";
  /** Class of the exception, as in the file. */
  type: string;
  message: string;
  /** Trace of the failure. A very long one is cut in the middle. */
  text: string;
}

/** The details that are kept for tests that did not pass. Texts are unchanged, including escape sequences. */
export interface Details {
  problems: TestProblem[];
  /** File from the attributes. `file` is empty and `line` is 0 if the report has none. */
  file: string;
  line: number;
  /** The last lines of what the test wrote. */
  stdout: string;
  stderr: string;
}

/** A test with all its attempts. */
export interface TestCase {
  index: number;
  /** Index into the list of reports. */
  report: number;
  /** `hostname` of its suite. Playwright writes the browser's project there. */
  host: string;
  /** Folder of its module on the machine of the run, as Maven wrote it. Empty if there is none. */
  basedir: string;
  /** Names of its suites, outermost first, without `<testsuites>`. */
  suites: readonly string[];
  /** `file` attribute of the test, or else of its suite. Empty if there is none. */
  file: string;
  className: string;
  name: string;
  outcome: TestOutcome;
  skip: SkipKind | undefined;
  /** Duration of all attempts. NaN if the file has none. */
  durationMs: number;
  attempts: number;
  /** True if it failed first and passed later. */
  flaky: boolean;
  /** True if it failed because it passed unexpectedly (pytest's strict xfail). */
  unexpectedPass: boolean;
  /** Reason for the skip. Empty if the file has none. */
  reason: string;
  details: Details | undefined;
}

/** The row that the reader creates for one `<testcase>` element. */
export interface Row {
  file: string;
  className: string;
  name: string;
  outcome: TestOutcome;
  skip: SkipKind | undefined;
  durationMs: number;
  /** Number of attempts. Above 1 if the element lists earlier ones (`flakyFailure`, `rerunFailure`). */
  attempts: number;
  /** True if it passed after failed attempts. */
  flaky: boolean;
  /** True if it adds a result to an earlier row of the same name: pytest's teardown, or jest's row for a load error. */
  supplement: boolean;
  unexpectedPass: boolean;
  reason: string;
  details: Details | undefined;
}
