/**
 * `detect-drift` on a table of 10,000,000 rows and 20 columns (1.3 GB of CSV): peak memory, time compared with reading the same
 * file by `preprocess`' reader alone (in turn, three times each), and time per row compared with Evidently on a tenth of the rows.
 *
 * `npm run bench -- drift [ROWS]` takes fewer rows. It needs `.ci/parts drift`.
 */
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Random } from "../src/core/random.ts";
import { claim, interleaved, median, medianRatio, type Run, run } from "./measure.ts";

const root = join(import.meta.dirname, "..");
const rows = Number(process.argv[3] ?? 10_000_000);
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), "bench-drift-"));

/** 16 columns of numbers and 4 of categories. */
function* lines(count: number, seed: number): Generator<string> {
  const random = new Random(seed);
  yield `${Array.from({ length: 20 }, (_, at) => (at < 16 ? `n${at}` : `c${at}`)).join(",")}\n`;
  let text = "";
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < 16; at++) text += `${(random.unit() * 1000).toFixed(2)},`;
    text += `a${random.below(3)},b${random.below(10)},c${random.below(50)},${random.below(2) === 0 ? "yes" : "no"}\n`;
    if (text.length > 2 ** 20) {
      yield text;
      text = "";
    }
  }
  yield text;
}

const write = (name: string, count: number, seed: number) =>
  pipeline(Readable.from(lines(count, seed)), createWriteStream(join(folder, name)));

const detect = (current: string) => ({
  name: "detect-drift",
  command: process.execPath,
  args: [
    ...[join(root, "bin/trainyard.js"), "detect-drift", "--reference", "reference.csv", "--current", current],
    ...["--on-drift", "pass", "--classifier", "false"],
  ],
  cwd: folder,
});

const readAlone = {
  name: "reading",
  command: process.execPath,
  args: [join(import.meta.dirname, "drift/read.ts"), join(folder, "current.csv")],
};

const evidently = {
  name: "Evidently",
  command: join(root, "tests/parts/python/drift/.venv/bin/python"),
  args: [join(import.meta.dirname, "drift/evidently_run.py"), "reference.csv", "tenth.csv"],
  cwd: folder,
  env: { DO_NOT_TRACK: "1" },
};

try {
  writeFileSync(join(folder, "README"), "benchmark\n");
  await write("reference.csv", Math.min(rows, 100_000), 1);
  await write("current.csv", rows, 2);
  await write("tenth.csv", Math.ceil(rows / 10), 3);
  const whole = detect("current.csv");
  const runs = await interleaved([whole, readAlone], rounds, 0);
  const [ours, read] = [runs.get(whole.name)!, runs.get(readAlone.name)!];
  const cpuMs = (each: readonly Run[]) => each.map((one) => one.cpuMs);
  const tenth = await run(detect("tenth.csv"));
  const theirs = await run(evidently);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${rows.toLocaleString("en-US")} rows: ${seconds(median(cpuMs(ours)))} s of processor time, reading alone ${seconds(median(cpuMs(read)))} s`,
  );
  console.log(`a tenth of the rows: ours ${seconds(tenth.cpuMs)} s, Evidently ${seconds(theirs.cpuMs)} s`);
  claim("peak memory in MB", Math.round(Math.max(...ours.map(({ peakBytes }) => peakBytes)) / 1e6), "at most", 500);
  claim("processor time compared with reading the file", medianRatio(cpuMs(ours), cpuMs(read)), "at most", 1.5);
  claim("times faster than Evidently per row", theirs.cpuMs / tenth.cpuMs, "at least", 5);
} finally {
  rmSync(folder, { recursive: true });
}
