import type { ModelCells } from "../models/predictor/predictor.ts";
import { HttpProblem } from "./http/problem.ts";
import { at } from "./place.ts";
import { cells, type Slot } from "./slots.ts";

export interface Unseen {
  /** Row number from 1. */
  row: number;
  column: string;
  value: string;
}

/** Something that takes the values of rows, one cell at a time. */
export interface CellSink {
  /** @param row Index of the row from the first that is written. */
  put(slot: Slot, value: unknown, row: number): void;
}

/** Maximum number of unseen categories to report. Rows with them are predicted, but the caller should know. */
const MOST_UNSEEN = 20;

/** Rows on their way into the cells that the model reads. */
export class Chunk implements CellSink {
  readonly cells: ModelCells;
  /** ModelCells by prepared column. */
  readonly missing: Uint32Array;
  readonly unseen: Uint32Array;
  readonly examples: Unseen[] = [];
  readonly #data: ModelCells["data"];
  readonly #rows: number;
  /** Index of the first row within the request. */
  readonly #first: number;

  /** Wraps `cells`, all 0, of a table of `columns`. `first` is the index of the first row in the request. */
  constructor({ cells, columns, first }: { cells: ModelCells; columns: number; first: number }) {
    this.#data = cells.data;
    this.#rows = cells.rows;
    this.#first = first;
    this.cells = cells;
    this.missing = new Uint32Array(columns);
    this.unseen = new Uint32Array(columns);
  }

  /** Writes a value. @throws {HttpProblem} that names row and column. */
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
