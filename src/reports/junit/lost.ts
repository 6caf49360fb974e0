import type { Row } from "./test-case.ts";

/** The counts in a suite's attributes. */
export interface SuiteCounts {
  tests: number;
  /** Number of failures and errors, which programs distinguish differently. */
  problems: number;
  skipped: number;
}

/**
 * Returns an error for tests that a suite counts but does not list: a package that did not compile, or a process that
 * crashed. Otherwise the failure would be lost. Counts below the number of listed tests are ignored.
 */
export function lostRow(
  { isRoot, name, file, declared }: { isRoot: boolean; name: string; file: string; declared: SuiteCounts },
  read: { tests: number; problems: number },
): Row | undefined {
  const owner = name !== "" ? name : isRoot ? "the file" : "a suite";
  const message =
    declared.problems > read.problems
      ? `${counted(declared.problems, "failure")} counted in the attributes of ${owner}, but only ${read.problems} listed as test cases. See the log of the test run for what failed.`
      : read.tests === 0 && declared.tests > declared.skipped
        ? `${counted(declared.tests, "test")} counted in the attributes of ${owner}, but none listed. The test run may have crashed; see its log.`
        : undefined;
  if (message === undefined) return undefined;
  return {
    file,
    className: name,
    name: "(suite)",
    outcome: "error",
    skip: undefined,
    durationMs: Number.NaN,
    attempts: 1,
    flaky: false,
    supplement: false,
    unexpectedPass: false,
    reason: "",
    details: { problems: [{ kind: "error", type: "", message, text: "" }], file, line: 0, stdout: "", stderr: "" },
  };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? " is" : "s are"}`;
}
