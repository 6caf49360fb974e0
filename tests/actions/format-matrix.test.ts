/** One prediction for a row in every format: the kinds of column that formats write most differently. */
import { test } from "vitest";
import { expectOnePrediction, kinds } from "./format-matrix.ts";

test.each(["decimal comma", "timestamp", "missing spelling"])("%s: one prediction in every format", async (name) => {
  await expectOnePrediction(kinds[name]!);
});
