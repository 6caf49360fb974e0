import { Random } from "../../core/random.ts";
import type { Grower } from "./job.ts";
import type { ForestPlan } from "./parameters.ts";
import type { Splits } from "./splits.ts";
import { type LeafStore, NodeStore, type TreeNodes } from "./tree-stores.ts";

/** A grown tree. Node ids and leaf numbers start at 0, and a node's right child follows its left child. See `Trees`. */
export interface GrownTree {
  tree: number;
  feature: Int32Array;
  threshold: Float32Array;
  left: Int32Array;
  /** Shape (leaves, classes) in units, or (leaves) in steps of the grid for regression. */
  leaves: Int32Array;
  /** Shape (columns): how much the splits on each feature lowered weight × impurity. */
  importances: Float64Array;
}

export interface TreeGrowerOptions {
  plan: ForestPlan;
  splits: Splits;
  /** Edges of the bins by column, which become the thresholds. */
  edges: Float32Array[];
  leaves: LeafStore;
}

/** Grows trees one after the other in the same arrays, left child first, so that a node's rows are still in the cache. */
export class TreeGrower implements Grower {
  readonly nodes = new NodeStore();
  readonly leaves: LeafStore;
  readonly counts: Uint8Array;
  readonly #plan: ForestPlan;
  readonly #splits: Splits;
  readonly #edges: Float32Array[];
  /** A stack of right children: node, start, end and depth of each. */
  #waiting = new Int32Array(256);

  constructor({ plan, splits, edges, leaves }: TreeGrowerOptions) {
    this.#plan = plan;
    this.#splits = splits;
    this.#edges = edges;
    this.leaves = leaves;
    this.counts = splits.counts;
  }

  grow(tree: number): GrownTree {
    const { maxDepth, minSamplesSplit, columns, seed } = this.#plan;
    const splits = this.#splits;
    const { nodes, leaves } = this;
    const least = Math.max(minSamplesSplit, 2 * this.#plan.minSamplesLeaf);
    const importances = new Float64Array(columns);
    nodes.length = 0;
    leaves.length = 0;
    let waiting = 0;
    let start = 0;
    let end = splits.begin(new Random(seed, tree));
    let depth = 0;
    let node = nodes.add();
    for (;;) {
      const pure = splits.enter(start, end);
      if (!pure && depth < maxDepth && end - start >= least && splits.find(start, end)) {
        const { feature, low, high } = splits.best;
        const middle = splits.divide(start, end);
        const left = nodes.add();
        const right = nodes.add();
        nodes.feature[node] = feature;
        // All edges between the two bins divide the training rows in the same way. The middle one suits unseen rows best.
        nodes.bin[node] = (low + high - 1) >> 1;
        nodes.left[node] = left;
        importances[feature] = importances[feature]! + splits.gain;
        depth++;
        if (waiting + 4 > this.#waiting.length) {
          const larger = new Int32Array(this.#waiting.length * 2);
          larger.set(this.#waiting);
          this.#waiting = larger;
        }
        this.#waiting[waiting] = right;
        this.#waiting[waiting + 1] = middle;
        this.#waiting[waiting + 2] = end;
        this.#waiting[waiting + 3] = depth;
        waiting += 4;
        splits.descend();
        node = left;
        end = middle;
      } else {
        nodes.left[node] = leaves.length;
        splits.close(leaves, tree);
        if (waiting === 0) break;
        waiting -= 4;
        node = this.#waiting[waiting]!;
        start = this.#waiting[waiting + 1]!;
        end = this.#waiting[waiting + 2]!;
        depth = this.#waiting[waiting + 3]!;
        splits.resume();
      }
    }
    return {
      tree,
      feature: nodes.feature.slice(0, nodes.length),
      threshold: thresholdsOf(nodes, this.#edges),
      left: nodes.left.slice(0, nodes.length),
      leaves: leaves.take(),
      importances,
    };
  }
}

/** Returns the edge at which each node divides. */
export function thresholdsOf(
  { feature, bin, length }: Omit<TreeNodes, "left"> & { length: number },
  edges: Float32Array[],
): Float32Array {
  const thresholds = new Float32Array(length);
  for (let node = 0; node < length; node++) {
    if (feature[node]! >= 0) thresholds[node] = edges[feature[node]!]![bin[node]!]!;
  }
  return thresholds;
}
