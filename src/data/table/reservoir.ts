import type { Random } from "../../core/random.ts";
import type { CategoryColumn, Column, Table } from "./table.ts";

/** Values of one column, with the levels of all pieces. */
interface Store {
  name: string;
  /** Numbers, of which NaN is missing, or codes into `levels`, of which -1 is missing. Absent before the first value. */
  values: Float64Array | Int32Array | undefined;
  levels: string[];
  codes: Map<string, number>;
}

export interface ReservoirOptions {
  /** Number of rows that are kept. */
  most: number;
  /** Number of rows that will probably be added. Too few or too many only cost memory. */
  expected: number;
  random: Random;
}

/** Keeps a uniform random sample of the rows that are added piece by piece. */
export class ReservoirTable {
  /** Number of rows that were added. */
  total = 0;
  readonly #most: number;
  readonly #random: Random;
  readonly #stores: Store[];
  #capacity: number;

  constructor(columns: readonly Column[], { most, expected, random }: ReservoirOptions) {
    this.#most = most;
    this.#random = random;
    // Memory that nothing is written to is not taken from the machine, so a large array costs less than copies do.
    this.#capacity = Math.min(most, Math.max(1024, Math.ceil(expected)));
    this.#stores = columns.map(({ name }) => ({ name, values: undefined, levels: [], codes: new Map() }));
  }

  /** Adds the rows of a piece. False if it has other columns, or texts where another piece has numbers. */
  add(piece: Table): boolean {
    const columns = new Map(piece.columns.map((column) => [column.name, column]));
    if (this.#stores.some(({ name }) => !columns.has(name))) return false;
    const before = Math.min(this.total, this.#most);
    const places = this.#places(piece.rows);
    for (const store of this.#stores) {
      const column = columns.get(store.name)!;
      const empty = isEmpty(column);
      if (store.values === undefined) {
        if (empty) continue;
        store.values = "codes" in column ? new Int32Array(this.#capacity) : new Float64Array(this.#capacity);
        store.values.fill(missingIn(store.values), 0, before);
      }
      const { values } = store;
      if (empty) addMissing(values, places);
      else if ("codes" in column && values instanceof Int32Array) addCodes(store, column, { places, values });
      else if ("values" in column && values instanceof Float64Array) addNumbers(values, column.values, places);
      else return false;
    }
    return true;
  }

  /** Chooses the place of each new row: the next free one, or with the right probability that of another row, or -1. */
  #places(rows: number): Int32Array {
    const places = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const before = this.total++;
      const place = before < this.#most ? before : this.#random.below(before + 1);
      places[row] = place < this.#most ? place : -1;
    }
    const needed = Math.min(this.#most, this.total);
    if (needed > this.#capacity) {
      this.#capacity = Math.min(this.#most, Math.max(needed, this.#capacity * 2));
      for (const store of this.#stores)
        if (store.values !== undefined) store.values = grown(store.values, this.#capacity);
    }
    return places;
  }

  /** @param types Type of each column, over all pieces. */
  table(types: ReadonlyMap<string, Column["type"]>): Table {
    const rows = Math.min(this.total, this.#most);
    const columns = this.#stores.map(({ name, values, levels }): Column => {
      const type = types.get(name) ?? "category";
      if (type === "number" || type === "integer" || type === "date") {
        return { name, type, values: values instanceof Float64Array ? values.subarray(0, rows) : absent(rows) };
      }
      const codes = values instanceof Int32Array ? values.subarray(0, rows) : new Int32Array(rows).fill(-1);
      return { name, type, codes, levels };
    });
    return { rows, columns };
  }
}

/** True if no row has a value. Such a column fits every type. */
export function isEmpty(column: Column): boolean {
  if ("codes" in column) return column.levels.length === 0;
  const { values } = column;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row]!)) return false;
  return true;
}

function missingIn(values: Float64Array | Int32Array): number {
  return values instanceof Int32Array ? -1 : Number.NaN;
}

function absent(rows: number): Float64Array {
  return new Float64Array(rows).fill(Number.NaN);
}

function grown<Values extends Float64Array | Int32Array>(values: Values, capacity: number): Float64Array | Int32Array {
  const larger = values instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
  larger.set(values);
  return larger;
}

function addMissing(values: Float64Array | Int32Array, places: Int32Array): void {
  const missing = missingIn(values);
  for (let row = 0; row < places.length; row++) if (places[row]! >= 0) values[places[row]!] = missing;
}

function addNumbers(values: Float64Array, added: Float64Array, places: Int32Array): void {
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    if (place >= 0) values[place] = added[row]!;
  }
}

/** Texts are only stored if a row with them is kept. */
function addCodes(
  store: Store,
  { codes, levels }: CategoryColumn,
  { places, values }: { places: Int32Array; values: Int32Array },
): void {
  const known = new Int32Array(levels.length).fill(-1);
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    if (place < 0) continue;
    const code = codes[row]!;
    if (code >= 0 && known[code] === -1) known[code] = storedCode(store, levels[code]!);
    values[place] = code < 0 ? -1 : known[code]!;
  }
}

function storedCode(store: Store, text: string): number {
  let stored = store.codes.get(text);
  if (stored === undefined) {
    stored = store.levels.push(text) - 1;
    store.codes.set(text, stored);
  }
  return stored;
}
