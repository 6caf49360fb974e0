/** Runs the commands under "Reproduce it". tests/parts/reproduction.test.ts runs 100 random ones. */
import { test } from "vitest";
import { reproduce } from "../pipelines.ts";

test.each([0, 1, 2, 3])("pipeline %i", (seed) => reproduce(seed), 120_000);
