/**
 * How often each mode of the gate is wrong, simulated: pairs of models whose true difference is known, hundreds of test sets
 * each, judged by the code of `gate-on-metric` itself. Seeded: the same figures on every machine.
 *
 * A red verdict is wrong on a candidate that is as good as the baseline, worse by just the margin, or just at the bound; a
 * green one on a candidate that is worse by just the margin, or just at the bound. Each cell is a claim: at most 5.5 %, plus
 * two and a half standard errors of the simulation.
 *
 * `npm run bench -- gate-errors [GROUP …]` runs some of the groups. One core takes about 4 minutes for `labels` and for
 * `probabilities`, 3 for `regression`, 2 for `areas` and `groups`, and a minute or less for `weights`, `gate`, `identical`
 * and `power`.
 */
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Cell, groupsOfCells } from "./gate-errors/cells.ts";
import { LARGEST_ERROR } from "./gate-errors/enough.ts";
import type { Counts, Verdict } from "./gate-errors/simulate.ts";
import { claim } from "./measure.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);
const standardError = (share: number, sets: number) => Math.sqrt((share * (1 - share)) / sets);

/** One verdict in one cell. */
interface Entry {
  group: string;
  name: string;
  kind: Cell["kind"];
  share: number;
  sets: number;
}

const asked = process.argv.slice(3);
const names = Object.keys(groupsOfCells);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`expected groups among ${names.join(", ")}, got ${unknown.join(", ")}`);

const entries: Entry[] = [];
for (const group of asked.length > 0 ? asked : names) {
  const start = process.cpuUsage();
  const cells = groupsOfCells[group]!();
  const counts = await simulated(group, cells);
  const { user, system } = process.cpuUsage(start);
  console.log(`${group}: ${cells.length} cells, ${Math.round((user + system) / 1e6)} s of processor time`);
  cells.forEach((cell, index) => {
    for (const verdict of cell.counts) {
      const { sets, [verdict]: count } = counts[index]!;
      const entry = { group, name: nameOf(cell, verdict), kind: cell.kind, share: count / sets, sets };
      entries.push(entry);
      claimOf(entry);
    }
  });
}

function claimOf({ kind, name, share, sets }: Entry): void {
  if (kind === "never") claim(`${name}, ${sets} sets`, share, "at most", 0);
  if (kind === "error")
    claim(name, share, "at most", Number((LARGEST_ERROR + 2.5 * standardError(LARGEST_ERROR, sets)).toFixed(3)));
}

function nameOf({ kind, name }: Cell, verdict: Verdict): string {
  return kind === "power" ? name : `${verdict}: ${name}`;
}

/** Two threads at most: each takes the next cell when it has finished one. */
async function simulated(group: string, cells: readonly Cell[]): Promise<Counts[]> {
  const found = new Array<Counts>(cells.length);
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
      const worker = new Worker(join(import.meta.dirname, "gate-errors/worker.ts"));
      while (next < cells.length) {
        const index = next++;
        worker.postMessage({ group, index });
        found[index] = await answerOf(worker);
      }
      await worker.terminate();
    }),
  );
  return found;
}

/** The worker's next message; an error of the worker is thrown. */
async function answerOf(worker: Worker): Promise<Counts> {
  const [counts] = await once(worker, "message");
  return counts as Counts;
}

const errors = entries.filter(({ kind }) => kind === "error").sort((a, b) => b.share - a.share);
const power = entries.filter(({ kind }) => kind === "power");
if (power.length > 0) {
  console.log("\nPower (no claim)\n");
  for (const { share, name } of power) console.log(`${percent(share)}  ${name}`);
}
if (errors.length > 0) {
  console.log(`\nThe worst ten of ${errors.length} errors, with the standard error of the simulation\n`);
  for (const { share, sets, name } of errors.slice(0, 10))
    console.log(`${percent(share)} ±${percent(standardError(share, sets))}  ${name}, ${sets} sets`);
}
