import { nearest } from "../../core/nearest.ts";
import type { MetricReading, Metrics } from "../metrics-file/metrics.ts";
import type { Rule } from "./rule.ts";

/** Maximum number of problems in a message. Further ones are counted. */
const MOST_PROBLEMS = 20;

export interface UnknownReading {
  reading: MetricReading;
  metrics: Metrics;
  rule: Rule;
}

/** Explains why a name cannot be judged, and suggests similar names. */
export function unknownMetric(name: string, { reading, metrics, rule }: UnknownReading): string {
  const { source } = metrics;
  const where = `${rule.place}: ${name}:`;
  if (reading.kind === "group")
    return `${where} expected a number in ${source}, got a group of them (write ${name}.* for each)`;
  if (reading.kind === "list")
    return `${where} expected a number in ${source}, got a list (write ${name}.-1 for its last element, ${name}.0 for its first)`;
  if (reading.kind === "boolean") return `${where} expected a number in ${source}, got ${reading.shown}`;
  if (reading.kind === "ambiguous") return `${where} expected one number in ${source}, got two under that name`;
  const names = metrics.names();
  // A name with a hyphen or a slash is parsed as an expression unless it is quoted.
  const unquoted = names.find((each) => each.includes('"') && rule.text.includes(each.replaceAll('"', "")));
  const close = unquoted ?? nearest(name, names);
  const hint = close === undefined ? ` (it has ${some(names)})` : ` (did you mean ${close}?)`;
  return `${where} expected a metric of ${source}, which has none of that name${hint}`;
}

function some(names: string[]): string {
  if (names.length === 0) return "no numbers at all";
  return names.slice(0, 8).join(", ") + (names.length > 8 ? ` and ${names.length - 8} more` : "");
}

/** Combines problems into one message. Texts that exceed the limit are not computed. */
export function problemList(problems: (() => string)[]): string {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => problem());
  if (problems.length > MOST_PROBLEMS)
    lines.push(`and ${problems.length - MOST_PROBLEMS} more metrics that do not exist`);
  return lines.join("\n");
}
