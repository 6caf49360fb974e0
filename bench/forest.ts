/**
 * Growing forests compared with the newest scikit-learn, LightGBM, XGBoost and ranger, on two threads each:
 * `npm run bench -- forest`, about 15 minutes, or `npm run bench -- forest digits adult` for some of the claims alone. A figure
 * is the processor time of fitting alone in a fresh process: binning and the start of threads are included, reading is not. It
 * does not depend on what else the machine does; the time that passed is printed as well. `csv` is a whole process from CSV to
 * bundle.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { growWithMlRandomForest } from "../src/models/forest/ml-random-forest.ts";
import { writeCsv } from "./forest/csv.ts";
import { writePlain } from "./forest/plain.ts";
import { shapes, trainingRows } from "./forest/tables.ts";
import { claim, median, run } from "./measure.ts";

const here = join(import.meta.dirname, "forest");
const folder = mkdtempSync(join(tmpdir(), "forest-"));
const plain = writePlain(join(folder, "plain"));
const python = join(import.meta.dirname, "../tests/parts/python/models-newest/.venv/bin/python");
const hundredShape = ["125000", "20", "100000"];

interface Fit {
  /** Time that passed, in milliseconds. */
  ms: number;
  /** Processor time of all threads. */
  cpuMs: number;
  scores: number[];
  bytes: number;
  peakBytes: number;
}

async function fit(command: string, args: string[]): Promise<Fit> {
  // Threads of OpenMP that wait would count as work.
  const { stdout } = await run({ name: args[0]!, command, args, env: { OMP_WAIT_POLICY: "PASSIVE" } });
  return JSON.parse(stdout);
}

const ours = (name: string, trees: number, rows = 0, parameters = "{}", threads = 2) =>
  fit(process.execPath, [join(plain, "grow.js"), folder, name, `${trees}`, `${threads}`, "1", `${rows}`, parameters]);
const scikitLearn = (name: string, trees: number, parameters = "{}") =>
  fit(python, [join(here, "scikit_learn.py"), folder, name, `${trees}`, "2", "1", "0", parameters]);
const peer = (library: string, trees: number) =>
  fit(python, [join(here, "peers.py"), library, folder, "hundred", `${trees}`, "2"]);
const ranger = (trees: number) =>
  fit("Rscript", [join(here, "ranger.R"), folder, "hundred", `${trees}`, "2", ...hundredShape]);

async function rounds<T>(count: number, measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < count; round++) results.push(await measure());
  return results;
}

interface Comparison {
  what: string;
  rounds: number;
  mine(): Promise<Fit>;
  theirs(): Promise<Fit>;
  /** Least ratio of the processor times. */
  least: number;
}

/** Measures ours before and after theirs, so that a change of the machine's speed affects both. Takes the median of the rounds. */
async function compare({ what, rounds: count, mine, theirs, least }: Comparison) {
  const pairs = await rounds(count, async () => {
    const before = await mine();
    const other = await theirs();
    const after = await mine();
    const mean = { ...before, ms: (before.ms + after.ms) / 2, cpuMs: (before.cpuMs + after.cpuMs) / 2 };
    return { mine: mean, theirs: other };
  });
  const seconds = (of: (pair: { mine: Fit; theirs: Fit }) => number) =>
    `${(median(pairs.map(of)) / 1000).toFixed(3)} s`;
  const passed = median(pairs.map((pair) => pair.theirs.ms / pair.mine.ms)).toFixed(1);
  const score = ({ scores }: Fit) => scores[0]!.toFixed(4);
  const [{ mine: ours, theirs: other }] = pairs as [{ mine: Fit; theirs: Fit }];
  console.log(
    `${what}: processor time ${seconds((pair) => pair.mine.cpuMs)} and ${seconds((pair) => pair.theirs.cpuMs)}, ` +
      `time passed ${seconds((pair) => pair.mine.ms)} and ${seconds((pair) => pair.theirs.ms)} (${passed} times), ` +
      `score ${score(ours)} and ${score(other)}`,
  );
  const ratio = median(pairs.map((pair) => pair.theirs.cpuMs / pair.mine.cpuMs));
  claim(`${what}: times as fast`, ratio, "at least", least);
  return pairs;
}

/** Processor time of scikit-learn's fit of the large table, which two claims compare with. */
let fitOfHundred: Promise<number> | undefined;

const claims: Record<string, () => Promise<void>> = {
  async "scikit-learn"() {
    const pairs = await compare({
      what: "100,000 × 20, 100 trees, scikit-learn",
      rounds: 1,
      mine: () => ours("hundred", 100),
      theirs: () => scikitLearn("hundred", 100),
      least: 12,
    });
    fitOfHundred = Promise.resolve(median(pairs.map(({ theirs }) => theirs.cpuMs)));
  },

  /** Other programs, with trees of about the same accuracy. Their time is linear in the number of trees. */
  async peers() {
    for (const library of ["lightgbm", "xgboost"]) {
      await compare({
        what: `100,000 × 20, 20 trees, ${library}`,
        rounds: 1,
        mine: () => ours("hundred", 20),
        theirs: () => peer(library, 20),
        least: 1,
      });
    }
  },

  async ranger() {
    if (spawnSync("Rscript", ["-e", "library(ranger)"], { stdio: "ignore" }).status !== 0) {
      console.log("ranger: not installed (bench/install.sh installs it)");
      return;
    }
    await compare({
      what: "100,000 × 20, 20 trees, ranger",
      rounds: 1,
      mine: () => ours("hundred", 20),
      theirs: () => ranger(20),
      least: 2,
    });
  },

  async digits() {
    await compare({
      what: "digits, 100 trees",
      rounds: 3,
      mine: () => ours("digits", 100),
      theirs: () => scikitLearn("digits", 100),
      least: 2,
    });
  },

  async adult() {
    await compare({
      what: "24,000 × 14, 100 trees",
      rounds: 1,
      mine: () => ours("adult", 100),
      theirs: () => scikitLearn("adult", 100),
      least: 2,
    });
  },

  async regression() {
    const [pair] = await compare({
      what: "regression 50,000 × 20, 20 trees",
      rounds: 1,
      mine: () => ours("friedman", 20),
      theirs: () => scikitLearn("friedman", 20),
      least: 10,
    });
    claim("regression: RMSE ÷ scikit-learn's", pair!.mine.scores[0]! / pair!.theirs.scores[0]!, "at most", 1.01);
  },

  async csv() {
    fitOfHundred ??= scikitLearn("hundred", 100).then(({ cpuMs }) => cpuMs);
    const theirMs = await fitOfHundred;
    const trained = await train("hundred", 100);
    console.log(
      `CSV to bundle: processor time ${(trained.cpuMs / 1000).toFixed(2)} s and ${(theirMs / 1000).toFixed(2)} s, time passed ${(trained.wallMs / 1000).toFixed(2)} s`,
    );
    claim("CSV to bundle on disk: times as fast as scikit-learn's fit alone", theirMs / trained.cpuMs, "at least", 7);
  },

  async memory() {
    const { peakBytes } = await train("million", 20);
    claim("1,000,000 × 20 from CSV to bundle, 20 trees: peak memory in MB", peakBytes / 1e6, "at most", 1000);
  },

  async "one-tree"() {
    const five = trainingRows(folder, "hundred", 5000);
    const start = performance.now();
    await growWithMlRandomForest({ ...five, parameters: { nEstimators: 1 }, seed: 0 });
    const packageMs = performance.now() - start;
    const perTree = (await ours("hundred", 500, 5000, '{"maxFeatures":{"share":1}}', 1)).ms / 500;
    console.log(
      `5,000 × 20, one tree: ${perTree.toFixed(2)} ms and ml-random-forest ${(packageMs / 1000).toFixed(1)} s`,
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
    const [pair] = await compare({
      what: "1,000,000 × 20, 20 trees",
      rounds: 1,
      mine: () => ours("million", 20),
      theirs: () => scikitLearn("million", 20),
      least: 18,
    });
    console.log(`1,000,000 × 20, 20 trees: peak memory ${(pair!.mine.peakBytes / 1e6).toFixed(0)} MB`);
    // Trees of a million rows take too long for the main thread, which must handle signals in time: both threads are workers.
    const idle = await fit(process.execPath, [join(plain, "idle.js"), "2"]);
    const above = pair!.mine.peakBytes - idle.peakBytes - pair!.mine.bytes;
    claim(
      "1,000,000 × 20: memory above an idle process and the forest ÷ 4 bytes a cell",
      above / (1_000_000 * 20 * 4),
      "at most",
      2,
    );
  },
};

/** Runs `train` on a table from CSV to bundle. It holds as many rows out as scikit-learn does not fit. */
async function train(name: string, trees: number) {
  const { rows, train: fitted } = shapes(folder)[name]!;
  const csv = await writeCsv(folder, name);
  const given = ["--data", csv, "--target", "y", "--test-size", `${1 - fitted / rows}`, "--threads", "2"];
  const written = ["--model-dir", join(folder, "model"), "--report-dir", join(folder, "report")];
  return run({
    name: "train",
    command: process.execPath,
    args: [resolve(here, "../../bin/trainyard.js"), "train", ...given, "--n-estimators", `${trees}`, ...written],
    cwd: folder,
  });
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
