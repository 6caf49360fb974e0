import { KeyTable } from "./key-table.ts";
import type { Names } from "./names.ts";
import type { RetryRule } from "./retries.ts";
import type { Row } from "./test-case.ts";

/** The rows of a suite that is being read. Names are looked up only where the suite's rule may find retries. */
export class OpenRows {
  readonly suite: number;
  /** Index of its first row. */
  readonly first: number;
  readonly rule: RetryRule | undefined;
  /** First row of a name → its further rows. */
  readonly #groups = new Map<number, number[]>();
  readonly #table: KeyTable | undefined;
  #failing: Map<string, number> | undefined;

  constructor(suite: number, first: number, rule: RetryRule | undefined) {
    this.suite = suite;
    this.first = first;
    this.rule = rule;
    this.#table = rule === undefined ? undefined : new KeyTable();
  }

  /** The first row of the name just spelt; -1 when there is none, or no need to know. */
  find(hash: number, names: Names): number {
    return this.#table === undefined ? -1 : this.#table.find(hash, names);
  }

  /** Enters a row after `find` returned `known` for it. */
  enter(hash: number, index: number, known: number): void {
    if (known === -1) this.#table?.insert(hash, index);
    else {
      const others = this.#groups.get(known);
      if (others === undefined) this.#groups.set(known, [index]);
      else others.push(index);
    }
  }

  /** The rows of each name that has several, without those that are already part of another one. */
  repeated(isAttempt: (row: number) => boolean): number[][] {
    return [...this.#groups]
      .map(([first, others]) => [first, ...others].filter((row) => !isAttempt(row)))
      .filter((group) => group.length > 1);
  }

  /** The last failing row of the same name, which `index` replaces unless it is a supplement to it. */
  lastFailing({ file, className, name, supplement }: Row, index: number): number | undefined {
    this.#failing ??= new Map();
    const key = [file, className, name].join("\u001f");
    const earlier = this.#failing.get(key);
    if (!supplement || earlier === undefined) this.#failing.set(key, index);
    return earlier;
  }
}
