/**
 * The sums of trees, by the WebAssembly kernel and by JavaScript, compared with a walk that follows the links of each tree as
 * `TreeSource` defines them. Cells are those where a comparison could go wrong: thresholds and their neighbours, zeros of both
 * signs, infinities, NaN and subnormal numbers.
 */
import { describe, expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { packTrees } from "../../../src/models/trees/packed-trees.ts";
import { sumTrees } from "../../../src/models/trees/sum-trees.ts";
import { missingRules, type TreeSource } from "../../../src/models/trees/tree-source.ts";

const FEATURES = 5;

/** Numbers at which comparisons of 32 or 64 bits could differ. */
const edges = [0, -0, 1, -1, 2 ** -149, -(2 ** -149), 2 ** -126, Number.MIN_VALUE, 1e-35, Math.fround(1e-35), -1e-35]
  .concat([
    0.1,
    Math.fround(0.1),
    1 + 2 ** -24,
    1 + 2 ** -52,
    16777217,
    3.4028235677973366e38,
    -3.5e38,
    Number.MAX_VALUE,
  ])
  .concat([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);

interface Shape {
  trees: number;
  depth: number;
  outputs: number;
  width: number;
  /** Chance that a node above the last one is a leaf. */
  early: number;
  special: boolean;
  /** Cells are rounded to 32 bits, thresholds and values are 32-bit floats, and sums have 32 bits. */
  float: boolean;
  /** Only cells are rounded. */
  mixed?: boolean;
  /** A number with a fraction is in no set. */
  exact?: boolean;
}

/** Returns a number from 0 to before `below`. */
type Draw = (below: number) => number;

function randomTree(draw: Draw, { depth, outputs, width, early, special, float, exact = false }: Shape): TreeSource {
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const missing: number[] = [];
  const values: number[] = [];
  const sets = new Map<number, Set<number>>();
  const equal = new Set<number>();
  const grow = (level: number): number => {
    const node = feature.length;
    const leaf = level === depth || (level > 0 && draw(1000) < 1000 * early);
    feature.push(leaf ? -1 : draw(FEATURES));
    const edge = edges[draw(edges.length)]!;
    threshold.push(float ? Math.fround(edge) : edge);
    missing.push(draw(5));
    for (let k = 0; k < width; k++) values.push(float ? Math.fround((draw(2000) - 1000) / 7) : (draw(2000) - 1000) / 7);
    left.push(-1);
    right.push(-1);
    if (leaf) return node;
    const kind = special ? draw(6) : 5;
    if (kind < 2) {
      missing[node] = draw(2);
      sets.set(node, new Set([draw(4), draw(40)]));
    } else if (kind < 4) {
      missing[node] = missingRules.right;
      equal.add(node);
    }
    left[node] = grow(level + 1);
    right[node] = grow(level + 1);
    return node;
  };
  const root = grow(0);
  const output = width === 1 ? draw(outputs) : 0;
  return { root, feature, threshold, left, right, missing, values, width, output, sets, equal, exactSets: exact };
}

/** The sums of one row by the definition of a tree. */
function walked(
  trees: readonly TreeSource[],
  row: readonly number[],
  { outputs, float, mixed = false }: Shape,
): number[] {
  const round = float ? Math.fround : Number;
  const cell = float || mixed ? Math.fround : Number;
  const sums: number[] = new Array(outputs).fill(0);
  for (const tree of trees) {
    let node = tree.root;
    while (tree.feature[node]! >= 0) {
      node = goesLeft(tree, node, cell(row[tree.feature[node]!]!)) ? tree.left[node]! : tree.right[node]!;
    }
    for (let k = 0; k < tree.width; k++)
      sums[tree.output + k] = round(sums[tree.output + k]! + tree.values[node * tree.width + k]!);
  }
  return sums;
}

function goesLeft(tree: TreeSource, node: number, value: number): boolean {
  const rule = tree.missing[node];
  const set = tree.sets?.get(node);
  if (set !== undefined) {
    return Number.isNaN(value)
      ? rule === missingRules.left
      : value > -1 && set.has(tree.exactSets ? value : Math.trunc(value));
  }
  const zeroMissing = rule === missingRules.zeroLeft || rule === missingRules.zeroRight;
  const missing = Number.isNaN(value) || (zeroMissing && Math.abs(value) <= Math.fround(1e-35));
  if (missing && rule !== missingRules.zero) return rule === missingRules.left || rule === missingRules.zeroLeft;
  const known = missing ? 0 : value;
  return tree.equal?.has(node) === true ? known === tree.threshold[node] : known <= tree.threshold[node]!;
}

const shapes: [string, Shape][] = [
  ["one output, 32 bits", { trees: 21, depth: 6, outputs: 1, width: 1, early: 0, special: false, float: true }],
  ["one output, 64 bits", { trees: 21, depth: 6, outputs: 1, width: 1, early: 0.1, special: false, float: false }],
  [
    "paths of different length",
    { trees: 19, depth: 12, outputs: 1, width: 1, early: 0.35, special: false, float: false },
  ],
  ["an output per tree", { trees: 30, depth: 5, outputs: 3, width: 1, early: 0.1, special: false, float: true }],
  [
    "leaves with several values",
    { trees: 17, depth: 5, outputs: 4, width: 4, early: 0.1, special: false, float: false },
  ],
  ["trees of leaves only", { trees: 9, depth: 0, outputs: 1, width: 1, early: 0, special: false, float: true }],
  [
    "sets and equality among others",
    { trees: 24, depth: 5, outputs: 2, width: 1, early: 0.2, special: true, float: true },
  ],
  [
    "sets of whole numbers and equality, 64 bits",
    { trees: 24, depth: 5, outputs: 2, width: 1, early: 0.2, special: true, float: false, exact: true },
  ],
  [
    "cells of 32 bits, thresholds and sums of 64",
    { trees: 21, depth: 6, outputs: 1, width: 1, early: 0.1, special: false, float: false, mixed: true },
  ],
  [
    "cells of 32 bits, equality with numbers of 64",
    { trees: 21, depth: 6, outputs: 3, width: 3, early: 0.1, special: true, float: false, mixed: true },
  ],
];

describe.each(shapes)("%s", (_, shape) => {
  test.each([1, 2, 7, 8, 9, 300])("%i rows", (rows) => {
    const random = new Random(rows);
    const draw: Draw = (below) => Math.floor(random.unit() * below);
    const trees = Array.from({ length: shape.trees }, (_, index) =>
      // Every third tree of a mixed model has nodes that do not compare with `<=`.
      randomTree(draw, { ...shape, special: shape.special && index % 3 === 0 }),
    );
    const values = [...edges, Number.NaN, 2, 3, 37, -0.5];
    const table = Array.from({ length: rows }, () =>
      Array.from({ length: FEATURES }, () => values[draw(values.length)]!),
    );
    const cells = new Float64Array(rows * FEATURES);
    for (const [row, line] of table.entries())
      for (const [column, value] of line.entries()) cells[column * rows + row] = value;
    const expected = table.flatMap((row) => walked(trees, row, shape));
    const packed = packTrees(trees, { file: "trees", features: FEATURES, outputs: shape.outputs });
    for (const kernel of [true, false]) {
      const sums = shape.float ? new Float32Array(expected.length) : new Float64Array(expected.length);
      sumTrees(packed, { cells, rows, sums, float: shape.float || shape.mixed === true, kernel });
      expect(Array.from(sums), kernel ? "kernel" : "JavaScript").toEqual(expected);
    }
    expect(packed.kernel).toBeDefined();
  });
});

test("a chain of 2,000 splits and an output for each of 300 classes", () => {
  const length = 2000;
  const chain = (output: number): TreeSource => ({
    root: 0,
    feature: Array.from({ length: 2 * length + 1 }, (_, node) => (node % 2 === 0 && node < 2 * length ? 0 : -1)),
    threshold: Array.from({ length: 2 * length + 1 }, (_, node) => node / 2),
    left: Array.from({ length: 2 * length + 1 }, (_, node) => node + 1),
    right: Array.from({ length: 2 * length + 1 }, (_, node) => node + 2),
    missing: new Uint8Array(2 * length + 1),
    values: Array.from({ length: 2 * length + 1 }, (_, node) => node + output),
    width: 1,
    output,
  });
  const packed = packTrees(
    Array.from({ length: 300 }, (_, output) => chain(output)),
    { file: "chain", features: 1, outputs: 300 },
  );
  const rows = 11;
  const cells = Float64Array.from({ length: rows }, (_, row) => 200 * row - 0.5);
  const sums = new Float64Array(300 * rows);
  sumTrees(packed, { cells, rows, sums });
  // A cell of k - 0.5 ends in the leaf of split k, which is node 2 k + 1; one above all thresholds in the last node.
  const leaf = (row: number) => (200 * row >= length ? 2 * length : 2 * 200 * row + 1);
  const expected = Array.from({ length: rows }, (_, row) => Array.from({ length: 300 }, (_, k) => leaf(row) + k));
  expect(Array.from(sums)).toEqual(expected.flat());
});

test.each([
  ["output", { output: 2 }],
  ["output", { output: -1 }],
  ["output", { output: 0.5 }],
  ["leaves", { width: 3 }],
])("an %s outside of the sums is refused", (_, change) => {
  const leaf = { root: 0, feature: [-1], threshold: [0], left: [0], right: [0], missing: [0] };
  const tree: TreeSource = { ...leaf, values: [1, 2, 3], width: 1, output: 0, ...change };
  expect(() => packTrees([tree], { file: "m", features: 1, outputs: 2 })).toThrow(/expected leaves for 2 outputs/);
});

test.each([0.5, 1.5, -1, 3, Number.NaN])("a link to node %s is refused", (child) => {
  const tree: TreeSource = {
    root: 0,
    feature: [0, -1, -1],
    threshold: [0, 0, 0],
    left: [1, 0, 0],
    right: [child, 0, 0],
    missing: [0, 0, 0],
    values: [0, 1, 2],
    width: 1,
    output: 0,
  };
  expect(() => packTrees([tree], { file: "m", features: 1, outputs: 1 })).toThrow(
    `m: tree 0: node 0: expected a child among 3 nodes, got ${child}`,
  );
});
