import type { Matrix } from "../data/table/table.ts";
import { HttpProblem } from "./http/problem.ts";
import { at } from "./place.ts";
import { cells, type Slot } from "./slots.ts";

export interface Unseen {
  /** 1-based. */
  row: number;
  column: string;
  value: string;
}

/** A level that no training row had is answered, but the caller should know; of very many, the first say enough. */
const MOST_UNSEEN = 20;

/** Rows on their way into the matrix that the forest reads. */
export class Chunk {
  readonly matrix: Matrix;
  /** Cells by prepared column. */
  readonly missing: Uint32Array;
  readonly unseen: Uint32Array;
  readonly examples: Unseen[] = [];
  readonly #data: Float32Array;
  readonly #rows: number;
  /** Of the first row here, among all of the request. */
  readonly #first: number;

  /** `columns` of the prepared table become `width` columns of the matrix; `first` is the index of the first row in the request. */
  constructor({ rows, width, columns, first }: { rows: number; width: number; columns: number; first: number }) {
    const data = new Float32Array(rows * width);
    this.#data = data;
    this.#rows = rows;
    this.#first = first;
    this.matrix = { rows, columns: width, data };
    this.missing = new Uint32Array(columns);
    this.unseen = new Uint32Array(columns);
  }

  /** @throws {HttpProblem} that names row and column. */
  put(slot: Slot, value: unknown, row: number): void {
    try {
      const cell = slot.put(value, this.#data, row, this.#rows);
      if (cell === cells.known) return;
      if (cell === cells.missing) this.missing[slot.column]!++;
      else this.#unseen(slot, value, row);
    } catch (error) {
      if (error instanceof HttpProblem) throw at(this.#first + row, slot.name, error.message);
      throw error;
    }
  }

  #unseen(slot: Slot, value: unknown, row: number): void {
    this.unseen[slot.column]!++;
    if (this.examples.length >= MOST_UNSEEN) return;
    const text = String(value);
    const short = text.length > 100 ? `${text.slice(0, 99)}…` : text;
    this.examples.push({ row: this.#first + row + 1, column: slot.name, value: short });
  }
}
