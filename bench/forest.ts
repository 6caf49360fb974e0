/**
 * Growing forests beside scikit-learn's and ranger's, on two threads each: `npm run bench -- forest`, about six minutes.
 * Times are of fitting alone in a fresh process, binning and the start of threads included, reading not; `line` is a whole
 * process from CSV to bundle. `npm run bench -- forest small` leaves the million rows out.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { growWithMlRandomForest } from "../src/forest/ml-random-forest.ts";
import { testRows, trainingRows } from "./forest/tables.ts";
import { claim, median, run } from "./measure.ts";

const small = process.argv.includes("small");
const here = join(import.meta.dirname, "forest");
const folder = mkdtempSync(join(tmpdir(), "forest-"));
// Debian's Python has its scikit-learn; another on the path may not.
const python = "/usr/bin/python3";
const rangerShapes = { hundred: ["125000", "20", "100000"] };

interface Fit {
  ms: number;
  scores: number[];
  bytes: number;
  peakBytes: number;
}

async function fit(command: string, args: string[]): Promise<Fit> {
  const { stdout } = await run({ name: args[0]!, command, args });
  return JSON.parse(stdout);
}

const ours = (name: string, trees: number, rows = 0, parameters = "{}", threads = 2) =>
  fit(process.execPath, [join(here, "grow.ts"), folder, name, `${trees}`, `${threads}`, "1", `${rows}`, parameters]);
const scikitLearn = (name: string, trees: number, parameters = "{}") =>
  fit(python, [join(here, "scikit_learn.py"), folder, name, `${trees}`, "2", "1", "0", parameters]);
const ranger = (name: keyof typeof rangerShapes, trees: number) =>
  fit("Rscript", [join(here, "ranger.R"), folder, name, `${trees}`, "2", ...rangerShapes[name]]);

async function rounds<T>(count: number, measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < count; round++) results.push(await measure());
  return results;
}

/** Rounds of ours before and after theirs, so that a drift of the machine's speed meets both; the median of the rounds' ratios. */
async function compare(
  what: string,
  count: number,
  mine: () => Promise<Fit>,
  theirs: () => Promise<Fit>,
  least: number,
) {
  const pairs = await rounds(count, async () => {
    const before = await mine();
    const other = await theirs();
    return { mine: { ...before, ms: (before.ms + (await mine()).ms) / 2 }, theirs: other };
  });
  const time = (fits: Fit[]) => `${(median(fits.map(({ ms }) => ms)) / 1000).toFixed(3)} s`;
  const ratio = median(pairs.map((pair) => pair.theirs.ms / pair.mine.ms));
  console.log(
    `${what}: ${time(pairs.map(({ mine: each }) => each))} beside ${time(pairs.map(({ theirs: each }) => each))}`,
  );
  claim(`${what}: times as fast`, ratio, "at least", least);
  return pairs;
}

try {
  await run({ name: "data", command: python, args: [join(here, "data.py"), folder, "--large"] });

  const hundred = await compare(
    "100,000 × 20, 100 trees, scikit-learn",
    2,
    () => ours("hundred", 100),
    () => scikitLearn("hundred", 100),
    10,
  );
  await compare(
    "100,000 × 20, 100 trees, ranger",
    1,
    () => ours("hundred", 100),
    () => ranger("hundred", 100),
    10,
  );
  await compare(
    "digits, 100 trees",
    5,
    () => ours("digits", 100),
    () => scikitLearn("digits", 100),
    1.8,
  );
  await compare(
    "24,000 × 14, 100 trees",
    3,
    () => ours("adult", 100),
    () => scikitLearn("adult", 100),
    2.5,
  );
  const friedman = await compare(
    "regression 50,000 × 20, 20 trees",
    2,
    () => ours("friedman", 20),
    () => scikitLearn("friedman", 20),
    8,
  );
  const rmse = friedman[0]!;
  claim("regression: RMSE ÷ scikit-learn's", rmse.mine.scores[0]! / rmse.theirs.scores[0]!, "at most", 1.01);

  const csv = writeCsv();
  const line = await run({
    name: "line",
    command: process.execPath,
    args: [
      resolve(here, "../../bin/trainyard.js"),
      "train",
      "--data",
      csv,
      "--target",
      "y",
      "--test-size",
      "0.2",
      "--threads",
      "2",
      "--model-dir",
      join(folder, "model"),
      "--report-dir",
      join(folder, "report"),
    ],
    cwd: folder,
  });
  console.log(`CSV to bundle: ${(line.wallMs / 1000).toFixed(2)} s`);
  claim(
    "CSV to bundle on disk: times as fast as scikit-learn's fit alone",
    median(hundred.map(({ theirs }) => theirs.ms)) / line.wallMs,
    "at least",
    5,
  );

  const five = trainingRows(folder, "hundred", 5000);
  const start = performance.now();
  await growWithMlRandomForest({ ...five, parameters: { nEstimators: 1 }, seed: 0 });
  const packageMs = performance.now() - start;
  const perTree = (await ours("hundred", 500, 5000, '{"maxFeatures":{"share":1}}', 1)).ms / 500;
  console.log(
    `5,000 × 20, one tree: ${perTree.toFixed(2)} ms beside ml-random-forest's ${(packageMs / 1000).toFixed(1)} s`,
  );
  claim("5,000 rows, one tree: times as fast as ml-random-forest", packageMs / perTree, "at least", 1000);

  console.log("rows        s, 20 trees   µs a row");
  const seconds: number[] = [];
  for (const rows of small ? [10_000, 30_000, 100_000] : [10_000, 30_000, 100_000, 300_000, 1_000_000]) {
    const { ms } = await ours("million", 20, rows);
    seconds.push(ms);
    console.log(
      `${String(rows).padStart(9)}   ${(ms / 1000).toFixed(2).padStart(11)}   ${((ms * 1000) / rows).toFixed(2).padStart(8)}`,
    );
  }
  if (!small) {
    // A tree of n rows is log n deep: a million rows have 1.2 times the levels of a hundred thousand.
    claim("1,000,000 rows ÷ 100,000 rows: times as long", seconds[4]! / seconds[2]!, "at most", 15);
    const [million] = await compare(
      "1,000,000 × 20, 20 trees",
      1,
      () => ours("million", 20),
      () => scikitLearn("million", 20),
      15,
    );
    // Trees of a million rows take too long for the main thread, which must hear signals: both threads are workers.
    const idle = await fit(process.execPath, [join(here, "idle.ts"), "2"]);
    const above = million!.mine.peakBytes - idle.peakBytes - million!.mine.bytes;
    claim("memory above an idle process and the forest ÷ 4 bytes a cell", above / (1_000_000 * 20 * 4), "at most", 2);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** All rows as CSV: `train` holds a fifth out, and so grows on as many as scikit-learn fits. */
function writeCsv(): string {
  const lines = [[...Array.from({ length: 20 }, (_, column) => `x${column}`), "y"].join()];
  for (const { matrix, target } of [trainingRows(folder, "hundred"), testRows(folder, "hundred")]) {
    const { rows, columns, data } = matrix;
    for (let row = 0; row < rows; row++) {
      const cells: (string | number)[] = [];
      for (let column = 0; column < columns; column++) cells.push(data[column * rows + row]!.toPrecision(8));
      cells.push(target.task === "classification" ? `class ${target.codes[row]}` : target.values[row]!);
      lines.push(cells.join());
    }
  }
  const file = join(folder, "hundred.csv");
  writeFileSync(file, `${lines.join("\n")}\n`);
  if (readFileSync(file).length === 0) throw new Error("nothing was written");
  return file;
}
