import { Random } from "../../core/random.ts";
import type { Bins } from "./bins.ts";
import { ClassificationGrower } from "./classification-kernel.ts";
import { CountSplits, countsFit } from "./count-splits.ts";
import type { KernelMemory } from "./kernel-memory.ts";
import type { ForestPlan } from "./parameters.ts";
import { RegressionGrower } from "./regression-kernel.ts";
import { type GrownTree, TreeGrower } from "./tree.ts";
import { LeafStore, type TreeNodes } from "./tree-stores.ts";
import { type CentredTargets, ValueSplits } from "./value-splits.ts";
import { type Ballot, VoteCollector, votesOf } from "./votes.ts";
import { WeightedSplits } from "./weighted-splits.ts";

/** Everything that a thread needs to grow trees of a forest. It is plain data, with the large parts in shared memory. */
export interface Job {
  plan: ForestPlan;
  bins: Bins;
  target:
    | { task: "classification"; classes: Uint8Array | Int32Array; totals: Float64Array }
    | { task: "regression"; targets: CentredTargets };
  /** Weight of each row times the weight of its class. Absent when all rows weigh the same. */
  weights: Float64Array | undefined;
  /** Memory of the WebAssembly kernel that grows the trees. Absent if JavaScript does. */
  kernel: KernelMemory | undefined;
  /** Out-of-bag votes. Absent when nobody asks for them. */
  votes: Ballot | undefined;
}

/** Grows the trees of a job on one thread. The arrays hold the last tree until the next one is grown. */
export interface Grower {
  grow(tree: number): GrownTree;
  /** Shape (rows of the table): how often each row was drawn. */
  readonly counts: Uint8Array;
  readonly nodes: TreeNodes;
  readonly leaves: { readonly units: Int32Array };
}

/**
 * Returns a function that grows one tree of the job on this thread.
 *
 * @param thread Number of this thread, from 0.
 */
export function growerOf(job: Job, thread: number) {
  const { votes } = job;
  const grower = treeGrower(job, thread);
  const collector = votes === undefined ? undefined : new VoteCollector(votesOf(thread, votes.sums), votes);
  return (tree: number) => {
    const grown = grower.grow(tree);
    collector?.collect(grower.counts, grower.nodes, grower.leaves.units);
    return grown;
  };
}

function treeGrower({ plan, bins, target, weights, kernel }: Job, thread: number): Grower {
  const { edges } = bins;
  const source = { plan, bins, random: new Random(0) };
  if (target.task === "regression") {
    const { targets } = target;
    if (kernel !== undefined) return new RegressionGrower({ plan, kernel, thread, targets, weights, edges });
    const splits = new ValueSplits(source, targets, weights);
    return new TreeGrower({ plan, splits, edges, leaves: new LeafStore(1, plan.trees, []) });
  }
  const { classes, totals } = target;
  const leaves = new LeafStore(plan.classes, plan.trees, totals);
  if (kernel !== undefined) return new ClassificationGrower({ plan, kernel, thread, classes, leaves, edges });
  const splits = countsFit(plan, weights !== undefined)
    ? new CountSplits(source, classes)
    : new WeightedSplits(source, classes, weights);
  return new TreeGrower({ plan, splits, edges, leaves });
}
