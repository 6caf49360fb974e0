/** 2^(i/32). */
const powers = Float64Array.from({ length: 32 }, (_, index) => 2 ** (index / 32));
const scale = 32 / Math.LN2;
/** Minimax polynomial of 2^(r/32) for |r| <= 1/2, as the GNU C library's `expf` has it. */
const c0 = 0.05550361559341535 / 32 ** 3;
const c1 = 0.2402284522445722 / 32 ** 2;
const c2 = 0.6931471806916203 / 32;

/** e^x as the C library's 32-bit `expf` rounds it, which `Math.fround(Math.exp(x))` does not always do. */
export function floatExp(x: number): number {
  if (x > 88.72283) return Number.POSITIVE_INFINITY;
  if (x < -103.97208) return 0;
  if (Number.isNaN(x)) return x;
  const scaled = scale * x;
  const whole = Math.round(scaled);
  const rest = scaled - whole;
  const square = rest * rest;
  const power = powers[whole & 31]! * 2 ** (whole >> 5);
  return Math.fround(((c0 * rest + c1) * square + (c2 * rest + 1)) * power);
}
