import type { PredictionSet } from "../../../src/evaluation/metrics/predictions.ts";
import { valueScores } from "../../../src/evaluation/metrics/regression.ts";
import { scoreClasses } from "../../../src/evaluation/metrics/score.ts";
import type { Cell } from "../cells.ts";
import { type Generator, seeded } from "../models.ts";

export interface ThreeRulesOptions {
  metric: string;
  /** Description of the truth, for the names of the cells. */
  setting: string;
  rows: number;
  sets: number;
  /** True if a higher value is better. */
  higher?: boolean;
  /** Two models that are as good as each other. */
  equal: Generator;
  /** A candidate that is worse by just `margin`. */
  worse: Generator;
  margin: number;
  /** A candidate whose metric is just `bound`. */
  at?: Generator;
  bound: number;
}

/**
 * Both errors of the three rules about one metric. Rules with a margin or a bound are judged in `non-inferior`, where red is
 * decided as in `no-worse`: one simulation shows the errors of both modes.
 */
export function threeRules(options: ThreeRulesOptions): Cell[] {
  const { metric, setting, rows, sets, higher = true, equal, worse, margin, at = equal, bound } = options;
  const [op, sign] = higher ? [">=", "-"] : ["<=", "+"];
  const shared = { rows, sets, kind: "error" } as const;
  return [
    {
      ...shared,
      name: `${metric} as good as the baseline, ${setting}`,
      rules: `${metric} ${op} baseline`,
      mode: "no-worse",
      generate: equal,
      counts: ["red"],
    },
    {
      ...shared,
      name: `${metric} worse by the margin of ${Number(margin.toPrecision(2))}, ${setting}`,
      rules: `${metric} ${op} baseline ${sign} ${margin}`,
      mode: "non-inferior",
      generate: worse,
      counts: ["green", "red"],
    },
    {
      ...shared,
      name: `${metric} at the bound of ${Number(bound.toPrecision(3))}, ${setting}`,
      rules: `${metric} ${op} ${bound}`,
      mode: "non-inferior",
      generate: at,
      counts: ["green", "red"],
    },
  ];
}

/** A metric of candidate and baseline from so many rows that their own error is of no account. */
export function trueMetric(generate: Generator, metric: string, rows = 200_000): [candidate: number, baseline: number] {
  const { candidate, baseline } = generate(seeded(`truth of ${metric}`), rows);
  return [valueOn(candidate, metric), valueOn(baseline, metric)];
}

function valueOn(predictions: PredictionSet, metric: string): number {
  const { values } = predictions.task === "classification" ? scoreClasses(predictions, 1) : valueScores(predictions, 1);
  return values[metric]!;
}
