import { direction } from "../../evaluation/metrics/direction.ts";

/** Returns a test for property names: a metric has a name that trainyard knows or one that matches a pattern. */
export function metricNames(patterns: readonly string[] = []): (name: string) => boolean {
  const given = patterns.map((pattern) => pattern.split("*"));
  return (name) => direction(name) !== undefined || given.some((parts) => matches(name, parts));
}

/** Returns true if a name starts with the first part, ends with the last, and has the others in between, in order. */
function matches(name: string, [first = "", ...others]: readonly string[]): boolean {
  if (others.length === 0) return name === first;
  if (!name.startsWith(first)) return false;
  const last = others.pop()!;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
