/**
 * How often a report calls a slice worse or better when no slice differs, through `evaluateSlices`, and how often the report on
 * two equal models has a word in bold, through `differences`: the share of reports that have at least one. Nominal 5 %.
 */
import { Random } from "../src/core/random.ts";
import { HEADLINES } from "../src/evaluation/blocks/headlines.ts";
import { differences, isSignificant } from "../src/evaluation/comparison/differences.ts";
import type { PredictionSet } from "../src/evaluation/metrics/predictions.ts";
import { evaluateSlices } from "../src/evaluation/metrics/slices.ts";
import { normal } from "../src/evaluation/statistics/variates.ts";
import { scoreSets, seeded } from "./gate-errors/models.ts";
import { claim } from "./measure.ts";

const REPORTS = 300;
const LEVEL = 0.05;

type Draw = (random: Random) => number;

/** Rows of `slices` equal slices; each row's error is drawn alike. */
function predictions(rows: number, draw: Draw, task: PredictionSet["task"], random: Random): PredictionSet {
  const errors = Float64Array.from({ length: rows }, () => draw(random));
  const shared = { rows, ids: undefined, weights: undefined };
  if (task === "regression") return { ...shared, task, truth: new Float64Array(rows), predicted: errors };
  const truth = new Int32Array(rows).map((_, row) => row & 1);
  const predicted = truth.map((each, row) => (errors[row] === 1 ? 1 - each : each));
  return { ...shared, task, classes: ["no", "yes"], truth, predicted, probabilities: undefined };
}

const wrong =
  (accuracy: number): Draw =>
  (random) =>
    random.unit() < accuracy ? 0 : 1;
const t3: Draw = (random) => {
  const square = normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2;
  return normal(random) / Math.sqrt(square / 3);
};
const lognormal: Draw = (random) => Math.exp(1.2 * normal(random));

const cells: [name: string, task: PredictionSet["task"], slices: number, size: number, draw: Draw][] = [
  ["accuracy .99", "classification", 20, 30, wrong(0.99)],
  ["accuracy .95", "classification", 20, 30, wrong(0.95)],
  ["accuracy .99", "classification", 100, 30, wrong(0.99)],
  ["accuracy .99", "classification", 20, 150, wrong(0.99)],
  ["accuracy .80", "classification", 20, 150, wrong(0.8)],
  ["normal errors", "regression", 20, 30, normal],
  ["t3 errors", "regression", 20, 30, t3],
  ["lognormal errors", "regression", 20, 30, lognormal],
];
for (const [name, task, count, size, draw] of cells) {
  const random = new Random(count * 1000 + size, name.length);
  const slices = Array.from({ length: count }, (_, i) => ({
    name: `slice ${i}`,
    rows: Int32Array.from({ length: size }, (__, row) => i * size + row),
  }));
  let named = 0;
  for (let report = 0; report < REPORTS; report++) {
    const evaluated = await evaluateSlices(predictions(count * size, draw, task, random), slices, {
      positive: undefined,
      features: undefined,
      confidence: 0.95,
    });
    if (evaluated.some(({ difference }) => difference !== undefined && difference.adjusted_p < LEVEL)) named++;
  }
  const share = named / REPORTS;
  const error = Math.sqrt((0.055 * 0.945) / REPORTS);
  claim(`${count} slices of ${size}, ${name}`, share, "at most", Number((0.055 + 2.5 * error).toFixed(3)));
}

const PAIRS = 200;
for (const rows of [100, 300]) {
  const generate = scoreSets({ positives: 0.3, auc: 0.9, rho: 0.9, levels: 0 }, 0);
  const random = seeded(`words in bold, ${rows}`);
  let [named, unadjusted] = [0, 0];
  for (let report = 0; report < PAIRS; report++) {
    const drawn = generate(random, rows);
    const found = await differences(HEADLINES, { ...drawn, identical: false }, options(report));
    const all = [...found.values()];
    if (all.some((each) => isSignificant(each, 1 - LEVEL))) named++;
    if (all.some(({ p }) => p <= LEVEL)) unadjusted++;
  }
  const without = `${((100 * unadjusted) / PAIRS).toFixed(1)} % without the adjustment`;
  const error = Math.sqrt((0.055 * 0.945) / PAIRS);
  const most = Number((0.055 + 2.5 * error).toFixed(3));
  claim(`a word in bold about equal models, ${rows} rows (${without})`, named / PAIRS, "at most", most);
}

function options(seed: number) {
  return { positive: 1, seed, signal: new AbortController().signal };
}
