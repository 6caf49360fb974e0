/** The suite and report of each test, stored as one entry per run of consecutive tests that share them. */
export class Runs {
  readonly #first: number[] = [];
  readonly #suite: number[] = [];
  readonly #report: number[] = [];

  get length(): number {
    return this.#first.length;
  }

  /** Returns true if the next test belongs to the last run. */
  continues(suite: number, report: number): boolean {
    return this.#suite.at(-1) === suite && this.#report.at(-1) === report;
  }

  add(first: number, suite: number, report: number): void {
    this.#first.push(first);
    this.#suite.push(suite);
    this.#report.push(report);
  }

  /** Returns the index of the first test in a run. Undefined if the run does not exist. */
  first(run: number): number | undefined {
    return this.#first[run];
  }

  suite(run: number): number {
    return this.#suite[run]!;
  }

  report(run: number): number {
    return this.#report[run]!;
  }

  /** Returns the run of the test at `index`. */
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
