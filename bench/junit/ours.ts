/** The reader to its totals: every test known by name, outcome and time. */
import { readReports } from "../../src/junit/read.ts";

const start = process.hrtime.bigint();
const { ledger, files } = await readReports([{ path: process.argv[2]!, shown: "report.xml" }]);
const { total, failed, skipped } = ledger.totals();
if (files[0]?.broken !== undefined) throw new Error(files[0].broken);
console.log(JSON.stringify({ cases: total, failed, skipped, ms: Number(process.hrtime.bigint() - start) / 1e6 }));
