import { nearest } from "../core/nearest.ts";
import type { CellSink } from "./chunk.ts";
import { type JsonList, partsOf, type RowLists, type ValueList } from "./http/long-list.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { at, label } from "./place.ts";
import type { Slot } from "./slots.ts";

/** The rows of a request in any format, which are written into the matrix one chunk at a time. */
export interface RequestRows {
  count: number;
  /** First 20 columns that the model does not read. Rows that are objects add theirs when they are written. */
  ignored: ReadonlySet<string>;
  /** Writes rows `from` to `to` - 1 into the chunk, which has room for them. */
  write(chunk: CellSink, from: number, to: number): void;
}

/** The values of a column, one per row. */
export interface ColumnValues {
  name: string;
  length: number;
  value(row: number): unknown;
}

/** The values of a column in a list. */
export function listed(name: string, values: ValueList): ColumnValues {
  return { name, length: values.length, value: (row) => values.at(row) };
}

/** The reaction to columns that the model does not read. */
export type ExtraColumns = "ignore" | "fail";

/** Maximum number of names in `RequestRows.ignored`, which are for people. */
const MOST_IGNORED = 20;

export interface RowFieldsOptions {
  /** Columns of past tables, such as the target and the id, which are ignored silently. */
  known: readonly string[];
  extraColumns: ExtraColumns;
}

/** The fields that a row may have. */
export class RowFields {
  readonly slots: readonly Slot[];
  readonly #known: ReadonlySet<string>;
  readonly #extraColumns: ExtraColumns;
  readonly #byName: Map<string, Slot>;
  /** Bits of all parts of each prepared column. */
  readonly #whole: number[] = [];
  readonly #columnNames: string[] = [];
  /** True if there are no dates, so that a row with as many known fields as there are columns is complete. */
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

  /** Names of the fields in a complete row. */
  get names(): string[] {
    return this.#columnNames;
  }

  /** Reads rows that are objects: about 25 ns per cell. */
  records(values: JsonList): RequestRows {
    const byName = this.#byName;
    const columns = this.#whole.length;
    const ignored = new Set<string>();
    return {
      count: values.length,
      ignored,
      write: (chunk, from, to) => {
        for (const part of partsOf(values, from, to)) {
          const end = Math.min(to, part.first + part.values.length);
          for (let index = Math.max(from, part.first); index < end; index++) {
            const record = part.values[index - part.first];
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
        }
      },
    };
  }

  /**
   * Converts rows given as lists in the order of `names`, or of the model's columns if there are no names.
   *
   * @throws {HttpProblem} for unknown, missing and repeated names.
   */
  lists(names: readonly string[] | undefined, values: readonly unknown[] | RowLists): RequestRows {
    const { slots, ignored } = this.#slotsOf(names ?? this.#columnNames);
    return {
      count: values.length,
      ignored,
      write: (chunk, from, to) => {
        for (const part of partsOf(values, from, to)) {
          const end = Math.min(to, part.first + part.values.length);
          for (let index = Math.max(from, part.first); index < end; index++) {
            const row = part.values[index - part.first];
            if (!Array.isArray(row) || row.length !== slots.length) {
              const got = Array.isArray(row) ? `a list of ${row.length}` : shownValue(row);
              throw at(index, undefined, `expected a list of ${slots.length} values, one a column, got ${got}`);
            }
            for (let i = 0; i < slots.length; i++) {
              const slot = slots[i];
              if (slot !== undefined) chunk.put(slot, row[i], index - from);
            }
          }
        }
      },
    };
  }

  /**
   * Converts rows given as the values of each column.
   *
   * @throws {HttpProblem} for unknown, missing and repeated names, and for columns of different lengths.
   */
  columns(given: readonly ColumnValues[]): RequestRows {
    const { slots, ignored } = this.#slotsOf(given.map(({ name }) => name));
    const count = given[0]?.length ?? 0;
    for (const { name, length } of given) {
      if (length === count) continue;
      throw new HttpProblem(
        400,
        `${label(name)}: expected ${count} values as in ${label(given[0]!.name)}, got ${length}`,
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
          const column = given[i]!;
          for (let index = from; index < to; index++) chunk.put(slot, column.value(index), index - from);
        }
      },
    };
  }

  /** Returns the slots for names. Undefined for names that are ignored. */
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

  /** Ignores a column. @throws {HttpProblem} if unknown columns are an error. */
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
