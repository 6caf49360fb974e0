import { Random } from "../../core/random.ts";
import { drawBootstrap } from "./bootstrap.ts";
import type { Grower } from "./job.ts";
import { rowsInLists } from "./kernels/value-lists.ts";
import type { ForestPlan } from "./parameters.ts";
import { regressionKernelCode } from "./regression-kernel-code.ts";
import { type GrownTree, thresholdsOf } from "./tree.ts";
import type { CentredTargets } from "./value-splits.ts";

const PAGE = 65_536;
const MOST_PAGES = 65_536;
/** Places are aligned to lines of the cache. */
const LINE = 64;

/** The memory that all threads of a job share: the bins and targets, and an area for each thread. Plain data. */
export interface RegressionMemory {
  memory: WebAssembly.Memory;
  /** Bytes before the first thread's area. */
  areas: number;
  areaBytes: number;
}

/** Bytes of the arrays that every thread reads. */
function sharedSizes({ rows, columns }: ForestPlan) {
  return { codes: rows * columns, targets: 8 * rows, binsOf: 4 * columns };
}

/** Bytes of a thread's own arrays. */
function areaSizes(plan: ForestPlan) {
  const { columns } = plan;
  const entries = entriesOf(plan);
  const nodes = 2 * entries + 1;
  const leaves = entries + 1;
  const listBytes = 2 * rowsInLists * columns;
  return {
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
}

/** Most rows that are drawn for a tree. */
function entriesOf({ rows, draws }: ForestPlan): number {
  return draws > 0 ? Math.min(rows, draws) : rows;
}

/** Lays arrays out one after the other from `from` on. Returns their addresses by name, and the end of the last. */
function layOut<Name extends string>(sizes: Record<Name, number>, from: number) {
  const at = { ...sizes };
  let end = from;
  for (const name in sizes) {
    at[name] = end as Record<Name, number>[typeof name];
    end = Math.ceil((end + sizes[name]) / LINE) * LINE;
  }
  return { at, end };
}

let compiled: WebAssembly.Module | undefined;

/** Returns the memory for a plan, or undefined if the kernel does not grow such trees, or cannot run here. */
export function regressionMemory(plan: ForestPlan, threads: number): RegressionMemory | undefined {
  if (plan.task !== "regression" || plan.maxFeatures < plan.columns || typeof WebAssembly === "undefined")
    return undefined;
  const areas = layOut(sharedSizes(plan), LINE).end;
  const areaBytes = layOut(areaSizes(plan), 0).end;
  const pages = Math.ceil((areas + threads * areaBytes) / PAGE);
  if (pages > MOST_PAGES) return undefined;
  try {
    compiled ??= new WebAssembly.Module(Buffer.from(regressionKernelCode, "base64"));
    return { memory: new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }), areas, areaBytes };
  } catch (error) {
    // The processor has no SIMD, the host allows no WebAssembly, or it has no address space left.
    if (error instanceof RangeError || error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

/** Returns where the bins belong: shape (rows, columns). */
export function sharedCodes({ memory }: RegressionMemory, plan: ForestPlan): Uint8Array {
  return new Uint8Array(memory.buffer, layOut(sharedSizes(plan), LINE).at.codes, plan.rows * plan.columns);
}

/** Writes what all threads read except the bins: the targets, and how many bins each column has. */
export function writeShared(
  { memory }: RegressionMemory,
  plan: ForestPlan,
  { targets, edges }: { targets: CentredTargets; edges: Float32Array[] },
): void {
  const { at } = layOut(sharedSizes(plan), LINE);
  new Float64Array(memory.buffer, at.targets, plan.rows).set(targets.values);
  new Int32Array(memory.buffer, at.binsOf, plan.columns).set(edges.map((each) => each.length + 1));
}

type PreparePlan = (columns: number, depth: number, inLeaf: number, toSplit: number, step: number) => void;
type Grow = (length: number, a: number, b: number, c: number, counter: number) => void;

export interface RegressionGrowerOptions {
  plan: ForestPlan;
  shared: RegressionMemory;
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

  constructor({ plan, shared, thread, targets, weights, edges }: RegressionGrowerOptions) {
    const { buffer } = shared.memory;
    const common = layOut(sharedSizes(plan), LINE).at;
    const own = layOut(areaSizes(plan), shared.areas + thread * shared.areaBytes).at;
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
    compiled ??= new WebAssembly.Module(Buffer.from(regressionKernelCode, "base64"));
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: shared.memory } });
    this.#grow = exports["grow"] as Grow;
    this.#nodes = exports["nodes"] as WebAssembly.Global;
    this.#leaves = exports["leaves"] as WebAssembly.Global;
    // The addresses pass through the place of the sums, which are not in use yet.
    const addresses = [...Object.values(common), ...Object.values(own)];
    new Uint32Array(buffer, own.slots, addresses.length).set(addresses);
    (exports["prepareAddresses"] as (at: number) => void)(own.slots);
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
