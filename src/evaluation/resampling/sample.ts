/**
 * The input of resampling: units (equal rows are combined), and the metric of a model that answers some of them like
 * the candidate and others like the baseline. One function of weights gives the candidate's metric, the baseline's,
 * and those of the mixtures in the swap test.
 */
export interface Sample {
  /** Number of seen units. They are followed by `unseen` units that lower the number, and as many that raise it. */
  units: number;
  /** Number of rows in each unit. */
  copies: Float64Array;
  /** Weight of one row in each unit. Undefined if rows have equal weight. */
  rowWeights: Float64Array | undefined;
  /** Group of each unit, numbered from 0 without gaps. Undefined if rows are independent. */
  groups: Int32Array | undefined;
  unseen: number;
  /** Weight of an unseen unit, relative to 1 for a seen row. */
  unseenWeight: number;
  /** Number of independent units: rows, or groups of rows. */
  independent: number;
  rows: number;
  /** Returns the metric of a model with weight `own` for the candidate's and `other` for the baseline's predictions. */
  value(own: Float64Array | undefined, other: Float64Array | undefined): number;
}

/** Returns the adverse weight of an unseen group, which equals that of the most adverse group seen. */
export function unseenGroupWeight(change: Float64Array, groups: Int32Array, count: number): number {
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  for (let unit = 0; unit < groups.length; unit++) {
    sums[groups[unit]!]! += change[unit]!;
    sizes[groups[unit]!]!++;
  }
  let share = 0;
  for (let group = 0; group < count; group++) share = Math.max(share, Math.abs(sums[group]!) / sizes[group]!);
  return (share * groups.length) / count;
}

/** Renumbers groups from 0 without gaps. */
export function numberedGroups(groups: Int32Array): { groups: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const numbered = groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { groups: numbered, count: numbers.size };
}
