import type { ListSpan } from "./json-structure.ts";

/** Elements of a list, from `first` on. */
export interface ListPart {
  first: number;
  values: readonly unknown[];
}

/** Values that are computed when they are read. A list in JavaScript is one, too. */
export interface ValueList {
  readonly length: number;
  at(index: number): unknown;
}

/** Rows that are lists, which are made when they are read. */
export interface RowLists {
  readonly length: number;
  parts(from: number, to: number): Iterable<ListPart>;
}

/** A list of a request. */
export type JsonList = readonly unknown[] | LongList;

/** A list of a large body. Its elements are parsed one block at a time, each time that they are read. */
export class LongList {
  readonly length: number;
  readonly #body: Buffer;
  readonly #span: ListSpan;
  #block = -1;
  #part: ListPart = { first: 0, values: [] };

  constructor(body: Buffer, span: ListSpan) {
    this.#body = body;
    this.#span = span;
    const { commas, blocks } = span;
    this.length = commas === 0 && blocks.length === 1 ? this.block(0).values.length : commas + 1;
  }

  get blocks(): number {
    return this.#span.blocks.length;
  }

  /** Parses a block, unless it is the last one that was read. @throws {SyntaxError} */
  block(index: number): ListPart {
    if (index === this.#block) return this.#part;
    const { blocks, end, commas } = this.#span;
    const { start, first } = blocks[index]!;
    const next = blocks[index + 1];
    // A comma stands before each block except the first.
    const text = this.#body.toString("utf8", start, next === undefined ? end : next.start - 1);
    const values: unknown[] = JSON.parse(`[${text}]`);
    const count = (next?.first ?? commas + 1) - first;
    if (values.length !== count && commas > 0) throw new SyntaxError("an element is absent");
    this.#part = { first, values };
    this.#block = index;
    return this.#part;
  }

  at(index: number): unknown {
    const { first, values } = this.#part;
    if (this.#block >= 0 && index >= first && index < first + values.length) return values[index - first];
    return this.#partWith(index).values[index - this.#part.first];
  }

  /** Returns the parts that contain the elements `from` to `to` - 1, one after the other. */
  *parts(from: number, to: number): Generator<ListPart> {
    for (let index = from; index < to; ) {
      const part = this.#partWith(index);
      yield part;
      index = part.first + part.values.length;
    }
  }

  #partWith(element: number): ListPart {
    const { blocks } = this.#span;
    let low = 0;
    let high = blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.first <= element) low = middle;
      else high = middle;
    }
    return this.block(low);
  }
}

export function isList(value: unknown): value is JsonList {
  return Array.isArray(value) || value instanceof LongList;
}

export function elementAt(list: JsonList, index: number): unknown {
  return list instanceof LongList ? list.at(index) : list[index];
}

/** Returns the parts that contain the elements `from` to `to` - 1. A list that is not long is one part. */
export function partsOf(list: readonly unknown[] | RowLists, from: number, to: number): Iterable<ListPart> {
  return "parts" in list ? list.parts(from, to) : [{ first: 0, values: list }];
}
