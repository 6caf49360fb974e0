import type { Row } from "./test-case.ts";

/** What the attributes of a suite say. */
export interface SuiteCounts {
  tests: number;
  /** Failures and errors: programs differ in what they call which. */
  problems: number;
  skipped: number;
}

/**
 * An error for what a suite counts and does not list: a package that did not compile, a process that crashed. Without it the
 * failure would be lost. Counts that are lower than what is listed are only wrong, and change nothing.
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
