/**
 * What resampling draws from: rows (equal ones together), and the metric of a model that answers some of them as the
 * candidate does and others as the baseline does. One function of weights serves three purposes: the candidate's metric, the
 * baseline's, and that of the mixtures which the swap test makes.
 */
export interface Sample {
  /** Units that were seen. Behind them come `unseen` units that lower the number, and as many that raise it. */
  units: number;
  /** How many rows each unit is. */
  copies: Float64Array;
  /** Weight of one row of each unit; undefined when rows count alike. */
  rowWeights: Float64Array | undefined;
  /** The group of each unit, from 0 without gaps; undefined when rows are independent. */
  groups: Int32Array | undefined;
  unseen: number;
  /** Weight of one unseen unit, where a seen row's is 1. */
  unseenWeight: number;
  /** Rows, or groups of rows: what is independent. */
  independent: number;
  rows: number;
  /** The metric of a model that answers with weight `own` as the candidate and with weight `other` as the baseline; undefined for never. */
  value(own: Float64Array | undefined, other: Float64Array | undefined): number;
}

/** How much of an unseen group may be adverse: as much as of the most adverse group that was seen. */
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

/** The same groups, numbered from 0 without gaps. */
export function numberedGroups(groups: Int32Array): { groups: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const numbered = groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { groups: numbered, count: numbers.size };
}
