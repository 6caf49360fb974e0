import { KeyTable } from "./key-table.ts";
import type { Names } from "./names.ts";
import type { RetryRule } from "./retries.ts";
import type { Row } from "./test-case.ts";

/** The rows of the suite that is being read. Names are only looked up if the suite's rule may find retries. */
export class OpenRows {
  readonly suite: number;
  /** Index of the suite's first row. */
  readonly first: number;
  readonly rule: RetryRule | undefined;
  /** Maps the first row of a name to its further rows. */
  readonly #groups = new Map<number, number[]>();
  readonly #table: KeyTable | undefined;
  #failing: Map<string, number> | undefined;

  constructor(suite: number, first: number, rule: RetryRule | undefined) {
    this.suite = suite;
    this.first = first;
    this.rule = rule;
    this.#table = rule === undefined ? undefined : new KeyTable();
  }

  /** Returns the first row with the current name, or -1 if there is none or it is not needed. */
  find(hash: number, names: Names): number {
    return this.#table === undefined ? -1 : this.#table.find(hash, names);
  }

  /** Adds a row for which `find` returned `known`. */
  enter(hash: number, index: number, known: number): void {
    if (known === -1) this.#table?.insert(hash, index);
    else {
      const others = this.#groups.get(known);
      if (others === undefined) this.#groups.set(known, [index]);
      else others.push(index);
    }
  }

  /** Returns the rows of each repeated name, without those that are already part of another one. */
  repeated(isAttempt: (row: number) => boolean): number[][] {
    return [...this.#groups]
      .map(([first, others]) => [first, ...others].filter((row) => !isAttempt(row)))
      .filter((group) => group.length > 1);
  }

  /** Returns the last failing row of the same name, which `index` replaces unless it supplements it. */
  lastFailing({ file, className, name, supplement }: Row, index: number): number | undefined {
    this.#failing ??= new Map();
    const key = [file, className, name].join("\u001f");
    const earlier = this.#failing.get(key);
    if (!supplement || earlier === undefined) this.#failing.set(key, index);
    return earlier;
  }
}
