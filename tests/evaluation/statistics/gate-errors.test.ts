/** A small part of `npm run bench -- gate-errors`, through the code that decides in `gate-on-metric`. */
import { expect, it } from "vitest";
import { groupsOfCells } from "../../../bench/gate-errors/cells.ts";
import { simulate } from "../../../bench/gate-errors/simulate.ts";

const cells = groupsOfCells["identical"]!();

it.each(cells)("$name: every test set passes in non-inferior", async (cell) => {
  const sets = 200;
  expect(await simulate(cell, (counts) => counts.sets >= sets)).toEqual({ red: 0, inconclusive: 0, green: sets, sets });
});

it("the whole benchmark simulates 10,000 of them", () => {
  expect(cells.reduce((sum, { sets }) => sum + sets, 0)).toBe(10_000);
});
