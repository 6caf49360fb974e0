import { varintSize, writeVarint } from "../../core/varint.ts";
import type { Trees } from "../forest/forest.ts";
import { type Attribute, FLOATS, INTS } from "./onnx.ts";
import { LENGTH, type Sized, varints } from "./wire.ts";

/** A tree's first node, and the node after its last. */
interface TreePlace {
  root: number;
  end: number;
}

interface IntegerArray {
  /** Bytes of the numbers as varints. */
  size: number;
  /** Most numbers per node. */
  width: number;
  /** Writes the numbers of a tree to the start of a block, and returns how many they are. */
  fill(block: Int32Array, place: TreePlace): number;
}

/**
 * Returns an array of whole numbers. A block holds the numbers of one tree at a time: a call per number would take twice as long.
 */
export function integerArray({ roots }: Trees, { size, width, fill }: IntegerArray): Attribute {
  return packedIntegers(size, (bytes, start) => {
    const block = new Int32Array(largestTree(roots) * width);
    let at = start;
    for (let tree = 0; tree + 1 < roots.length; tree++) {
      const count = fill(block, { root: roots[tree]!, end: roots[tree + 1]! });
      at = writeBlock(bytes, at, block.subarray(0, count));
    }
  });
}

/** Returns an array that has the number of each tree as often as `counts` says. */
export function repeatedTrees(counts: Int32Array): Attribute {
  const size = counts.reduce((sum, count, tree) => sum + count * varintSize(tree), 0);
  return packedIntegers(size, (bytes, start) => {
    let at = start;
    for (const [tree, count] of counts.entries()) {
      const number = new Uint8Array(varintSize(tree));
      writeVarint(number, 0, tree);
      const end = at + count * number.length;
      if (number.length === 1) bytes.fill(tree, at, end);
      else for (let place = at; place < end; place += number.length) bytes.set(number, place);
      at = end;
    }
  });
}

/** Returns an array that counts from 0 for every tree, up to `counts`. */
export function countedFrom0(counts: Int32Array): Attribute {
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  // A tree's numbers are the start of those of the largest tree.
  const ends = new Int32Array(most + 1);
  for (let number = 0; number < most; number++) ends[number + 1] = ends[number]! + varintSize(number);
  const size = counts.reduce((sum, count) => sum + ends[count]!, 0);
  return packedIntegers(size, (bytes, start) => {
    const numbers = new Uint8Array(ends[most]!);
    for (let number = 0; number < most; number++) writeVarint(numbers, ends[number]!, number);
    let at = start;
    for (const count of counts) {
      bytes.set(numbers.subarray(0, ends[count]!), at);
      at += ends[count]!;
    }
  });
}

function packedIntegers(size: number, fill: (bytes: Uint8Array, start: number) => void): Attribute {
  return { kind: "ints", content: packed(INTS, size, fill) };
}

/**
 * Returns an array of floats.
 *
 * @param fill Writes `count` numbers of 32 bits, the lowest byte first.
 */
export function floatArray(count: number, fill: (view: DataView) => void): Attribute {
  const content = packed(FLOATS, 4 * count, (bytes, start) => {
    fill(new DataView(bytes.buffer, bytes.byteOffset + start, 4 * count));
  });
  return { kind: "floats", content };
}

function packed(field: number, size: number, fill: (bytes: Uint8Array, start: number) => void): Sized {
  const head = varints([(field << 3) | LENGTH, size]);
  return {
    size: head.length + size,
    write(bytes, start) {
      bytes.set(head, start);
      fill(bytes, start + head.length);
    },
  };
}

function largestTree(roots: Int32Array): number {
  let largest = 0;
  for (let tree = 0; tree + 1 < roots.length; tree++) largest = Math.max(largest, roots[tree + 1]! - roots[tree]!);
  return largest;
}

function writeBlock(bytes: Uint8Array, start: number, block: Int32Array): number {
  let at = start;
  for (let i = 0; i < block.length; i++) {
    const value = block[i]!;
    if (value < 0x80) bytes[at++] = value;
    else if (value < 0x4000) {
      bytes[at] = (value & 127) | 128;
      bytes[at + 1] = value >>> 7;
      at += 2;
    } else at = writeVarint(bytes, at, value);
  }
  return at;
}
