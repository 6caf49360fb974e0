import { stirlingError } from "./beta.ts";

/** Returns P(X ≥ `x`) of the chi-square distribution with `df` degrees of freedom, to a relative 1e-11. */
export function chiSquareSf(x: number, df: number): number {
  if (df <= 0 || x <= 0) return 1;
  return upperGamma(df / 2, x / 2);
}

/**
 * The regularized upper incomplete gamma function Q(a, x). It uses the series of 1 - Q below a + 1, and the continued
 * fraction of Q above (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
function upperGamma(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  // x^a e^-x / Γ(a + 1), written with Stirling's series so that nothing overflows.
  const off = (x - a) / a;
  const exponent = off < -0.5 ? a * Math.log(x / a) + a - x : -a * (off - Math.log1p(off));
  const factor = Math.exp(exponent - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
  return x < a + 1 ? 1 - factor * series(a, x) : factor * a * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method for 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - 2(2 - a)/(x + 5 - a - …))). */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = numerator * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}
