/** One prediction for a row in every format, for the kinds of column that `tests/actions/format-matrix.test.ts` leaves. */
import { test } from "vitest";
import { expectOnePrediction, kinds } from "../actions/format-matrix.ts";

test.each(["boolean", "category", "code with zeros", "date", "decimal comma as text", "currency"])(
  "%s: one prediction in every format",
  async (name) => {
    await expectOnePrediction(kinds[name]!);
  },
);
