/** The program of a thread that sums trees. Only such threads import it, and it starts at once. */
import { parentPort } from "node:worker_threads";
import { BlockRing } from "./block-ring.ts";
import { HEAD_ADDRESS } from "./kernel-layout.ts";
import type { TreeOrder } from "./tree-crew.ts";
import { functionsOf } from "./tree-kernel.ts";

/** Interval at which a thread without work checks whether the batch has ended. */
const patienceMs = 20;

parentPort?.on("message", ({ module, memory, place, thread }: TreeOrder) => {
  const functions = functionsOf(new WebAssembly.Instance(module, { env: { memory } }));
  const ring = new BlockRing(memory.buffer, place);
  while (ring.isOpen) {
    const { filled } = ring;
    if (!ring.sumNext(functions, HEAD_ADDRESS, thread)) ring.waitForBlock(filled, patienceMs);
  }
});
