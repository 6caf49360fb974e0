/** Grows a forest in a fresh process: node grow.ts FOLDER TABLE TREES THREADS SEEDS ROWS [PARAMETERS]. Prints JSON. */
import { growForest } from "../../src/models/forest/grow.ts";
import { predictForest } from "../../src/models/forest/predict.ts";
import { testRows, trainingRows } from "./tables.ts";

const [folder = "", name = "", trees, threads, seeds, rows, parameters = "{}"] = process.argv.slice(2);
const train = trainingRows(folder, name, Number(rows));
const times: number[] = [];
const cpuTimes: number[] = [];
const scores: number[] = [];
let nodes = 0;
let bytes = 0;
let peakBytes = 0;
for (let seed = 0; seed < Number(seeds); seed++) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { forest } = await growForest({
    ...train,
    parameters: { nEstimators: Number(trees), ...JSON.parse(parameters) },
    threads: Number(threads),
    seed,
  });
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  cpuTimes.push((user + system) / 1000);
  peakBytes = process.resourceUsage().maxRSS * 1024;
  nodes = forest.feature.length;
  bytes = nodes * 16 + forest.leaves.byteLength;
  const test = testRows(folder, name);
  const answers = predictForest(forest, test.matrix);
  const { target } = test;
  if (target.task === "classification") {
    let right = 0;
    for (let row = 0; row < test.matrix.rows; row++) {
      const own = answers.subarray(row * target.classes, (row + 1) * target.classes);
      if (own.indexOf(Math.max(...own)) === target.codes[row]) right++;
    }
    scores.push(right / test.matrix.rows);
  } else {
    const squares = answers.reduce((sum, answer, row) => sum + (answer - target.values[row]!) ** 2, 0);
    scores.push(Math.sqrt(squares / test.matrix.rows));
  }
}
process.stdout.write(
  `${JSON.stringify({ ms: times[0], cpuMs: cpuTimes[0], msPerTree: times.at(-1)! / Number(trees), scores, nodes, bytes, peakBytes })}\n`,
);
