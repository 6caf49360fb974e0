/**
 * Reads one file and prints the time. Without a file it only starts, which measures Node itself. A second argument is a number of
 * readings before the one that is timed. With the third, `digest`, the file is hashed, too.
 */
import { readDigestedTable, readTable } from "../../src/data/table/index.ts";

const [file, before = "0", digest] = process.argv.slice(2);
const read = digest === "digest" ? readDigestedTable : readTable;
if (file !== undefined) {
  for (let i = 0; i < Number(before); i++) await read([file]);
  await idle();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const table = await read([file]);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const typedBytes = table.columns.reduce((sum, column) => sum + table.rows * ("codes" in column ? 4 : 8), 0);
  console.log(JSON.stringify({ ms, cpuMs, rows: table.rows, columns: table.columns.length, typedBytes }));
}

/** Waits until V8's threads have compiled what loading the TypeScript sources made hot, which is no part of reading. */
async function idle(): Promise<void> {
  for (;;) {
    const cpu = process.cpuUsage();
    await new Promise((done) => setTimeout(done, 50));
    const { user, system } = process.cpuUsage(cpu);
    if (user + system < 5000) return;
  }
}
