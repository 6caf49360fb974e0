import { Random } from "../../core/random.ts";
import type { Bins } from "./bins.ts";
import { CountSplits, countsFit } from "./count-splits.ts";
import type { ForestPlan } from "./parameters.ts";
import { TreeGrower } from "./tree.ts";
import { LeafStore } from "./tree-stores.ts";
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
  /** Out-of-bag votes. Absent when nobody asks for them. */
  votes: Ballot | undefined;
}

/**
 * Returns a function that grows one tree of the job on this thread.
 *
 * @param thread Number of this thread, from 0.
 */
export function growerOf({ plan, bins, target, weights, votes }: Job, thread: number) {
  const source = { plan, bins, random: new Random(0) };
  const splits =
    target.task === "regression"
      ? new ValueSplits(source, target.targets, weights)
      : countsFit(plan, weights !== undefined)
        ? new CountSplits(source, target.classes)
        : new WeightedSplits(source, target.classes, weights);
  const leaves =
    target.task === "regression"
      ? new LeafStore(1, plan.trees, [])
      : new LeafStore(plan.classes, plan.trees, target.totals);
  const grower = new TreeGrower({ plan, splits, edges: bins.edges, leaves });
  const collector = votes === undefined ? undefined : new VoteCollector(votesOf(thread, votes.sums), votes);
  return (tree: number) => {
    const grown = grower.grow(tree);
    collector?.collect(splits.counts, grower.nodes, leaves.units);
    return grown;
  };
}
