import { readSync } from "node:fs";
import { Failure } from "../../core/failure.ts";

const WINDOW_BYTES = 1 << 16;

interface Source {
  file: string;
  length: number;
  /** Undefined if `bytes` is the whole file. */
  descriptor: number | undefined;
  bytes: Uint8Array;
}

/**
 * Reads a file's bytes by position through a window that moves as needed, so that a model of any size needs no more
 * memory than the model itself. Readers at different positions use separate windows.
 */
export class FileContent {
  /** Name of the file in messages. */
  readonly file: string;
  readonly length: number;
  readonly #descriptor: number | undefined;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Offset of the window in the file. It has `#held` bytes. */
  #base = 0;
  #held: number;

  private constructor({ file, length, descriptor, bytes }: Source) {
    this.file = file;
    this.length = length;
    this.#descriptor = descriptor;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#held = descriptor === undefined ? length : 0;
  }

  static ofBytes(bytes: Uint8Array, file: string): FileContent {
    return new FileContent({ file, length: bytes.length, descriptor: undefined, bytes });
  }

  /** @param descriptor Open file of `length` bytes, which must stay open while it is read. */
  static ofFile(descriptor: number, length: number, file: string): FileContent {
    const bytes = new Uint8Array(Math.min(WINDOW_BYTES, length));
    return new FileContent({ file, length, descriptor, bytes });
  }

  /** Returns another window on the same file. */
  window(): FileContent {
    if (this.#descriptor === undefined) return this;
    return FileContent.ofFile(this.#descriptor, this.length, this.file);
  }

  /** @param at Position below `length`. */
  byte(at: number): number {
    const index = at - this.#base;
    if (index >= 0 && index < this.#held) return this.#bytes[index]!;
    this.#move(at);
    return this.#bytes[0]!;
  }

  /** Returns the 32-bit float in four bytes, least significant byte first. */
  float(at: number): number {
    if (at < this.#base || at + 4 > this.#base + this.#held) this.#move(at);
    return this.#view.getFloat32(at - this.#base, true);
  }

  /** Returns a copy of the bytes. */
  slice(start: number, end: number): Uint8Array {
    const copy = new Uint8Array(end - start);
    for (let at = start; at < end; ) {
      this.byte(at);
      const from = at - this.#base;
      const part = this.#bytes.subarray(from, Math.min(this.#held, from + end - at));
      copy.set(part, at - start);
      at += part.length;
    }
    return copy;
  }

  #move(at: number): void {
    const descriptor = this.#descriptor;
    const wanted = Math.min(this.#bytes.length, this.length - at);
    let held = 0;
    while (held < wanted && descriptor !== undefined) {
      const more = readSync(descriptor, this.#bytes, held, wanted - held, at + held);
      if (more === 0) throw new Failure(`${this.file}: the file became shorter while it was read (try again)`);
      held += more;
    }
    this.#base = at;
    this.#held = held;
  }
}
