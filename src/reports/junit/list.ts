import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { readJson } from "../../platform/file/read.ts";
import { replaceFileBy } from "../../platform/file/write.ts";
import type { TestReport } from "./read.ts";
import type { TestCase, TestOutcome } from "./test-case.ts";

/** A test's outcome in a list: as in the report, and `flaky` for one that passed after failing. */
export type ListedOutcome = TestOutcome | "flaky";

export interface ListedTest {
  outcome: ListedOutcome;
  durationMs: number;
  /** The report it was in; empty in lists that version 0.1.0 wrote. */
  report: string;
  /** The `hostname` of its suite: Playwright's project, or a machine. */
  host: string;
}

/** Every test of a run by its key. Tests of one key are the legs of a matrix, browsers, or tests that share a name. */
export type TestList = Map<string, ListedTest[]>;

export interface ReadList {
  list: TestList;
  /** What the list does not say, because an older version wrote it. */
  warning: string | undefined;
}

const format = "trainyard-tests";
const version = 2;

/**
 * What identifies a test from run to run: suites, class and name. The report's file is no part of it, because its name may
 * hold a date; the comparison uses it where it can.
 */
export function keyOf({ suites, className, name }: Pick<TestCase, "suites" | "className" | "name">): string {
  return [...suites, className, name].join("\u001f");
}

export function listedOutcome(test: TestCase): ListedOutcome {
  return test.flaky ? "flaky" : test.outcome;
}

export function listOf({ ledger, files }: TestReport): TestList {
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

/** In pieces: half a million tests are never one string. */
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

interface ListFile {
  format?: unknown;
  version?: unknown;
  groups?: unknown;
}

interface ListGroup {
  report?: unknown;
  host?: unknown;
  suites?: unknown;
  class?: unknown;
  tests?: unknown;
}

/**
 * Reads such a list, of this version or an older one.
 *
 * @throws {Failure} when the file is something else.
 */
export async function readList(path: string, shown: string): Promise<ReadList> {
  const value = (await readJson(path, "", "a list of tests")) as ListFile | null;
  if (value?.format !== format || !Array.isArray(value.groups))
    throw new Failure(`${shown}: expected a list of tests that publish-junit wrote (tests.json), got other JSON`);
  if (value.version !== 1 && value.version !== version)
    throw new Failure(
      `${shown}: expected a list of tests of version 1 or ${version}, got version ${JSON.stringify(value.version)}: write it again with this version of publish-junit, or use a newer one`,
    );
  const list: TestList = new Map();
  for (const group of value.groups as ListGroup[]) {
    const { report = "", host = "", suites, class: className, tests } = group ?? {};
    if (!isTexts(suites) || !isTexts([report, host, className]) || !Array.isArray(tests)) throw damaged(shown);
    for (const row of tests as unknown[]) {
      const [name, outcome, ms] = Array.isArray(row) ? row : [];
      if (typeof name !== "string" || !isOutcome(outcome)) throw damaged(shown);
      const durationMs = typeof ms === "number" ? ms : Number.NaN;
      const key = keyOf({ suites, className: String(className), name });
      enter(list, key, { outcome, durationMs, report: String(report), host: String(host) });
    }
  }
  return {
    list,
    warning:
      value.version === version
        ? undefined
        : `${shown} was written by an older version, which did not record the report of a test. Where legs of a matrix share a test, only their number of failures is compared.`,
  };
}

const outcomes: ReadonlySet<unknown> = new Set<ListedOutcome>(["passed", "failed", "error", "skipped", "flaky"]);

function enter(list: TestList, key: string, test: ListedTest): void {
  const others = list.get(key);
  if (others === undefined) list.set(key, [test]);
  else others.push(test);
}

function isOutcome(value: unknown): value is ListedOutcome {
  return outcomes.has(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function damaged(shown: string): Failure {
  return new Failure(`${shown}: expected a list of tests that publish-junit wrote, got a damaged one`);
}
