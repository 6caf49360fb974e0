import type { Row, SkipKind, TestOutcome } from "./test-case.ts";

const outcomes: readonly TestOutcome[] = ["passed", "failed", "error", "skipped"];
const skipKinds: readonly (SkipKind | undefined)[] = [undefined, "skipped", "xfailed", "todo"];
const skipShift = 2;
const flakyBit = 16;
const unexpectedPassBit = 32;
/** Bit for a row that is an attempt of the test in an earlier row. */
const attemptBit = 64;
const pageShift = 14;
const pageMask = (1 << pageShift) - 1;

/** The outcome of a test, packed into one byte. */
export type PackedOutcome = Pick<Row, "outcome" | "skip" | "flaky" | "unexpectedPass">;

/** Outcomes and durations of all tests: five bytes each, in pages of 16,384 tests, so that growing copies nothing. */
export class Columns {
  readonly #states: Uint8Array[] = [];
  readonly #durationMs: Float32Array[] = [];

  /** Makes room for the test at `index`, which counts as passed until `setOutcome` is called. */
  add(index: number, durationMs: number): void {
    const at = index & pageMask;
    if (at === 0) {
      this.#states.push(new Uint8Array(pageMask + 1));
      this.#durationMs.push(new Float32Array(pageMask + 1));
    }
    this.#durationMs[index >> pageShift]![at] = durationMs;
  }

  /** Returns the duration, or NaN if the file has none. */
  durationMs(index: number): number {
    return this.#durationMs[index >> pageShift]![index & pageMask]!;
  }

  setDurationMs(index: number, durationMs: number): void {
    this.#durationMs[index >> pageShift]![index & pageMask] = durationMs;
  }

  outcome(index: number): TestOutcome {
    return outcomes[this.#state(index) & 3]!;
  }

  /** Returns true if the test passed, at the first attempt and as was expected. */
  isPlainPass(index: number): boolean {
    return this.#state(index) === 0;
  }

  /** Returns true if the row is an attempt of the test in an earlier row, so that it does not count as a test. */
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

/** Returns the slowest tests, slowest first. */
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
