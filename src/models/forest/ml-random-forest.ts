import { Failure } from "../../core/failure.ts";
import type { Matrix } from "../../data/table/table.ts";
import { startThread } from "../../platform/process/thread.ts";
import { assembleClassification, assembleRegression } from "./assembly.ts";
import type { Forest } from "./forest.ts";
import { largestBelow } from "./largest-below.ts";
import { type Parameters, resolveParameters } from "./parameters.ts";
import { centre, checkTarget, type GrowthTarget } from "./target.ts";
import type { GrownTree } from "./tree.ts";
import { unitsOfTree } from "./units.ts";

/** The package's own options, limited to the values with which they work as documented. */
export interface PackageOptions {
  nEstimators: number;
  /** Number of columns drawn per tree. The package reads 1 as a share, which means all columns. */
  maxFeatures: number;
  replacement: boolean;
  seed: number;
  useSampleBagging: boolean;
  /** The package's out-of-bag predictions make `train` throw if a sample happens to contain every row. */
  noOOB: true;
  treeOptions: { maxDepth?: number; minNumSamples?: number };
}

export interface PackageTask {
  kind: "ml-random-forest";
  task: "classification" | "regression";
  rows: number[][];
  targets: number[];
  options: PackageOptions;
}

export type PackageMessage = { done: number } | { trees: PackageTree[] };

/** A tree in the package's JSON, with the table columns of its own column numbers. */
export interface PackageTree {
  columns: number[];
  root: PackageNode;
}

export interface PackageNode {
  splitColumn?: number;
  splitValue?: number;
  left?: PackageNode;
  right?: PackageNode;
  /** Shares of the classes, or the mean. */
  distribution?: number[][] | number;
}

export interface PackageGrowth {
  matrix: Matrix;
  target: GrowthTarget;
  parameters?: Parameters;
  /** True if rows have weights, which the package does not support. */
  weighted?: boolean;
  seed: number;
  signal?: AbortSignal | undefined;
  onProgress?(done: number, total: number): void;
}

/**
 * Grows a forest with the `ml-random-forest` package on a separate thread and converts it to ours, with the same
 * predictions of every tree for 32-bit rows. Each tree has one vote. If votes are tied, the package takes the class
 * that a tree predicted first, and ours takes one of the tied classes, too.
 *
 * @throws {Failure} for parameters that the package lacks.
 */
export async function growWithMlRandomForest(growth: PackageGrowth): Promise<Forest> {
  const { matrix, target, parameters = {}, seed, signal, onProgress } = growth;
  const classes = target.task === "classification" ? target.classes : 0;
  const size = { rows: matrix.rows, columns: matrix.columns, classes };
  refuseMissing(parameters, growth.weighted ?? false);
  const plan = resolveParameters({ maxFeatures: { share: 1 }, ...parameters }, size, seed);
  checkTarget(target, undefined, matrix.rows);
  signal?.throwIfAborted();
  const options: PackageOptions = {
    nEstimators: plan.trees,
    maxFeatures: plan.maxFeatures === 1 && matrix.columns > 1 ? 1.5 / matrix.columns : plan.maxFeatures,
    replacement: false,
    seed: seed % 2 ** 32,
    useSampleBagging: plan.draws > 0,
    noOOB: true,
    treeOptions: {
      ...(plan.maxDepth !== Number.POSITIVE_INFINITY && { maxDepth: plan.maxDepth }),
      ...(parameters.minSamplesSplit !== undefined && { minNumSamples: plan.minSamplesSplit - 1 }),
    },
  };
  const rows = Array.from({ length: matrix.rows }, (_, row) =>
    Array.from({ length: matrix.columns }, (_, column) => matrix.data[column * matrix.rows + row]!),
  );
  const targets = Array.from(target.task === "classification" ? target.codes : target.values);
  const trees = await train({ kind: "ml-random-forest", task: target.task, rows, targets, options }, signal, (done) =>
    onProgress?.(done, plan.trees),
  );
  if (target.task === "classification") {
    const grown = trees.map((tree, index) => {
      const votes = unitsOfTree(index, trees.length);
      return flatten(tree, index, (node) => {
        const shares = (node.distribution as number[][])[0]!;
        const vote = shares.indexOf(Math.max(...shares));
        return Array.from({ length: classes }, (_, k) => (k === vote ? votes : 0));
      });
    });
    return assembleClassification(grown, matrix.columns, classes);
  }
  const { targets: centred, base } = centre(target.values, undefined, plan);
  const grown = trees.map((tree, index) =>
    flatten(tree, index, (node) => [Math.round(((node.distribution as number) - base) / centred.step)]),
  );
  return assembleRegression(grown, matrix.columns, { base, step: centred.step });
}

function refuseMissing(parameters: Parameters, weighted: boolean): void {
  const refused = [
    weighted && "weight-column",
    parameters.criterion !== undefined && parameters.criterion === "entropy" && "criterion: entropy",
    parameters.minSamplesLeaf !== undefined && parameters.minSamplesLeaf !== 1 && "min-samples-leaf",
    // The package would otherwise use the first rows of the table for every tree.
    parameters.maxSamples !== undefined && "max-samples",
    parameters.classWeight !== undefined && "class-weight",
    parameters.maxBins !== undefined && parameters.maxBins !== 256 && "max-bins",
  ].filter((each) => each !== false);
  if (refused.length > 0) {
    throw new Failure(
      refused
        .map((each) => `${each}: the engine ml-random-forest has no such thing (leave it out, or engine)`)
        .join("\n"),
    );
  }
}

async function train(
  task: PackageTask,
  signal: AbortSignal | undefined,
  onTree: (done: number) => void,
): Promise<PackageTree[]> {
  const worker = startThread(task);
  let abort = () => {};
  try {
    return await new Promise<PackageTree[]>((resolve, reject) => {
      abort = () => reject(signal?.reason);
      signal?.addEventListener("abort", abort);
      worker.on("message", (message: PackageMessage) => {
        if ("done" in message) onTree(message.done);
        else resolve(message.trees);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`the thread of ml-random-forest ended with code ${code}`)));
    });
  } finally {
    signal?.removeEventListener("abort", abort);
    worker.removeAllListeners();
    void worker.terminate();
  }
}

/** Flattens a tree. The children of a node are adjacent, as in `GrownTree`. */
function flatten({ columns, root }: PackageTree, tree: number, unitsOf: (leaf: PackageNode) => number[]): GrownTree {
  const nodes: PackageNode[] = [root];
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const leaves: number[] = [];
  let leafCount = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.left === undefined || node.right === undefined) {
      feature.push(-1);
      threshold.push(0);
      left.push(leafCount++);
      leaves.push(...unitsOf(node));
    } else {
      feature.push(columns[node.splitColumn!]!);
      threshold.push(largestBelow(node.splitValue!));
      left.push(nodes.length);
      nodes.push(node.left, node.right);
    }
  }
  return {
    tree,
    feature: Int32Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    leaves: Int32Array.from(leaves),
    importances: new Float64Array(0),
  };
}
