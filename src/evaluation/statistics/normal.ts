const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/**
 * The standard normal distribution function Φ(x), to a relative 1e-12 in both tails
 * (Abramowitz and Stegun 7.1.6 near zero, the continued fraction 7.1.14 of erfc beyond).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const z = Math.abs(x);
  const density = Math.exp((-z * z) / 2) / SQRT_2_PI;
  if (z < 3) {
    // All terms are positive, so nothing cancels: Φ(z) - 1/2 = φ(z) Σ z^(2k+1) / (2k+1)!!
    let term = z;
    let sum = z;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    const half = density * sum;
    return x < 0 ? 0.5 - half : 0.5 + half;
  }
  const tail = z > 39 ? 0 : density / mills(z);
  return x < 0 ? tail : 1 - tail;
}

/** Computes the continued fraction z + 1/(z + 2/(z + 3/(z + …))) from the end: 120 levels are enough for z ≥ 3. */
function mills(z: number): number {
  let value = z;
  for (let k = 120; k >= 1; k--) value = z + k / value;
  return value;
}

/**
 * Returns the x at which Φ(x) = `p`: -Infinity at 0, Infinity at 1, NaN outside. It starts with a rational
 * approximation (Abramowitz and Stegun 26.2.23, error < 4.5e-4), refined by Halley's method.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  // The lower tail keeps the relative precision of Φ. 1 - p is exact for p ≥ 1/2.
  const q = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(q));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 4; i++) {
    const step = ((normalCdf(x) - q) / Math.exp((-x * x) / 2)) * SQRT_2_PI;
    x -= step / (1 + (x * step) / 2);
  }
  return p < 0.5 ? x : -x;
}
