/** A `<property>` of a test, or of a suite (`test` undefined). */
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
  /** The test, or the suite; empty where neither has a name. */
  of: string;
}

const prefix = /^metrics?[.:]/;

/**
 * The numeric properties that are metrics: those whose name begins with `metric.`, which is dropped, and those that `isMetric`
 * knows. Test runners write many other numbers: issue numbers, seeds, ports.
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
 * As `metrics.json` has them: a flat name for each that was recorded with one value; `tests` holds, by test, those whose name
 * stands for several values.
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
