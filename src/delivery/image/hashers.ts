import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { Failure } from "../../core/failure.ts";
import { startThread } from "../../platform/process/thread.ts";
import type { Entry } from "./tar.ts";

export interface HashJob {
  entries: Entry[];
}

export type HashAnswer = { done: number } | { digest: string } | { failure: string };

/** A thread starts in 40 ms and hashes 1.7 GB per second, so smaller archives are hashed before it starts. */
export const WORTH_A_THREAD = 64 * 1024 * 1024;

/**
 * Threads that hash archives. A digest cannot be computed in parallel, so each archive takes one thread. Several
 * archives are hashed at the same time, while the main thread communicates with registries.
 */
export class Hashers {
  /** Maximum number of threads. Each holds two chunks of a file. */
  readonly most = Math.min(4, availableParallelism());
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];

  /**
   * @returns `sha256:…` of the archive of `entries`.
   * @throws {Failure} if a file changes in the meantime.
   */
  hash(entries: Entry[], signal: AbortSignal, onProgress?: (doneBytes: number) => void): Promise<string> {
    const worker = this.#idle.pop() ?? this.#start();
    return new Promise((done, failed) => {
      // The worker has listeners of its own, so `removeAllListeners` would break it.
      const settle = () => {
        worker.off("message", heard).off("error", failed).off("exit", ended);
        signal.removeEventListener("abort", abort);
      };
      const abort = () => {
        settle();
        void worker.terminate();
        failed(signal.reason);
      };
      const ended = (code: number) => failed(new Error(`a thread that hashed ended with code ${code}`));
      const heard = (answer: HashAnswer) => {
        if ("done" in answer) return onProgress?.(answer.done);
        settle();
        this.#idle.push(worker);
        if ("digest" in answer) done(answer.digest);
        else failed(new Failure(answer.failure));
      };
      worker.on("message", heard).on("error", failed).on("exit", ended);
      signal.addEventListener("abort", abort);
      if (signal.aborted) abort();
      else worker.postMessage({ entries } satisfies HashJob);
    });
  }

  /** Stops all threads, even while they work. */
  async stop(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = startThread({ kind: "hash" });
    this.#all.push(worker);
    return worker;
  }
}
