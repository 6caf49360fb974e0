import type { Random } from "../../core/random.ts";
import type { Bins } from "./bins.ts";
import type { BestSplit } from "./kernels/best-split.ts";
import type { ForestPlan } from "./parameters.ts";
import type { LeafStore } from "./tree-stores.ts";

/** The input of every method that splits nodes. */
export interface SplitSource {
  plan: ForestPlan;
  bins: Bins;
  /** Draws the features of a node. */
  random: Random;
}

/**
 * A method of splitting nodes. It holds the totals of the current node, and the rows of the tree that is being grown,
 * ordered so that every node is a range.
 */
export interface Splits {
  readonly best: BestSplit;
  /** Decrease in weight × impurity by the best split. */
  readonly gain: number;
  /** Draws the rows of a tree and makes the root the current node. Returns the number of its rows. */
  begin(random: Random): number;
  /** Shape (rows of the table): how often each row was drawn for the current tree. */
  readonly counts: Uint8Array;
  /** Sums the rows of the current node. To be called before `find`. Returns true when the node needs no split. */
  enter(start: number, end: number): boolean;
  /** Finds the best split of the current node. Returns false when no feature separates its rows. */
  find(start: number, end: number): boolean;
  /** Moves the rows of the left child before the others, in their present order. Returns where the right child begins. */
  divide(start: number, end: number): number;
  /** Makes the left child the current node and pushes the right child onto a stack. */
  descend(): void;
  /** Pops the current node from the stack. */
  resume(): void;
  /** Writes the current node as a leaf. */
  close(leaves: LeafStore, tree: number): void;
}
