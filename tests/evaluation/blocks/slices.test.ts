/** What a table of slices says of its intervals and of its comparisons. */
import { expect, test } from "vitest";
import { sliceBlocks } from "../../../src/evaluation/blocks/slices.ts";
import type { SliceEvaluation } from "../../../src/evaluation/metrics/evaluation.ts";
import { toMarkdown } from "../../../src/reports/markdown/markdown.ts";

/** 90 of 100 rows right, with Wilson's interval (statsmodels: proportion_confint(90, 100, method="wilson")). */
function slice(name: string, adjusted: number): SliceEvaluation {
  return {
    name,
    n: 100,
    small: false,
    metrics: { accuracy: 0.9 },
    absent: {},
    intervals: { accuracy: { low: 0.8256, high: 0.9448, confidence: 0.95, method: "wilson" } },
    difference: { metric: "accuracy", slice: 0.9, rest: 0.98, p: adjusted / 2, adjusted_p: adjusted },
  };
}

const textOf = (slices: SliceEvaluation[]) =>
  toMarkdown(sliceBlocks({ slices, task: "classification" })).replaceAll("\\", "");

test("intervals are of each slice alone, and the comparison is adjusted for the number of slices", () => {
  const text = textOf([slice("sex=F", 0.02), slice("sex=M", 0.4)]);
  expect(text).toContain("Each interval is of its slice alone and is not adjusted for the number of slices.");
  expect(text).toContain("The comparison with the rest is adjusted for 2 slices (Benjamini and Hochberg).");
  expect(text).toMatch(/\| sex=F \|.*\*\*worse\*\*/);
  expect(text).toMatch(/\| sex=M \|.*no significant difference/);
});

test("nothing is said of intervals or comparisons that are not there", () => {
  const { difference: _, ...rest } = slice("age < 20", 1);
  const text = textOf([{ ...rest, n: 10, small: true, intervals: {} }]);
  expect(text).not.toContain("interval is");
  expect(text).not.toContain("Benjamini");
  // Without an interval there is no column for one.
  expect(text).toContain("| slice | rows | accuracy | compared with the rest |");
});
