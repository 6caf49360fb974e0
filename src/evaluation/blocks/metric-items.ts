import type { Inline } from "../../reports/markdown/block.ts";
import type { Evaluation } from "../metrics/evaluation.ts";
import { HEADLINES } from "./headlines.ts";
import { inMetric, range } from "./numbers.ts";

/** The first metrics that a reviewer looks at, each with its interval, and then own metrics: `accuracy 0.7360 (95 % interval 0.6892 to 0.7781)`. */
export function metricItems(
  { metrics, intervals, own_metrics: own = {} }: Pick<Evaluation, "metrics" | "intervals" | "own_metrics">,
  most: number,
): Inline[] {
  const first = (names: readonly string[]) => names.filter((name) => metrics[name] !== undefined).slice(0, most);
  return [...first(HEADLINES), ...first(Object.keys(own))].map((name) => {
    const interval = intervals[name] === undefined ? "" : ` (95 % interval ${range(intervals[name])})`;
    return `${name} ${inMetric(name, metrics[name]!)}${interval}`;
  });
}
