/** Simulates one cell at a time for `gate-errors.ts`. */
import { parentPort } from "node:worker_threads";
import { type Cell, groupsOfCells } from "./cells.ts";
import { enoughFor } from "./enough.ts";
import { simulate } from "./simulate.ts";

const known = new Map<string, Cell[]>();

parentPort!.on("message", async ({ group, index }: { group: string; index: number }) => {
  const cells = known.get(group) ?? groupsOfCells[group]!();
  known.set(group, cells);
  const cell = cells[index]!;
  parentPort!.postMessage(await simulate(cell, enoughFor(cell)));
});
