import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import {
  type Document,
  documentOf,
  integer,
  listOf,
  literal,
  nullable,
  numberValue,
  object,
  oneOf,
  optional,
  type TypeOf,
  textValue,
  tuple,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFileBy } from "../../platform/file/write.ts";
import type { TestReport } from "./read.ts";
import type { TestCase, TestOutcome } from "./test-case.ts";

/** A test's outcome in a list, which may also be `flaky` if it passed after failing. */
export type ListedOutcome = TestOutcome | "flaky";

export interface ListedTest {
  outcome: ListedOutcome;
  durationMs: number;
  /** Report that contains the test. Empty in lists of version 0.1.0. */
  report: string;
  /** `hostname` of its suite: Playwright's project, or a machine. */
  host: string;
}

/** All tests of a run by key. Tests with the same key are legs of a matrix, browsers, or tests with the same name. */
export type TestList = Map<string, ListedTest[]>;

export interface ReadList {
  list: TestList;
  /** Information that is missing because an older version wrote the list. */
  warning: string | undefined;
}

const format = "trainyard-tests";
const version = 2;

const listShape = object({
  format: literal(format),
  version: integer({ description: "Version of the format.", min: 1 }),
  groups: listOf(
    object({
      report: optional(textValue({ description: "The report that they were in; absent in version 1." })),
      host: optional(textValue({ description: "`hostname` of their suite: a machine, or Playwright's project." })),
      suites: listOf(textValue(), { description: "Names of the suites, from the outermost to the innermost." }),
      class: textValue({ description: "Class of the tests; empty when the report has none." }),
      tests: listOf(
        tuple([
          textValue({ description: "Name of the test." }),
          oneOf(["passed", "failed", "error", "skipped", "flaky"], {
            description: "Outcome; `flaky` for a test that passed after it failed.",
          }),
          nullable(numberValue({ description: "Duration in milliseconds." })),
        ]),
      ),
    }),
    { description: "Tests of the same suites and class." },
  ),
});

export const testsDocument: Document<TypeOf<typeof listShape>> = documentOf({
  what: "a list of tests",
  file: "tests.json",
  format,
  version,
  versionIn: "version",
  writer: "publish-junit",
  purpose: "Every test of a run with its outcome and duration: what a later run is compared with.",
  remedy: "run `publish-junit` again",
  shape: listShape,
});

/**
 * Returns the key that identifies a test from run to run: suites, class and name. The report's file is not part of
 * it, because its name may contain a date. The comparison uses the file if it can.
 */
export function keyOf({ suites, className, name }: Pick<TestCase, "suites" | "className" | "name">): string {
  return [...suites, className, name].join("\u001f");
}

export function listedOutcome(test: TestCase): ListedOutcome {
  return test.flaky ? "flaky" : test.outcome;
}

export function testListOf({ ledger, files }: TestReport): TestList {
  const list: TestList = new Map();
  for (const test of ledger) {
    const { durationMs, host } = test;
    const report = files[test.report]?.path ?? "";
    enter(list, keyOf(test), { outcome: listedOutcome(test), durationMs, report, host });
  }
  return list;
}

/** Writes `{"format":"trainyard-tests","version":2,"groups":[{"report":…,"host":…,"suites":[…],"class":…,"tests":[["name","passed",12],…]},…]}`. */
export async function writeList(report: TestReport, path: string): Promise<void> {
  await replaceFileBy(path, (temporary) => pipeline(rendered(report), createWriteStream(temporary)));
}

/** Renders the list in pieces, because half a million tests do not fit into one string. */
function* rendered({ ledger, files }: TestReport): Generator<string> {
  let piece = `{"format":${JSON.stringify(format)},"version":${version},"groups":[`;
  let group: string | undefined;
  for (const test of ledger) {
    const { suites, className, host } = test;
    const report = files[test.report]?.path ?? "";
    const key = JSON.stringify({ report, ...(host !== "" && { host }), suites, class: className }).slice(0, -1);
    const durationMs = Number.isNaN(test.durationMs) ? null : Math.round(test.durationMs * 1000) / 1000;
    const row = JSON.stringify([test.name, listedOutcome(test), durationMs]);
    if (key === group) piece += `,${row}`;
    else piece += `${group === undefined ? "" : "]},"}\n${key},"tests":[${row}`;
    group = key;
    if (piece.length > 65_536) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}${group === undefined ? "" : "]}"}\n]}\n`;
}

/**
 * Reads such a list of this version or an older one.
 *
 * @param shown Name of the file in messages.
 * @throws {Failure} if the file is not such a list.
 */
export async function readList(path: string, shown: string): Promise<ReadList> {
  const { groups, version: written } = await readDocument(testsDocument, path, { cwd: "/", shown });
  const list: TestList = new Map();
  for (const { suites, class: className, tests, report = "", host = "" } of groups) {
    for (const [name, outcome, durationMs] of tests) {
      enter(list, keyOf({ suites, className, name }), { outcome, durationMs: durationMs ?? Number.NaN, report, host });
    }
  }
  return {
    list,
    warning:
      written === version
        ? undefined
        : `${shown} was written by an older version, which did not record the report of a test. Where legs of a matrix share a test, only their number of failures is compared.`,
  };
}

function enter(list: TestList, key: string, test: ListedTest): void {
  const others = list.get(key);
  if (others === undefined) list.set(key, [test]);
  else others.push(test);
}
