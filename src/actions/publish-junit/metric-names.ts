import { direction } from "../../evaluation/metrics/direction.ts";

/** Whether a property is a metric: by a name that trainyard knows, or by a pattern of the input. */
export function metricNames(patterns: readonly string[] = []): (name: string) => boolean {
  const given = patterns.map((pattern) => pattern.split("*"));
  return (name) => direction(name) !== undefined || given.some((parts) => matches(name, parts));
}

/** Whether a name begins with the first part, ends with the last one, and has the others between them in order. */
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
