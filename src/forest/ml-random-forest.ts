import type { Matrix } from "../table/table.ts";
import type { ClassificationForest } from "./forest.ts";

interface Options {
  trees: number;
  maxDepth: number | undefined;
  /** Columns drawn a tree. */
  maxFeatures: number;
  seed: number;
  signal: AbortSignal;
  onTree(done: number): void;
}

interface Node {
  splitColumn?: number;
  splitValue?: number;
  left?: Node;
  right?: Node;
  distribution?: number[][];
}

const unitsOfAll = 2 ** 24;

/** Grows a forest with the `ml-random-forest` package, tree by tree so that a signal is heard between two. */
export async function growWithMlRandomForest(
  x: Matrix,
  y: Int32Array,
  classes: number,
  options: Options,
): Promise<ClassificationForest> {
  const { RandomForestClassifier } = await import("ml-random-forest");
  const rows = Array.from({ length: x.rows }, (_, row) =>
    Array.from({ length: x.columns }, (_, column) => x.data[column * x.rows + row]!),
  );
  const labels = Array.from(y);
  const nodes = { feature: [] as number[], threshold: [] as number[], left: [] as number[], right: [] as number[] };
  const leaves: number[] = [];
  const roots: number[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    await new Promise(setImmediate);
    options.signal.throwIfAborted();
    const forest = new RandomForestClassifier({
      nEstimators: 1,
      seed: options.seed * 1_000_003 + tree,
      maxFeatures: options.maxFeatures,
      replacement: false,
      noOOB: true,
      useSampleBagging: true,
      treeOptions: options.maxDepth === undefined ? {} : { maxDepth: options.maxDepth },
    } as ConstructorParameters<typeof RandomForestClassifier>[0]);
    forest.train(rows, labels);
    const { indexes, estimators } = JSON.parse(JSON.stringify(forest)).baseModel;
    roots.push(nodes.feature.length);
    const quota =
      Math.floor((unitsOfAll * (tree + 1)) / options.trees) - Math.floor((unitsOfAll * tree) / options.trees);
    flatten(estimators[0].root, indexes[0], quota, classes, nodes, leaves);
    options.onTree(tree + 1);
  }
  return {
    task: "classification",
    classes,
    features: x.columns,
    roots: Int32Array.of(...roots, nodes.feature.length),
    feature: Int32Array.from(nodes.feature),
    threshold: Float32Array.from(nodes.threshold),
    left: Int32Array.from(nodes.left),
    right: Int32Array.from(nodes.right),
    leaves: Int32Array.from(leaves),
  };
}

function flatten(
  node: Node,
  columns: number[],
  quota: number,
  classes: number,
  nodes: Record<"feature" | "threshold" | "left" | "right", number[]>,
  leaves: number[],
): void {
  const index = nodes.feature.length;
  if (node.distribution !== undefined || node.left === undefined || node.right === undefined) {
    const shares = node.distribution?.[0] ?? [];
    nodes.feature.push(-1);
    nodes.threshold.push(0);
    nodes.left.push(leaves.length / classes);
    nodes.right.push(-1);
    // The package's trees vote: all of a tree's weight goes to its most frequent class.
    const vote = shares.indexOf(Math.max(...shares));
    for (let code = 0; code < classes; code++) leaves.push(code === vote ? quota : 0);
    return;
  }
  nodes.feature.push(columns[node.splitColumn!]!);
  nodes.threshold.push(below(node.splitValue!));
  nodes.left.push(index + 1);
  nodes.right.push(-1);
  flatten(node.left, columns, quota, classes, nodes, leaves);
  nodes.right[index] = nodes.feature.length;
  flatten(node.right, columns, quota, classes, nodes, leaves);
}

/** The largest 32-bit float less than x: the package sends `value < x` to the left, our trees `value <= threshold`. */
function below(x: number): number {
  const bits = new Int32Array(1);
  const float = new Float32Array(bits.buffer);
  float[0] = x;
  if (float[0]! < x) return float[0]!;
  if (float[0] === 0) return -1.401298464324817e-45;
  bits[0]! += float[0]! > 0 ? -1 : 1;
  return float[0]!;
}
