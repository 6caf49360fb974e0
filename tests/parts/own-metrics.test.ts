/** Metrics of the user's own that are refused, in addition to those of `tests/actions/test-model/own-metrics.test.ts`. */
import { test } from "vitest";
import {
  expectCommandRefused,
  expectFormulaRefused,
  wrongCommands,
  wrongFormulas,
} from "../actions/test-model/own-metrics.ts";

test.each(wrongFormulas.slice(3))("derived-metrics: %s is refused", expectFormulaRefused);

test.each(wrongCommands.slice(2))("metric-command that %s: exit 2, nothing written", expectCommandRefused);
