import { readSync } from "node:fs";
import { Failure } from "../../core/failure.ts";

const WINDOW_BYTES = 1 << 16;

/**
 * A file's bytes by position, through a window that moves where it is asked: a model of any size is read in the memory of the
 * model itself. Readers that go their own pace take a window each.
 */
export class FileContent {
  /** As messages show it. */
  readonly file: string;
  readonly length: number;
  readonly #descriptor: number | undefined;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The window holds the file's bytes from `#base` on, `#held` of them. */
  #base = 0;
  #held: number;

  private constructor(file: string, length: number, descriptor: number | undefined, bytes: Uint8Array) {
    this.file = file;
    this.length = length;
    this.#descriptor = descriptor;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#held = descriptor === undefined ? length : 0;
  }

  static ofBytes(bytes: Uint8Array, file: string): FileContent {
    return new FileContent(file, bytes.length, undefined, bytes);
  }

  /** @param descriptor of a file that stays open, and `length` bytes long, while this is read. */
  static ofFile(descriptor: number, length: number, file: string): FileContent {
    return new FileContent(file, length, descriptor, new Uint8Array(Math.min(WINDOW_BYTES, length)));
  }

  /** The same file through another window. */
  window(): FileContent {
    if (this.#descriptor === undefined) return this;
    return FileContent.ofFile(this.#descriptor, this.length, this.file);
  }

  /** @param at less than `length`. */
  byte(at: number): number {
    const index = at - this.#base;
    if (index >= 0 && index < this.#held) return this.#bytes[index]!;
    this.#move(at);
    return this.#bytes[0]!;
  }

  /** The 32-bit float in four bytes, the least significant first. */
  float(at: number): number {
    if (at < this.#base || at + 4 > this.#base + this.#held) this.#move(at);
    return this.#view.getFloat32(at - this.#base, true);
  }

  /** A copy. */
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
