import { clip, copy } from "./names.ts";
import type { Row } from "./test-case.ts";

const batch = 256;

/**
 * Rows that wait to be stored in a batch, because encoding many names at once is faster. See `Names.load`. A row costs
 * a text, a byte and a number; no object is created for it.
 */
export class WaitingRows {
  /** Names of the rows. Before the first row of another file or class, there are the names of these two. */
  readonly texts: string[] = [];
  readonly #startsPrefix = new Uint8Array(batch);
  readonly #durations = new Float64Array(batch);
  /** Details of the rows that are more than a name and a duration. */
  readonly #rows: (Row | undefined)[] = [];
  #count = 0;
  #file: string | undefined;
  #className: string | undefined;

  get count(): number {
    return this.#count;
  }

  /** Adds a row. @returns true if the batch is full. */
  push(file: string, className: string, name: string, durationMs: number): boolean {
    const at = this.#count++;
    const startsPrefix = className !== this.#className || file !== this.#file;
    if (startsPrefix) {
      this.texts.push(clip(file), clip(className));
      this.#file = file;
      this.#className = className;
    }
    this.texts.push(clip(name));
    this.#startsPrefix[at] = startsPrefix ? 1 : 0;
    this.#durations[at] = durationMs;
    return this.#count === batch;
  }

  /** Sets the details of the row that is pushed next. */
  describe(row: Row): void {
    this.#rows[this.#count] = row;
  }

  /** Returns true if two texts with the file and the class precede the name of the row. */
  startsPrefix(at: number): boolean {
    return this.#startsPrefix[at] === 1;
  }

  durationMs(at: number): number {
    return this.#durations[at]!;
  }

  row(at: number): Row | undefined {
    return at < this.#rows.length ? this.#rows[at] : undefined;
  }

  /** Removes all rows. The next row still continues the file and class of the last one. */
  clear(): void {
    this.#count = 0;
    this.texts.length = 0;
    this.#rows.length = 0;
  }

  /** Copies the texts that are slices of a longer text, so that the latter can be freed. */
  release(): void {
    if (this.#file !== undefined) this.#file = copy(this.#file);
    if (this.#className !== undefined) this.#className = copy(this.#className);
  }
}
