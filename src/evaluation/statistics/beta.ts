/**
 * The regularized incomplete beta function I_x(a, b), which is the distribution function of Beta(`a`, `b`) at `x`. It
 * uses a continued fraction by Lentz's method (DLMF 8.17.22) with a prefactor as in Loader, "Fast and accurate
 * computation of binomial probabilities" (2000), so that counts in the millions lose no digits. NaN unless a, b > 0.
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly below the mean, and I_x(a, b) = 1 - I_(1-x)(b, a).
  return x < (a + 1) / (a + b + 2)
    ? (prefactor(x, a, b) * fraction(x, a, b)) / a
    : 1 - (prefactor(x, a, b) * fraction(1 - x, b, a)) / b;
}

/**
 * Returns the x at which I_x(`a`, `b`) = `p`. NaN unless a, b > 0 and 0 ≤ p ≤ 1. It uses Newton's method within a
 * bracket that is halved whenever a step would leave it.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let i = 0; i < 1100; i++) {
    const error = regularizedBeta(x, a, b) - p;
    if (error === 0) return x;
    if (error < 0) low = x;
    else high = x;
    const density = prefactor(x, a, b) / (x * (1 - x));
    let next = x - error / density;
    // Bisection is geometric far below 1, because a quantile of 1e-200 would otherwise take hundreds of halvings.
    if (!(next > low && next < high)) next = low > 0 && high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/** x^a (1 - x)^b / B(a, b). */
function prefactor(x: number, a: number, b: number): number {
  const off = x * b - (1 - x) * a;
  // Near the mean the logarithms nearly cancel, so they use 1 + off/a. Far below, that sum would lose x itself.
  const first = off < -a / 2 ? Math.log(x) + Math.log((a + b) / a) : Math.log1p(off / a);
  const second = off > b / 2 ? Math.log1p(-x) + Math.log((a + b) / b) : Math.log1p(-off / b);
  const exponent = a * first + b * second;
  const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
}

/** ln Γ(z) - ((z - 1/2) ln z - z + ln(2π)/2): Stirling's series from 15 upwards, the recurrence of Γ below. */
export function stirlingError(z: number): number {
  let below = 0;
  let at = z;
  for (; at < 15; at++) below += (at + 0.5) * Math.log1p(1 / at) - 1;
  const w = 1 / (at * at);
  return below + (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360_360))))) / at;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let value = d;
  // About √max(a, b) terms are needed.
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + even / c;
    if (Math.abs(c) < tiny) c = tiny;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + odd / c;
    if (Math.abs(c) < tiny) c = tiny;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}
