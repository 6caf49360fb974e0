import { durationMs } from "./duration.ts";
import type { Generator } from "./generator.ts";
import { copy } from "./names.ts";
import type { Details, Row, SkipKind, TestOutcome, TestProblem } from "./test-case.ts";

/** A problem of the result or of an earlier attempt. */
export type ReportedProblem = TestProblem & { earlier: "" | "flaky" | "rerun" };
/** A shared list for tests without problems, which most are. */
export const none: ReportedProblem[] = [];

/** The test case that is being read, with everything known when it ends. */
export interface OpenCase {
  attributes: Record<string, string>;
  problems: ReportedProblem[];
  skip: SkipKind | undefined;
  skipReason: string;
  stdout: string;
  stderr: string;
}

type Attributes = Record<string, string>;
const fileOf = (attributes: Attributes) => clean(attributes["file"] ?? attributes["filepath"] ?? "");
const classOf = (attributes: Attributes) => clean(attributes["classname"] ?? attributes["class"] ?? "");
const timeOf = (attributes: Attributes) => durationMs(attributes["time"] ?? attributes["duration"]);

const longestReason = 500;
const skippedStatus = /^(notrun|not[_-]?run|disabled|skipped|ignored|pending)$/i;
const failedStatus = /^(failed|failure|fail|error|errored)$/i;

/** Returns the row of a test case that has ended. */
export function rowOf(open: OpenCase, generator: Generator | undefined): Row {
  const notRun = generator === "ctest" && isNotRun(open);
  const problems = notRun ? [...open.problems, notRunProblem(open)] : open.problems;
  const { attributes } = open;
  const own = problems.filter((each) => each.earlier === "");
  const flaky = problems.filter((each) => each.earlier === "flaky").length;
  const rerun = problems.filter((each) => each.earlier === "rerun").length;
  const outcome = outcomeOf({ attributes, own, rerun, skip: notRun ? undefined : open.skip });
  const name = clean(attributes["name"] ?? "");
  const className = classOf(attributes);
  const file = fileOf(attributes);
  const details: Details | undefined =
    problems.length === 0 && outcome !== "failed"
      ? undefined
      : {
          problems: problems.map(({ kind, type, message, text }) => ({ kind, type, message, text })),
          file: copy(file),
          line: lineOf(attributes["line"] ?? attributes["lineno"]),
          stdout: open.stdout,
          stderr: open.stderr,
        };
  return {
    file,
    className,
    name,
    outcome,
    skip: outcome === "skipped" ? (open.skip ?? "skipped") : undefined,
    durationMs: timeOf(attributes),
    attempts: 1 + flaky + rerun,
    flaky: outcome === "passed" && flaky > 0,
    supplement: isSupplement(own, className),
    unexpectedPass: own.some((each) => /^\[XPASS\(strict\)\]/.test(each.message || each.text)),
    reason: outcome === "skipped" ? copy(open.skipReason.slice(0, longestReason)) : "",
    details,
  };
}

interface OutcomeParts {
  attributes: Attributes;
  own: readonly ReportedProblem[];
  rerun: number;
  skip: SkipKind | undefined;
}

/** The most severe of several results counts: an error, then a failure, then a skip. */
function outcomeOf({ attributes, own, rerun, skip }: OutcomeParts): TestOutcome {
  const status = attributes["status"] ?? attributes["result"] ?? "";
  // A test that is not written yet may fail (node:test, TAP).
  if (skip === "todo") return "skipped";
  // PHPUnit's own verdict on a test without assertions is "OK, but …".
  if (own.length > 0 && own.every((each) => /\bRiskyTest(Error)?$/.test(each.type))) return "skipped";
  if (own.length > 0) return own.some((each) => each.kind === "error") ? "error" : "failed";
  if (skip !== undefined) return "skipped";
  // Surefire lists re-runs next to the failure that they repeat. Without it, they still mean that an attempt failed.
  if (rerun > 0) return "failed";
  if (skippedStatus.test(status)) return "skipped";
  return failedStatus.test(status) ? "failed" : "passed";
}

/** Returns true for a test that CTest could not start, which is a failure. Tests skipped by choice name a property. */
function isNotRun({ attributes, problems, skipReason }: OpenCase): boolean {
  return problems.length === 0 && attributes["status"] === "notrun" && !/^(SKIP_|Disabled)/.test(skipReason);
}

function notRunProblem({ skipReason }: OpenCase): ReportedProblem {
  return { kind: "failure", earlier: "", type: "", message: `Not run: ${skipReason || "no reason given"}`, text: "" };
}

/** Returns true for a second row: pytest writes one if the teardown fails too, and jest-junit for a load error. */
function isSupplement(own: readonly ReportedProblem[], className: string): boolean {
  if (own.length === 0) return false;
  return className === "Test suite failed to run" || own.every((each) => each.message.startsWith("failed on teardown"));
}

/** Replaces control characters, which the ledger does not accept. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are replaced.
  return text.replace(/[\x00-\x08]/g, "\ufffd");
}

function lineOf(attribute: string | undefined): number {
  const line = Number(attribute ?? "");
  return Number.isSafeInteger(line) && line > 0 ? line : 0;
}
