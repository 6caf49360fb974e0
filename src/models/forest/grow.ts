import { availableParallelism } from "node:os";
import { Failure } from "../../core/failure.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { Matrix } from "../../data/table/table.ts";
import { assembleClassification, assembleRegression } from "./assembly.ts";
import { type Bins, binMatrix, cutMatrix, fillBins } from "./bins.ts";
import { classificationMemory, writeBinCounts } from "./classification-kernel.ts";
import { Crew, worthwhileThreads } from "./crew.ts";
import type { Forest } from "./forest.ts";
import { impurityImportances } from "./importances.ts";
import type { Job } from "./job.ts";
import { sharedCodes } from "./kernel-memory.ts";
import { type OutOfBag, outOfBag } from "./out-of-bag.ts";
import { type ForestPlan, type Parameters, resolveParameters } from "./parameters.ts";
import { regressionMemory, writeTargets } from "./regression-kernel.ts";
import { centre, checkTarget, combinedWeights, type GrowthTarget, sharedClasses } from "./target.ts";
import type { GrownTree } from "./tree.ts";
import { type Ballot, emptyVotes, mergedVotes, votingRows } from "./votes.ts";

export interface Growth {
  /** Training rows. NaN is a value of its own that sorts above all others. */
  matrix: Matrix;
  target: GrowthTarget;
  /** Weight of each row, at least 0. By default all rows weigh the same. */
  weights?: Float64Array | undefined;
  parameters?: Parameters;
  /** A whole number of at least 0: the same seed gives the same forest, on any number of threads. */
  seed: number;
  /** Largest number of threads. Small jobs use fewer. By default the number of cores. */
  threads?: number | undefined;
  /** False for JavaScript alone, which grows the same forest. */
  webAssembly?: boolean;
  /**
   * Rows for which out-of-bag predictions are computed, at least 1: Infinity for all, which takes a tenth of the time, or fewer for
   * a random sample of the rows. Absent for none. They need the bootstrap.
   */
  outOfBagRows?: number;
  /** Aborting ends all threads at once; the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Called after each tree. */
  onProgress?(done: number, total: number): void;
}

export interface GrownForest {
  forest: Forest;
  /** Shape (columns); see `impurityImportances`. */
  importances: Float64Array;
  outOfBag: OutOfBag | undefined;
  /** The resolved parameters. */
  plan: ForestPlan;
  threads: number;
}

/**
 * Grows a random forest (Breiman 2001) over binned features, as LightGBM and scikit-learn's HistGradientBoosting bin them, with
 * scikit-learn's RandomForest parameters and meaning: features are drawn for every split, a node is split while it is impure.
 *
 * @throws {Failure} for parameters, targets or weights that make no sense.
 */
export async function growForest(growth: Growth): Promise<GrownForest> {
  const { threads: offered = availableParallelism(), signal, onProgress } = growth;
  const plan = planOf(growth);
  const threads = worthwhileThreads(plan, offered);
  const crew = new Crew(plan, threads);
  try {
    const { job, finish } = await jobOf(growth, plan, threads);
    const grown = await crew.grow(job, { signal, onTree: (done) => onProgress?.(done, plan.trees) });
    return { ...finish(grown), threads };
  } finally {
    await crew.dismiss();
  }
}

/** @throws {Failure} see `growForest`. */
export function planOf({ matrix, target, weights, parameters = {}, seed }: Growth): ForestPlan {
  const { rows, columns } = matrix;
  if (rows === 0) throw new Failure("data: expected rows to train on, got none");
  if (columns === 0) throw new Failure("data: expected columns to learn from in addition to the target, got none");
  checkTarget(target, weights, rows);
  const classes = target.task === "classification" ? target.classes : 0;
  return resolveParameters(parameters, { rows, columns, classes }, seed);
}

/** Prepares what the threads need to grow the trees, and a function that makes a forest of the grown trees. */
export async function jobOf(
  { matrix, target, weights: given, parameters = {}, ...growth }: Growth,
  plan: ForestPlan,
  threads: number,
): Promise<{
  job: Job;
  finish(grown: GrownTree[]): Omit<GrownForest, "threads">;
}> {
  const { columns } = matrix;
  const { classes } = plan;
  const pause = pacemaker(growth.signal);
  const weights = combinedWeights(target, given, parameters.classWeight === "balanced");
  const kernel =
    growth.webAssembly === false
      ? undefined
      : (regressionMemory(plan, threads) ?? classificationMemory(plan, weights !== undefined, threads));
  const edges = await cutMatrix(matrix, plan.maxBins, pause);
  const bins = await (kernel === undefined
    ? binMatrix(matrix, edges, pause)
    : fillBins(matrix, { rows: plan.rows, columns, codes: sharedCodes(kernel, plan), edges }, pause));
  const votes = plan.draws > 0 ? ballotOf(bins, plan, { most: growth.outOfBagRows, threads }) : undefined;
  const common = { plan, bins, weights, kernel, votes };
  const estimate = (step: number, base: number) =>
    votes && outOfBag({ votes: mergedVotes(votes.sums), voters: votes.rows }, target, { step, base });
  const importances = (grown: GrownTree[]) =>
    impurityImportances(
      grown.map((tree) => tree.importances),
      columns,
    );
  if (target.task === "classification") {
    if (kernel !== undefined) writeBinCounts(kernel, plan, edges);
    return {
      job: { ...common, target: { task: "classification", ...sharedClasses(target.codes, classes, weights) } },
      finish: (grown) => ({
        plan,
        importances: importances(grown),
        outOfBag: estimate(1, 0),
        forest: assembleClassification(grown, columns, classes),
      }),
    };
  }
  const { targets, base } = centre(target.values, weights, plan);
  if (kernel !== undefined) writeTargets(kernel, plan, { targets, edges });
  return {
    job: { ...common, target: { task: "regression", targets } },
    finish: (grown) => ({
      plan,
      importances: importances(grown),
      outOfBag: estimate(targets.step, base),
      forest: assembleRegression(grown, columns, { base, step: targets.step }),
    }),
  };
}

function ballotOf(
  bins: Bins,
  { classes, seed }: ForestPlan,
  { most, threads }: { most: number | undefined; threads: number },
): Ballot | undefined {
  if (most === undefined) return undefined;
  const voting = votingRows(bins, most, seed);
  return { ...voting, sums: emptyVotes(voting.rows.length, Math.max(1, classes), threads) };
}

/** Returns a function to be awaited between small steps of work. It yields every 50 ms and throws when the signal is aborted. */
function pacemaker(signal: AbortSignal | undefined): () => Promise<void> {
  let turn = performance.now();
  return async () => {
    if (performance.now() - turn < 50) return;
    await yieldToEventLoop();
    turn = performance.now();
    signal?.throwIfAborted();
  };
}
