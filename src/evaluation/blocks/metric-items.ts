import type { Inline } from "../../reports/markdown/block.ts";
import type { Evaluation } from "../metrics/evaluation.ts";
import { HEADLINES } from "./headlines.ts";
import { inMetric, range } from "./numbers.ts";

/** The first metrics that a reviewer looks at, each with its interval: `accuracy 0.7360 (95 % interval 0.6892 to 0.7781)`. */
export function metricItems({ metrics, intervals }: Pick<Evaluation, "metrics" | "intervals">, most: number): Inline[] {
  const known = HEADLINES.filter((name) => metrics[name] !== undefined);
  return known.slice(0, most).map((name) => {
    const interval = intervals[name] === undefined ? "" : ` (95 % interval ${range(intervals[name])})`;
    return `${name} ${inMetric(name, metrics[name]!)}${interval}`;
  });
}
