import { nearest } from "../core/nearest.ts";
import type { Chunk } from "./chunk.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { at, label } from "./place.ts";
import type { Slot } from "./slots.ts";

/** Rows of a request, in whatever shape they came: they are written into the matrix a chunk at a time. */
export interface RequestRows {
  count: number;
  /** Columns that the model does not read, the first 20. Rows that are objects add theirs as they are written. */
  ignored: ReadonlySet<string>;
  /** Writes rows `from` to before `to` into the chunk, which holds as many. */
  write(chunk: Chunk, from: number, to: number): void;
}

/** What to do with columns that the model does not read. */
export type ExtraColumns = "ignore" | "fail";

/** The names in `RequestRows.ignored` are for people. */
const MOST_IGNORED = 20;

export interface RowFieldsOptions {
  /** Columns that tables of past rows have, such as the target and the id: left out without a word. */
  known: readonly string[];
  extraColumns: ExtraColumns;
}

/** What a row may hold. */
export class RowFields {
  readonly slots: readonly Slot[];
  readonly #known: ReadonlySet<string>;
  readonly #extraColumns: ExtraColumns;
  readonly #byName: Map<string, Slot>;
  /** By prepared column, all the parts that it has. */
  readonly #whole: number[] = [];
  readonly #columnNames: string[] = [];
  /** Without dates a column has one name, and a row whose known fields are as many as the columns lacks none. */
  readonly #plain: boolean;

  constructor(slots: readonly Slot[], { known, extraColumns }: RowFieldsOptions) {
    this.slots = slots;
    this.#known = new Set(known);
    this.#extraColumns = extraColumns;
    this.#byName = new Map(slots.map((slot) => [slot.name, slot]));
    for (const slot of slots) {
      if (slot.type === "part") continue;
      this.#whole[slot.column] = slot.gives;
      this.#columnNames[slot.column] = slot.name;
    }
    this.#plain = slots.every(({ type }) => type === "number" || type === "category");
  }

  /** Names that a whole row has. */
  get names(): string[] {
    return this.#columnNames;
  }

  /** Rows as objects: about 25 ns a cell. */
  records(values: readonly unknown[]): RequestRows {
    const byName = this.#byName;
    const columns = this.#whole.length;
    const ignored = new Set<string>();
    return {
      count: values.length,
      ignored,
      write: (chunk, from, to) => {
        for (let index = from; index < to; index++) {
          const record = values[index];
          if (typeof record !== "object" || record === null || Array.isArray(record)) {
            throw at(index, undefined, `expected an object with a value for each column, got ${shownValue(record)}`);
          }
          const names = Object.keys(record);
          let written = 0;
          for (let i = 0; i < names.length; i++) {
            const name = names[i]!;
            const slot = byName.get(name);
            if (slot === undefined) {
              this.#ignore(name, index, ignored);
              continue;
            }
            chunk.put(slot, (record as Record<string, unknown>)[name], index - from);
            written++;
          }
          if (written !== columns || !this.#plain) this.#checkWhole(names, index);
        }
      },
    };
  }

  /**
   * Rows as lists in the order of `names`; without names, in the order of the model's columns.
   *
   * @throws {HttpProblem} for unknown, missing and repeated names.
   */
  lists(names: readonly string[] | undefined, values: readonly unknown[]): RequestRows {
    const { slots, ignored } = this.#slotsOf(names ?? this.#columnNames);
    return {
      count: values.length,
      ignored,
      write: (chunk, from, to) => {
        for (let index = from; index < to; index++) {
          const row = values[index];
          if (!Array.isArray(row) || row.length !== slots.length) {
            const got = Array.isArray(row) ? `a list of ${row.length}` : shownValue(row);
            throw at(index, undefined, `expected a list of ${slots.length} values, one a column, got ${got}`);
          }
          for (let i = 0; i < slots.length; i++) {
            const slot = slots[i];
            if (slot !== undefined) chunk.put(slot, row[i], index - from);
          }
        }
      },
    };
  }

  /**
   * A list of values a column.
   *
   * @throws {HttpProblem} for unknown, missing and repeated names, and for columns of different lengths.
   */
  columns(given: readonly { name: string; values: readonly unknown[] }[]): RequestRows {
    const { slots, ignored } = this.#slotsOf(given.map(({ name }) => name));
    const count = given[0]?.values.length ?? 0;
    for (const { name, values } of given) {
      if (values.length === count) continue;
      throw new HttpProblem(
        400,
        `${label(name)}: expected ${count} values as in ${label(given[0]!.name)}, got ${values.length}`,
        {
          column: name,
        },
      );
    }
    return {
      count,
      ignored,
      write: (chunk, from, to) => {
        for (const [i, slot] of slots.entries()) {
          if (slot === undefined) continue;
          const { values } = given[i]!;
          for (let index = from; index < to; index++) chunk.put(slot, values[index], index - from);
        }
      },
    };
  }

  /** Slots for names; undefined for those that are left out. */
  #slotsOf(names: readonly unknown[]): { slots: (Slot | undefined)[]; ignored: ReadonlySet<string> } {
    const seen = new Set<unknown>();
    const ignored = new Set<string>();
    const slots = names.map((name) => {
      if (typeof name !== "string") throw new HttpProblem(400, `columns: expected names, got ${shownValue(name)}`);
      if (seen.has(name))
        throw new HttpProblem(400, `${label(name)}: expected each column once, got it twice`, { column: name });
      seen.add(name);
      const slot = this.#byName.get(name);
      if (slot === undefined) this.#ignore(name, undefined, ignored);
      return slot;
    });
    this.#checkWhole(names as string[], undefined);
    return { slots, ignored };
  }

  /** @throws {HttpProblem} where columns that the model does not read are an error. */
  #ignore(name: string, index: number | undefined, ignored: Set<string>): void {
    if (this.#known.has(name)) return;
    if (this.#extraColumns === "fail") throw this.#unknown(name, index);
    if (ignored.size < MOST_IGNORED) ignored.add(name);
  }

  #checkWhole(names: readonly string[], index: number | undefined): void {
    const given = new Int32Array(this.#whole.length);
    for (const name of names) {
      const slot = this.#byName.get(name);
      if (slot === undefined) continue;
      if ((given[slot.column]! & slot.gives) !== 0) {
        throw at(index, name, "expected a date or its parts, got both");
      }
      given[slot.column]! |= slot.gives;
    }
    const missing = this.#columnNames.filter((_, column) => given[column] !== this.#whole[column]);
    if (missing.length === 0) return;
    const shownNames = missing.slice(0, 5).map(label).join(", ");
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : "";
    const extra = names.filter((name) => name.length <= 200 && !this.#byName.has(name) && !this.#known.has(name));
    const close = nearest(missing[0]!, extra.slice(0, 1000));
    if (close !== undefined)
      throw at(index, missing[0], `expected a value, got no such column (is it ${label(close)}?)`);
    throw at(
      index,
      missing[0],
      `expected a value, got no such column${missing.length > 1 ? ` (missing: ${shownNames}${more})` : ""}`,
    );
  }

  #unknown(name: string, index: number | undefined): HttpProblem {
    const close = name.length > 200 ? undefined : nearest(name, this.#columnNames);
    const columns = this.#columnNames.slice(0, 10).map(label).join(", ");
    const more = this.#columnNames.length > 10 ? ", …" : "";
    const way = close === undefined ? `there are ${columns}${more}` : `did you mean ${label(close)}?`;
    return at(index, name, `the model has no such column (${way})`);
  }
}
