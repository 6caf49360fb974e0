/**
 * How often each mode of the gate is wrong, simulated: pairs of models whose true difference is known, hundreds of test sets
 * each, judged by the code of `gate-on-metric` itself. Seeded: the same figures on every machine.
 *
 * The error of `no-worse` is a red verdict on a candidate that is as good as it has to be; that of `non-inferior` a green one
 * on a candidate that is worse by just the margin, or just at the bound. Each cell is a claim: at most 5.5 %, plus two and a
 * half standard errors of the simulation.
 *
 * `npm run bench -- gate-errors [labels|areas|probabilities|regression|groups|gate|power …]` runs some of the cells.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Cell, groupsOfCells } from "./gate-errors/cells.ts";
import type { Rates } from "./gate-errors/simulate.ts";
import { claim } from "./measure.ts";

const BOUND = 0.055;
const asked = process.argv.slice(3);
const names = asked.length > 0 ? asked : Object.keys(groupsOfCells);
const cells = names.flatMap((group) => groupsOfCells[group]!().map((cell, index) => ({ group, index, cell })));
const rates = new Map<Cell, Rates>();

/** Two threads at most: each takes the next cell when it has finished one. */
let next = 0;
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    const worker = new Worker(join(import.meta.dirname, "gate-errors/worker.ts"));
    while (next < cells.length) {
      const { group, index, cell } = cells[next++]!;
      worker.postMessage({ group, index });
      rates.set(cell, await answerOf(worker));
    }
    await worker.terminate();
  }),
);

function answerOf(worker: Worker): Promise<Rates> {
  return new Promise((done, failed) => {
    const settled = (then: () => void) => {
      worker.removeAllListeners();
      then();
    };
    worker.once("message", (message: Rates) => settled(() => done(message)));
    worker.once("error", (error) => settled(() => failed(error)));
  });
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);
const shareOf = ({ cell }: { cell: Cell }) => rates.get(cell)![cell.counts];
const standardError = (share: number, sets: number) => Math.sqrt((share * (1 - share)) / sets);

const errors = cells.filter(({ cell }) => cell.kind === "error").sort((a, b) => shareOf(b) - shareOf(a));
const power = cells.filter(({ cell }) => cell.kind === "power");
if (power.length > 0) {
  console.log("Power (no claim)\n");
  for (const entry of power) console.log(`${percent(shareOf(entry))}  ${entry.cell.name}`);
}
console.log(`\nThe worst ten of ${errors.length} cells, with the standard error of the simulation\n`);
for (const entry of errors.slice(0, 10)) {
  const share = shareOf(entry);
  const error = percent(standardError(share, entry.cell.sets));
  console.log(`${percent(share)} ±${error}  ${entry.cell.name}, ${entry.cell.sets} sets`);
}
console.log("\nThe worst cell of each kind, and how many there are\n");
for (const group of names) {
  const own = errors.filter((entry) => entry.group === group);
  if (own[0] !== undefined)
    console.log(`${percent(shareOf(own[0]))}  ${group}: ${own[0].cell.name} (${own.length} cells)`);
}
console.log("\nClaims\n");
for (const entry of errors) {
  const { sets, name } = entry.cell;
  claim(name, shareOf(entry), "at most", Number((BOUND + 2.5 * standardError(BOUND, sets)).toFixed(3)));
}
