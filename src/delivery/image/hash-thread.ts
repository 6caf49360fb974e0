/** What runs on a hashing thread: archives come by message, digests go back. Imported by such threads alone. */
import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { Failure } from "../../core/failure.ts";
import type { HashAnswer, HashJob } from "./hashers.ts";
import { Tar } from "./tar.ts";

/** Told of progress each time so much is done. */
const STEP = 32 * 1024 * 1024;

parentPort!.on("message", async ({ entries }: HashJob) => {
  const say = (answer: HashAnswer) => parentPort!.postMessage(answer);
  const hash = createHash("sha256");
  let done = 0;
  let told = 0;
  try {
    for await (const chunk of new Tar(entries).read(0, { reuse: true })) {
      hash.update(chunk);
      done += chunk.length;
      if (done - told < STEP) continue;
      told = done;
      say({ done });
    }
    say({ digest: `sha256:${hash.digest("hex")}` });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say({ failure: error.message });
  }
});
