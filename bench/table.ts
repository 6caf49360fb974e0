/**
 * Tables to typed columns: a CSV of 100,000 × 21 against pandas, the same table as Parquet, and 1 GB of CSV in memory.
 * Each reader runs in a process of its own and times the reading alone, its first call: no warm-up for either side.
 */
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteFile } from "hyparquet-writer";
import { Random } from "../src/core/random.ts";
import { readTable } from "../src/data/table/index.ts";
import { type Command, claim, interleaved, median, medianRatio, run } from "./measure.ts";

const ROWS = 100_000;
const FEATURES = 20;
const GIGABYTE_COPIES = 26;
const ROUNDS = 5;

const folder = join(tmpdir(), "trainyard-bench-table");
mkdirSync(folder, { recursive: true });
const csv = join(folder, "wide.csv");
const parquet = join(folder, "wide.parquet");
const big = join(folder, "gigabyte.csv");

await write(csv, ROWS, 1);
await write(big, ROWS, GIGABYTE_COPIES);
await writeParquet();
const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
console.log(`CSV ${mb(statSync(csv).size)} MB, Parquet ${mb(statSync(parquet).size)} MB, ${ROWS} × ${FEATURES + 1}`);

const reader = (name: string, script: string, file: string, command = process.execPath): Command => ({
  name,
  command,
  args: [join(import.meta.dirname, "table", script), file],
});
const commands = [
  reader("pandas", "pandas-reader.py", csv, "/usr/bin/python3"),
  reader("trainyard", "reader.ts", csv),
  reader("udsv", "udsv-reader.ts", csv),
  reader("trainyard, Parquet", "reader.ts", parquet),
];
const runs = await interleaved(commands, ROUNDS);
const readMs = (name: string) => runs.get(name)!.map(({ stdout }) => JSON.parse(stdout).ms as number);
for (const { name } of commands) {
  const wall = median(runs.get(name)!.map(({ wallMs }) => wallMs));
  const peak = median(runs.get(name)!.map(({ peakBytes }) => peakBytes));
  console.log(
    `${name.padEnd(20)} read ${median(readMs(name)).toFixed(0).padStart(5)} ms, process ${wall.toFixed(0).padStart(5)} ms, peak ${mb(peak)} MB`,
  );
}
claim("CSV to typed columns, time over pandas'", medianRatio(readMs("trainyard"), readMs("pandas")), "at most", 1.5);
claim(
  "the same as Parquet, time over CSV's",
  medianRatio(readMs("trainyard, Parquet"), readMs("trainyard")),
  "at most",
  1,
);

const { peakBytes, stdout } = await run(reader("trainyard, 1 GB", "reader.ts", big));
const idle = await run({
  name: "idle",
  command: process.execPath,
  args: [join(import.meta.dirname, "table", "reader.ts")],
});
const { typedBytes, ms } = JSON.parse(stdout);
console.log(
  `${mb(statSync(big).size)} MB of CSV: ${(ms / 1000).toFixed(1)} s, typed ${mb(typedBytes)} MB, peak ${mb(peakBytes)} MB, of which Node without a table ${mb(idle.peakBytes)} MB`,
);
claim("1 GB of CSV, peak memory of the whole process over the typed size", peakBytes / typedBytes, "at most", 1.5);

/** Normal deviates in full precision, as `make_classification` gives them, and a class; `copies` times over. */
async function write(file: string, rows: number, copies: number): Promise<void> {
  if (existsSync(file)) return;
  const random = new Random(1);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
  let body = "";
  const pieces: string[] = [];
  for (let row = 0; row < rows; row++) {
    const values = Array.from({ length: FEATURES }, normal);
    body += `${values.join(",")},${values[0]! + values[1]! > 0 ? 1 : 0}\n`;
    if (body.length > 2 ** 20) {
      pieces.push(body);
      body = "";
    }
  }
  pieces.push(body);
  const out = createWriteStream(file);
  out.write(`${Array.from({ length: FEATURES }, (_, column) => `f${column}`).join(",")},y\n`);
  for (let copy = 0; copy < copies; copy++) {
    for (const piece of pieces) if (!out.write(piece)) await once(out, "drain");
  }
  await new Promise<void>((done) => out.end(done));
}

async function writeParquet(): Promise<void> {
  if (existsSync(parquet)) return;
  const table = await readTable([csv]);
  await parquetWriteFile({
    filename: parquet,
    columnData: table.columns.map((column) => ({
      name: column.name,
      data: "codes" in column ? [] : column.values,
      type: "DOUBLE",
    })),
  });
}
