import { Failure } from "../../core/failure.ts";
import type { FileContent } from "../bundle/content.ts";

/*
 * The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/), as far as ONNX needs it.
 * Generated classes would hold an object or a boxed number per node, which is gigabytes for a million nodes. Here, a
 * large array is copied directly between its typed array and the file.
 */

export const VARINT = 0;
export const FIXED64 = 1;
export const LENGTH = 2;
export const FIXED32 = 5;

/** Bytes that will be written directly to their place in the file. */
export interface Sized {
  size: number;
  /** Writes exactly `size` bytes from `at` on. */
  write(bytes: Uint8Array, at: number): void;
}

/** A message that is built field by field. Large data are never copied. */
export class Message implements Sized {
  size = 0;
  readonly #parts: (Uint8Array | Sized)[] = [];

  varint(field: number, value: number | bigint): this {
    return this.#add(varints([(field << 3) | VARINT, value]));
  }

  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    return this.#add(varints([(field << 3) | FIXED32])).#add(bytes);
  }

  text(field: number, value: string): this {
    return this.bytes(field, encoder.encode(value));
  }

  bytes(field: number, content: Uint8Array | Sized): this {
    const size = content instanceof Uint8Array ? content.length : content.size;
    return this.#add(varints([(field << 3) | LENGTH, size])).#add(content);
  }

  /** Adds content that has its own tags. */
  raw(content: Sized): this {
    return this.#add(content);
  }

  write(bytes: Uint8Array, at: number): void {
    for (const part of this.#parts) {
      if (part instanceof Uint8Array) {
        bytes.set(part, at);
        at += part.length;
      } else {
        part.write(bytes, at);
        at += part.size;
      }
    }
  }

  #add(part: Uint8Array | Sized): this {
    this.#parts.push(part);
    this.size += part instanceof Uint8Array ? part.length : part.size;
    return this;
  }
}

const encoder = new TextEncoder();

/** Encodes whole numbers. Negative ones are their 64-bit complement of ten bytes. */
export function varints(values: readonly (number | bigint)[]): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 127n) {
      bytes.push(Number(rest & 127n) | 128);
      rest >>= 7n;
    }
    bytes.push(Number(rest));
  }
  return Uint8Array.from(bytes);
}

/** A range of a file from `start` to `end` - 1. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Reads the fields of one message, which is a range of a file. Sizes are checked against that range before anything
 * is allocated, so that a hostile length is rejected.
 *
 * @throws {Failure} for bytes that are not such a message.
 */
export class MessageReader {
  field = 0;
  wire = 0;
  at: number;
  readonly end: number;
  readonly content: FileContent;

  constructor(content: FileContent, range: Range = { start: 0, end: content.length }) {
    this.content = content;
    this.at = range.start;
    this.end = range.end;
  }

  /** Moves to the next field. Returns false at the end of the message. */
  next(): boolean {
    if (this.at >= this.end) return false;
    const tag = this.varint();
    this.field = Math.floor(tag / 8);
    this.wire = tag % 8;
    if (this.field === 0 || this.field > 536_870_911) throw this.broken("a field without a number");
    return true;
  }

  /** Reads the whole number of a VARINT field, exact up to 2^53. */
  integer(): number {
    this.#expect(VARINT);
    return this.varint();
  }

  /** Reads the same as a signed 64-bit number. */
  bigint(): bigint {
    this.#expect(VARINT);
    return this.signed();
  }

  /** Reads the same as the nearest number: exact up to 2^53. */
  wholeNumber(): number {
    this.#expect(VARINT);
    return this.signedNumber();
  }

  /** Reads a number without a tag, as in a packed field. */
  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw this.broken("a number of more than ten bytes");
  }

  /** Reads a signed 64-bit number without a tag. */
  signed(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asIntN(64, value);
    }
    throw this.broken("a number of more than ten bytes");
  }

  /** Reads a signed 64-bit number without a tag as the nearest number. */
  signedNumber(): number {
    const start = this.at;
    let value = 0;
    // Seven bytes hold 49 bits. Negative numbers have ten bytes.
    for (let scale = 1; scale < 2 ** 49; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    this.at = start;
    return Number(this.signed());
  }

  float(): number {
    this.#expect(FIXED32);
    const at = this.at;
    this.#advance(4);
    return this.content.float(at);
  }

  /** Returns the range of a LENGTH field. */
  range(): Range {
    this.#expect(LENGTH);
    const length = this.varint();
    const start = this.at;
    this.#advance(length);
    return { start, end: this.at };
  }

  text(): string {
    const { start, end } = this.range();
    if (end - start > 1 << 28) throw this.broken("a text of more than 256 MB");
    return decoder.decode(this.content.slice(start, end));
  }

  message(): MessageReader {
    return new MessageReader(this.content, this.range());
  }

  skip(): void {
    if (this.wire === VARINT) this.varint();
    else if (this.wire === FIXED64) this.#advance(8);
    else if (this.wire === LENGTH) this.#advance(this.varint());
    else if (this.wire === FIXED32) this.#advance(4);
    else throw this.broken(`wire type ${this.wire}`);
  }

  broken(what: string): Failure {
    return new Failure(
      `${this.content.file}: expected an ONNX model, got ${what} at byte ${this.at} (the file is damaged: copy it again, or train again)`,
    );
  }

  #expect(wire: number): void {
    if (this.wire !== wire) throw this.broken(`field ${this.field} with wire type ${this.wire}, not ${wire},`);
  }

  #byte(): number {
    if (this.at >= this.end) throw this.#short();
    return this.content.byte(this.at++);
  }

  #advance(length: number): void {
    if (length > this.end - this.at) throw this.#short();
    this.at += length;
  }

  #short(): Failure {
    return new Failure(
      `${this.content.file}: expected an ONNX model, got one that ends in the middle of a field at byte ${this.at} of ${this.content.length} (the file was cut short: copy it again, or train again)`,
    );
  }
}

const decoder = new TextDecoder();
