/** A `<property>` of a test, or of a suite if `test` is undefined. */
export interface Property {
  suite: string;
  className: string;
  test: string | undefined;
  name: string;
  value: string;
}

/** A number that a test recorded: `record_property("f1", 0.93)`. */
export interface RecordedMetric {
  name: string;
  value: number;
  /** Name of the test or suite. Empty if neither has one. */
  of: string;
}

const prefix = /^metrics?[.:]/;

/**
 * Returns the numeric properties that are metrics: those that begin with `metric.`, which is removed, and those that
 * `isMetric` knows. Test runners write many other numbers, such as issue numbers, seeds and ports.
 */
export function recordedMetrics(
  properties: readonly Property[],
  isMetric: (name: string) => boolean = () => false,
): RecordedMetric[] {
  return properties.flatMap(({ suite, className, test, name: given, value }) => {
    const name = given.replace(prefix, "");
    if (name === "" || (name === given && !isMetric(name))) return [];
    if (!/^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) return [];
    const number = Number(value);
    if (!Number.isFinite(number)) return [];
    return [{ name, value: number, of: test === undefined ? suite : [className, test].filter(Boolean).join("::") }];
  });
}

/**
 * Returns the metrics in the form of `metrics.json`: a flat name for each metric that was recorded with one value.
 * `tests` has, by test, the metrics that were recorded with several values.
 */
export function metricsFile(metrics: readonly RecordedMetric[]): Record<string, unknown> {
  const values = new Map<string, Set<number>>();
  for (const { name, value } of metrics) values.set(name, (values.get(name) ?? new Set()).add(value));
  const flat: [string, unknown][] = [];
  const tests = new Map<string, [string, number][]>();
  for (const [name, different] of values) if (different.size === 1) flat.push([name, [...different][0]]);
  for (const { name, value, of } of metrics) {
    if (values.get(name)!.size > 1) tests.set(of, [...(tests.get(of) ?? []), [name, value]]);
  }
  const nested = Object.fromEntries([...tests].map(([of, entries]) => [of, Object.fromEntries(entries)]));
  return Object.fromEntries([...flat, ...(tests.size > 0 ? [["tests", nested]] : [])]);
}
