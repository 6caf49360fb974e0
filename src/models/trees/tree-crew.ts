import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { threadStarter } from "../../platform/process/thread-starter.ts";
import { BlockRing, type RingPlace, ringBytes } from "./block-ring.ts";
import { HEAD_ADDRESS } from "./kernel-layout.ts";
import type { KernelRows, TreeKernel } from "./tree-kernel.ts";

/** The thread waits for a `TreeOrder`. */
export interface TreeTask {
  kind: "trees";
}

/** A batch in whose blocks a thread shall help. */
export interface TreeOrder {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  place: RingPlace;
  /** Number of the thread, from 1. */
  thread: number;
}

/** The main thread copies rows for all others, which takes a twentieth of the time that trees take. */
const MOST_THREADS = 8;
/** Least time that a batch takes on one thread for threads to be started, and for running threads to be asked. */
const worthStartingMs = 60;
const worthAskingMs = 5;

export interface CrewOptions {
  /** Maximum number of threads, with the main thread. */
  most: number;
  /** Starts a thread. Returns undefined where there are none. */
  start(): Worker | undefined;
  /** A block takes less than a millisecond. A thread that does not finish one in this time is lost. */
  patienceMs: number;
}

/** Threads that help with the batches of any model. They end with the process. */
export class TreeCrew {
  /** Maximum number of threads, with the main thread. It is 1 after a thread has failed. */
  most: number;
  readonly #options: CrewOptions;
  readonly #workers: Worker[] = [];
  readonly #places = new WeakMap<TreeKernel, RingPlace>();

  constructor(options: CrewOptions) {
    this.#options = options;
    this.most = Math.min(options.most, MOST_THREADS);
  }

  /**
   * Adds the trees to the sums of the rows before the last block, block after block on all threads. Returns the number of rows that
   * are done, which is 0 where one thread is as fast or threads cannot start.
   *
   * @param estimateMs Time that one thread would take.
   */
  sum(kernel: TreeKernel, task: KernelRows, { size, estimateMs }: { size: number; estimateMs: number }): number {
    if (this.most < 2 || estimateMs < worthAskingMs) return 0;
    if (estimateMs >= worthStartingMs) this.#start();
    const place = this.#workers.length === 0 ? undefined : this.#placeIn(kernel);
    if (place === undefined) return 0;
    const { module, memory } = kernel;
    const ring = new BlockRing(memory.buffer, place);
    const blocks = Math.floor(task.rows / size);
    const first = ring.filled;
    ring.open(true);
    for (const [index, worker] of this.#workers.entries()) {
      if (index + 1 < this.most) worker.postMessage({ module, memory, place, thread: index + 1 } satisfies TreeOrder);
    }
    let done = 0;
    for (let filled = 0; done < blocks; ) {
      while (filled < blocks && filled - done < place.places) {
        kernel.fill(task, { start: filled * size, count: size, block: ring.blockOf(first + filled) });
        ring.offer(size);
        filled++;
      }
      const number = first + done;
      if (ring.isSummed(number)) {
        kernel.collect(task, { start: done * size, count: size, block: ring.blockOf(number) });
        done++;
      } else if (
        !ring.sumNext(kernel.functions, HEAD_ADDRESS, 0) &&
        !ring.waitForSums(number, this.#options.patienceMs)
      ) {
        // Whatever a lost thread still writes, nobody reads: the caller sums the other rows in the first block.
        this.#dismiss();
        break;
      }
    }
    ring.open(false);
    return done * size;
  }

  /** Starts the threads that are missing. They do not keep the process alive. */
  #start(): void {
    while (this.#workers.length + 1 < this.most) {
      try {
        const worker = this.#options.start();
        if (worker === undefined) return;
        worker.on("error", () => this.#dismiss());
        worker.unref();
        this.#workers.push(worker);
      } catch {
        // The host allows no further thread.
        this.most = this.#workers.length + 1;
      }
    }
  }

  /** Ends all threads for good, after one has failed. */
  #dismiss(): void {
    this.most = 1;
    for (const worker of this.#workers.splice(0)) void worker.terminate();
  }

  /** Returns the ring in a kernel's memory, which grows for it; undefined if it cannot. */
  #placeIn(kernel: TreeKernel): RingPlace | undefined {
    const known = this.#places.get(kernel);
    if (known !== undefined) return known;
    const { layout } = kernel;
    // Enough blocks for each thread to have a next one.
    const places = 2 * MOST_THREADS;
    if (!kernel.grow(ringBytes(layout, { places, threads: MOST_THREADS }), places)) return undefined;
    const place = { layout, places, state: layout.end + places * layout.blockBytes };
    this.#places.set(kernel, place);
    return place;
  }
}

/** The threads of this process. */
export const treeCrew = new TreeCrew({
  most: availableParallelism(),
  start: () => threadStarter.start?.<TreeTask>({ kind: "trees" }),
  patienceMs: 10_000,
});
