import type { Random } from "../../core/random.ts";

/** An exponential variate of mean 1. */
export function exponential(random: Random): number {
  return -Math.log(((random.int32() >>> 0) + 0.5) / 4_294_967_296);
}

/** A standard normal variate (Marsaglia's polar method). */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random.unit() - 1;
    const y = 2 * random.unit() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** A gamma variate of scale 1 and a `shape` of at least 1 (Marsaglia and Tsang 2000). */
export function gamma(shape: number, random: Random): number {
  if (shape === 1) return exponential(random);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.unit()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Returns the number of heads in `trials` throws of a fair coin, with one random integer per 32 throws. */
export function heads(trials: number, random: Random): number {
  let count = 0;
  let left = trials;
  for (; left >= 32; left -= 32) count += ones(random.int32());
  return left === 0 ? count : count + ones(random.int32() >>> (32 - left));
}

/**
 * Draws the number of successes in `trials` of probability `p` exactly: it draws the median of the trials' uniform
 * variates (a beta variate) until few trials are left (Devroye 1986, "Non-Uniform Random Variate Generation", X.4.3).
 */
export function binomial(trials: number, p: number, random: Random): number {
  let [left, share, count] = [trials, p, 0];
  while (left > 40 && share > 0 && share < 1) {
    const middle = 1 + Math.floor(left / 2);
    const below = gamma(middle, random);
    const at = below / (below + gamma(left + 1 - middle, random));
    if (at <= share) {
      count += middle;
      left -= middle;
      share = (share - at) / (1 - at);
    } else {
      left = middle - 1;
      share /= at;
    }
  }
  for (let i = 0; i < left; i++) if (random.unit() < share) count++;
  return count;
}

function ones(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x5555_5555);
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
