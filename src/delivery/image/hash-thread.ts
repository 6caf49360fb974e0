/** Entry of a hashing thread: it receives archives as messages and returns digests. Only such threads import it. */
import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { Failure } from "../../core/failure.ts";
import type { HashAnswer, HashJob } from "./hashers.ts";
import { Tar } from "./tar.ts";

/** Number of bytes between two progress messages. */
const STEP = 32 * 1024 * 1024;

parentPort!.on("message", async ({ entries }: HashJob) => {
  const say = (answer: HashAnswer) => parentPort!.postMessage(answer);
  const hash = createHash("sha256");
  let done = 0;
  let reported = 0;
  try {
    for await (const chunk of new Tar(entries).read(0, { reuse: true })) {
      hash.update(chunk);
      done += chunk.length;
      if (done - reported < STEP) continue;
      reported = done;
      say({ done });
    }
    say({ digest: `sha256:${hash.digest("hex")}` });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say({ failure: error.message });
  }
});
