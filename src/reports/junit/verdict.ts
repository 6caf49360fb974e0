import type { TestComparison } from "./compare.ts";
import type { Totals } from "./totals.ts";

export interface TestPolicy {
  /** `failures` includes errors. `errors` means only those. */
  failOn: "failures" | "new-failures" | "errors" | "never";
  /** Reaction to a broken file, which may hide failures. It fails by default. */
  onBroken: "fail" | "warn" | "pass";
  expectFiles: number | undefined;
  requireTests: boolean;
}

export interface TestResults {
  totals: Totals;
  files: number;
  broken: number;
  /** Undefined without a baseline, in which case every failure is new. */
  comparison: TestComparison | undefined;
}

/** Lists the reasons why a run fails, the worst first. Empty if the run passes. */
export function failureReasons({ totals, files, broken, comparison }: TestResults, policy: TestPolicy): string[] {
  const reasons: string[] = [];
  const newFailures = comparison?.newlyFailing.length ?? totals.failed + totals.errors;
  if (policy.failOn === "failures" && totals.failed > 0) reasons.push(`${count(totals.failed, "test")} failed`);
  if ((policy.failOn === "failures" || policy.failOn === "errors") && totals.errors > 0)
    reasons.push(`${count(totals.errors, "test")} ended in an error`);
  if (policy.failOn === "new-failures" && newFailures > 0) reasons.push(`${count(newFailures, "test")} newly failing`);
  if (policy.onBroken === "fail" && broken > 0) reasons.push(`${count(broken, "file")} broken`);
  if (policy.expectFiles !== undefined && files < policy.expectFiles)
    reasons.push(`expected ${count(policy.expectFiles, "file")} of results, got ${files}`);
  if (policy.requireTests && totals.total === 0) reasons.push("no test was run");
  return reasons;
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
