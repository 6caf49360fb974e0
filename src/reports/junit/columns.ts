import type { Row, SkipKind, TestOutcome } from "./test-case.ts";

const outcomes: readonly TestOutcome[] = ["passed", "failed", "error", "skipped"];
const skipKinds: readonly (SkipKind | undefined)[] = [undefined, "skipped", "xfailed", "todo"];
const skipShift = 2;
const flakyBit = 16;
const unexpectedPassBit = 32;
/** Set for a row that is an attempt of the test in an earlier row. */
const attemptBit = 64;
const pageShift = 14;
const pageMask = (1 << pageShift) - 1;

/** What is known of a test's outcome, as one byte holds it. */
export type PackedOutcome = Pick<Row, "outcome" | "skip" | "flaky" | "unexpectedPass">;

/** Outcome and duration of every test: five bytes each, in pages of 16,384 tests, so that growing copies nothing. */
export class Columns {
  readonly #states: Uint8Array[] = [];
  readonly #durationMs: Float32Array[] = [];

  /** Makes room for the test at `index`, which passed until `setOutcome` says otherwise. */
  add(index: number, durationMs: number): void {
    const at = index & pageMask;
    if (at === 0) {
      this.#states.push(new Uint8Array(pageMask + 1));
      this.#durationMs.push(new Float32Array(pageMask + 1));
    }
    this.#durationMs[index >> pageShift]![at] = durationMs;
  }

  /** NaN when the file does not say. */
  durationMs(index: number): number {
    return this.#durationMs[index >> pageShift]![index & pageMask]!;
  }

  setDurationMs(index: number, durationMs: number): void {
    this.#durationMs[index >> pageShift]![index & pageMask] = durationMs;
  }

  outcome(index: number): TestOutcome {
    return outcomes[this.#state(index) & 3]!;
  }

  /** Whether the test passed, at the first attempt and as was expected. */
  isPlainPass(index: number): boolean {
    return this.#state(index) === 0;
  }

  /** Whether the row is an attempt of the test in an earlier row, and so no test of its own. */
  isAttempt(index: number): boolean {
    return (this.#state(index) & attemptBit) !== 0;
  }

  setAttempt(index: number): void {
    this.#states[index >> pageShift]![index & pageMask]! |= attemptBit;
  }

  isFlaky(index: number): boolean {
    return (this.#state(index) & flakyBit) !== 0;
  }

  unpack(index: number): PackedOutcome {
    const state = this.#state(index);
    return {
      outcome: outcomes[state & 3]!,
      skip: skipKinds[(state >> skipShift) & 3],
      flaky: (state & flakyBit) !== 0,
      unexpectedPass: (state & unexpectedPassBit) !== 0,
    };
  }

  setOutcome(index: number, { outcome, skip, flaky, unexpectedPass }: PackedOutcome): void {
    this.#states[index >> pageShift]![index & pageMask] =
      outcomes.indexOf(outcome) |
      (outcome === "skipped" ? skipKinds.indexOf(skip ?? "skipped") << skipShift : 0) |
      (flaky ? flakyBit : 0) |
      (unexpectedPass ? unexpectedPassBit : 0);
  }

  #state(index: number): number {
    return this.#states[index >> pageShift]![index & pageMask]!;
  }
}

/** The slowest of some tests, slowest first. */
export function slowest(tests: Iterable<number>, columns: Columns, count: number): number[] {
  const best: { index: number; durationMs: number }[] = [];
  for (const index of tests) {
    const durationMs = columns.durationMs(index);
    if (!(durationMs > (best.length < count ? 0 : best[best.length - 1]!.durationMs))) continue;
    const at = best.findIndex((each) => each.durationMs < durationMs);
    best.splice(at === -1 ? best.length : at, 0, { index, durationMs });
    if (best.length > count) best.pop();
  }
  return best.map(({ index }) => index);
}
