/** The figures and distances of a column in drift.json equal NumPy's and SciPy's to 1e-9. `figures.py` writes the fixture. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { columnSide } from "../../../src/evaluation/drift/column-side.ts";
import { compareSides } from "../../../src/evaluation/drift/compare-sides.ts";

type Numbers = Record<string, number>;
interface Pair {
  a: number[];
  b: number[];
  reference: Numbers & { quantiles: Numbers };
  current: Numbers & { quantiles: Numbers };
  statistics: Numbers;
}

const pairs: Pair[] = JSON.parse(readFileSync(join(import.meta.dirname, "figures.json"), "utf8"));

function close(ours: unknown, theirs: number, what: string): void {
  expect(ours, what).toBeTypeOf("number");
  expect(Math.abs((ours as number) - theirs), `${what}: ${ours}, expected ${theirs}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(theirs), theirs !== 0 && Math.abs(theirs) < 1e-3 ? 0 : 1e-3),
  );
}

test.each(pairs.map((pair, at) => ({ at, pair })))("the figures of pair $at", ({ pair }) => {
  const side = (values: number[]) =>
    columnSide({ name: "x", type: "number", values: Float64Array.from(values) }, { seed: 0 });
  const [column] = compareSides([{ name: "x", role: "feature", reference: side(pair.a), current: side(pair.b) }], {
    preset: "default",
    seed: 0,
    level: 0.05,
    least: { distance: 0.1, missing: 0.05 },
  }).columns;
  for (const which of ["reference", "current"] as const) {
    const { quantiles, ...others } = pair[which];
    const found = column![which];
    for (const [name, value] of Object.entries(others)) {
      close(found[name as "mean"], value as number, `${which} ${name}`);
    }
    expect(Object.keys(found.quantiles!)).toEqual(Object.keys(quantiles));
    for (const [share, value] of Object.entries(quantiles)) close(found.quantiles![share], value, `${which} ${share}`);
  }
  expect(Object.keys(column!.statistics).sort()).toEqual(Object.keys(pair.statistics).sort());
  for (const [name, value] of Object.entries(pair.statistics)) close(column!.statistics[name], value, name);
});
