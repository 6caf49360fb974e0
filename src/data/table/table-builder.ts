import { Failure } from "../../core/failure.ts";
import type { CellSyntax } from "./cell-syntax.ts";
import { ColumnBuilder } from "./column-builder.ts";

/** Number of rows to allocate before anything is known. */
const FIRST_ROWS = 1024;
/** Number of rows to allocate at first if the text may have so many, which avoids copies of small tables. */
const MOST_FIRST_ROWS = 16_384;

/** The columns of a table while files are read, with capacity for more rows. */
export class TableBuilder {
  readonly columns: ColumnBuilder[];
  rows = 0;
  capacity: number;
  readonly #limitBytes: number;
  readonly #path: string;
  readonly #byName: Map<string, ColumnBuilder>;

  constructor(
    names: string[],
    {
      reading,
      limitBytes,
      path,
      mostRows = FIRST_ROWS,
    }: { reading: (name: string) => CellSyntax; limitBytes: number; path: string; mostRows?: number | undefined },
  ) {
    // With 1024 rows each, 100,000 columns would take 800 MB before the first row.
    this.capacity = Math.max(
      16,
      Math.min(Math.max(FIRST_ROWS, Math.min(mostRows, MOST_FIRST_ROWS)), Math.floor(2 ** 22 / names.length)),
    );
    this.columns = names.map((name) => new ColumnBuilder(name, reading(name), this.capacity));
    this.#byName = new Map(this.columns.map((column) => [column.name, column]));
    this.#limitBytes = limitBytes;
    this.#path = path;
  }

  column(name: string): ColumnBuilder | undefined {
    return this.#byName.get(name);
  }

  /**
   * Makes room for at least one more row than `rows`, and returns the new capacity. Memory that is never written is
   * not resident, so 8 % too many rows cost nothing, and a good guess avoids all later copies.
   *
   * @param guess Estimate of the total number of rows.
   * @throws {Failure} if the table would not fit in memory.
   */
  makeRoom(rows: number, guess: number | undefined): number {
    this.capacity = Math.max(rows + 16, guess === undefined ? rows * 2 : Math.ceil(guess * 1.08));
    const perRow = this.columns.reduce((sum, column) => sum + column.rowBytes, 0);
    const levels = this.columns.reduce((sum, column) => sum + column.levels.sizeBytes, 0) / Math.max(rows, 1);
    const expected = guess ?? rows + 1;
    const needed = (perRow + levels) * expected;
    if (needed > this.#limitBytes) {
      throw new Failure(
        `${this.#path}: expected a table that fits in ${size(this.#limitBytes)} of free memory, got ${guess === undefined ? "at least" : "about"} ${count(expected)} rows × ${count(this.columns.length)} columns, which need ${size(needed)} (take fewer rows or columns, or a bigger machine)`,
      );
    }
    for (const column of this.columns) column.grow(this.capacity, rows);
    return this.capacity;
  }
}

function size(bytes: number): string {
  return bytes >= 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GB` : `${Math.ceil(bytes / 2 ** 20)} MB`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
