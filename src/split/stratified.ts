import { Failure } from "../failure.ts";
import { Random } from "../random.ts";

export interface Split {
  /** Row numbers, ascending. */
  train: Int32Array;
  test: Int32Array;
}

/**
 * Holds out `testSize` (a share) of every class. The classes' test rows add up to the rounded share of all rows
 * by largest remainder, and each class keeps a row on either side.
 *
 * @throws {Failure} when a class is too small for that.
 */
export function stratified(codes: Int32Array, classes: string[], testSize: number, seed: number): Split {
  const members: number[][] = classes.map(() => []);
  codes.forEach((code, row) => {
    members[code]!.push(row);
  });
  const wanted = apportion(
    members.map((rows) => rows.length * testSize),
    Math.round(codes.length * testSize),
  );
  const random = new Random(seed);
  const test: number[] = [];
  const train: number[] = [];
  members.forEach((rows, code) => {
    const held = wanted[code]!;
    if (held === 0 || held === rows.length) {
      const side = held === 0 ? "test" : "training";
      throw new Failure(
        `test-size: ${testSize} leaves the class ${JSON.stringify(classes[code])} (${rows.length} rows) without ${side} rows`,
      );
    }
    random.shuffle(rows);
    test.push(...rows.slice(0, held));
    train.push(...rows.slice(held));
  });
  return { train: Int32Array.from(train).sort(), test: Int32Array.from(test).sort() };
}

/** Whole numbers nearest to `shares` that add up to `total` (largest remainder, Hamilton's method). */
export function apportion(shares: number[], total: number): number[] {
  const whole = shares.map(Math.floor);
  const byRemainder = shares
    .map((_, index) => index)
    .sort((a, b) => shares[b]! - whole[b]! - (shares[a]! - whole[a]!) || a - b);
  let left = total - whole.reduce((sum, each) => sum + each, 0);
  for (const index of byRemainder) if (left-- > 0) whole[index]!++;
  return whole;
}
