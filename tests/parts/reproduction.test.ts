/** The commands of "Reproduce it" give the same model, metrics and verdict, over 100 random pipelines. */
import { test } from "vitest";
import { reproduce } from "../pipelines.ts";

test.concurrent.each(Array.from({ length: 100 }, (_, seed) => seed))("pipeline %i", (seed) => reproduce(seed), 120_000);
