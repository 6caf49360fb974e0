/** Metrics by name. A metric without a value is in `absent` with the reason, never in `values` as NaN. */
export interface Scores {
  values: Record<string, number>;
  absent: Record<string, string>;
  /** Values by convention, about which scikit-learn warns: a precision of 0 if nothing was predicted. */
  notes: Record<string, string>;
}

/** Creates an object without a prototype, because classes and slices come from data and may be called `__proto__`. */
export function byName<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

export function emptyScores(): Scores {
  return { values: byName(), absent: byName(), notes: byName() };
}

/** Adds a metric, or the reason why it has no value. */
export function put(scores: Scores, name: string, { value, whyNot }: { value: number; whyNot: string }): void {
  if (Number.isFinite(value)) scores.values[name] = value;
  else scores.absent[name] = whyNot;
}

export function merge(into: Scores, from: Scores): void {
  Object.assign(into.values, from.values);
  Object.assign(into.absent, from.absent);
  Object.assign(into.notes, from.notes);
}
