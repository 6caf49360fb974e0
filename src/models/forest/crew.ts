import type { Worker } from "node:worker_threads";
import { yieldToEventLoop } from "../../core/yield.ts";
import { startThread } from "../../platform/process/thread.ts";
import { growerOf, type Job } from "./job.ts";
import type { Plan } from "./parameters.ts";
import type { GrownTree } from "./tree.ts";

/** The thread waits for a `GrowOrder`. */
export interface GrowTask {
  kind: "grow";
}

export interface GrowOrder {
  job: Job;
  /** The next tree that nobody has begun; shared by all threads. */
  next: Int32Array;
}

export interface GrowOptions {
  signal: AbortSignal | undefined;
  /** Called after each tree. */
  onTree(done: number): void;
}

/** A tree that takes longer would keep the main thread from hearing a signal in time. */
const longestTreeMs = 250;
/** A thread takes 30 to 60 ms of its own to start, and its own warm-up: each must have so much to do. */
const worthAThreadMs = 150;
/** The event loop gets its turn so often. */
const turnMs = 20;

/** About how long a job's trees take one thread. 3.8 ns for each row, drawn feature and level held from 1,000 to 1,000,000 rows. */
function estimateMs(plan: Plan): number {
  const levels = Math.min(Math.log2(plan.rows + 1), plan.maxDepth);
  return plan.rows * levels * plan.maxFeatures * plan.trees * 3.8e-6;
}

/** How many of the threads offered are worth starting. */
export function worthwhileThreads(plan: Plan, offered: number): number {
  return Math.max(1, Math.min(offered, plan.trees, Math.floor(estimateMs(plan) / worthAThreadMs)));
}

/**
 * Threads that grow the trees of one job; each tree depends on the job and its number alone, so that neither their number nor
 * the order in which they finish can be seen in the result. The main thread grows too, unless single trees take so long that
 * it could not answer in between. The others start with the crew: while they do, there is a table to be binned.
 */
export class Crew {
  readonly #mainGrows: boolean;
  readonly #workers: Worker[] = [];
  /** Is rejected when a thread fails. */
  readonly #failure: Promise<never>;

  constructor(plan: Plan, threads: number) {
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
    // It may come before anybody waits for it.
    this.#failure.catch(() => {});
  }

  /** All trees of the job; to be called once. Dismisses the crew. */
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
        for (const worker of this.#workers) {
          worker.on("message", accept);
          worker.postMessage({ job, next } satisfies GrowOrder);
        }
        if (this.#mainGrows) growInTurns(job, next, () => stopped, accept).catch(reject);
      });
      await Promise.race([all, this.#failure]);
    } finally {
      stopped = true;
      signal?.removeEventListener("abort", abort);
      // What the threads held is given back before the forest is put together: that is the peak of memory.
      await this.dismiss();
    }
    return grown;
  }

  /** Ends all threads, in the middle of a tree too. */
  async dismiss(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners();
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}

async function growInTurns(
  job: Job,
  next: Int32Array,
  stopped: () => boolean,
  accept: (tree: GrownTree) => void,
): Promise<void> {
  const grow = growerOf(job);
  let turn = performance.now();
  for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
    accept(grow(tree));
    if (performance.now() - turn < turnMs) continue;
    await yieldToEventLoop();
    turn = performance.now();
    if (stopped()) return;
  }
}
