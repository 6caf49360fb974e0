/** Reads one file and prints the time. Without a file it only starts, which measures Node itself. */
import { readTable } from "../../src/data/table/index.ts";

const [file] = process.argv.slice(2);
if (file !== undefined) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const table = await readTable([file]);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const typedBytes = table.columns.reduce((sum, column) => sum + table.rows * ("codes" in column ? 4 : 8), 0);
  console.log(JSON.stringify({ ms, cpuMs, rows: table.rows, columns: table.columns.length, typedBytes }));
}
