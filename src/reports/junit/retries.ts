import type { Generator } from "./generator.ts";
import type { TestOutcome } from "./test-case.ts";

/** Meaning of several rows of the same name in one suite if the program that wrote them is unknown. */
export type RepeatedRows = "tests" | "retries";

/** The rule that finds the retries in a suite. */
export type RetryRule = "pytest" | "gotestsum" | "gradle" | "rows";

/** The rows of a suite, given by their indices in the ledger. */
export interface SuiteRows {
  /** Indices of the first row and after the last row. */
  first: number;
  end: number;
  /** Rows of each name that occurs more than once, in order. */
  groups: readonly (readonly number[])[];
  outcome(row: number): TestOutcome;
  name(row: number): string;
}

/** Returns the rule for a suite. Undefined if every row is a separate test. */
export function retryRule(generator: Generator | undefined, repeated: RepeatedRows): RetryRule | undefined {
  if (generator === "pytest" || generator === "gotestsum" || generator === "gradle") return generator;
  return repeated === "retries" ? "rows" : undefined;
}

/**
 * Returns the groups of rows that are attempts of one test. All other rows with the same name are several tests:
 * parametrised tests with one title, tests in a loop, or `go test -count`. Doubtful rows count as several tests, so
 * that no failure is hidden.
 */
export function retriedGroups(rule: RetryRule, rows: SuiteRows): readonly (readonly number[])[] {
  if (rows.groups.length === 0) return [];
  switch (rule) {
    case "pytest":
      return rows.groups.filter((group) => isAfterBareRows(group, rows));
    case "gotestsum":
      return gotestsumRetries(rows);
    case "gradle":
      return gradleRetries(rows);
    case "rows":
      return rows.groups.filter((group) => isFailuresThenPass(group, rows) || isAllFailing(group, rows));
  }
}

/** Returns true for pytest-rerunfailures, which writes an empty row per failed attempt. The last row has the result. */
function isAfterBareRows(group: readonly number[], { outcome }: SuiteRows): boolean {
  return group.slice(0, -1).every((row) => outcome(row) === "passed");
}

function isFailing(outcome: TestOutcome): boolean {
  return outcome === "failed" || outcome === "error";
}

function isAllFailing(group: readonly number[], { outcome }: SuiteRows): boolean {
  return group.every((row) => isFailing(outcome(row)));
}

function isFailuresThenPass(group: readonly number[], rows: SuiteRows): boolean {
  return rows.outcome(group.at(-1)!) === "passed" && isAllFailing(group.slice(0, -1), rows);
}

/**
 * gotestsum writes the rows of `--rerun-fails` and of `-count=2` in the same way: all failures, then all passes, each
 * in the order of the runs. `--rerun-fails` only repeats failed tests, so other tests have one row, and the passes of
 * the second run come last. With `-count`, if the second round stopped at its first test, that test's pass comes
 * before the others.
 */
function gotestsumRetries(rows: SuiteRows): readonly (readonly number[])[] {
  const { first, end, groups, outcome, name } = rows;
  const repeated = new Set(groups.flat());
  const isTopLevel = (row: number) => !name(row).includes("/");
  let lastSingle = -1;
  for (let row = first; row < end; row++)
    if (!repeated.has(row) && outcome(row) === "passed" && isTopLevel(row)) lastSingle = row;
  if (lastSingle === -1) return [];
  const isRetry = (group: readonly number[]) =>
    isAllFailing(group, rows) || (isFailuresThenPass(group, rows) && group.at(-1)! > lastSingle);
  return groups.every(isRetry) ? groups : [];
}

/**
 * Gradle's retry plugin runs a round of all tests, followed by rounds of exactly the tests that failed in the
 * previous round. A row directly after its failure may also be the next row of a parametrised test, so it counts as a
 * test.
 */
function gradleRetries(rows: SuiteRows): readonly (readonly number[])[] {
  const { first, end, groups, outcome } = rows;
  const keyOf = new Map(groups.flatMap((group) => group.map((row) => [row, group[0]!] as const)));
  let failedBefore: Set<number> | undefined;
  let round = new Set<number>();
  let failed = new Set<number>();
  for (let row = first; row < end; row++) {
    const key = keyOf.get(row) ?? row;
    const isRoundOver = failedBefore === undefined ? round.has(key) : round.size === failedBefore.size;
    if (isRoundOver) {
      failedBefore = failed;
      round = new Set();
      failed = new Set();
    }
    if (failedBefore !== undefined && !failedBefore.has(key)) return [];
    if (round.has(key)) return [];
    round.add(key);
    if (isFailing(outcome(row))) failed.add(key);
  }
  if (failedBefore !== undefined && round.size !== failedBefore.size) return [];
  const areApart = (group: readonly number[]) => group.every((row, i) => i === 0 || row - group[i - 1]! > 1);
  return groups.every((group) => areApart(group) && (isFailuresThenPass(group, rows) || isAllFailing(group, rows)))
    ? groups
    : [];
}
