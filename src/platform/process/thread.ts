import { Worker } from "node:worker_threads";

/** What a thread is started with. `kind` tells the entry, which a thread starts again, what the thread is for. */
export interface ThreadData<Work extends { kind: string } = { kind: string }> {
  work: Work;
}

/** Starts a thread on the bundle's entry, which lies beside this chunk; from sources it is the entry's source. */
export function startThread<Work extends { kind: string }>(work: Work): Worker {
  const here = import.meta.url;
  const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
  return new Worker(entry, { workerData: { work } satisfies ThreadData<Work> });
}
