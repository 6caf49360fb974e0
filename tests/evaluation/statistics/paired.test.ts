import { describe, expect, it } from "vitest";
import { binomialCdf, binomialSf, clopperPearson } from "../../../src/evaluation/statistics/binomial.ts";
import { holm } from "../../../src/evaluation/statistics/holm.ts";
import { mcnemar, mcnemarTwoSided } from "../../../src/evaluation/statistics/mcnemar.ts";
import { normalCdf } from "../../../src/evaluation/statistics/normal.ts";
import { detectable, rowsNeeded } from "../../../src/evaluation/statistics/power.ts";
import { correctedTangoInterval, tangoInterval, tangoTest, tangoZ } from "../../../src/evaluation/statistics/tango.ts";
import fixture from "./fixtures/paired.json" with { type: "json" };

/** Compares to a relative precision of 1e-9. */
function close(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-3));
}

describe("binomial, as SciPy", () => {
  it.each(fixture.binomial)("$k of $n at $p", ({ k, n, p, cdf, sf }) => {
    close(binomialCdf(k, n, p), cdf);
    close(binomialSf(k, n, p), sf);
  });

  it.each(fixture.exact)("Clopper-Pearson $k of $n at $confidence", ({ k, n, confidence, low, high }) => {
    const interval = clopperPearson(k, n, confidence);
    close(interval.low, low);
    close(interval.high, high);
  });
});

describe("McNemar", () => {
  it.each(fixture.mcnemar)(
    "$first : $second, as SciPy's binomial test",
    ({ first, second, exact, midP, twoSidedExact }) => {
      close(mcnemar(first, second).exact, exact);
      close(mcnemar(first, second).midP, midP);
      close(mcnemarTwoSided(first, second).exact, twoSidedExact);
    },
  );

  it("gives the published values for airway hyper-responsiveness (Fagerland, Lydersen and Laake 2013, table 1)", () => {
    const { exact, midP } = mcnemarTwoSided(1, 7);
    expect([exact.toFixed(3), midP.toFixed(3)]).toEqual(["0.070", "0.039"]);
  });

  it("never throws on identical predictions: p is 1", () => {
    expect(mcnemar(0, 0)).toEqual({ exact: 1, midP: 1 });
    expect(mcnemarTwoSided(0, 0)).toEqual({ exact: 1, midP: 1 });
  });

  it("is symmetric: swapping the models swaps the tails", () => {
    for (const [a, b] of [
      [3, 9],
      [0, 5],
      [14, 13],
    ] as const) {
      close(mcnemar(a, b).midP + mcnemar(b, a).midP, 1);
      expect(mcnemarTwoSided(a, b)).toEqual(mcnemarTwoSided(b, a));
    }
  });
});

describe("Tango's score interval", () => {
  it.each(fixture.tango)("$gains gained, $losses lost of $rows", ({ tests, low, high, confidence, ...pairs }) => {
    const interval = tangoInterval(pairs, confidence);
    close(interval.low, low);
    close(interval.high, high);
    for (const { difference, z } of tests) close(tangoZ(pairs, difference), z);
  });

  it("gives the published example: contact lens disinfection (Tango 1998, section 5), Z = 1.709 for a margin of 10 points", () => {
    expect(tangoZ({ rows: 44, gains: 0, losses: 1 }, -0.1).toFixed(3)).toBe("1.709");
  });

  it("gives the published example: airway hyper-responsiveness (Fagerland, Lydersen and Laake 2014), -0.517 to -0.026", () => {
    const { low, high } = tangoInterval({ rows: 21, gains: 1, losses: 7 });
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["-0.517", "-0.026"]);
  });

  it("does not claim certainty when no row differs: the end is z²/(n + z²) away", () => {
    const z2 = 1.6448536269514722 ** 2;
    const { low, high } = tangoInterval({ rows: 200, gains: 0, losses: 0 }, 0.9);
    close(low, -z2 / (200 + z2));
    close(high, z2 / (200 + z2));
  });

  it("is symmetric: swapping the models mirrors the interval", () => {
    const interval = tangoInterval({ rows: 300, gains: 12, losses: 31 });
    const mirrored = tangoInterval({ rows: 300, gains: 31, losses: 12 });
    close(interval.low, -mirrored.high);
    close(interval.high, -mirrored.low);
  });

  it("agrees with itself: at an end of the interval the test is at its level", () => {
    const pairs = { rows: 120, gains: 4, losses: 9 };
    const { low, high } = tangoInterval(pairs, 0.9);
    close(normalCdf(-tangoZ(pairs, low)), 0.05);
    close(normalCdf(tangoZ(pairs, high)), 0.05);
    const corrected = correctedTangoInterval(pairs, 0.9);
    close(tangoTest(pairs, corrected.low).larger, 0.05);
    close(tangoTest(pairs, corrected.high).smaller, 0.05);
    expect(corrected.low).toBeLessThan(low);
    expect(corrected.high).toBeGreaterThan(high);
  });
});

describe("Tango's interval at zero", () => {
  const ends = [40, 200].flatMap((rows) =>
    Array.from({ length: 400 }, (_, i) => ({ rows, gains: i % 20, losses: Math.floor(i / 20) })).flatMap((pairs) => {
      const { low, high } = correctedTangoInterval(pairs, 0.9);
      return [low, high];
    }),
  );

  it("is reached: a few gains and no loss neither show nor exclude a difference of zero", () => {
    expect(ends).toContain(0);
  });

  it("is written as 0, not as what halving leaves of it", () => {
    expect(ends.filter((end) => end !== 0 && Math.abs(end) < 1e-9)).toEqual([]);
  });
});

describe("Holm", () => {
  it("multiplies the smallest by all, the next by one fewer, and never falls", () => {
    expect(holm([0.04, 0.01, 0.03, 0.02]).map((p) => p.toFixed(4))).toEqual(["0.0600", "0.0400", "0.0600", "0.0600"]);
  });

  it("stops at 1, and takes one or none", () => {
    expect(holm([0.6, 0.9])).toEqual([1, 1]);
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([])).toEqual([]);
  });
});

describe("what a test set can detect", () => {
  it("needs 6183 rows to show a loss of 1 point when the models differ on 10 %", () => {
    expect(rowsNeeded({ rows: 500, standardError: Math.sqrt(0.1 / 500) }, 0.01, { level: 0.05 })).toBe(6183);
  });

  it("detects with the rows it says are needed what it was asked to", () => {
    const rows = rowsNeeded({ rows: 500, standardError: Math.sqrt(0.1 / 500) }, 0.01, { level: 0.05 });
    expect(detectable(Math.sqrt(0.1 / rows), { level: 0.05 })).toBeCloseTo(0.01, 5);
  });
});
