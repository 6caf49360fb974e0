import { Worker } from "node:worker_threads";
import { growerOf, type Job } from "./job.ts";
import type { GrownTree } from "./tree.ts";

/** What a worker is started with. `work` tells the bundle's entry, which a worker starts again, from a start of its own. */
export interface WorkerData<Task = unknown> {
  work: Task;
}

export interface GrowTask {
  kind: "grow";
  job: Job;
  /** The next tree that nobody has begun; shared by all threads. */
  next: Int32Array;
}

export interface CrewOptions {
  threads: number;
  signal: AbortSignal | undefined;
  /** Called after each tree. */
  onTree(done: number): void;
}

/** A tree that takes longer would keep the main thread from hearing a signal in time. */
const longestTreeMs = 250;
/** A second thread costs 30 to 60 ms to start and its own warm-up, so each must have so much to do. */
const worthAThreadMs = 150;
/** The event loop gets its turn so often. */
const turnMs = 20;

/** About how long a job's trees take one thread. 3.8 ns for each row, drawn feature and level held from 1,000 to 1,000,000 rows. */
function estimateMs({ plan }: Job): number {
  const levels = Math.min(Math.log2(plan.rows + 1), plan.maxDepth);
  return plan.rows * levels * plan.maxFeatures * plan.trees * 3.8e-6;
}

/** How many of the threads offered are worth starting. */
export function worthwhileThreads(job: Job, offered: number): number {
  return Math.max(1, Math.min(offered, job.plan.trees, Math.floor(estimateMs(job) / worthAThreadMs)));
}

/**
 * Grows all trees of a job on `threads` threads; each tree depends on the job and its number alone, so that neither their
 * number nor the order in which they finish can be seen in the result. The main thread grows too, unless single trees take so
 * long that it could not answer in between.
 */
export async function growTrees(job: Job, { threads, signal, onTree }: CrewOptions): Promise<GrownTree[]> {
  signal?.throwIfAborted();
  const { trees } = job.plan;
  const next = new Int32Array(new SharedArrayBuffer(4));
  const grown: GrownTree[] = new Array(trees);
  const mainGrows = estimateMs(job) / trees <= longestTreeMs;
  const workers: Worker[] = [];
  let stopped = false;
  let abort = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      let done = 0;
      const accept = (tree: GrownTree) => {
        grown[tree.tree] = tree;
        onTree(++done);
        if (done === trees) resolve();
      };
      abort = () => reject(signal?.reason);
      signal?.addEventListener("abort", abort);
      for (let i = mainGrows ? 1 : 0; i < threads; i++) {
        const worker = startWorker<GrowTask>({ kind: "grow", job, next });
        worker.on("message", accept);
        worker.on("error", reject);
        worker.on("exit", (code) => {
          if (code !== 0) reject(new Error(`a thread that grew trees ended with code ${code}`));
        });
        workers.push(worker);
      }
      if (mainGrows) growInTurns(job, next, () => stopped, accept).catch(reject);
    });
  } finally {
    stopped = true;
    signal?.removeEventListener("abort", abort);
    for (const worker of workers) worker.removeAllListeners();
    // Ends in the middle of a tree, too. What the threads held is given back before the forest is put together: it is the peak.
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return grown;
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
    await nextTurn();
    turn = performance.now();
    if (stopped()) return;
  }
}

/** Lets signals, timers and messages through. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Starts a thread on `worker.ts`. In the bundle no such file exists: there the entry, which lies beside this chunk, is started
 * again and finds the task in its `workerData`.
 */
export function startWorker<Task>(work: Task): Worker {
  const here = import.meta.url;
  const entry = new URL(here.endsWith(".ts") ? "worker.ts" : "index.js", here);
  return new Worker(entry, { workerData: { work } satisfies WorkerData<Task> });
}
