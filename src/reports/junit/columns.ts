import type { Row, SkipKind, TestOutcome } from "./test-case.ts";

const outcomes: readonly TestOutcome[] = ["passed", "failed", "error", "skipped"];
const skipKinds: readonly (SkipKind | undefined)[] = [undefined, "skipped", "xfailed", "todo"];
const skipShift = 2;
const flakyBit = 16;
const unexpectedPassBit = 32;
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
