import { Failure } from "../../core/failure.ts";
import {
  area,
  differenceOfAreas,
  differenceOfShares,
  type Evidence,
  identicalEvidence,
  share,
} from "../../evaluation/comparison/evidence.ts";
import { type Measure, measureOf, metricOf } from "../../evaluation/comparison/measure.ts";
import type { Pair } from "../../evaluation/comparison/pair.ts";
import { type ResampledMetric, resample, resampledEvidence } from "../../evaluation/comparison/resampling.ts";
import { written } from "../../evaluation/expression/tokens.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import type { Metrics } from "../../evaluation/metrics-file/metrics.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import { type RuleForm, ruleFormOf } from "../../evaluation/rules/rule-form.ts";
import { boundTo } from "../../evaluation/rules/wildcards.ts";

export interface WeighOptions {
  candidate: PredictionSet;
  candidateName: string;
  metrics: Metrics;
  /** Undefined when the baseline has no predictions. */
  pair: Pair | undefined;
  baselineName: string;
  baselineMetrics: Metrics | undefined;
  positive: number | undefined;
  sliceRows(name: string): Int32Array | undefined;
  clusters: Int32Array | undefined;
  confidence: number;
  /** What a rule that names no distance from the baseline is held to, in the metric's own unit. */
  margin: number;
  seed: number;
  signal: AbortSignal;
}

/** What the rows say of a rule. */
export interface RuleEvidence {
  of: "metric" | "difference";
  evidence: Evidence;
  /** What the metric, or the difference, is held against. */
  threshold: number;
  higher: boolean;
  /** A share or an area, whose hundredths are points. */
  inPoints: boolean;
  /** One-sided p-values that the rule is broken, and that it is kept. */
  broken: number;
  kept: number;
}

/** Why a rule is judged as it stands although a test was asked for. */
export type UntestedRule = { unweighed: string } | { missing: string };

type Task = { judgement: Judgement; shape: Exclude<RuleForm, { kind: "other" }>; measure: Measure; threshold: number };

/** Resamples for one rule; more when Holm's first step asks for smaller p-values than these can give. */
const LEAST_RESAMPLES = 2000;
const MOST_RESAMPLES = 20_000;

/**
 * Weighs rules by rows: each that has the form `metric OP bound` or `metric OP baseline ± d`, by the test made for its metric.
 *
 * @throws {Failure} when the predictions give another value than the metrics file has: they are of another model, or other rows.
 */
export async function weighRules(
  judgements: readonly Judgement[],
  weighing: WeighOptions,
): Promise<Map<Judgement, RuleEvidence | UntestedRule>> {
  const answers = new Map<Judgement, RuleEvidence | UntestedRule>();
  const tasks: Task[] = [];
  for (const judgement of judgements) {
    // A NaN is red whatever the rows say.
    if (judgement.reason !== undefined && judgement.holds === false) continue;
    const task = taskOf(judgement, weighing);
    if ("judgement" in task) tasks.push(task);
    else answers.set(judgement, task);
  }
  const resampled = await resampleAll(tasks, weighing);
  for (const task of tasks) answers.set(task.judgement, weighed(task, evidenceOf(task, weighing, resampled.get(task))));
  return answers;
}

function taskOf(judgement: Judgement, weighing: WeighOptions): Task | UntestedRule {
  const shape = ruleFormOf(judgement.rule);
  if (shape.kind === "other")
    return { unweighed: "judged as a point: only METRIC OP BOUND and METRIC OP baseline ± d can be tested" };
  if (shape.kind === "relative") {
    if (judgement.holds === undefined) return { missing: judgement.reason ?? "there is no baseline" };
    if (weighing.pair === undefined) return { missing: "the baseline has no predictions" };
  }
  const path = boundTo(shape.pattern, judgement.bound);
  const { candidate, positive, sliceRows, clusters } = weighing;
  const measure = measureOf(path, candidate, { positive, sliceRows, clustered: clusters !== undefined });
  if (measure === undefined) return { unweighed: `judged as a point: the predictions do not give ${written(path)}` };
  refuseOther(path, measure, candidate, weighing.metrics, weighing.candidateName, positive);
  if (shape.kind === "absolute") return { judgement, shape, measure, threshold: shape.bound };
  refuseOther(path, measure, weighing.pair!.baseline, weighing.baselineMetrics!, weighing.baselineName, positive);
  const margin = shape.higher ? -weighing.margin : weighing.margin;
  return { judgement, shape, measure, threshold: shape.offset === 0 ? margin : shape.offset };
}

/** Metrics files are often rounded, to three digits at worst. */
const ROUNDING = 1e-3;

function refuseOther(
  path: string[],
  measure: Measure,
  predictions: PredictionSet,
  metrics: Metrics,
  name: string,
  positive: number | undefined,
): void {
  const reading = metrics.read(path);
  const given = reading.kind === "number" ? reading.value : Number.NaN;
  const own = metricOf(measure, predictions, positive);
  if (Math.abs(own - given) <= ROUNDING * Math.max(1, Math.abs(given))) return;
  throw new Failure(
    `${name}: expected predictions that give ${written(path)} ${given} as ${metrics.source} has it, got ${own} ` +
      "(are they of another model, of other rows, or is positive-class another?)",
  );
}

async function resampleAll(tasks: readonly Task[], weighing: WeighOptions): Promise<Map<Task, ResampledMetric>> {
  const { candidate, pair, positive, clusters, seed, signal, confidence } = weighing;
  const groups = new Map<string, (Task & { measure: Measure & { kind: "resampled" } })[]>();
  for (const task of tasks) {
    if (task.measure.kind !== "resampled" || (task.shape.kind === "relative" && pair?.identical)) continue;
    const slice =
      task.shape.pattern[0] === "slices" ? String(boundTo(task.shape.pattern, task.judgement.bound)[1]) : "";
    const group = groups.get(slice) ?? [];
    group.push(task as Task & { measure: Measure & { kind: "resampled" } });
    groups.set(slice, group);
  }
  const wanted = Math.ceil((20 * tasks.length) / (1 - confidence) / 2);
  const resamples = Math.min(MOST_RESAMPLES, Math.max(LEAST_RESAMPLES, wanted));
  const results = new Map<Task, ResampledMetric>();
  for (const group of groups.values()) {
    const measures = group.map(({ measure }) => measure);
    const models = {
      candidate,
      baseline: group.some(({ shape }) => shape.kind === "relative") ? pair?.baseline : undefined,
    };
    const { values, differences } = await resample(measures, models, { seed, resamples, positive, clusters, signal });
    group.forEach((task, index) => {
      results.set(task, task.shape.kind === "relative" ? differences[index]! : values[index]!);
    });
  }
  return results;
}

function evidenceOf(
  { shape, measure, threshold }: Task,
  weighing: WeighOptions,
  resampled: ResampledMetric | undefined,
): Evidence {
  const { candidate, pair, confidence } = weighing;
  if (shape.kind === "relative" && pair!.identical) return identicalEvidence(measure.rows?.length ?? candidate.rows);
  if (resampled !== undefined) return resampledEvidence(resampled, threshold, confidence);
  if (measure.kind === "area") {
    return shape.kind === "relative"
      ? differenceOfAreas(measure, pair!, threshold, confidence)
      : area(measure, candidate, threshold, confidence);
  }
  return shape.kind === "relative"
    ? differenceOfShares(measure, pair!, threshold, confidence)
    : share(measure, candidate, threshold, confidence);
}

function weighed({ shape, measure, threshold }: Task, evidence: Evidence): RuleEvidence {
  const { higher } = shape;
  return {
    of: shape.kind === "relative" ? "difference" : "metric",
    evidence,
    threshold,
    higher,
    inPoints: measure.kind !== "resampled",
    broken: higher ? evidence.below : evidence.above,
    kept: higher ? evidence.above : evidence.below,
  };
}
