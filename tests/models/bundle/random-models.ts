import { Random } from "../../../src/core/random.ts";
import type { PreparedColumn } from "../../../src/data/features/preparation.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import type { ClassificationForest, Forest, RegressionForest, Trees } from "../../../src/models/forest/forest.ts";

/*
 * Models that nobody trained: every shape a bundle must hold, from a seed. Their thresholds are drawn from the values that test rows take,
 * so that ties at a threshold are the rule, not the exception.
 */

export interface Shape {
  seed: number;
  trees: number;
  /** Nodes a tree, about. */
  nodes: number;
  classes?: string[];
  classType?: "string" | "integer";
  columns?: PreparedColumn[];
}

/** Numbers that tests feed and split at. */
export const SPECIAL = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0,
  -0,
  1e-45,
  -1e-45,
  1,
  -1,
  0.1,
  16_777_216,
  16_777_217,
  -16_777_219,
  3.4e38,
  1e39,
  1e-50,
];

export const COLUMNS: PreparedColumn[] = [
  { name: "age", type: "number", impute: Math.fround(0.1) },
  {
    name: "gross income (€)",
    type: "number",
    impute: Math.fround(-0.7),
    scale: { offset: 1.5, factor: Math.fround(0.3) },
  },
  {
    name: "city",
    type: "category",
    levels: ["Oslo", "Zürich", "a,b", '"'],
    infrequent: ["Bern", "Rome"],
    impute: "Zürich",
  },
  { name: "label", type: "category", levels: ["yes", "no", "None"], infrequent: [], impute: "no" },
  { name: "seen", type: "date", parts: ["year", "month", "weekday", "hour"], impute: [2021, 6, 2, 12] },
];

export function randomModel(shape: Shape): Model {
  const columns = shape.columns ?? COLUMNS;
  const features = columns.reduce(
    (sum, column) =>
      sum +
      (column.type === "number"
        ? 1
        : column.type === "date"
          ? column.parts.length
          : column.levels.length + Math.min(1, column.infrequent.length)),
    0,
  );
  const classes = shape.classes ?? [];
  return {
    task: shape.classes === undefined ? "regression" : "classification",
    target: "outcome",
    classes,
    classType: shape.classType ?? "string",
    preparation: { columns },
    forest: randomForest(shape, features),
    parameters: {
      "n-estimators": shape.trees,
      "max-depth": null,
      criterion: "gini",
      bootstrap: true,
      seed: shape.seed,
    },
  };
}

export function randomForest(shape: Shape, features: number): Forest {
  const random = new Random(shape.seed);
  const trees = randomTrees(random, shape, features);
  const leaves = trees.feature.filter((feature) => feature < 0).length;
  return shape.classes === undefined
    ? regression(random, trees, leaves)
    : classification(random, trees, leaves, shape.classes.length);
}

function randomTrees(random: Random, { trees, nodes }: Shape, features: number): Trees {
  const roots: number[] = [0];
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  let leaf = 0;
  for (let tree = 0; tree < trees; tree++) {
    const root = feature.length;
    const splits = tree % 7 === 3 ? 0 : Math.max(1, Math.floor((nodes * (0.5 + random.unit())) / 2));
    // Depth first: the node is made, then its left part, then its right one.
    const grow = (budget: number): number => {
      const node = feature.length;
      feature.push(-1);
      threshold.push(0);
      left.push(0);
      right.push(0);
      if (budget === 0) {
        left[node] = leaf++;
        return node;
      }
      feature[node] = random.below(features);
      threshold[node] = splitPoint(random);
      const part = random.below(budget);
      left[node] = grow(part);
      right[node] = grow(budget - 1 - part);
      return node;
    };
    grow(splits);
    if (root === feature.length) throw new Error("no node");
    roots.push(feature.length);
  }
  return {
    features,
    roots: Int32Array.from(roots),
    feature: Int32Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
  };
}

function splitPoint(random: Random): number {
  const kind = random.below(4);
  if (kind === 0) {
    const value = SPECIAL[random.below(SPECIAL.length)]!;
    return Number.isNaN(value) ? 0 : Math.fround(value);
  }
  if (kind === 1) return 0.5;
  if (kind === 2) return random.below(24);
  return Math.fround(random.unit() * 4 - 2);
}

function classification(random: Random, trees: Trees, count: number, classes: number): ClassificationForest {
  const number = trees.roots.length - 1;
  const leaves = new Int32Array(count * classes);
  for (let tree = 0; tree < number; tree++) {
    const whole = Math.floor((2 ** 24 * (tree + 1)) / number) - Math.floor((2 ** 24 * tree) / number);
    for (let node = trees.roots[tree]!; node < trees.roots[tree + 1]!; node++) {
      if (trees.feature[node]! >= 0) continue;
      let rest = whole;
      const at = trees.left[node]! * classes;
      // Pure leaves, even ones and any between; what is left goes to one class.
      const even = random.below(3) === 0;
      const first = random.below(classes);
      for (let k = 1; k < classes; k++) {
        const units = even ? Math.floor(whole / classes) : random.below(2) * random.below(rest + 1);
        leaves[at + ((first + k) % classes)] = units;
        rest -= units;
      }
      leaves[at + first] = rest;
    }
  }
  return { task: "classification", ...trees, classes, leaves };
}

function regression(random: Random, trees: Trees, count: number): RegressionForest {
  const number = trees.roots.length - 1;
  const largest = 40;
  const grid = 2 ** Math.ceil(Math.log2((number * largest) / 2 ** 24));
  const leaves = Float32Array.from(
    { length: count },
    () => Math.round(((random.unit() * 2 - 1) * largest) / grid) * grid,
  );
  return { task: "regression", ...trees, base: Math.fround(1234.567), leaves };
}
