import { Random } from "../../core/random.ts";
import { drawBootstrap } from "./bootstrap.ts";
import { classificationKernelCode } from "./classification-kernel-code.ts";
import { countsFit } from "./count-splits.ts";
import type { Grower } from "./job.ts";
import { compiledKernel, type KernelMemory, kernelAddresses, kernelMemory, passAddresses } from "./kernel-memory.ts";
import { copiedRows } from "./kernels/near-rows.ts";
import { pack, type WordLayout, wordLayout } from "./kernels/packed-sample.ts";
import type { ForestPlan } from "./parameters.ts";
import { type GrownTree, thresholdsOf } from "./tree.ts";
import type { LeafStore, TreeNodes } from "./tree-stores.ts";

/** As in the kernel: right children whose class counts are kept while they wait. */
const stacked = 1024;
/** Most rows of a node that the kernel sorts. */
const sorted = 12;

/** Number of class counts, with those that fill the last 16 bytes. */
function paddedClasses({ classes }: ForestPlan): number {
  return Math.ceil(classes / 4) * 4;
}

function layoutOf(plan: ForestPlan) {
  const { rows, columns } = plan;
  const words = wordsOf(plan);
  const nodes = 2 * words + 1;
  const countBytes = 4 * paddedClasses(plan);
  const columnBytes = 4 * columns;
  const shared = { codes: rows * columns, binsOf: columnBytes };
  const own = {
    words: 4 * words,
    movedWords: 4 * words,
    // The tree.
    features: 4 * nodes,
    lefts: 4 * nodes,
    bins: nodes,
    stack: 4 * (words + 1),
    // Class counts: of waiting nodes, of the current node, of the best split's left side, and of the bins that a scan has passed.
    stackCounts: (stacked + 1) * countBytes,
    totals: countBytes,
    leftCounts: countBytes,
    passed: countBytes,
    // Shape (4 features, 256 bins, power of two of classes): counts. Shape (4 features, 256 bins): bits, or words of class bits.
    slots: 4 * 256 * 4 * 2 ** wordLayout(plan).classBits,
    marks: 4 * 256 * 4,
    keys: 8 * sorted,
    // Shape (columns): the state of `FeatureDraw`, and decreases in weight × impurity.
    order: columnBytes,
    drawnWords: columnBytes,
    drawnPlaces: columnBytes,
    waitingWords: columnBytes,
    importances: 8 * columns,
    // Shape (copies, 3): see the kernel. The bins of the copies, the largest first.
    copies: 12 * copiedRows(columns, words).length,
    nearCodes: copyPlaces(columns, words).end,
  };
  return { shared, own };
}

/** Bytes that the kernel may write after a copy, because it copies 16 at a time. */
const copyMargin = 16;

/** Returns where each copy of bins starts after the whole table, and the end of the last. */
function copyPlaces(columns: number, words: number): { starts: number[]; end: number } {
  const starts: number[] = [];
  let end = 0;
  for (const most of copiedRows(columns, words).slice(1)) {
    starts.push(end);
    end += most * columns + copyMargin;
  }
  return { starts, end };
}

/** Most words of a tree's sample. A row that is drawn more often than a word can say takes several. */
function wordsOf(plan: ForestPlan): number {
  const { rows, draws } = plan;
  if (draws === 0) return rows;
  return Math.min(rows, draws) + Math.floor(draws / wordLayout(plan).mostWeight);
}

let compiled: WebAssembly.Module | undefined;

function kernelModule(): WebAssembly.Module | undefined {
  compiled ??= compiledKernel(classificationKernelCode);
  return compiled;
}

/** Returns the memory for a plan, or undefined if the kernel does not grow such trees, or cannot run here. */
export function classificationMemory(plan: ForestPlan, weighted: boolean, threads: number): KernelMemory | undefined {
  if (plan.task !== "classification" || !countsFit(plan, weighted)) return undefined;
  return kernelModule() && kernelMemory(layoutOf(plan), threads);
}

/** Writes how many bins each column has. */
export function writeBinCounts(kernel: KernelMemory, plan: ForestPlan, edges: Float32Array[]): void {
  const { shared } = kernelAddresses(kernel, layoutOf(plan), 0);
  new Int32Array(kernel.memory.buffer, shared.binsOf, plan.columns).set(edges.map((each) => each.length + 1));
}

type PreparePlan = (
  columns: number,
  classes: number,
  depth: number,
  toSplit: number,
  features: number,
  rowBits: number,
  classBits: number,
  copies: number,
) => void;
type Grow = (length: number, a: number, b: number, c: number, counter: number) => void;

export interface ClassificationGrowerOptions {
  plan: ForestPlan;
  kernel: KernelMemory;
  /** Number of this thread, from 0. */
  thread: number;
  classes: Uint8Array | Int32Array;
  leaves: LeafStore;
  edges: Float32Array[];
}

/** Grows the trees of `TreeGrower` and `CountSplits` in WebAssembly, with the same bytes. */
export class ClassificationGrower implements Grower {
  readonly counts: Uint8Array;
  readonly nodes: TreeNodes;
  readonly leaves: LeafStore;
  readonly #plan: ForestPlan;
  readonly #classes: Uint8Array | Int32Array;
  readonly #edges: Float32Array[];
  readonly #sample: WordLayout & { words: Int32Array };
  /** Class counts of the current node. */
  readonly #totals: Int32Array;
  readonly #importances: Float64Array;
  readonly #grow: Grow;
  readonly #length: WebAssembly.Global;
  #tree = 0;

  constructor({ plan, kernel, thread, classes, leaves, edges }: ClassificationGrowerOptions) {
    const { buffer } = kernel.memory;
    const addresses = kernelAddresses(kernel, layoutOf(plan), thread);
    const { own } = addresses;
    const words = wordsOf(plan);
    const layout = wordLayout(plan);
    this.#plan = plan;
    this.#classes = classes;
    this.#edges = edges;
    this.leaves = leaves;
    this.counts = new Uint8Array(plan.rows);
    this.#sample = { ...layout, words: new Int32Array(buffer, own.words, words) };
    this.#totals = new Int32Array(buffer, own.totals, paddedClasses(plan));
    this.#importances = new Float64Array(buffer, own.importances, plan.columns);
    this.nodes = {
      feature: new Int32Array(buffer, own.features, 2 * words + 1),
      bin: new Uint8Array(buffer, own.bins, 2 * words + 1),
      left: new Int32Array(buffer, own.lefts, 2 * words + 1),
    };
    const leaf = () => this.leaves.addCounts(this.#totals, this.#tree);
    const instance = new WebAssembly.Instance(kernelModule()!, { env: { memory: kernel.memory, leaf } });
    const { exports } = instance;
    this.#grow = exports["grow"] as Grow;
    this.#length = exports["nodes"] as WebAssembly.Global;
    passAddresses(instance, kernel, { addresses: [addresses.shared, own], at: own.slots });
    const most = copiedRows(plan.columns, words);
    const places = [addresses.shared.codes, ...copyPlaces(plan.columns, words).starts.map((at) => own.nearCodes + at)];
    new Int32Array(buffer, own.copies, 3 * most.length).set(most.flatMap((rows, at) => [rows, places[at]!, 0]));
    (exports["preparePlan"] as PreparePlan)(
      plan.columns,
      plan.classes,
      Math.min(plan.maxDepth, 2 ** 30),
      plan.minSamplesSplit,
      plan.maxFeatures,
      layout.rowBits,
      layout.classBits,
      most.length,
    );
  }

  grow(tree: number): GrownTree {
    const random = new Random(this.#plan.seed, tree);
    drawBootstrap(this.counts, this.#plan.draws, random);
    const length = pack(this.#sample, this.counts, this.#classes, this.#totals.fill(0));
    this.#importances.fill(0);
    this.#tree = tree;
    this.leaves.length = 0;
    this.#grow(length, ...random.state);
    const { feature, bin, left } = this.nodes;
    const nodes = this.#length.value;
    return {
      tree,
      feature: feature.slice(0, nodes),
      threshold: thresholdsOf({ feature, bin, length: nodes }, this.#edges),
      left: left.slice(0, nodes),
      leaves: this.leaves.take(),
      importances: this.#importances.slice(),
    };
  }
}
