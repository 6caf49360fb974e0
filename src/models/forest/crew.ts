import type { Worker } from "node:worker_threads";
import { yieldToEventLoop } from "../../core/yield.ts";
import { startThread } from "../../platform/process/thread.ts";
import { growerOf, type Job } from "./job.ts";
import type { ForestPlan } from "./parameters.ts";
import type { GrownTree } from "./tree.ts";

/** The thread waits for a `GrowOrder`. */
export interface GrowTask {
  kind: "grow";
}

export interface GrowOrder {
  job: Job;
  /** Number of the thread, from 0. */
  thread: number;
  /** The next tree that nobody has begun; shared by all threads. */
  next: Int32Array;
}

export interface GrowOptions {
  signal: AbortSignal | undefined;
  /** Called after each tree. */
  onTree(done: number): void;
}

/** The main thread grows no trees that take longer, because it could not handle a signal in time. */
const longestTreeMs = 250;
/** Least work per thread: a thread takes 30 to 60 ms to start, and has to warm up its own code. */
const worthAThreadMs = 150;
/** Interval at which the main thread yields to the event loop. */
const turnMs = 20;

/** Estimates how long one thread needs for all trees: 3.8 ns per row, drawn feature and level, from 1,000 to 1,000,000 rows. */
function estimateMs(plan: ForestPlan): number {
  const levels = Math.min(Math.log2(plan.rows + 1), plan.maxDepth);
  return plan.rows * levels * plan.maxFeatures * plan.trees * 3.8e-6;
}

/** Number of threads that are worth starting, at most `offered`. */
export function worthwhileThreads(plan: ForestPlan, offered: number): number {
  return Math.max(1, Math.min(offered, plan.trees, Math.floor(estimateMs(plan) / worthAThreadMs)));
}

/**
 * Threads that grow the trees of one job. A tree depends only on the job and its own number, so the result depends neither on the
 * number of threads nor on the order in which they finish. The main thread grows trees too, unless single trees take so long that
 * it could not yield in time. The other threads start with the crew, while the table is binned.
 */
export class Crew {
  readonly #mainGrows: boolean;
  readonly #workers: Worker[] = [];
  /** Rejected when a thread fails. */
  readonly #failure: Promise<never>;

  constructor(plan: ForestPlan, threads: number) {
    this.#mainGrows = estimateMs(plan) / plan.trees <= longestTreeMs;
    for (let i = this.#mainGrows ? 1 : 0; i < threads; i++) this.#workers.push(startThread<GrowTask>({ kind: "grow" }));
    this.#failure = new Promise((_, reject) => {
      for (const worker of this.#workers) {
        worker.on("error", reject);
        worker.on("exit", (code) => {
          if (code !== 0) reject(new Error(`a thread that grew trees ended with code ${code}`));
        });
      }
    });
    // A thread may fail before anything awaits the promise.
    this.#failure.catch(() => {});
  }

  /** Grows all trees of the job and dismisses the crew. To be called once. */
  async grow(job: Job, { signal, onTree }: GrowOptions): Promise<GrownTree[]> {
    const { trees } = job.plan;
    const next = new Int32Array(new SharedArrayBuffer(4));
    const grown: GrownTree[] = new Array(trees);
    let stopped = false;
    let abort = () => {};
    try {
      signal?.throwIfAborted();
      const all = new Promise<void>((resolve, reject) => {
        let done = 0;
        const accept = (tree: GrownTree) => {
          grown[tree.tree] = tree;
          onTree(++done);
          if (done === trees) resolve();
        };
        abort = () => reject(signal?.reason);
        signal?.addEventListener("abort", abort);
        const first = this.#mainGrows ? 1 : 0;
        for (const [at, worker] of this.#workers.entries()) {
          worker.on("message", accept);
          worker.postMessage({ job, thread: first + at, next } satisfies GrowOrder);
        }
        if (this.#mainGrows) growInTurns(job, next, { stopped: () => stopped, accept }).catch(reject);
      });
      await Promise.race([all, this.#failure]);
    } finally {
      stopped = true;
      signal?.removeEventListener("abort", abort);
      // Free the memory of the threads before the forest is assembled, which is the peak of memory.
      await this.dismiss();
    }
    return grown;
  }

  /** Ends all threads, even in the middle of a tree. */
  async dismiss(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners();
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}

async function growInTurns(
  job: Job,
  next: Int32Array,
  { stopped, accept }: { stopped(): boolean; accept(tree: GrownTree): void },
): Promise<void> {
  const grow = growerOf(job, 0);
  let turn = performance.now();
  for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
    accept(grow(tree));
    if (performance.now() - turn < turnMs) continue;
    await yieldToEventLoop();
    turn = performance.now();
    if (stopped()) return;
  }
}
