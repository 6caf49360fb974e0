/**
 * What a process takes that has loaded what growing needs, in as many workers, and does nothing: node idle.ts WORKERS.
 */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import "../../src/models/forest/grow.ts";
import "./tables.ts";

const job = new URL(`../../src/models/forest/job${extname(import.meta.filename)}`, import.meta.url);
const code = `import(${JSON.stringify(job.href)})`;
const idle = Array.from({ length: Number(process.argv[2]) }, () => new Worker(code, { eval: true }));
await Promise.all(idle.map((worker) => new Promise((done) => worker.on("exit", done))));
process.stdout.write(
  `${JSON.stringify({ ms: 0, scores: [], bytes: 0, peakBytes: process.resourceUsage().maxRSS * 1024 })}\n`,
);
