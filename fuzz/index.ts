/**
 * `npm run fuzz -- NAME --minutes N` attacks one target with generated inputs; without a name it lists them. The same seed gives
 * the same inputs. Exits 1 when it finds something, with the smallest input it could make of it.
 */
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Target } from "./target.ts";
import type { WorkerReport, WorkerTask } from "./worker.ts";

/** No batch takes so long without an end. */
const mostSilenceMs = 300_000;
const heapMegabytes = 1500;
const mostFindings = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    once: { type: "boolean", default: false },
    runs: { type: "string" },
    log: { type: "string" },
  },
});
const names = readdirSync(join(import.meta.dirname, "targets"))
  .map((file) => file.replace(/\.ts$/, ""))
  .sort();
const [name = ""] = positionals;
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
if (!names.includes(name) || !(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error(`expected the name of a target, and minutes: npm run fuzz -- NAME --minutes 5 [--seed 7] [--once]`);
  for (const each of names) {
    const { target }: { target: Target } = await import(`./targets/${each}.ts`);
    console.error(`  ${each.padEnd(12)} ${target.about}`);
  }
  process.exitCode = 2;
} else process.exitCode = await fuzz();

async function fuzz(): Promise<number> {
  const start = Date.now();
  const endMs = values.once ? undefined : start + minutes * 60_000;
  let executions = 0;
  let findings = 0;
  let coverage = "";
  const report = (text: string) => {
    console.log(text);
    if (values.log !== undefined) appendFileSync(values.log, `${text}\n`);
  };
  const found = (text: string) => {
    findings++;
    report(`finding ${findings}: ${text}`);
  };
  // A batch that ends its thread is reported, and the next batch starts in another one.
  for (let next = seed; ; next++) {
    const lost = await inThread(
      { target: name, seed: next, endMs, runs: values.runs === undefined ? undefined : Number(values.runs) },
      (message) => {
        if (message.kind === "begun") next = message.seed;
        else if (message.kind === "done") executions += message.executions;
        else if (message.kind === "end") ({ coverage } = message);
        else found(`--seed ${message.seed} --once (path ${message.path})\n${message.input}\n${message.error}\n`);
      },
    );
    if (lost !== undefined) found(`--seed ${next} --once: the thread ended: ${lost}`);
    if (lost === undefined || endMs === undefined || Date.now() >= endMs || findings >= mostFindings) break;
  }
  const seconds = (Date.now() - start) / 1000;
  report(
    `${name}: ${executions} executions in ${seconds.toFixed(0)} s (${(executions / seconds).toFixed(1)} a second) from seed ${seed}, ` +
      `${findings === 0 ? "no findings" : `${findings} findings`}; coverage ${coverage || "unknown"}`,
  );
  return findings === 0 ? 0 : 1;
}

/** Resolves to undefined when the thread ends by itself, and to the reason otherwise. */
function inThread(task: WorkerTask, hear: (message: WorkerReport) => void): Promise<string | undefined> {
  return new Promise((done) => {
    const worker = new Worker(join(import.meta.dirname, "worker.ts"), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    let reason: string | undefined;
    const silence = setTimeout(() => {
      reason = `no end of a batch within ${mostSilenceMs / 1000} s`;
      void worker.terminate();
    }, mostSilenceMs);
    let ended = false;
    worker.on("message", (message: WorkerReport) => {
      silence.refresh();
      if (message.kind === "end") ended = true;
      hear(message);
    });
    worker.on("error", (error) => {
      reason = error.stack ?? error.message;
    });
    worker.on("exit", () => {
      clearTimeout(silence);
      done(ended ? undefined : (reason ?? "without a word"));
    });
  });
}
