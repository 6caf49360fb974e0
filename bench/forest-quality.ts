/**
 * Compares the accuracy of our forests with scikit-learn's for the same parameters and 100 trees, means over five seeds each:
 * `npm run bench -- forest-quality`. Points are hundredths of accuracy, or of RMSE relative to scikit-learn's.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shapes } from "./forest/tables.ts";
import { claim, run } from "./measure.ts";

const here = join(import.meta.dirname, "forest");
const folder = mkdtempSync(join(tmpdir(), "quality-"));
const python = "/usr/bin/python3";
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

try {
  await run({ name: "data", command: python, args: [join(here, "data.py"), folder] });
  const losses: { classification: number[]; regression: number[] } = { classification: [], regression: [] };
  console.log("table           rows × columns   ours     scikit-learn   points lost");
  for (const [name, { train, columns, classes }] of Object.entries(shapes(folder))) {
    const args = [folder, name, "100", "2", "5", "0"];
    const [ours, theirs] = await Promise.all(
      [
        { name, command: process.execPath, args: [join(here, "grow.ts"), ...args] },
        { name, command: python, args: [join(here, "scikit_learn.py"), ...args] },
      ].map(async (command) => mean(JSON.parse((await run(command)).stdout).scores)),
    );
    const lost = classes > 0 ? (theirs! - ours!) * 100 : (ours! / theirs! - 1) * 100;
    losses[classes > 0 ? "classification" : "regression"].push(lost);
    console.log(
      `${name.padEnd(14)} ${`${train} × ${columns}`.padStart(15)}   ${ours!.toFixed(4).padEnd(8)} ${theirs!.toFixed(4).padEnd(14)} ${lost.toFixed(2).padStart(6)}`,
    );
  }
  claim("classification: points of accuracy lost, mean over the tables", mean(losses.classification), "at most", 0.5);
  claim(
    "classification: points of accuracy lost on the worst table",
    Math.max(...losses.classification),
    "at most",
    1.5,
  );
  claim("regression: RMSE above scikit-learn's in %, mean over the tables", mean(losses.regression), "at most", 1);
  claim(
    "regression: RMSE above scikit-learn's in % on the worst table",
    Math.max(...losses.regression),
    "at most",
    1.5,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
