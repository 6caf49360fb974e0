/** The program of the other threads. Only they import it, and it starts at once. */
import { parentPort, workerData } from "node:worker_threads";
import type { ThreadData } from "../../platform/process/thread.ts";
import type { GrowOrder, GrowTask } from "./crew.ts";
import { growerOf } from "./job.ts";
import type { PackageTask } from "./ml-random-forest.ts";

const { work } = workerData as ThreadData<GrowTask | PackageTask>;
if (work.kind === "grow") parentPort?.once("message", growAll);
else {
  const { train } = await import("./ml-random-forest-trainer.ts");
  await train(work, (message) => parentPort?.postMessage(message));
}

function growAll({ job, thread, next }: GrowOrder): void {
  const grow = growerOf(job, thread);
  for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
    const grown = grow(tree);
    const arrays = [grown.feature, grown.threshold, grown.left, grown.leaves, grown.importances];
    parentPort?.postMessage(
      grown,
      arrays.map(({ buffer }) => buffer as ArrayBuffer),
    );
  }
}
