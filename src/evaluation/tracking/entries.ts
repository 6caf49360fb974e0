import type { MetricPoint, RunEntries } from "../../platform/mlflow/entries.ts";
import type { GateFile } from "../gate/gate-file.ts";
import type { Evaluation } from "../metrics/evaluation.ts";

/** Facts about a training for a tracking server. */
export interface TrainingFacts {
  parameters: Readonly<Record<string, string | number | boolean | null>>;
  dataDigest: string | undefined;
  target: string | undefined;
  outOfBag: number | undefined;
  /** Mean and standard deviation of each metric over the folds of a cross-validation. */
  folds?: Readonly<Record<string, { mean: number; std: number }>> | undefined;
}

/** Parameters, the digest of the data, and the scores that a training measures itself. */
export function trainingEntries(
  { parameters, dataDigest, target, outOfBag, folds = {} }: TrainingFacts,
  timestamp: number,
): RunEntries {
  const scores: [string, number][] = [
    ...(outOfBag === undefined ? [] : [["out_of_bag_score", outOfBag] as [string, number]]),
    ...Object.entries(folds).flatMap(([name, { mean, std }]): [string, number][] => [
      [`cv_${name}_mean`, mean],
      [`cv_${name}_std`, std],
    ]),
  ];
  return {
    params: new Map([
      ...(target === undefined ? [] : [["target", target] as const]),
      ...Object.entries(parameters).map(([key, value]) => [key, String(value)] as const),
    ]),
    metrics: points(scores, timestamp),
    tags: tagsOf({ "trainyard.data_digest": dataDigest }),
  };
}

/** The metrics of an evaluation. Those of slices stay in its file. */
export function evaluationEntries(
  { metrics, data_digest: digest, task }: Pick<Evaluation, "metrics" | "data_digest" | "task">,
  timestamp: number,
): RunEntries {
  return {
    params: new Map(),
    metrics: points(Object.entries(metrics), timestamp),
    tags: tagsOf({ "trainyard.test_data_digest": digest, "trainyard.task": task }),
  };
}

/** The verdict of a gate, and the rules that failed. */
export function gateEntries({ verdict, results }: Pick<GateFile, "verdict" | "results">): RunEntries {
  const failed = results.filter(({ ends }) => ends === "red").map(({ expression }) => expression);
  return {
    params: new Map(),
    metrics: [],
    tags: tagsOf({ "trainyard.verdict": verdict, "trainyard.failed_rules": failed.join("\n") || "none" }),
  };
}

function points(values: readonly (readonly [string, number])[], timestamp: number): MetricPoint[] {
  return values.map(([key, value]) => ({ key, value, timestamp, step: 0 }));
}

function tagsOf(tags: Record<string, string | undefined>): Map<string, string> {
  return new Map(Object.entries(tags).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])));
}
