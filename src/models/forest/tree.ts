import { Random } from "../../core/random.ts";
import type { Plan } from "./parameters.ts";
import type { Splits } from "./splits.ts";
import { distribute, quota } from "./units.ts";

/** A tree as it was grown: node ids and leaf numbers start at 0, a node's right child is the one after its left. See `Trees`. */
export interface GrownTree {
  tree: number;
  feature: Int32Array;
  threshold: Float32Array;
  left: Int32Array;
  /** Classes units a leaf, or one multiple of the grid. */
  leaves: Int32Array;
  /** Weight × impurity that each feature's splits took away. */
  importances: Float64Array;
}

/** Leaves of the tree being grown: whole numbers of units, see `ClassificationForest` and `RegressionForest`. */
export class LeafStore {
  readonly #width: number;
  readonly #trees: number;
  readonly #empty: ArrayLike<number>;
  #units = new Int32Array(1024);
  length = 0;

  /** `width`: units a leaf. `empty`: totals that a leaf without rows takes instead of its own. */
  constructor(width: number, trees: number, empty: ArrayLike<number>) {
    this.#width = width;
    this.#trees = trees;
    this.#empty = empty;
  }

  /** A leaf of classification: shares the tree's quota among the classes as their counts are. */
  addCounts(counts: ArrayLike<number>, tree: number): void {
    const at = this.#reserve();
    if (!distribute(counts, quota(tree, this.#trees), this.#units, at, this.#width)) {
      distribute(this.#empty, quota(tree, this.#trees), this.#units, at, this.#width);
    }
    this.length++;
  }

  /** A leaf of regression. */
  addSteps(steps: number): void {
    const at = this.#reserve();
    this.#units[at] = steps;
    this.length++;
  }

  take(): Int32Array {
    return this.#units.slice(0, this.length * this.#width);
  }

  get units(): Int32Array {
    return this.#units;
  }

  #reserve(): number {
    const at = this.length * this.#width;
    if (at + this.#width > this.#units.length) {
      const larger = new Int32Array(Math.max(this.#units.length * 2, at + this.#width));
      larger.set(this.#units);
      this.#units = larger;
    }
    return at;
  }
}

/** Nodes of the tree being grown. `bin` is the highest code that goes left. */
export class NodeStore {
  feature = new Int32Array(1024);
  bin = new Uint8Array(1024);
  left = new Int32Array(1024);
  length = 0;

  /** Room for a node, a leaf until it is split. */
  add(): number {
    const node = this.length++;
    if (node === this.feature.length) {
      const { feature, bin, left } = this;
      this.feature = new Int32Array(node * 2);
      this.feature.set(feature);
      this.bin = new Uint8Array(node * 2);
      this.bin.set(bin);
      this.left = new Int32Array(node * 2);
      this.left.set(left);
    }
    this.feature[node] = -1;
    return node;
  }
}

/** Grows trees one after the other; keeps its arrays. Depth first, left before right: a node's rows are still in the cache. */
export class TreeGrower {
  readonly nodes = new NodeStore();
  readonly leaves: LeafStore;
  readonly #plan: Plan;
  readonly #splits: Splits;
  readonly #edges: Float32Array[];
  /** Of each right child that waits: node, start, end, depth. */
  #waiting = new Int32Array(256);

  constructor(plan: Plan, splits: Splits, edges: Float32Array[], leaves: LeafStore) {
    this.#plan = plan;
    this.#splits = splits;
    this.#edges = edges;
    this.leaves = leaves;
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
        // Between two occupied bins all edges divide the same rows: the middle one is fairest to rows not seen.
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
      threshold: this.#thresholds(),
      left: nodes.left.slice(0, nodes.length),
      leaves: leaves.take(),
      importances,
    };
  }

  #thresholds(): Float32Array {
    const { feature, bin, length } = this.nodes;
    const thresholds = new Float32Array(length);
    for (let node = 0; node < length; node++) {
      if (feature[node]! >= 0) thresholds[node] = this.#edges[feature[node]!]![bin[node]!]!;
    }
    return thresholds;
  }
}
