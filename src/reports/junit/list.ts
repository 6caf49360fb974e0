import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { readJson } from "../../platform/file/read.ts";
import { replaceFileBy } from "../../platform/file/write.ts";
import type { Ledger } from "./ledger.ts";
import type { TestCase, TestOutcome } from "./test-case.ts";

/** A test's outcome in a list: as in the report, and `flaky` for one that passed after failing. */
export type ListedOutcome = TestOutcome | "flaky";

export interface ListedTest {
  outcome: ListedOutcome;
  durationMs: number;
}

/** Every test of a run by its key: what a later run is compared with. */
export type TestList = Map<string, ListedTest>;

const format = "trainyard-tests";

/**
 * What identifies a test from run to run: suites, class and name. Not the report's file, whose name may hold a date; tests of
 * one key (the legs of a matrix) are one entry, and the worst outcome is its.
 */
export function keyOf({ suites, className, name }: Pick<TestCase, "suites" | "className" | "name">): string {
  return [...suites, className, name].join("\u001f");
}

export function listedOutcome(test: TestCase): ListedOutcome {
  return test.flaky ? "flaky" : test.outcome;
}

export function listOf(ledger: Ledger): TestList {
  const list: TestList = new Map();
  for (const test of ledger) enter(list, keyOf(test), { outcome: listedOutcome(test), durationMs: test.durationMs });
  return list;
}

/** Writes `{"format":"trainyard-tests","version":1,"groups":[{"suites":[…],"class":"…","tests":[["name","passed",12],…]},…]}`. */
export async function writeList(ledger: Ledger, path: string): Promise<void> {
  await replaceFileBy(path, (temporary) => pipeline(rendered(ledger), createWriteStream(temporary)));
}

/** In pieces: half a million tests are never one string. */
function* rendered(ledger: Ledger): Generator<string> {
  let piece = `{"format":${JSON.stringify(format)},"version":1,"groups":[`;
  let group: string | undefined;
  for (const test of ledger) {
    const key = JSON.stringify({ suites: test.suites, class: test.className }).slice(0, -1);
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
 * Reads such a list.
 *
 * @throws {Failure} when the file is something else.
 */
export async function readList(path: string, shown: string): Promise<TestList> {
  const value = (await readJson(path, "", "a list of tests")) as { format?: unknown; groups?: unknown } | null;
  if (value?.format !== format || !Array.isArray(value.groups))
    throw new Failure(`${shown}: expected a list of tests that publish-junit wrote (tests.json), got other JSON`);
  const list: TestList = new Map();
  for (const group of value.groups as { suites?: unknown; class?: unknown; tests?: unknown }[]) {
    const { suites, class: className, tests } = group ?? {};
    if (!isTexts(suites) || typeof className !== "string" || !Array.isArray(tests)) throw damaged(shown);
    for (const row of tests as unknown[]) {
      const [name, outcome, durationMs] = Array.isArray(row) ? row : [];
      if (typeof name !== "string" || !isOutcome(outcome)) throw damaged(shown);
      const ms = typeof durationMs === "number" ? durationMs : Number.NaN;
      enter(list, keyOf({ suites, className, name }), { outcome, durationMs: ms });
    }
  }
  return list;
}

const severity: Record<ListedOutcome, number> = { skipped: 0, passed: 1, flaky: 2, failed: 3, error: 4 };

function enter(list: TestList, key: string, { outcome, durationMs }: ListedTest): void {
  const other = list.get(key);
  if (other === undefined) list.set(key, { outcome, durationMs });
  else {
    if (severity[outcome] > severity[other.outcome]) other.outcome = outcome;
    if (!(other.durationMs > durationMs)) other.durationMs = durationMs;
  }
}

function isOutcome(value: unknown): value is ListedOutcome {
  return typeof value === "string" && Object.hasOwn(severity, value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function damaged(shown: string): Failure {
  return new Failure(`${shown}: expected a list of tests that publish-junit wrote, got a damaged one`);
}
