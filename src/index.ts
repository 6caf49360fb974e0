/** The bundle's one entry. Everything else is a chunk that loads when it is needed: what is imported here is every step's cold start. */
import { isMainThread, workerData } from "node:worker_threads";

// A thread starts this same file: a bundle has no other.
if (!isMainThread && workerData?.work !== undefined) {
  void (workerData.work.kind === "hash"
    ? import("./delivery/image/hash-thread.ts")
    : import("./models/forest/worker.ts"));
}

/** Runs an action as a step of a workflow. */
export async function main(name: string): Promise<void> {
  const edge = await import("./edge/main.ts");
  await edge.runStep(name);
}

/** Runs a command line; resolves to its exit code. */
export async function cli(args: string[]): Promise<number> {
  const edge = await import("./edge/cli.ts");
  return edge.runCommandLine(args);
}

/** Runs `serve` alone, in an image that holds nothing else; `tools/serving.ts` finds what this loads. */
export async function serve(args: string[]): Promise<number> {
  const edge = await import("./edge/serving.ts");
  return edge.serving(args);
}
