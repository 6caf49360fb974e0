import { Failure } from "../../core/failure.ts";
import type { FileContent } from "../bundle/content.ts";
import { TAGS } from "./ensemble-writer.ts";
import type { ArrayRange, Node } from "./onnx.ts";

/*
 * The arrays of a tree operator, which stay in the file. They are read in parallel, each through a separate window.
 */

export interface EnsembleSource {
  node: Node;
  content: FileContent;
  file: string;
}

export function arrayRange(
  { node, file }: EnsembleSource,
  name: string,
  kind: "ints" | "floats" | "texts",
): ArrayRange {
  const attribute = Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
  if (attribute?.kind !== kind || !("range" in attribute)) throw brokenEnsemble(file, `${node.op} without ${name}`);
  return attribute.range;
}

/** Returns the number of elements of a float array from its size. */
export function floatCount(source: EnsembleSource, name: string): number {
  const { start, end, packed } = arrayRange(source, name, "floats");
  const count = (end - start) / (packed ? 4 : 5);
  if (!Number.isInteger(count)) throw brokenEnsemble(source.file, `${name} of ${end - start} bytes`);
  return count;
}

/** Reads whole numbers from 0 to 2^31 - 1, one after the other. */
export class Integers {
  readonly #source: EnsembleSource;
  readonly #name: string;
  readonly #content: FileContent;
  readonly #end: number;
  readonly #packed: boolean;
  #at: number;

  constructor(source: EnsembleSource, name: string) {
    const { start, end, packed } = arrayRange(source, name, "ints");
    this.#source = source;
    this.#name = name;
    this.#content = source.content.window();
    this.#at = start;
    this.#end = end;
    this.#packed = packed;
  }

  next(): number {
    const content = this.#content;
    let at = this.#at;
    const end = this.#end;
    if (!this.#packed && (at >= end || content.byte(at++) !== TAGS.ints)) throw this.#broken();
    if (at >= end) throw this.#broken();
    let byte = content.byte(at++);
    let value = byte & 127;
    // Only whole numbers are used, because one boxed number per node would produce garbage of twice the file's size.
    for (let shift = 7; byte > 127; shift += 7) {
      if (at >= end) throw this.#broken();
      byte = content.byte(at++);
      if (shift === 28 && byte > 7) throw this.#broken();
      value |= (byte & 127) << shift;
    }
    this.#at = at;
    return value;
  }

  finish(): void {
    if (this.#at !== this.#end) throw this.#broken();
  }

  #broken(): Failure {
    return brokenEnsemble(this.#source.file, `${this.#name} of another length, or with numbers out of range`);
  }
}

/** Reads floats whose number is known from `floatCount`. */
export class Floats {
  readonly #content: FileContent;
  readonly #stride: number;
  #at: number;

  constructor(source: EnsembleSource, name: string) {
    const { start, packed } = arrayRange(source, name, "floats");
    this.#content = source.content.window();
    this.#stride = packed ? 4 : 5;
    // Skips the tag, if each element has one.
    this.#at = packed ? start : start + 1;
  }

  next(): number {
    const at = this.#at;
    this.#at = at + this.#stride;
    return this.#content.float(at);
  }
}

export function brokenEnsemble(file: string, what: string): Failure {
  return new Failure(
    `${file}: expected a forest as trainyard writes it, got ${what} (the file was changed after training: train again)`,
  );
}

/** A tree, and the position of a node in it. */
export interface NodePlace {
  tree: number;
  node: number;
}

export function brokenNode(file: string, { tree, node }: NodePlace, what: string): Failure {
  return brokenEnsemble(file, `tree ${tree}, node ${node}: ${what}`);
}
