import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { sourceIndex } from "../../platform/workspace/source-index.ts";
import { keyOf } from "../../reports/junit/list.ts";
import { type Place, placeOf } from "../../reports/junit/locate.ts";
import type { TestReport } from "../../reports/junit/read.ts";
import type { TestCase } from "../../reports/junit/test-case.ts";
import { code, type Span } from "../../reports/markdown/block.ts";
import { repositoryPaths } from "./checkout.ts";
import type { PublishInputs } from "./inputs.ts";

/** A failing test with its location in the repository. */
export interface FailingTest {
  test: TestCase;
  place: Place | undefined;
  /** The report and browser in which it failed, if several have the same test. Otherwise empty. */
  leg: string;
  /** True if the failure is in a file that the pull request changes. */
  touched: boolean;
  /** True if it fails now but did not in the baseline. Undefined without a baseline. */
  fresh: boolean | undefined;
}

const unknownLine = Number.MAX_SAFE_INTEGER;
const largestSource = 2 * 2 ** 20;

/** Returns the failing tests of a report with their locations. */
export async function failingTests(
  report: TestReport,
  { "working-directory": workingDirectory }: Pick<PublishInputs, "working-directory">,
  { cwd, env, signal }: Context,
): Promise<FailingTest[]> {
  const tests = [...report.ledger.only("failed", "error")];
  if (tests.length === 0) return [];
  const index = await sourceIndex(cwd, env, signal);
  const source = sourceReader(cwd);
  const reportOf = (test: TestCase) => report.files[test.report]?.path;
  const places = tests.map((test) => placeOf(test, index, { report: reportOf(test), workingDirectory, source }));
  const files = places.flatMap((place) => (place === undefined ? [] : [place.file]));
  const inRepository = await repositoryPaths(cwd, files);
  const legOf = legs(report, tests);
  return tests.map((test, i) => {
    const place = places[i];
    return {
      test,
      place: place && { ...place, file: inRepository(place.file) },
      leg: legOf(test),
      touched: false,
      fresh: undefined,
    };
  });
}

/** Reads source files and caches the last one, because failures of one file are consecutive. */
function sourceReader(cwd: string): (file: string) => string | undefined {
  let last: { file: string; text: string | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, text: readSource(join(cwd, file)) };
    return last.text;
  };
}

function readSource(path: string): string | undefined {
  try {
    return statSync(path).size > largestSource ? undefined : readFileSync(path, "utf8");
  } catch {
    // If the source cannot be read, the trace alone decides.
    return undefined;
  }
}

/** Returns a label that distinguishes a test from the same test in another report or browser. */
function legs({ ledger, files }: TestReport, failing: readonly TestCase[]): (test: TestCase) => string {
  const reports = new Map<string, Set<number>>();
  const hosts = new Map<string, Set<string>>();
  for (const test of failing) {
    reports.set(keyOf(test), new Set());
    hosts.set(keyOf(test), new Set());
  }
  for (const test of ledger) {
    const key = keyOf(test);
    reports.get(key)?.add(test.report);
    hosts.get(key)?.add(test.host);
  }
  return (test) => {
    const key = keyOf(test);
    const severalReports = (reports.get(key)?.size ?? 0) > 1;
    const severalHosts = (hosts.get(key)?.size ?? 0) > 1;
    // The host is a machine if each report has one, and a browser if a report has several.
    const parts = [
      severalReports ? (files[test.report]?.path ?? "") : "",
      severalHosts && !severalReports ? test.host : "",
    ];
    return parts.filter((part) => part !== "").join(", ");
  };
}

/** Sorts newly failing tests before known ones, files in the diff before others, then by file and line. */
export function inOrder(failing: readonly FailingTest[]): FailingTest[] {
  const rank = ({ touched, fresh }: FailingTest) => (touched ? 0 : 2) + (fresh === false ? 1 : 0);
  const place = ({ place }: FailingTest) => place?.file ?? "\uffff";
  return [...failing].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) ||
      (a.place?.line ?? unknownLine) - (b.place?.line ?? unknownLine) ||
      a.test.index - b.test.index,
  );
}

/** Returns a suffix with the leg in which a test failed. */
export function legSuffix({ leg }: FailingTest): string {
  return leg === "" ? "" : ` (${leg})`;
}

export function placeSpan(place: Place, href: ((place: Place) => string) | undefined): Span {
  const shown = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return href === undefined ? code(shown) : { kind: "link", text: shown, href: href(place) };
}
