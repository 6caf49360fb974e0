/** What a process with idle workers takes, with the test rows that grow.ts scores held as there: node idle.ts FOLDER TABLE WORKERS. */
import { Worker } from "node:worker_threads";
import { tableOf } from "./tables.ts";

const [folder = "", name = "", workers] = process.argv.slice(2);
const held = tableOf(folder, name, 1);
const idle = Array.from({ length: Number(workers) }, () => new Worker("setTimeout(() => {}, 300)", { eval: true }));
await Promise.all(idle.map((worker) => new Promise((done) => worker.on("exit", done))));
process.stdout.write(`${JSON.stringify({ ms: 0, scores: [], bytes: held.test.matrix.data.byteLength })}\n`);
