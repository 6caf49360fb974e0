import type { KernelLayout } from "./kernel-layout.ts";
import type { TreeFunctions } from "./tree-kernel.ts";

/**
 * Words that threads share. The counts are numbers of blocks over all batches and never decrease, so that a thread that wakes up late
 * cannot take a block of an earlier batch.
 */
const OPEN = 0;
const FILLED = 1;
const TAKEN = 2;
/** From here on, 1 + the number of the last block that was summed in each place, and then the rows of the block in each place. */
const SUMMED = 3;

/** Places in a kernel's memory for blocks of rows, which several threads sum. It is plain data, so that each thread can have it. */
export interface RingPlace {
  layout: KernelLayout;
  /** Number of places. They are the blocks from 1 on. */
  places: number;
  /** Address of the words that threads share. */
  state: number;
}

/** Bytes that a ring needs behind the first block, for a number of threads. */
export function ringBytes(
  { blockBytes }: KernelLayout,
  { places, threads }: { places: number; threads: number },
): number {
  return places * blockBytes + 64 * Math.ceil((4 * (SUMMED + 2 * places)) / 64) + 64 * threads;
}

/** The view of one thread on a ring. Only the main thread fills blocks. */
export class BlockRing {
  readonly #words: Int32Array;
  readonly #place: RingPlace;
  readonly #first: number;

  constructor(buffer: ArrayBufferLike, place: RingPlace) {
    this.#words = new Int32Array(buffer);
    this.#place = place;
    this.#first = place.state / 4;
  }

  get filled(): number {
    return Atomics.load(this.#words, this.#first + FILLED);
  }

  get isOpen(): boolean {
    return Atomics.load(this.#words, this.#first + OPEN) === 1;
  }

  /** Begins or ends a batch. */
  open(open: boolean): void {
    Atomics.store(this.#words, this.#first + OPEN, open ? 1 : 0);
    Atomics.notify(this.#words, this.#first + FILLED);
  }

  /** Number in the kernel's memory of the block that has a number over all batches. */
  blockOf(number: number): number {
    return 1 + (number % this.#place.places);
  }

  /** Offers the next block to all threads. Its place has been filled. */
  offer(rows: number): void {
    const { places } = this.#place;
    const number = this.filled;
    Atomics.store(this.#words, this.#first + SUMMED + places + (number % places), rows);
    Atomics.store(this.#words, this.#first + FILLED, number + 1);
    Atomics.notify(this.#words, this.#first + FILLED);
  }

  /** Sums a block that nobody has taken. Returns false if there is none. */
  sumNext({ sumRows }: TreeFunctions, head: number, thread: number): boolean {
    const { layout, places, state } = this.#place;
    const words = this.#words;
    const number = this.#take();
    if (number === undefined) return false;
    const at = (number % places) + SUMMED + this.#first;
    const offset = this.blockOf(number) * layout.blockBytes;
    const reached = state + 64 * Math.ceil((4 * (SUMMED + 2 * places)) / 64) + 64 * thread;
    const rows = Atomics.load(words, at + places);
    sumRows(head, layout.raw + offset, layout.columnBytes, rows, layout.cells + offset, layout.sums + offset, reached);
    Atomics.store(words, at, number + 1);
    Atomics.notify(words, at);
    return true;
  }

  #take(): number | undefined {
    for (;;) {
      const number = Atomics.load(this.#words, this.#first + TAKEN);
      if (number === this.filled) return undefined;
      if (Atomics.compareExchange(this.#words, this.#first + TAKEN, number, number + 1) === number) return number;
    }
  }

  /** Waits until there are more than `filled` blocks, or for some time. */
  waitForBlock(filled: number, timeoutMs: number): void {
    Atomics.wait(this.#words, this.#first + FILLED, filled, timeoutMs);
  }

  isSummed(number: number): boolean {
    return Atomics.load(this.#words, this.#summedAt(number)) === number + 1;
  }

  /** Waits until a block is summed. Returns false if that takes too long. */
  waitForSums(number: number, timeoutMs: number): boolean {
    const at = this.#summedAt(number);
    const before = Atomics.load(this.#words, at);
    return before === number + 1 || Atomics.wait(this.#words, at, before, timeoutMs) !== "timed-out";
  }

  #summedAt(number: number): number {
    return this.#first + SUMMED + (number % this.#place.places);
  }
}
