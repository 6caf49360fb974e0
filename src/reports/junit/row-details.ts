import type { Details, Row } from "./test-case.ts";
import { TextBudget } from "./text-budget.ts";

const mostProblems = 20;

/** The details that only some tests have: several attempts, problems, logs, or a reason for being skipped. */
export class RowDetails {
  readonly #attempts = new Map<number, number>();
  readonly #details = new Map<number, Details>();
  readonly #reasons = new Map<number, string>();
  readonly #budget = new TextBudget();

  add(index: number, { attempts, reason, details }: Row): void {
    if (attempts > 1) this.#attempts.set(index, attempts);
    if (reason !== "") this.#reasons.set(index, reason);
    if (details !== undefined) this.#details.set(index, this.#budget.fit(details));
  }

  attempts(index: number): number {
    return this.#attempts.get(index) ?? 1;
  }

  reason(index: number): string {
    return this.#reasons.get(index) ?? "";
  }

  details(index: number): Details | undefined {
    return this.#details.get(index);
  }

  /** Moves the details of `other`, an attempt or a further result, to `index`. */
  absorb(index: number, other: number, isAttempt: boolean): void {
    if (isAttempt) this.#attempts.set(index, this.attempts(index) + this.attempts(other));
    const [earlier, later] = [this.#details.get(index), this.#details.get(other)];
    if (later === undefined) return;
    this.#details.set(index, earlier === undefined ? later : joined(earlier, later));
    this.#details.delete(other);
  }

  /** Adds a log to a failing test that has neither a trace nor a log. */
  addLog(index: number, log: Pick<Details, "stdout" | "stderr">): void {
    const details = this.#details.get(index);
    if (details === undefined || details.stdout !== "" || details.stderr !== "") return;
    if (details.problems.some(({ text }) => text !== "")) return;
    this.#details.set(index, this.#budget.fit({ ...details, ...log }));
  }
}

function joined(earlier: Details, later: Details): Details {
  return {
    problems: [...earlier.problems, ...later.problems].slice(0, mostProblems),
    file: earlier.file || later.file,
    line: earlier.line || later.line,
    stdout: later.stdout || earlier.stdout,
    stderr: later.stderr || earlier.stderr,
  };
}
