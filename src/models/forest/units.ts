/** Units that the leaves of a forest sum to: the largest count that 32-bit floats reach without rounding. */
export const wholeUnits = 2 ** 24;

/** Units of each leaf of a tree. Those of all trees sum to `wholeUnits`. */
export function unitsOfTree(tree: number, trees: number): number {
  return Math.floor((wholeUnits * (tree + 1)) / trees) - Math.floor((wholeUnits * tree) / trees);
}

/**
 * Divides `total` units among `width` parts in proportion to `amounts` (largest remainder method; the first of equal remainders
 * comes first). Returns false and writes nothing when all amounts are 0.
 */
export function distribute(
  amounts: ArrayLike<number>,
  total: number,
  units: Int32Array,
  at: number,
  width: number,
): boolean {
  let sum = 0;
  let holders = 0;
  let holder = 0;
  for (let i = 0; i < width; i++) {
    const amount = amounts[i]!;
    if (amount <= 0) continue;
    sum += amount;
    holders++;
    holder = i;
  }
  if (holders === 0) return false;
  for (let i = 0; i < width; i++) units[at + i] = 0;
  if (holders === 1) {
    units[at + holder] = total;
    return true;
  }
  let rest = total;
  const remainders = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    const exact = amounts[i]! > 0 ? (amounts[i]! * total) / sum : 0;
    const whole = Math.floor(exact);
    units[at + i] = whole;
    remainders[i] = exact - whole;
    rest -= whole;
  }
  for (; rest > 0; rest--) {
    let largest = 0;
    for (let i = 1; i < width; i++) if (remainders[i]! > remainders[largest]!) largest = i;
    units[at + largest] = units[at + largest]! + 1;
    remainders[largest] = -1;
  }
  return true;
}

/**
 * Returns the grid step for the leaves of a regression forest: a power of two, of which 2^24 can represent any sum of
 * `trees` predictions of at most `largest`. Rounding leaves to it changes a prediction by at most trees × largest ×
 * 2^-25.
 */
export function gridStep(trees: number, largest: number): number {
  if (largest === 0) return 1;
  let exponent = Math.floor(Math.log2((trees * largest) / wholeUnits));
  // The logarithm is rounded, and so is each leaf, by up to half a step; the rule is exact.
  while (trees * (largest / 2 ** exponent + 0.5) > wholeUnits) exponent++;
  // 32-bit floats end at 2^-149.
  return 2 ** Math.max(exponent, -149);
}
