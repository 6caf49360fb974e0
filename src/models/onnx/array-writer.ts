import { varintSize, writeVarint } from "../../core/varint.ts";
import type { Trees } from "../forest/forest.ts";
import { type Attribute, FLOATS, INTS } from "./onnx.ts";
import { LENGTH, type Sized, varints } from "./wire.ts";

/** A tree, its first node, and the node after its last. */
interface TreePlace {
  tree: number;
  root: number;
  end: number;
}

/**
 * Returns an array of whole numbers. A block holds the numbers of one tree at a time: a call per number would take twice as long.
 *
 * @param width Most numbers per node.
 * @param fill Writes the numbers of a tree to the start of a block, and returns how many they are.
 */
export function integerArray(
  { roots }: Trees,
  width: number,
  fill: (block: Int32Array, place: TreePlace) => number,
): Attribute {
  let largest = 0;
  for (let tree = 0; tree + 1 < roots.length; tree++) largest = Math.max(largest, roots[tree + 1]! - roots[tree]!);
  const eachBlock = (take: (block: Int32Array, count: number) => void) => {
    const block = new Int32Array(largest * width);
    for (let tree = 0; tree + 1 < roots.length; tree++) {
      take(block, fill(block, { tree, root: roots[tree]!, end: roots[tree + 1]! }));
    }
  };
  let payload = 0;
  eachBlock((block, count) => {
    payload += blockSize(block, count);
  });
  const head = varints([(INTS << 3) | LENGTH, payload]);
  const content: Sized = {
    size: head.length + payload,
    write(bytes, start) {
      bytes.set(head, start);
      let at = start + head.length;
      eachBlock((block, count) => {
        at = writeBlock(bytes, at, { block, count });
      });
    },
  };
  return { kind: "ints", content };
}

function blockSize(block: Int32Array, count: number): number {
  let size = 0;
  for (let i = 0; i < count; i++) size += varintSize(block[i]!);
  return size;
}

function writeBlock(bytes: Uint8Array, start: number, { block, count }: { block: Int32Array; count: number }): number {
  let at = start;
  for (let i = 0; i < count; i++) {
    const value = block[i]!;
    if (value < 128) bytes[at++] = value;
    else at = writeVarint(bytes, at, value);
  }
  return at;
}

/**
 * Returns an array of floats.
 *
 * @param fill Writes `count` numbers.
 */
export function floatArray(count: number, fill: (values: Float32Array) => void): Attribute {
  const head = varints([(FLOATS << 3) | LENGTH, 4 * count]);
  const content: Sized = {
    size: head.length + 4 * count,
    write(bytes, start) {
      bytes.set(head, start);
      const values = new Float32Array(count);
      fill(values);
      const view = new DataView(bytes.buffer, bytes.byteOffset + start + head.length, 4 * count);
      for (let i = 0; i < count; i++) view.setFloat32(4 * i, values[i]!, true);
    },
  };
  return { kind: "floats", content };
}
