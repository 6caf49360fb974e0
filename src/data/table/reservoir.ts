import type { Random } from "../../core/random.ts";
import type { CategoryColumn, Column, Table } from "./table.ts";

/** Values of one column, with the levels of all pieces. */
interface Store {
  name: string;
  /** Numbers, or codes into `levels`. NaN is missing. */
  values: Float64Array;
  levels: string[];
  codes: Map<string, number>;
  /** True once a piece had texts. */
  texts: boolean;
}

/** Keeps a uniform random sample of the rows that are added piece by piece. */
export class ReservoirTable {
  /** Number of rows that were added. */
  total = 0;
  readonly #most: number;
  readonly #random: Random;
  readonly #stores: Store[];
  #capacity = 1024;

  constructor(columns: readonly Column[], most: number, random: Random) {
    this.#most = most;
    this.#random = random;
    this.#stores = columns.map(({ name }) => ({
      name,
      values: new Float64Array(this.#capacity),
      levels: [],
      codes: new Map(),
      texts: false,
    }));
  }

  /** Adds the rows of a piece. False if it has other columns. */
  add(piece: Table): boolean {
    const columns = new Map(piece.columns.map((column) => [column.name, column]));
    if (this.#stores.some(({ name }) => !columns.has(name))) return false;
    const places = this.#places(piece.rows);
    for (const store of this.#stores) {
      const column = columns.get(store.name)!;
      if ("codes" in column) addTexts(store, column, places);
      else for (const [row, place] of places.entries()) if (place >= 0) store.values[place] = column.values[row]!;
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
      for (const store of this.#stores) {
        const grown = new Float64Array(this.#capacity);
        grown.set(store.values);
        store.values = grown;
      }
    }
    return places;
  }

  /** @param types Type of each column, over all pieces. */
  table(types: ReadonlyMap<string, Column["type"]>): Table {
    const rows = Math.min(this.total, this.#most);
    const columns = this.#stores.map(({ name, values, levels, texts }): Column => {
      const type = types.get(name) ?? "category";
      const kept = values.subarray(0, rows);
      if (type === "number" || type === "integer" || type === "date") return { name, type, values: kept };
      const codes = Int32Array.from(kept, (value) => (texts && !Number.isNaN(value) ? value : -1));
      return { name, type, codes, levels };
    });
    return { rows, columns };
  }
}

/** Texts are only stored if a row with them is kept. */
function addTexts(store: Store, { codes, levels }: CategoryColumn, places: Int32Array): void {
  if (levels.length > 0) store.texts = true;
  const known = new Int32Array(levels.length).fill(-1);
  for (const [row, place] of places.entries()) {
    if (place < 0) continue;
    const code = codes[row]!;
    if (code < 0) {
      store.values[place] = Number.NaN;
      continue;
    }
    if (known[code] === -1) {
      const text = levels[code]!;
      let stored = store.codes.get(text);
      if (stored === undefined) {
        stored = store.levels.push(text) - 1;
        store.codes.set(text, stored);
      }
      known[code] = stored;
    }
    store.values[place] = known[code]!;
  }
}
