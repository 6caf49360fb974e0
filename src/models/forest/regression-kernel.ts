import { Random } from "../../core/random.ts";
import { drawBootstrap } from "./bootstrap.ts";
import type { Grower } from "./job.ts";
import { compiledKernel, type KernelMemory, kernelAddresses, kernelMemory, passAddresses } from "./kernel-memory.ts";
import { rowsInLists } from "./kernels/value-lists.ts";
import type { ForestPlan } from "./parameters.ts";
import { regressionKernelCode } from "./regression-kernel-code.ts";
import { type GrownTree, thresholdsOf } from "./tree.ts";
import type { CentredTargets } from "./value-splits.ts";

function layoutOf(plan: ForestPlan) {
  const { rows, columns } = plan;
  const entries = entriesOf(plan);
  const nodes = 2 * entries + 1;
  const leaves = entries + 1;
  const listBytes = 2 * rowsInLists * columns;
  const shared = { codes: rows * columns, targets: 8 * rows, binsOf: 4 * columns };
  const own = {
    // The sample of the tree, and the right side of a node while it is divided. A pair is weight × target and weight.
    rows: 4 * entries,
    pairs: 16 * entries,
    movedRows: 4 * entries,
    movedPairs: 16 * entries,
    // The tree.
    features: 4 * nodes,
    lefts: 4 * nodes,
    bins: nodes,
    steps: 4 * leaves,
    stack: 4 * leaves,
    importances: 8 * columns,
    // Shape (4 features, 256 bins): pairs. Shape (256): rows up to a bin, and first places of bins.
    slots: 4 * 256 * 16,
    counts: 4 * 256,
    starts: 4 * 256,
    // Shape (rows in lists): by place. Shape (columns, rows in lists): two sets of lists.
    listPairs: 16 * rowsInLists,
    listTargets: 8 * rowsInLists,
    listRows: 4 * rowsInLists,
    goesRight: rowsInLists,
    lists: listBytes,
    otherLists: listBytes,
  };
  return { shared, own };
}

/** Most rows that are drawn for a tree. */
function entriesOf({ rows, draws }: ForestPlan): number {
  return draws > 0 ? Math.min(rows, draws) : rows;
}

let compiled: WebAssembly.Module | undefined;

function kernelModule(): WebAssembly.Module | undefined {
  compiled ??= compiledKernel(regressionKernelCode);
  return compiled;
}

/** Returns the memory for a plan, or undefined if the kernel does not grow such trees, or cannot run here. */
export function regressionMemory(plan: ForestPlan, threads: number): KernelMemory | undefined {
  if (plan.task !== "regression" || plan.maxFeatures < plan.columns) return undefined;
  return kernelModule() && kernelMemory(layoutOf(plan), threads);
}

/** Writes what all threads read except the bins: the targets, and how many bins each column has. */
export function writeTargets(
  kernel: KernelMemory,
  plan: ForestPlan,
  { targets, edges }: { targets: CentredTargets; edges: Float32Array[] },
): void {
  const { shared } = kernelAddresses(kernel, layoutOf(plan), 0);
  const { buffer } = kernel.memory;
  new Float64Array(buffer, shared.targets, plan.rows).set(targets.values);
  new Int32Array(buffer, shared.binsOf, plan.columns).set(edges.map((each) => each.length + 1));
}

type PreparePlan = (columns: number, depth: number, inLeaf: number, toSplit: number, step: number) => void;
type Grow = (length: number, a: number, b: number, c: number, counter: number) => void;

export interface RegressionGrowerOptions {
  plan: ForestPlan;
  kernel: KernelMemory;
  /** Number of this thread, from 0. */
  thread: number;
  targets: CentredTargets;
  weights: Float64Array | undefined;
  edges: Float32Array[];
}

/** Grows the trees of `TreeGrower` and `ValueSplits` in WebAssembly, with the same bytes. */
export class RegressionGrower implements Grower {
  readonly counts: Uint8Array;
  readonly nodes: { feature: Int32Array; bin: Uint8Array; left: Int32Array };
  readonly leaves: { units: Int32Array };
  readonly #plan: ForestPlan;
  readonly #weights: Float64Array | undefined;
  readonly #edges: Float32Array[];
  readonly #grow: Grow;
  readonly #nodes: WebAssembly.Global;
  readonly #leaves: WebAssembly.Global;
  readonly #targets: Float64Array;
  /** The sample: rows, and pairs of weight × target and weight. */
  readonly #rows: Int32Array;
  readonly #pairs: Float64Array;
  readonly #importances: Float64Array;

  constructor({ plan, kernel, thread, targets, weights, edges }: RegressionGrowerOptions) {
    const { buffer } = kernel.memory;
    const addresses = kernelAddresses(kernel, layoutOf(plan), thread);
    const { own } = addresses;
    const entries = entriesOf(plan);
    this.#plan = plan;
    this.#weights = weights;
    this.#edges = edges;
    this.counts = new Uint8Array(plan.rows);
    this.#targets = targets.values;
    this.#rows = new Int32Array(buffer, own.rows, entries);
    this.#pairs = new Float64Array(buffer, own.pairs, 2 * entries);
    this.#importances = new Float64Array(buffer, own.importances, plan.columns);
    this.nodes = {
      feature: new Int32Array(buffer, own.features, 2 * entries + 1),
      left: new Int32Array(buffer, own.lefts, 2 * entries + 1),
      bin: new Uint8Array(buffer, own.bins, 2 * entries + 1),
    };
    this.leaves = { units: new Int32Array(buffer, own.steps, entries + 1) };
    const instance = new WebAssembly.Instance(kernelModule()!, { env: { memory: kernel.memory } });
    const { exports } = instance;
    this.#grow = exports["grow"] as Grow;
    this.#nodes = exports["nodes"] as WebAssembly.Global;
    this.#leaves = exports["leaves"] as WebAssembly.Global;
    passAddresses(instance, kernel, { addresses: [addresses.shared, own], at: own.slots });
    (exports["preparePlan"] as PreparePlan)(
      plan.columns,
      Math.min(plan.maxDepth, 2 ** 30),
      plan.minSamplesLeaf,
      plan.minSamplesSplit,
      targets.step,
    );
  }

  grow(tree: number): GrownTree {
    const random = new Random(this.#plan.seed, tree);
    const length = this.#draw(random);
    this.#importances.fill(0);
    this.#grow(length, ...random.state);
    const { feature, bin, left } = this.nodes;
    const nodes = this.#nodes.value;
    return {
      tree,
      feature: feature.slice(0, nodes),
      threshold: thresholdsOf({ feature, bin, length: nodes }, this.#edges),
      left: left.slice(0, nodes),
      leaves: this.leaves.units.slice(0, this.#leaves.value),
      importances: this.#importances.slice(),
    };
  }

  /** Draws the rows of a tree. Returns how many there are. */
  #draw(random: Random): number {
    const { counts } = this;
    const weights = this.#weights;
    drawBootstrap(counts, this.#plan.draws, random);
    let length = 0;
    for (let row = 0; row < counts.length; row++) {
      const weight = counts[row]! * (weights === undefined ? 1 : weights[row]!);
      if (weight === 0) continue;
      this.#rows[length] = row;
      this.#pairs[2 * length] = weight * this.#targets[row]!;
      this.#pairs[2 * length + 1] = weight;
      length++;
    }
    return length;
  }
}
