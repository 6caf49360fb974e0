/** The commands under "Reproduce it" give the same model, metrics and verdict for 100 random pipelines. */
import { test } from "vitest";
import { reproduce } from "../pipelines.ts";

// One test, not 100 concurrent ones: a folder made after the first `await` of a concurrent test is removed with another test.
test("100 random pipelines", async () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed).values();
  const lane = async () => {
    for (const seed of seeds) await reproduce(seed);
  };
  await Promise.all([lane(), lane(), lane()]);
}, 900_000);
