import { Failure } from "../../core/failure.ts";

/** Bytes of a whole number at most. The state of a random generator has 17. */
const MOST_LONG = 64;

/** The bytes of a pickle, read one after the other. Memory is taken for bytes that are there. */
export class PickleBytes {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #file: string;

  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#file = file;
  }

  /** The value of an operation that pushes a constant: none, a boolean, a number, bytes or a text. */
  literal(code: number): unknown {
    switch (code) {
      case 0x4e: // NONE
        return null;
      case 0x88: // NEWTRUE
      case 0x89:
        return code === 0x88;
      case 0x4a: // BININT
        return this.#view.getInt32(this.take(4), true);
      case 0x4b:
        return this.byte();
      case 0x4d:
        return this.#view.getUint16(this.take(2), true);
      case 0x8a: // LONG1
        return this.#long(this.byte());
      case 0x8b:
        return this.#long(this.length(4));
      case 0x47: // BINFLOAT
        return this.#view.getFloat64(this.take(8));
      case 0x43: // SHORT_BINBYTES
        return this.slice(this.byte());
      case 0x42:
        return this.slice(this.length(4));
      case 0x8e: // BINBYTES8
      case 0x96: // BYTEARRAY8
        return this.slice(this.length(8));
      case 0x8c: // SHORT_BINUNICODE
        return this.#text(this.byte());
      case 0x58:
        return this.#text(this.length(4));
      case 0x8d:
        return this.#text(this.length(8));
      case 0x55: // SHORT_BINSTRING
        return Buffer.from(this.slice(this.byte())).toString("latin1");
      case 0x54:
        return Buffer.from(this.slice(this.length(4))).toString("latin1");
      default:
        throw this.fail(`expected an operation that models need, got 0x${code.toString(16)}`);
    }
  }

  byte(): number {
    return this.#bytes[this.take(1)]!;
  }

  length(size: 4 | 8): number {
    const at = this.take(size);
    return size === 4 ? this.#view.getUint32(at, true) : Number(this.#view.getBigUint64(at, true));
  }

  /** A copy. */
  slice(length: number): Uint8Array<ArrayBuffer> {
    const at = this.take(length);
    return this.#bytes.slice(at, at + length);
  }

  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.at);
    if (end < 0) throw this.fail("expected a line, got the end of the file");
    const text = this.#text(end - this.at);
    this.at++;
    return text;
  }

  /** Moves on by some bytes and returns where they begin. */
  take(length: number): number {
    const { at } = this;
    if (!(length <= this.#bytes.length - at)) throw this.fail("expected more, got the end of the file");
    this.at += length;
    return at;
  }

  fail(what: string): Failure {
    return new Failure(`${this.#file}: byte ${this.at}: ${what} (the file is damaged, cut off, or no model)`);
  }

  #text(length: number): string {
    return Buffer.from(this.slice(length)).toString("utf8");
  }

  /** A whole number of some bytes, the last of which has the sign. */
  #long(size: number): number {
    if (size > MOST_LONG) throw this.fail(`expected a number of at most ${MOST_LONG} bytes, got ${size}`);
    const bytes = this.slice(size);
    let value = 0n;
    for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(bytes[index]!);
    return Number(size > 0 && bytes[size - 1]! > 127 ? value - (1n << BigInt(8 * size)) : value);
  }
}
