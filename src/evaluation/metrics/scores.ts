/** Metrics by name. What has no value is in `absent` with the reason, never in `values` as NaN. */
export interface Scores {
  values: Record<string, number>;
  absent: Record<string, string>;
  /** Values that stand by convention only, as scikit-learn's warnings say: a precision of 0 where nothing was predicted. */
  notes: Record<string, string>;
}

/** An object without a prototype: class names and slices come from data, and one may be called `__proto__`. */
export function byName<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

export function emptyScores(): Scores {
  return { values: byName(), absent: byName(), notes: byName() };
}

/** Adds a metric, or why it has no value. */
export function put(scores: Scores, name: string, value: number, whyNot: string): void {
  if (Number.isFinite(value)) scores.values[name] = value;
  else scores.absent[name] = whyNot;
}

export function merge(into: Scores, from: Scores): void {
  Object.assign(into.values, from.values);
  Object.assign(into.absent, from.absent);
  Object.assign(into.notes, from.notes);
}
