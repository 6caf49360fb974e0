import cluster, { type Worker } from "node:cluster";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { mergeMetrics } from "../../serving/prometheus/merge.ts";
import type { WorkerMessage } from "./worker-message.ts";

/** Time to wait for a worker's metrics. A worker that is busy for longer is left out. */
const METRICS_MS = 2000;
/** Time before a worker that ended by itself is replaced, so that a fault at the start does not repeat in a loop. */
const RESTART_MS = 1000;

export interface WorkerOptions {
  count: number;
  /** Token that clients must send, if any. */
  token: string | undefined;
}

/**
 * Serves with several processes. Each runs the same command line. This process distributes the connections, collects
 * the metrics, and replaces workers that end by themselves. Resolves to the number of requests when all have ended.
 *
 * @throws {Failure} if the first worker cannot serve. The others are only started when it is ready.
 */
export async function superviseWorkers(
  { count, token }: WorkerOptions,
  { signal, reporter }: Pick<Context, "signal" | "reporter">,
): Promise<number> {
  // The token from stdin was read by this process, so workers get it in their environment.
  const env = token === undefined ? {} : { TRAINYARD_TOKEN: token };
  cluster.setupPrimary();
  const words = cluster.settings.args ?? [];
  cluster.setupPrimary({ args: words.filter((word) => !/^--(bearer-)?token-stdin$/.test(word)) });
  const group = new WorkerGroup();
  let requests = 0;
  let isEnding = false;
  let failure: string | undefined;
  let address = "";
  const ready = new Set<Worker>();

  const allEnded = new Promise<void>((done) => {
    const end = () => {
      isEnding = true;
      for (const worker of group.workers) send(worker, { kind: "end" });
      if (group.workers.size === 0) done();
    };
    const start = () => {
      if (!isEnding) group.add(cluster.fork(env));
    };
    cluster.on("message", (worker, message: WorkerMessage) => {
      if (message.kind === "listening" && address === "") {
        address = message.url;
        reporter.info(`listening at ${address}`);
      } else if (message.kind === "ready") {
        ready.add(worker);
        if (ready.size === 1) for (let index = 1; index < count; index++) start();
        if (ready.size === count) reporter.info(`serving ${message.name} at ${message.url} with ${count} workers`);
      } else if (message.kind === "ended") requests += message.requests;
      else if (message.kind === "failed") {
        failure ??= message.message;
        end();
      } else if (message.kind === "collect") {
        void group.metrics().then((text) => send(worker, { kind: "metrics", id: message.id, text }));
      } else if (message.kind === "own-metrics") group.received(worker, message);
    });
    cluster.on("exit", (worker, code, killedBy) => {
      group.remove(worker);
      if (!isEnding) {
        const how = killedBy === null || killedBy === "" ? `exit ${code}` : killedBy;
        if (ready.delete(worker)) {
          reporter.warning(`a worker ended by itself (${how}); another one is started`);
          setTimeout(start, RESTART_MS);
        } else {
          failure ??= `workers: expected a worker that reads the model, got one that ended (${how})`;
          end();
        }
      }
      if (isEnding && group.workers.size === 0) done();
    });
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
    start();
  });
  await allEnded;
  if (failure !== undefined) throw new Failure(failure);
  return requests;
}

function send(worker: Worker, message: WorkerMessage): void {
  if (worker.isConnected()) worker.send(message);
}

/** The workers that run, and the metrics that they are asked for. */
class WorkerGroup {
  readonly workers = new Set<Worker>();
  readonly #waiting = new Map<number, (worker: Worker, text: string) => void>();
  #count = 0;

  add(worker: Worker): void {
    this.workers.add(worker);
  }

  remove(worker: Worker): void {
    this.workers.delete(worker);
  }

  received(worker: Worker, { id, text }: { id: number; text: string }): void {
    this.#waiting.get(id)?.(worker, text);
  }

  /** Resolves to the sum of all workers' metrics. */
  async metrics(): Promise<string> {
    this.#count++;
    const id = this.#count;
    const texts = new Map<Worker, string>();
    await new Promise<void>((done) => {
      const late = setTimeout(done, METRICS_MS);
      this.#waiting.set(id, (worker, text) => {
        texts.set(worker, text);
        if (texts.size < this.workers.size) return;
        clearTimeout(late);
        done();
      });
      for (const worker of this.workers) send(worker, { kind: "report", id });
    });
    this.#waiting.delete(id);
    return mergeMetrics([...texts.values()]);
  }
}
