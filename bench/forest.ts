/**
 * Growing forests beside scikit-learn's and ranger's, on two threads each: `npm run bench -- forest`, about ten minutes, or
 * `npm run bench -- forest digits adult` for some of the claims alone. Times are of fitting alone in a fresh process, binning
 * and the start of threads included, reading not; `line` is a whole process from CSV to bundle.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { growWithMlRandomForest } from "../src/models/forest/ml-random-forest.ts";
import { writePlain } from "./forest/plain.ts";
import { testRows, trainingRows } from "./forest/tables.ts";
import { claim, median, run } from "./measure.ts";

const here = join(import.meta.dirname, "forest");
const folder = mkdtempSync(join(tmpdir(), "forest-"));
const plain = writePlain(join(folder, "plain"));
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
  fit(process.execPath, [join(plain, "grow.js"), folder, name, `${trees}`, `${threads}`, "1", `${rows}`, parameters]);
const scikitLearn = (name: string, trees: number, parameters = "{}") =>
  fit(python, [join(here, "scikit_learn.py"), folder, name, `${trees}`, "2", "1", "0", parameters]);
const peerPython = join(here, "peers/.venv/bin/python");
const peer = (library: string, name: string, trees: number) =>
  fit(peerPython, [join(here, "peers.py"), library, folder, name, `${trees}`, "2"]);
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

/** scikit-learn's fit of the large table, which two claims look at. */
let fitOfHundred: Promise<number> | undefined;

const claims: Record<string, () => Promise<void>> = {
  async "scikit-learn"() {
    const pairs = await compare(
      "100,000 × 20, 100 trees, scikit-learn",
      2,
      () => ours("hundred", 100),
      () => scikitLearn("hundred", 100),
      10,
    );
    fitOfHundred = Promise.resolve(median(pairs.map(({ theirs }) => theirs.ms)));
  },

  async ranger() {
    await compare(
      "100,000 × 20, 100 trees, ranger",
      1,
      () => ours("hundred", 100),
      () => ranger("hundred", 100),
      10,
    );
  },

  /** Today's peers from PyPI with their accuracy; bench/install.sh installs them. */
  async peers() {
    for (const library of ["scikit-learn", "lightgbm", "xgboost"]) {
      const least = library === "scikit-learn" ? 10 : 0;
      const what = `100,000 × 20, 100 trees, newest ${library}`;
      const [pair] = await compare(
        what,
        1,
        () => ours("hundred", 100),
        () => peer(library, "hundred", 100),
        least,
      );
      console.log(`       accuracy ${pair!.mine.scores[0]!.toFixed(4)} and ${pair!.theirs.scores[0]!.toFixed(4)}`);
    }
  },

  async digits() {
    await compare(
      "digits, 100 trees",
      9,
      () => ours("digits", 100),
      () => scikitLearn("digits", 100),
      1.8,
    );
  },

  async adult() {
    await compare(
      "24,000 × 14, 100 trees",
      5,
      () => ours("adult", 100),
      () => scikitLearn("adult", 100),
      2.5,
    );
  },

  async regression() {
    const [pair] = await compare(
      "regression 50,000 × 20, 20 trees",
      3,
      () => ours("friedman", 20),
      () => scikitLearn("friedman", 20),
      8,
    );
    claim("regression: RMSE ÷ scikit-learn's", pair!.mine.scores[0]! / pair!.theirs.scores[0]!, "at most", 1.01);
  },

  async line() {
    fitOfHundred ??= scikitLearn("hundred", 100).then(({ ms }) => ms);
    const theirMs = await fitOfHundred;
    const csv = writeCsv();
    const command = resolve(here, "../../bin/trainyard.js");
    const given = ["--data", csv, "--target", "y", "--test-size", "0.2", "--threads", "2"];
    const written = ["--model-dir", join(folder, "model"), "--report-dir", join(folder, "report")];
    const line = await run({
      name: "line",
      command: process.execPath,
      args: [command, "train", ...given, ...written],
      cwd: folder,
    });
    console.log(`CSV to bundle: ${(line.wallMs / 1000).toFixed(2)} s beside ${(theirMs / 1000).toFixed(2)} s`);
    claim("CSV to bundle on disk: times as fast as scikit-learn's fit alone", theirMs / line.wallMs, "at least", 5);
  },

  async "one-tree"() {
    const five = trainingRows(folder, "hundred", 5000);
    const start = performance.now();
    await growWithMlRandomForest({ ...five, parameters: { nEstimators: 1 }, seed: 0 });
    const packageMs = performance.now() - start;
    const perTree = (await ours("hundred", 500, 5000, '{"maxFeatures":{"share":1}}', 1)).ms / 500;
    console.log(
      `5,000 × 20, one tree: ${perTree.toFixed(2)} ms beside ml-random-forest's ${(packageMs / 1000).toFixed(1)} s`,
    );
    claim("5,000 rows, one tree: times as fast as ml-random-forest", packageMs / perTree, "at least", 1000);
  },

  async rows() {
    console.log("     rows   s, 20 trees   µs a row");
    const ms: number[] = [];
    for (const rows of [10_000, 30_000, 100_000, 300_000, 1_000_000]) {
      const grown = await ours("million", 20, rows);
      ms.push(grown.ms);
      const perRow = ((grown.ms * 1000) / rows).toFixed(2);
      console.log(`${String(rows).padStart(9)}   ${(grown.ms / 1000).toFixed(2).padStart(11)}   ${perRow.padStart(8)}`);
    }
    // A tree of n rows is log n deep: a million rows have 1.2 times the levels of a hundred thousand.
    claim("1,000,000 rows ÷ 100,000 rows: times as long", ms[4]! / ms[2]!, "at most", 15);
  },

  async million() {
    const [pair] = await compare(
      "1,000,000 × 20, 20 trees",
      1,
      () => ours("million", 20),
      () => scikitLearn("million", 20),
      15,
    );
    // Trees of a million rows take too long for the main thread, which must hear signals: both threads are workers.
    const idle = await fit(process.execPath, [join(plain, "idle.js"), "2"]);
    const above = pair!.mine.peakBytes - idle.peakBytes - pair!.mine.bytes;
    claim("memory above an idle process and the forest ÷ 4 bytes a cell", above / (1_000_000 * 20 * 4), "at most", 2);
  },
};

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

const [, ...asked] = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in claims));
try {
  if (unknown.length > 0) {
    throw new Error(`${unknown.join(", ")}: expected names of claims: ${Object.keys(claims).join(", ")}`);
  }
  await run({ name: "data", command: python, args: [join(here, "data.py"), folder, "--large"] });
  for (const [name, check] of Object.entries(claims)) if (asked.length === 0 || asked.includes(name)) await check();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
