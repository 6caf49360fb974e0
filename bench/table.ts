/**
 * Tables to typed columns: a CSV of 100,000 × 21 and one of 1 GB against Debian's pandas, the newest pandas and polars, and the
 * small table as Parquet. Each reader runs in a process of its own and times the reading alone: its first call, or one after three
 * others ("warm"). Two times are printed and compared, that of the clock and that of the processor, of all threads. On a busy
 * machine the second is steadier. Nobody hashes the file, except in the line "with its digest", which is how `train` reads.
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

/** The newest pandas and polars, which bench/install.sh installs. */
const peerPython = join(import.meta.dirname, "table/peers/.venv/bin/python");
const reader = (name: string, script: string, file: string, command = process.execPath): Command => ({
  name,
  command,
  args: [join(import.meta.dirname, "table", script), file],
});
const warm = (command: Command): Command => ({
  ...command,
  name: `${command.name}, warm`,
  args: [...command.args, "3"],
});
const pandas = reader("pandas", "pandas-reader.py", csv, peerPython);
const trainyard = reader("trainyard", "reader.ts", csv);
const digested: Command = {
  ...trainyard,
  name: "trainyard, with its digest",
  args: [...trainyard.args, "0", "digest"],
};
const commands = [
  reader("pandas of Debian", "pandas-reader.py", csv, "/usr/bin/python3"),
  pandas,
  warm(pandas),
  reader("polars", "polars-reader.py", csv, peerPython),
  trainyard,
  warm(trainyard),
  digested,
  reader("udsv", "udsv-reader.ts", csv),
  reader("trainyard, Parquet", "reader.ts", parquet),
];
const runs = await interleaved(commands, ROUNDS);
const readings = (name: string) =>
  runs.get(name)!.map(({ stdout }) => JSON.parse(stdout) as { ms: number; cpuMs: number; version?: string });
const readMs = (name: string) => readings(name).map(({ ms }) => ms);
const cpuMs = (name: string) => readings(name).map((reading) => reading.cpuMs);
for (const { name } of commands) {
  const wall = median(runs.get(name)!.map(({ wallMs }) => wallMs));
  const peak = median(runs.get(name)!.map(({ peakBytes }) => peakBytes));
  const [{ version = "" } = {}] = readings(name);
  const [read, cpu, whole] = [median(readMs(name)), median(cpuMs(name)), wall].map((ms) => ms.toFixed(0).padStart(5));
  console.log(
    `${`${name} ${version}`.padEnd(27)} read ${read} ms, of processor time ${cpu} ms, process ${whole} ms, peak ${mb(peak)} MB`,
  );
}
for (const peer of ["pandas of Debian", "pandas", "polars"]) {
  const [time, cpu] = [readMs, cpuMs].map((of) => medianRatio(of("trainyard"), of(peer)).toFixed(2));
  console.log(`CSV, first call, over ${peer}: time ${time}, processor time ${cpu}`);
}
const hashing = [readMs, cpuMs].map((of) => medianRatio(of(digested.name), of("pandas")).toFixed(2));
console.log(`CSV, first call, with its digest, over pandas: time ${hashing[0]}, processor time ${hashing[1]}`);
claim(
  "CSV, first call, processor time over the newest pandas'",
  medianRatio(cpuMs("trainyard"), cpuMs("pandas")),
  "at most",
  1,
);
const warmRatios = [readMs, cpuMs].map((of) => medianRatio(of("trainyard, warm"), of("pandas, warm")).toFixed(2));
console.log(`CSV, warm, over pandas: time ${warmRatios[0]}, processor time ${warmRatios[1]}`);
const parquetRatio = medianRatio(readMs("trainyard, Parquet"), readMs("trainyard"));
console.log(`the same as Parquet, over CSV: time ${parquetRatio.toFixed(2)}`);

const { stdout: said } = await run(reader("pandas, 1 GB", "pandas-reader.py", big, peerPython));
const { peakBytes, stdout } = await run(reader("trainyard, 1 GB", "reader.ts", big));
const idle = await run({
  name: "idle",
  command: process.execPath,
  args: [join(import.meta.dirname, "table", "reader.ts")],
});
const { typedBytes, ms, cpuMs: bigCpuMs } = JSON.parse(stdout);
const peer: { ms: number; cpuMs: number } = JSON.parse(said);
console.log(
  `${mb(statSync(big).size)} MB of CSV: ${(ms / 1000).toFixed(1)} s, typed ${mb(typedBytes)} MB, peak ${mb(peakBytes)} MB, of which Node without a table ${mb(idle.peakBytes)} MB`,
);
claim("1 GB of CSV, processor time over the newest pandas'", bigCpuMs / peer.cpuMs, "at most", 1);
claim("1 GB of CSV, time over the newest pandas'", ms / peer.ms, "at most", 1);
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
