import { durationMs } from "./duration.ts";
import { copy } from "./names.ts";
import type { Details, Row, SkipKind, TestOutcome, TestProblem } from "./test-case.ts";

export type ReportedProblem = TestProblem & { earlier: "" | "flaky" | "rerun" };
/** Of all tests without a problem: most of them. */
export const none: ReportedProblem[] = [];

/** The element being read, with all that will be known when it ends. */
export interface OpenCase {
  attributes: Record<string, string>;
  problems: ReportedProblem[];
  skip: SkipKind | undefined;
  stdout: string;
  stderr: string;
}

type Attributes = Record<string, string>;
const fileOf = (attributes: Attributes) => clean(attributes["file"] ?? attributes["filepath"] ?? "");
const classOf = (attributes: Attributes) => clean(attributes["classname"] ?? attributes["class"] ?? "");
const timeOf = (attributes: Attributes) => durationMs(attributes["time"] ?? attributes["duration"]);

const skippedStatus = /^(notrun|not[_-]?run|disabled|skipped|ignored|pending)$/i;
const failedStatus = /^(failed|failure|fail|error|errored)$/i;

/** What an element says once it has ended. */
export function rowOf(open: OpenCase): Row {
  const { attributes, problems } = open;
  const own = problems.filter((each) => each.earlier === "");
  const flaky = problems.filter((each) => each.earlier === "flaky").length;
  const rerun = problems.filter((each) => each.earlier === "rerun").length;
  const status = attributes["status"] ?? attributes["result"] ?? "";
  let outcome: TestOutcome = "passed";
  // A test still to be written may fail (node:test, TAP): any other failure wins over a skip beside it.
  if (open.skip === "todo") outcome = "skipped";
  // PHPUnit's own verdict on a test that asserts nothing is "OK, but …".
  else if (own.length > 0 && own.every((each) => /\bRiskyTest(Error)?$/.test(each.type))) outcome = "skipped";
  else if (own.length > 0) outcome = own.some((each) => each.kind === "failure") ? "failed" : "error";
  else if (open.skip !== undefined) outcome = "skipped";
  // Surefire's re-runs stand beside the failure they repeat; alone they still tell of one.
  else if (rerun > 0) outcome = "failed";
  else if (status !== "" && skippedStatus.test(status)) outcome = "skipped";
  else if (status !== "" && failedStatus.test(status)) outcome = "failed";

  const details: Details | undefined =
    problems.length === 0 && outcome !== "failed"
      ? undefined
      : {
          problems: problems.map(({ kind, type, message, text }) => ({ kind, type, message, text })),
          file: copy(fileOf(attributes)),
          line: lineOf(attributes["line"] ?? attributes["lineno"]),
          stdout: open.stdout,
          stderr: open.stderr,
        };
  return {
    file: fileOf(attributes),
    className: classOf(attributes),
    name: clean(attributes["name"] ?? ""),
    outcome,
    skip: outcome === "skipped" ? (open.skip ?? "skipped") : undefined,
    durationMs: timeOf(attributes),
    attempts: 1 + flaky + rerun,
    flaky: outcome === "passed" && flaky > 0,
    teardown: own.length > 0 && own.every((each) => each.message.startsWith("failed on teardown")),
    unexpectedPass: own.some((each) => /^\[XPASS\(strict\)\]/.test(each.message || each.text)),
    details,
  };
}

/** The ledger takes no control characters. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
  return text.replace(/[\x00-\x08]/g, "\ufffd");
}

function lineOf(attribute: string | undefined): number {
  const line = Number(attribute ?? "");
  return Number.isSafeInteger(line) && line > 0 ? line : 0;
}
