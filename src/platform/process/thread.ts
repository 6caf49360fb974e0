import { Worker } from "node:worker_threads";

/** Data for a new thread. All threads start from the same entry, which uses `kind` to choose the work. */
export interface ThreadData<Work extends { kind: string } = { kind: string }> {
  work: Work;
}

/** Starts a thread on the bundle's entry next to this chunk, or on the entry's source when run from sources. */
export function startThread<Work extends { kind: string }>(work: Work): Worker {
  const here = import.meta.url;
  const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
  return new Worker(entry, { workerData: { work } satisfies ThreadData<Work> });
}
