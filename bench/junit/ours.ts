/** Reads a report up to its totals: the name, outcome and duration of every test. */
import { readTestReports } from "../../src/reports/junit/read.ts";

const start = process.hrtime.bigint();
const startCpu = process.cpuUsage();
const { ledger, files } = await readTestReports([{ path: process.argv[2]!, shown: "report.xml" }]);
const { total, failed, skipped } = ledger.totals();
if (files[0]?.broken !== undefined) throw new Error(files[0].broken);
const { user, system } = process.cpuUsage(startCpu);
const ms = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ cases: total, failed, skipped, cpuMs: (user + system) / 1000, ms }));
