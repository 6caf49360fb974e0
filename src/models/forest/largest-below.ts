/** The largest 32-bit float less than `x`: for 32-bit floats, `value < x` is `value <= largestBelow(x)`. */
export function largestBelow(x: number): number {
  const rounded = new Float32Array([x]);
  if (rounded[0]! < x) return rounded[0]!;
  if (rounded[0] === 0) return -(2 ** -149);
  const bits = new Int32Array(rounded.buffer);
  bits[0] = bits[0]! + (rounded[0]! > 0 ? -1 : 1);
  return rounded[0]!;
}
