/** Exact error rates of the paired tests: all gains and losses are enumerated, as with SciPy (fixtures/worst.py). */
import { expect, it, test } from "vitest";
import { differenceOfPairs } from "../../../src/evaluation/comparison/evidence.ts";
import fixture from "./fixtures/worst.json" with { type: "json" };

const LEVEL = 0.05;

interface Truth {
  rows: number;
  margin: number;
  differing: number;
}

/** Binomial probabilities of 0 to n successes, by their recursion from the most likely one. */
function binomials(n: number, p: number): Float64Array {
  const all = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  all[mode] = 1;
  for (let k = mode + 1; k <= n; k++) all[k] = (all[k - 1]! * ((n - k + 1) / k) * p) / (1 - p);
  for (let k = mode - 1; k >= 0; k--) all[k] = (all[k + 1]! * ((k + 1) / (n - k)) * (1 - p)) / p;
  const sum = all.reduce((a, b) => a + b, 0);
  return all.map((each) => each / sum);
}

/** Probabilities of the two wrong claims about a candidate that is worse by just the margin. */
function errors({ rows, margin, differing }: Truth) {
  const counts = differing === 1 ? new Float64Array(rows + 1).fill(1, rows) : binomials(rows, differing);
  let [shown, proven] = [0, 0];
  counts.forEach((ofCount, count) => {
    if (ofCount < 1e-14) return;
    binomials(count, (differing + margin) / 2 / differing).forEach((share, losses) => {
      const pairs = { rows, gains: count - losses, losses };
      const { above, below } = differenceOfPairs(pairs, { threshold: -margin, confidence: 1 - LEVEL });
      if (margin > 0 && above <= LEVEL) shown += ofCount * share;
      if (below <= LEVEL) proven += ofCount * share;
    });
  });
  return { shown, proven };
}

it.each(fixture.cells)(
  "$rows rows, margin $margin, $differing differ: $shown shown, $proven proven",
  ({ shown, proven, ...truth }) => {
    const own = errors(truth);
    expect(own.shown).toBeCloseTo(shown, 9);
    expect(own.proven).toBeCloseTo(proven, 9);
  },
);

test("the worst cases that the documentation of the tests names", () => {
  const worst = fixture.worst.map(({ claim, most_differing: most, least_rows: least, shown, proven }) => {
    const share = claim === "shown" ? shown : proven;
    return `${claim}, at most ${100 * most} % differ, from ${least} rows: ${(100 * share).toFixed(2)} %`;
  });
  expect(worst).toMatchInlineSnapshot(`
    [
      "shown, at most 50 % differ, from 10 rows: 4.71 %",
      "shown, at most 50 % differ, from 50 rows: 4.71 %",
      "shown, at most 90 % differ, from 10 rows: 4.77 %",
      "shown, at most 90 % differ, from 50 rows: 4.77 %",
      "shown, at most 100 % differ, from 10 rows: 5.99 %",
      "shown, at most 100 % differ, from 50 rows: 5.60 %",
      "proven, at most 50 % differ, from 10 rows: 4.99 %",
      "proven, at most 50 % differ, from 50 rows: 4.99 %",
      "proven, at most 90 % differ, from 10 rows: 5.11 %",
      "proven, at most 90 % differ, from 50 rows: 5.00 %",
      "proven, at most 100 % differ, from 10 rows: 5.95 %",
      "proven, at most 100 % differ, from 50 rows: 5.95 %",
    ]
  `);
});
