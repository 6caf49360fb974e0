/** The entry of the bundle. Everything else is loaded when needed, because imports here slow down every step. */
import { isMainThread, workerData } from "node:worker_threads";

// A thread starts from this file, because the bundle has no other entry.
if (!isMainThread && workerData?.work !== undefined) {
  const { kind } = workerData.work;
  void (kind === "hash"
    ? import("./delivery/image/hash-thread.ts")
    : kind === "trees"
      ? import("./models/trees/tree-thread.ts")
      : import("./models/forest/worker.ts"));
}

/** Runs an action as a step of a workflow. */
export async function main(name: string): Promise<void> {
  const edge = await import("./edge/main.ts");
  await edge.runStep(name);
}

/** Runs a command line. Resolves to its exit code. */
export async function cli(args: string[]): Promise<number> {
  const edge = await import("./edge/cli.ts");
  return edge.runCommandLine(args);
}

/** Runs `serve` in an image that contains nothing else. `tools/serving.ts` determines which modules it loads. */
export async function serve(args: string[]): Promise<number> {
  const edge = await import("./edge/serving.ts");
  return edge.serving(args);
}
