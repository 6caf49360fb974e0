import { distribute, unitsOfTree } from "./units.ts";

/** Leaves of the tree that is being grown, in whole units: see `ClassificationForest` and `RegressionForest`. */
export class LeafStore {
  readonly #width: number;
  readonly #trees: number;
  readonly #empty: ArrayLike<number>;
  #units = new Int32Array(1024);
  length = 0;

  /**
   * @param width Numbers per leaf.
   * @param empty Shape (width): totals of the table, which a leaf without rows takes instead of its own.
   */
  constructor(width: number, trees: number, empty: ArrayLike<number>) {
    this.#width = width;
    this.#trees = trees;
    this.#empty = empty;
  }

  /** Adds a leaf of classification: divides the tree's units among the classes in proportion to their counts. */
  addCounts(counts: ArrayLike<number>, tree: number): void {
    const at = this.#reserve();
    if (!distribute(counts, unitsOfTree(tree, this.#trees), this.#units, at, this.#width)) {
      distribute(this.#empty, unitsOfTree(tree, this.#trees), this.#units, at, this.#width);
    }
    this.length++;
  }

  /** Adds a leaf of regression. */
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

/** Nodes of a tree, at least. `bin` is the highest bin that goes left. */
export interface TreeNodes {
  feature: Int32Array;
  bin: Uint8Array;
  left: Int32Array;
}

/** Nodes of the tree that is being grown. */
export class NodeStore implements TreeNodes {
  feature = new Int32Array(1024);
  bin = new Uint8Array(1024);
  left = new Int32Array(1024);
  length = 0;

  /** Adds a node, which is a leaf until it is split. */
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
