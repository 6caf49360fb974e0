import { Failure } from "../../core/failure.ts";

/** Objects and lists in each other. XGBoost writes about ten. */
const MOST_DEPTH = 64;

/**
 * The value in a UBJSON file (https://ubjson.org, draft 12) as XGBoost writes it: the numbers of typed lists come as typed arrays.
 * Memory is taken for what the file holds, never for a length that it names.
 *
 * @throws {Failure} that names the byte, for a file that is cut off or has an unknown marker.
 */
export function parseUbjson(bytes: Uint8Array, file: string): unknown {
  return new UbjsonReader(bytes, file).document();
}

/** Bytes per element of typed lists. */
const sizes: Record<string, number> = { i: 1, U: 1, I: 2, l: 4, L: 8, d: 4, D: 8 };

class UbjsonReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #file: string;
  #at = 0;

  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#file = file;
  }

  document(): unknown {
    const value = this.#value(this.#marker(), 0);
    if (this.#at !== this.#bytes.length) throw this.#fail("the end of the file, got more bytes");
    return value;
  }

  #value(marker: string, depth: number): unknown {
    if (depth > MOST_DEPTH) throw this.#fail(`at most ${MOST_DEPTH} objects in each other`);
    if (marker in sizes) return this.#number(marker);
    if (marker === "{") return this.#object(depth);
    if (marker === "[") return this.#list(depth);
    if (marker === "S") return this.#text();
    if (marker === "T" || marker === "F") return marker === "T";
    if (marker === "Z") return null;
    if (marker === "C") return String.fromCharCode(this.#bytes[this.#take(1)]!);
    throw this.#fail(`a UBJSON marker, got ${JSON.stringify(marker)}`);
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = Object.create(null);
    while (this.#peek() !== "}") {
      const name = this.#text();
      object[name] = this.#value(this.#marker(), depth + 1);
    }
    this.#at++;
    return object;
  }

  #list(depth: number): unknown {
    let type: string | undefined;
    if (this.#peek() === "$") {
      this.#at++;
      type = this.#marker();
    }
    if (this.#peek() === "#") {
      this.#at++;
      const count = this.#length();
      if (type !== undefined) return this.#typed(type, count);
      const values: unknown[] = [];
      for (let index = 0; index < count; index++) values.push(this.#value(this.#marker(), depth + 1));
      return values;
    }
    if (type !== undefined) throw this.#fail("a length after the type of a list");
    const values: unknown[] = [];
    while (this.#peek() !== "]") values.push(this.#value(this.#marker(), depth + 1));
    this.#at++;
    return values;
  }

  #typed(type: string, count: number): unknown {
    const size = sizes[type];
    if (size === undefined) throw this.#fail(`a list of numbers, got one of type ${JSON.stringify(type)}`);
    if (count > (this.#bytes.length - this.#at) / size) {
      throw this.#fail(`${count} numbers, got the end of the file`);
    }
    const start = this.#take(size * count);
    const bytes = this.#bytes.subarray(start, this.#at);
    if (type === "d" || type === "l") {
      // UBJSON writes the most significant byte first.
      const swapped = new Uint8Array(bytes);
      Buffer.from(swapped.buffer).swap32();
      return type === "d" ? new Float32Array(swapped.buffer) : new Int32Array(swapped.buffer);
    }
    if (type === "U") return new Float64Array(bytes);
    this.#at = start;
    const values = new Float64Array(count);
    for (let index = 0; index < count; index++) values[index] = this.#number(type);
    return values;
  }

  #number(type: string): number {
    const at = this.#take(sizes[type]!);
    const view = this.#view;
    if (type === "d") return view.getFloat32(at);
    if (type === "D") return view.getFloat64(at);
    if (type === "i") return view.getInt8(at);
    if (type === "U") return view.getUint8(at);
    if (type === "I") return view.getInt16(at);
    return type === "l" ? view.getInt32(at) : Number(view.getBigInt64(at));
  }

  #length(): number {
    const marker = this.#marker();
    const length = "iUIlL".includes(marker) ? this.#number(marker) : -1;
    if (length < 0) throw this.#fail("a length");
    return length;
  }

  #text(): string {
    const length = this.#length();
    if (length > this.#bytes.length - this.#at) throw this.#fail(`a text of ${length} bytes, got the end of the file`);
    const at = this.#take(length);
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + at, length).toString("utf8");
  }

  #marker(): string {
    // "N" does nothing.
    while (this.#bytes[this.#at] === 0x4e) this.#at++;
    return String.fromCharCode(this.#bytes[this.#take(1)]!);
  }

  #peek(): string {
    if (this.#at >= this.#bytes.length) throw this.#fail("more, got the end of the file");
    return String.fromCharCode(this.#bytes[this.#at]!);
  }

  #take(size: number): number {
    const at = this.#at;
    if (at + size > this.#bytes.length) throw this.#fail("more, got the end of the file");
    this.#at += size;
    return at;
  }

  #fail(expected: string): Failure {
    return new Failure(`${this.#file}: byte ${this.#at}: expected ${expected} (the file is damaged or cut off)`);
  }
}
