import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { Failure } from "../../core/failure.ts";
import { startThread } from "../../platform/process/thread.ts";
import type { Entry } from "./tar.ts";

export interface HashJob {
  entries: Entry[];
}

export type HashAnswer = { done: number } | { digest: string } | { failure: string };

/** A thread is there after 40 ms, and hashes 1.7 GB a second: less is hashed sooner than it starts. */
export const WORTH_A_THREAD = 64 * 1024 * 1024;

/**
 * Threads that hash archives. A digest is one long sum that cannot be divided, so one archive takes one thread; several
 * are hashed at the same time, and the main thread speaks to registries meanwhile.
 */
export class Hashers {
  /** Threads that are worth having; each holds two chunks of a file. */
  readonly most = Math.min(4, availableParallelism());
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];

  /**
   * @returns `sha256:…` of the archive of `entries`.
   * @throws {Failure} when a file changes meanwhile.
   */
  hash(entries: Entry[], signal: AbortSignal, onProgress?: (doneBytes: number) => void): Promise<string> {
    const worker = this.#idle.pop() ?? this.#start();
    return new Promise((done, failed) => {
      // Not `removeAllListeners`: a worker listens to itself.
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

  /** Ends all threads, in the middle of their work if need be. */
  async stop(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = startThread({ kind: "hash" });
    this.#all.push(worker);
    return worker;
  }
}
