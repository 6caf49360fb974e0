import cluster from "node:cluster";
import type { WorkerMessage } from "./worker-message.ts";

/** The connection of a worker to the first process. */
export class WorkerLink {
  /** Aborts when the first process wants the worker to end. */
  readonly signal: AbortSignal;
  readonly #waiting = new Map<number, (text: string) => void>();
  #count = 0;
  #ownMetrics: () => string = () => "";

  constructor() {
    const ended = new AbortController();
    this.signal = ended.signal;
    process.on("message", (message: WorkerMessage) => {
      if (message.kind === "end") ended.abort();
      else if (message.kind === "report") {
        this.send({ kind: "own-metrics", id: message.id, text: this.#ownMetrics() });
      } else if (message.kind === "metrics") {
        this.#waiting.get(message.id)?.(message.text);
        this.#waiting.delete(message.id);
      }
    });
  }

  /** Number of this worker from 1. A worker that replaces another one has a new number. */
  get number(): number {
    return cluster.worker?.id ?? 1;
  }

  send(message: WorkerMessage): void {
    if (process.connected) process.send?.(message);
  }

  /** Sets the function that returns this worker's metrics. */
  reports(ownMetrics: () => string): void {
    this.#ownMetrics = ownMetrics;
  }

  /** Resolves to the metrics of all workers. */
  collect(): Promise<string> {
    this.#count++;
    const id = this.#count;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.send({ kind: "collect", id });
    });
  }

  /** Ends the connection, so that the process can end. */
  close(): void {
    cluster.worker?.disconnect();
  }
}

/** True in a process that the first process of a service has started. */
export function isWorker(): boolean {
  return cluster.isWorker;
}
