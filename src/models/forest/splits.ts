import type { Random } from "../../core/random.ts";
import type { LeafStore } from "./tree.ts";

/** The best split of a node so far. Boundaries lie between two bins that hold rows of the node, with none between them. */
export interface Best {
  /** What the criterion maximises; see each kind of splits. */
  score: number;
  /** -1: no feature tells the rows apart. */
  feature: number;
  /** Highest bin that goes left, lowest that goes right. */
  low: number;
  high: number;
  /** Class counts that go left, one a byte or half-word: only where counts are packed so. */
  left: number;
}

/**
 * A way to split nodes: it owns the rows of the tree being grown, in an order in which every node is a range, and the totals
 * of the node at hand.
 */
export interface Splits {
  readonly best: Best;
  /** How much the split at hand lowers weight × impurity. */
  readonly gain: number;
  /** Draws the rows of a tree, makes the root the node at hand and returns how many rows it has. */
  begin(random: Random): number;
  /** How often each row of the table was drawn for the tree at hand. */
  readonly counts: Uint8Array;
  /** Takes the rows of the node at hand, before any of the rest; true when they need no split. */
  enter(start: number, end: number): boolean;
  /** Finds the best split of the node at hand; false when no feature tells its rows apart. */
  find(start: number, end: number): boolean;
  /** Moves the rows that go right behind those that go left; returns where right begins. Keeps the order otherwise. */
  divide(start: number, end: number): number;
  /** The left child comes next; the right one waits on a stack. */
  descend(): void;
  /** The node on top of the stack comes next. */
  resume(): void;
  /** Writes the leaf that the node at hand becomes. */
  close(leaves: LeafStore, tree: number): void;
}

export function noSplit(): Best {
  return { score: Number.NEGATIVE_INFINITY, feature: -1, low: 0, high: 0, left: 0 };
}
