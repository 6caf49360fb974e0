/** Runs batches of one target in a thread, so that an endless loop or a full heap ends the thread and not the report. */
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { startCoverage } from "./coverage.ts";
import type { Target } from "./target.ts";

export interface WorkerTask {
  target: string;
  seed: number;
  /** Undefined runs one batch. */
  endMs: number | undefined;
  /** Executions in a batch, where it is not the target's own number. */
  runs: number | undefined;
}

/** Looking for the smallest input ends with the batch: what was found by then is reported. */
const mostBatchMs = 60_000;

/** What the thread says after each batch, before it, and at its end. */
export type WorkerReport =
  | { kind: "begun"; seed: number }
  | { kind: "done"; executions: number }
  | { kind: "finding"; seed: number; path: string; input: string; error: string }
  | { kind: "end"; coverage: string };

const say = (report: WorkerReport) => parentPort!.postMessage(report);

async function work({ target: name, seed: first, endMs, runs }: WorkerTask): Promise<void> {
  const { target }: { target: Target } = await import(`./targets/${name}.ts`);
  const stray: unknown[] = [];
  process.on("unhandledRejection", (error) => stray.push(error));
  process.on("uncaughtException", (error) => stray.push(error));
  const covered = await startCoverage(target.sources);
  const { attack, close } = await target.open();
  let seed = first;
  do {
    say({ kind: "begun", seed });
    let executions = 0;
    const property = fc.asyncProperty(attack.inputs, async (input) => {
      executions++;
      await attack.check(input);
      if (stray.length > 0) throw stray.pop();
    });
    const result = await fc.check(property, {
      seed,
      numRuns: runs ?? target.batch,
      ...(endMs && { interruptAfterTimeLimit: Math.max(1, Math.min(endMs - Date.now(), mostBatchMs)) }),
    });
    if (result.failed && result.counterexample !== null) {
      const error = result.errorInstance;
      const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const input = fc.stringify(result.counterexample);
      say({ kind: "finding", seed, path: result.counterexamplePath ?? "", input, error: shown });
    }
    say({ kind: "done", executions });
    seed++;
  } while (endMs !== undefined && Date.now() < endMs);
  await close?.();
  say({ kind: "end", coverage: await covered() });
}

await work(workerData as WorkerTask);
// Connections that a target leaves open must not hold the thread.
process.exit();
