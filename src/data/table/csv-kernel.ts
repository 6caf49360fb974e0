import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { csvKernelCode } from "./csv-kernel-code.ts";
import { POWERS as POWERS_OF_TEN } from "./number.ts";
import { SLACK } from "./number-cells.ts";

type Prepare = (...layout: number[]) => void;
type Read = (start: number, end: number, most: number) => number;

const PAGE = 65_536;
/**
 * Addresses of the powers of ten as doubles and, 192 bytes later, as whole numbers; of those of 128 bits; and of the text. The
 * kernel knows them, and has constants of its own from 3200 on.
 */
const EXACT = 64;
const POWERS = 512;
const TEXT = 4096;
const LARGEST_POWER = 64;
/** Number of bytes for a block of numbers, which fits in the second cache together with a chunk of text. */
const VALUES_BYTES = 2 ** 16;
/** A block of a wide table may be larger, so that it has at least so many rows. */
const WIDE_VALUES_BYTES = 2 ** 18;
const WIDE_ROWS = 64;
const MOST_ROWS = 2048;
const MOST_COLUMNS = 16_384;
/** Number of cells of a block that are not numbers. */
const CELLS = 2 ** 14;
/** Kinds of columns in the kernel. */
const SKIPPED_COLUMN = 0;
const NUMBER_COLUMN = 1;
const OTHER_COLUMN = 2;

/**
 * Reads records of delimited text with WebAssembly: about 20 ns per number of 17 digits, and from the first record on, because no
 * compiler has to see it run before. It reads the usual records; `CsvRecords` reads all others and produces the same values.
 */
export class CsvKernel {
  readonly #memory: WebAssembly.Memory;
  /** The exports of kernels/csv.ts. */
  readonly #prepare: Prepare;
  readonly #read: Read;
  readonly #position: { readonly value: number };
  readonly #count: { readonly value: number };
  #textBytes = 0;
  #rows = 0;
  #columns: readonly ColumnBuilder[] = [];
  #kinds = new Uint8Array(0);
  #values = new Float64Array(0);
  #cells = new Int32Array(0);
  /** The memory for text. `prepare` replaces it, with the same content. */
  bytes = new Uint8Array(0);

  constructor() {
    this.#memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(compiled(), { env: { memory: this.#memory } });
    this.#prepare = exports["prepare"] as Prepare;
    this.#read = exports["read"] as Read;
    this.#position = exports["position"] as WebAssembly.Global;
    this.#count = exports["count"] as WebAssembly.Global;
    new Float64Array(this.#memory.buffer, EXACT, POWERS_OF_TEN.length).set(POWERS_OF_TEN);
    new BigUint64Array(this.#memory.buffer, EXACT + 192, 17).set(Array.from(POWERS_OF_TEN.subarray(0, 17), BigInt));
    new BigUint64Array(this.#memory.buffer, POWERS, 2 * (2 * LARGEST_POWER + 1)).set(powersOfTen());
  }

  /** Reserves memory for text. */
  reserve(textBytes: number): void {
    this.#textBytes = textBytes;
    this.#grow(TEXT + textBytes);
    this.bytes = new Uint8Array(this.#memory.buffer, TEXT, textBytes);
  }

  /** Gets ready for records with these columns. Returns false if the kernel does not support them. */
  prepare(columns: readonly ColumnBuilder[], delimiter: number): boolean {
    const width = columns.length;
    if (width > MOST_COLUMNS || delimiter === 32 || columns.some(({ reading }) => reading.decimalComma)) return false;
    this.#columns = columns;
    this.#rows = blockRows(width);
    const kindsAt = align(TEXT + this.#textBytes);
    const valuesAt = align(kindsAt + width);
    const cellsAt = valuesAt + width * this.#rows * 8;
    const cells = Math.max(CELLS, width);
    const end = cellsAt + cells * 16;
    this.#grow(end);
    const { buffer } = this.#memory;
    this.bytes = new Uint8Array(buffer, TEXT, this.#textBytes);
    this.#kinds = new Uint8Array(buffer, kindsAt, width);
    this.#values = new Float64Array(buffer, valuesAt, width * this.#rows);
    this.#cells = new Int32Array(buffer, cellsAt, cells * 4);
    this.#prepare(kindsAt, valuesAt, cellsAt, end, delimiter, width, this.#rows);
    return true;
  }

  /** Position of the first record that `read` left. */
  get position(): number {
    return this.#position.value - TEXT;
  }

  /** Reads at most `most` records into the columns, from `row` on. Returns their number. */
  read(start: number, end: number, { row, most }: { row: number; most: number }): number {
    const columns = this.#columns;
    for (let c = 0; c < columns.length; c++) {
      const { kind } = columns[c]!;
      this.#kinds[c] = kind === kinds.number ? NUMBER_COLUMN : kind === kinds.skipped ? SKIPPED_COLUMN : OTHER_COLUMN;
    }
    const stride = this.#rows;
    const rows = this.#read(TEXT + start, TEXT + end, Math.min(most, stride));
    if (rows === 0) return 0;
    const values = this.#values;
    for (let c = 0; c < columns.length; c++) {
      if (this.#kinds[c] !== NUMBER_COLUMN) continue;
      const { numbers } = columns[c]!;
      if (rows < 32) for (let i = 0; i < rows; i++) numbers[row + i] = values[c * stride + i]!;
      else numbers.set(values.subarray(c * stride, c * stride + rows), row);
    }
    const cells = this.#cells;
    const words = this.#count.value * 4;
    for (let i = 0; i < words; i += 4) {
      columns[cells[i]!]!.cell(row + cells[i + 1]!, this.bytes, cells[i + 2]! - TEXT, cells[i + 3]! - TEXT);
    }
    return rows;
  }

  #grow(bytes: number): void {
    const lacking = bytes + 16 - this.#memory.buffer.byteLength;
    if (lacking > 0) this.#memory.grow(Math.ceil(lacking / PAGE));
  }
}

let module: WebAssembly.Module | undefined;
/** The kernel that no file uses. Files may be read at the same time, each with one. */
let idle: CsvKernel | undefined;

/** Returns a kernel with memory for text, or undefined if this Node has no WebAssembly. */
export function takeKernel(bufferBytes: number): CsvKernel | undefined {
  try {
    const kernel = idle ?? new CsvKernel();
    idle = undefined;
    kernel.reserve(bufferBytes + SLACK);
    return kernel;
  } catch {
    // `node --jitless` has no WebAssembly, and a container may not allow as much address space as its memory reserves.
    return undefined;
  }
}

export function returnKernel(kernel: CsvKernel | undefined): void {
  idle ??= kernel;
}

function blockRows(columns: number): number {
  const wide = Math.min(WIDE_ROWS, WIDE_VALUES_BYTES / 8 / columns);
  return Math.floor(Math.max(1, wide, Math.min(MOST_ROWS, VALUES_BYTES / 8 / columns)));
}

function compiled(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Buffer.from(csvKernelCode, "base64"));
  return module;
}

function align(address: number): number {
  return Math.ceil(address / 16) * 16;
}

/**
 * Returns the upper 128 bits of 10^power for the powers from -64 to 64, the lower half of each first. They are cut for positive
 * powers and rounded up for negative ones, as the kernel's method needs.
 */
function powersOfTen(): BigUint64Array {
  const words: bigint[] = [];
  for (let power = -LARGEST_POWER; power <= LARGEST_POWER; power++) {
    const five = 5n ** BigInt(Math.abs(power));
    const length = five.toString(2).length;
    let bits = five;
    // Down to 10^-27 the quotient has 128 bits, and one more than that rounds it up. Smaller powers are cut from longer quotients.
    if (power < 0) bits = (1n << BigInt(power >= -27 ? length + 127 : 2 * length + 128)) / five + 1n;
    const excess = bits.toString(2).length - 128;
    bits = excess > 0 ? bits >> BigInt(excess) : bits << BigInt(-excess);
    words.push(bits & ((1n << 64n) - 1n), bits >> 64n);
  }
  return BigUint64Array.from(words);
}
