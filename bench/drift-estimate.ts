/**
 * How often the interval of the estimate without labels holds the metric that the hidden labels give: forests of this project
 * with out-of-bag calibration, as `train` fits it, on rows whose features have other distributions than the training rows. For
 * accuracy at least 93 %; F1, AUC and log loss are printed. With `nannyml` as an argument, NannyML's estimate (CBPE) of the same
 * data is printed too, which needs its environment: bench/install.sh.
 *
 * `npm run bench -- drift-estimate [SETS] [nannyml] [NAME]` draws 60 data sets per setting, about 5 minutes of one core. With a part of
 * their names, only those settings are run.
 */
import { Random } from "../src/core/random.ts";
import type { Matrix } from "../src/data/table/table.ts";
import { fitCalibration } from "../src/evaluation/estimation/calibration-fit.ts";
import { estimateMetrics } from "../src/evaluation/estimation/estimate.ts";
import { estimableMetrics, labelledMetrics } from "../src/evaluation/estimation/estimated-metrics.ts";
import type { ClassPredictions } from "../src/evaluation/metrics/predictions.ts";
import { normal } from "../src/evaluation/statistics/variates.ts";
import { growForest } from "../src/models/forest/grow.ts";
import { predictForest, treeVariance } from "../src/models/forest/predict.ts";
import { isInstalled, type PeerSet, peerEstimates } from "./drift-estimate/peer.ts";
import { claim } from "./measure.ts";

const COLUMNS = 6;
const NAMES = Array.from({ length: COLUMNS }, (_, at) => `x${at}`);
const LEAST = 0.93;

interface Setting {
  name: string;
  trained: number;
  current: number;
  classes: number;
  /** Mean of each of the first three columns in the current rows, in standard deviations. */
  shift: number;
  /** Added to the log-odds of the positive class. */
  offset: number;
  /** Share of labels that are the other class in the current rows: concept drift. */
  flipped: number;
  /** True if the log-odds are a sum of one function per column. */
  additive: boolean;
  claimed: boolean;
}

const usual: Setting = {
  name: "",
  trained: 1000,
  current: 1000,
  classes: 2,
  shift: 0,
  offset: 0,
  flipped: 0,
  additive: true,
  claimed: true,
};
const settings: Setting[] = [
  { ...usual, name: "no shift" },
  { ...usual, name: "shift .5 sd", shift: 0.5 },
  { ...usual, name: "shift 1 sd", shift: 1 },
  { ...usual, name: "shift .5 sd, 20 % positive", shift: 0.5, offset: -2 },
  { ...usual, name: "shift .5 sd, 300 trained", trained: 300, shift: 0.5 },
  { ...usual, name: "shift .5 sd, 5000 current", current: 5000, shift: 0.5 },
  { ...usual, name: "no shift, three classes", classes: 3 },
  { ...usual, name: "shift .5 sd, three classes", classes: 3, shift: 0.5 },
  { ...usual, name: "shift .5 sd, interactions", shift: 0.5, additive: false },
  { ...usual, name: "shift 1 sd, interactions", shift: 1, additive: false, claimed: false },
  { ...usual, name: "10 % of labels flipped", flipped: 0.1, claimed: false },
];

const sets = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 60);
const withPeer = process.argv.includes("nannyml");
const part = process.argv.slice(3).find((word) => word !== "nannyml" && !/^\d+$/.test(word)) ?? "";
const chosen = settings.filter(({ name }) => name.includes(part));
if (chosen.length === 0) throw new Error(`expected a part of ${settings.map(({ name }) => name).join("; ")}`);
if (withPeer && !isInstalled()) throw new Error("expected NannyML (bench/install.sh installs it)");

let shifted = 0;
let held = 0;
for (const setting of chosen) {
  const names = estimableMetrics(setting.classes);
  const counts = names.map(() => ({ held: 0, bias: 0, width: 0 }));
  const forPeer: PeerSet[] = [];
  const truths: Record<string, number>[] = [];
  for (let set = 0; set < sets; set++) {
    const random = new Random(
      set,
      [...setting.name].reduce((sum, each) => Math.imul(sum, 31) + each.charCodeAt(0), 7),
    );
    const { calibration, reference, current, features } = await modelOf(setting, random);
    const truth = labelledMetrics(current, setting.classes === 2 ? 1 : undefined);
    const estimates = await estimateMetrics(
      { ...current, probabilities: current.probabilities!, features },
      { calibration, seed: set, draws: 400 },
    );
    names.forEach((name, i) => {
      const found = estimates.find((each) => each.name === name);
      if (found === undefined) throw new Error(`${setting.name}: ${name} was not estimated`);
      if (found.low <= truth[name]! && truth[name]! <= found.high) counts[i]!.held++;
      counts[i]!.bias += (found.value - truth[name]!) / sets;
      counts[i]!.width += (found.high - found.low) / sets;
    });
    if (withPeer && setting.classes === 2) forPeer.push({ reference, current });
    truths.push(truth);
  }
  console.log(`\n${setting.name}: ${setting.trained} training rows, ${setting.current} current rows, ${sets} sets`);
  names.forEach((name, i) => {
    const { bias, width, held: own } = counts[i]!;
    console.log(
      `  ${name.padEnd(12)} held ${percent(own / sets)}, bias ${(100 * bias).toFixed(1).padStart(5)}, width ${(100 * width).toFixed(1)} points`,
    );
  });
  if (forPeer.length > 0) printPeer(forPeer, truths);
  if (setting.claimed) {
    shifted += sets;
    held += counts[0]!.held;
  }
}
const least = LEAST - 2.5 * Math.sqrt((LEAST * (1 - LEAST)) / shifted);
console.log("");
claim("coverage of the accuracy over all covariate shifts", held / shifted, "at least", Number(least.toFixed(3)));

/** Trains a forest, and returns its calibration, its out-of-bag predictions, and its predictions of the current rows. */
async function modelOf(setting: Setting, random: Random) {
  const train = drawRows(setting, setting.trained, { random, shift: 0, flipped: 0 });
  const now = drawRows(setting, setting.current, { random, shift: setting.shift, flipped: setting.flipped });
  const { forest, outOfBag } = await growForest({
    matrix: train.matrix,
    target: { task: "classification", classes: setting.classes, codes: train.truth },
    seed: 1,
    threads: 1,
    outOfBagRows: Number.POSITIVE_INFINITY,
  });
  const reference = predictionsOf(setting, train.truth, outOfBag!.decision);
  if (forest.task !== "classification") throw new Error("expected a classifier");
  const calibration = fitCalibration(reference, {
    source: "out-of-bag",
    seed: 1,
    noise: {
      variance: treeVariance(forest, now.matrix),
      members: outOfBag!.trees,
      all: forest.roots.length - 1,
    },
    features: { ...train.matrix, names: NAMES },
  });
  if (calibration === undefined) throw new Error("there is no calibration");
  const current = predictionsOf(setting, now.truth, predictForest(forest, now.matrix));
  return { calibration, reference, current, features: { ...now.matrix, names: NAMES } };
}

function drawRows(
  { classes, offset, additive }: Setting,
  rows: number,
  { random, shift, flipped }: { random: Random; shift: number; flipped: number },
): { matrix: Matrix; truth: Int32Array } {
  const columns = Array.from({ length: COLUMNS }, () => new Float64Array(rows));
  const truth = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = columns.map((column, at) => {
      column[row] = normal(random) + (at < 3 ? shift : 0);
      return column[row]!;
    });
    const z = additive
      ? x[0]! - x[1]! + 0.7 * x[2]! + 0.5 * x[3]! + offset
      : 1.2 * x[0]! - x[1]! * x[2]! + 0.8 * Math.sin(2 * x[3]!) + offset;
    let label = random.unit() < 1 / (1 + Math.exp(-1.5 * z)) ? 1 : 0;
    if (classes === 3 && random.unit() < 1 / (1 + Math.exp(-1.5 * (x[4]! - 0.5)))) label = 2;
    truth[row] = random.unit() < flipped ? 1 - label : label;
  }
  return { matrix: matrixOf(columns, rows), truth };
}

function matrixOf(columns: Float64Array[], rows: number): Matrix {
  const data = new Float32Array(rows * columns.length);
  columns.forEach((column, at) => {
    data.set(column, at * rows);
  });
  return { rows, columns: columns.length, data };
}

function predictionsOf({ classes }: Setting, truth: Int32Array, probabilities: Float64Array): ClassPredictions {
  const names = ["a", "b", "c"].slice(0, classes);
  const predicted = Int32Array.from(truth, (_, row) => {
    const own = probabilities.subarray(row * classes, (row + 1) * classes);
    return own.reduce((best, each, at) => (each > own[best]! ? at : best), 0);
  });
  const rows = truth.length;
  return {
    task: "classification",
    rows,
    ids: undefined,
    weights: undefined,
    classes: names,
    truth,
    predicted,
    probabilities,
  };
}

/** Prints how NannyML's estimates of the same rows differ from the truth, and how often its limits hold it. */
function printPeer(given: readonly PeerSet[], truths: readonly Record<string, number>[]): void {
  const estimates = peerEstimates(given);
  for (const name of ["accuracy", "f1", "roc_auc"]) {
    let inside = 0;
    let bias = 0;
    estimates.forEach((each, at) => {
      const { value, low, high } = each[name]!;
      const truth = truths[at]![name]!;
      if (low <= truth && truth <= high) inside++;
      bias += (value - truth) / estimates.length;
    });
    console.log(
      `  NannyML ${name.padEnd(9)} held ${percent(inside / estimates.length)}, bias ${(100 * bias).toFixed(1).padStart(5)} points`,
    );
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0).padStart(3)} %`;
}
