/** Which suite and which report each test is of: one entry for each run of consecutive tests with the same ones. */
export class Runs {
  readonly #first: number[] = [];
  readonly #suite: number[] = [];
  readonly #report: number[] = [];

  get length(): number {
    return this.#first.length;
  }

  /** Whether the next test belongs to the last run. */
  continues(suite: number, report: number): boolean {
    return this.#suite.at(-1) === suite && this.#report.at(-1) === report;
  }

  add(first: number, suite: number, report: number): void {
    this.#first.push(first);
    this.#suite.push(suite);
    this.#report.push(report);
  }

  /** Index of the first test of a run; undefined when there is no such run. */
  first(run: number): number | undefined {
    return this.#first[run];
  }

  suite(run: number): number {
    return this.#suite[run]!;
  }

  report(run: number): number {
    return this.#report[run]!;
  }

  /** The run of the test at `index`. */
  find(index: number): number {
    let low = 0;
    let high = this.#first.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#first[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
