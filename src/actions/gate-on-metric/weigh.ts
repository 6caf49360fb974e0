import { Failure } from "../../core/failure.ts";
import { errorEvidence } from "../../evaluation/comparison/error-evidence.ts";
import {
  area,
  differenceOfAreas,
  differenceOfShares,
  type Evidence,
  identicalEvidence,
} from "../../evaluation/comparison/evidence.ts";
import { countEvidence, exactCount, medianEvidence } from "../../evaluation/comparison/exact-count.ts";
import { type Measure, measureOf, metricOf } from "../../evaluation/comparison/measure.ts";
import type { Pair } from "../../evaluation/comparison/pair.ts";
import { calibrationEvidence, resampledEvidence } from "../../evaluation/comparison/resampled-evidence.ts";
import { written } from "../../evaluation/expression/tokens.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import type { Metrics } from "../../evaluation/metrics-file/metrics.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import type { ReferenceModel, RuleMode } from "../../evaluation/rules/rule.ts";
import { type RuleForm, ruleFormOf } from "../../evaluation/rules/rule-form.ts";
import { boundTo } from "../../evaluation/rules/wildcards.ts";
import { reasonUnshowable } from "./unshowable.ts";

/** A model that rules compare with. */
export interface ComparedModel {
  /** Undefined if it has no predictions. */
  pair: Pair | undefined;
  /** Name of the predictions in messages. */
  name: string;
  metrics: Metrics;
}

export interface WeighOptions {
  candidate: PredictionSet;
  candidateName: string;
  metrics: Metrics;
  models: Partial<Record<ReferenceModel, ComparedModel | undefined>>;
  positive: number | undefined;
  sliceRows(name: string): Int32Array | undefined;
  /** Metrics of the user's own, as the candidate's evaluation records them. */
  own?: Readonly<Record<string, string>> | undefined;
  /** One number per row, which is equal for rows that belong together. */
  groups: Int32Array | undefined;
  mode: RuleMode;
  confidence: number;
  looks: number;
  /** Permitted difference from the baseline for rules that name none, in the metric's unit. */
  margin: number;
  seed: number;
  signal: AbortSignal;
}

/** The evidence that the rows give about a rule. */
export interface RuleEvidence {
  mode: RuleMode;
  /** Subject of the rule: the metric itself, or its difference from another model's. */
  of: "metric" | ReferenceModel;
  evidence: Evidence;
  /** Evidence for "at least as good as the anchor", for rules that permit a loss. */
  atAnchor?: Evidence | undefined;
  /** The bound for the metric or for the difference. */
  threshold: number;
  higher: boolean;
  /** True for a share or an area, whose hundredths are called points. */
  inPoints: boolean;
  /** One-sided p-values of "the rule is broken" and "the rule is met". */
  broken: number;
  kept: number;
  /** The reason why no number of such rows can show that it is met. */
  unshowable?: string;
}

/** The reasons why a rule is not tested: it is judged by its numbers alone, lacks a baseline, or is undecidable. */
export type UntestedRule = { unweighed: string } | { missing: string } | { undecided: string };

type Task = {
  judgement: Judgement;
  mode: RuleMode;
  form: Exclude<RuleForm, { kind: "other" }>;
  measure: Measure;
  threshold: number;
};

/** Minimum number of groups: swapping four groups can never give a p-value below 1/16. */
const LEAST_GROUPS = 5;
/** A margin or a bound requires the variance between groups. Fewer groups than this give no usable estimate. */
const LEAST_GROUPS_FOR_MARGIN = 20;

/**
 * Tests rules of the forms `metric OP bound`, `metric OP baseline ± d` and `metric OP anchor ± d` on the rows, each
 * with the statistical test for its metric.
 *
 * @throws {Failure} if the predictions give another value than the metrics file: they belong to another model or to
 * other rows.
 */
export async function weighRules(
  judgements: readonly Judgement[],
  options: WeighOptions,
): Promise<Map<Judgement, RuleEvidence | UntestedRule>> {
  const answers = new Map<Judgement, RuleEvidence | UntestedRule>();
  const tasks: Task[] = [];
  for (const judgement of judgements) {
    // A NaN fails the rule, whatever the rows say.
    if (judgement.reason !== undefined && judgement.holds === false) continue;
    if ((judgement.rule.mode ?? options.mode) === "point") continue;
    const task = taskOf(judgement, options);
    if ("judgement" in task) tasks.push(task);
    else answers.set(judgement, task);
  }
  const level = (1 - options.confidence) / Math.max(1, tasks.length, options.looks);
  for (const task of tasks) answers.set(task.judgement, await ruleEvidence(task, level, options));
  return answers;
}

function taskOf(judgement: Judgement, options: WeighOptions): Task | UntestedRule {
  const { candidate, positive, sliceRows, groups, mode } = options;
  const form = ruleFormOf(judgement.rule);
  if (form.kind === "other")
    return { unweighed: "judged as a point: only METRIC OP BOUND and METRIC OP baseline ± d can be tested" };
  const other = form.kind === "relative" ? options.models[form.to] : undefined;
  if (form.kind === "relative") {
    if (judgement.holds === undefined) return { missing: judgement.reason ?? `there is no ${form.to}` };
    if (other?.pair === undefined) return { missing: `the ${form.to} has no predictions` };
  }
  const path = boundTo(form.pattern, judgement.bound);
  const measure = measureOf(path, candidate, { positive, sliceRows, own: options.own, grouped: groups !== undefined });
  if (measure === undefined)
    return { unweighed: `judged as a point: the predictions give no test of ${written(path)}` };
  refuseOther(path, measure, {
    predictions: candidate,
    metrics: options.metrics,
    name: options.candidateName,
    positive,
  });
  const task = { judgement, mode: judgement.rule.mode ?? mode, form, measure };
  if (form.kind === "absolute") return absoluteTask(task, form.bound, options);
  refuseOther(path, measure, { ...other!, predictions: other!.pair!.baseline, positive });
  const margin = form.higher ? -options.margin : options.margin;
  const threshold = form.offset === 0 ? margin : form.offset;
  const few = tooFewGroups(measure, groups, threshold === 0 ? LEAST_GROUPS : LEAST_GROUPS_FOR_MARGIN);
  if (few !== undefined && !other!.pair!.identical) return { undecided: few };
  return { ...task, threshold };
}

function absoluteTask(task: Omit<Task, "threshold">, bound: number, options: WeighOptions): Task | UntestedRule {
  const { candidate, positive, groups } = options;
  const { measure } = task;
  if (measure.kind !== "resampled") return { ...task, threshold: bound };
  const few = tooFewGroups(measure, groups, LEAST_GROUPS_FOR_MARGIN);
  if (few !== undefined) return { undecided: few };
  const dependent = groups !== undefined || candidate.weights !== undefined;
  if (measure.key.name === "ece" && dependent)
    return { unweighed: "judged as a point: there is no test of a calibration error with weights or groups" };
  if (!dependent && exactCount(measure, candidate, positive)?.trials === 0)
    return { unweighed: "judged as a point: no row is of the class or predicted to be" };
  return { ...task, threshold: bound };
}

function tooFewGroups({ rows }: Measure, groups: Int32Array | undefined, least: number): string | undefined {
  if (groups === undefined) return undefined;
  const count = new Set(rows === undefined ? groups : rows.map((row) => groups[row]!)).size;
  if (count >= least) return undefined;
  return `the rows come in ${count} ${count === 1 ? "group" : "groups"}, and this rule needs at least ${least}`;
}

/** Metrics files are often rounded, sometimes to three digits. */
const ROUNDING = 1e-3;

interface MeasuredModel {
  predictions: PredictionSet;
  metrics: Metrics;
  name: string;
  positive: number | undefined;
}

function refuseOther(path: string[], measure: Measure, { predictions, metrics, name, positive }: MeasuredModel): void {
  const reading = metrics.read(path);
  const given = reading.kind === "number" ? reading.value : Number.NaN;
  const own = metricOf(measure, predictions, positive);
  if (Math.abs(own - given) <= ROUNDING * Math.max(1, Math.abs(given))) return;
  throw new Failure(
    `${name}: expected predictions that give ${written(path)} ${given} as ${metrics.source} has it, got ${own} ` +
      "(are they of another model, of other rows, or is positive-class another?)",
  );
}

async function ruleEvidence(task: Task, level: number, options: WeighOptions): Promise<RuleEvidence> {
  const { form, measure, threshold, mode } = task;
  const { higher } = form;
  const evidence = await evidenceOf(task, level, options);
  const unshowable =
    evidence.method === "identical" ? undefined : reasonUnshowable(task, options.candidate, options.positive);
  const atAnchor =
    form.kind === "relative" &&
    form.to === "anchor" &&
    mode === "non-inferior" &&
    (higher ? threshold <= 0 : threshold >= 0)
      ? threshold === 0
        ? evidence
        : await evidenceOf({ ...task, threshold: 0 }, level, options)
      : undefined;
  return {
    mode,
    of: form.kind === "relative" ? form.to : "metric",
    evidence,
    ...(atAnchor && { atAnchor }),
    threshold,
    higher,
    inPoints: measure.kind !== "resampled",
    broken: higher ? evidence.below : evidence.above,
    kept: unshowable !== undefined ? 1 : higher ? evidence.above : evidence.below,
    ...(unshowable !== undefined && { unshowable }),
  };
}

function evidenceOf(
  { form, measure, threshold }: Task,
  level: number,
  options: WeighOptions,
): Evidence | Promise<Evidence> {
  const { candidate, positive, confidence, groups, seed, signal } = options;
  const asked = { threshold, confidence };
  const pair = form.kind === "relative" ? options.models[form.to]!.pair! : undefined;
  if (pair?.identical) return identicalEvidence(measure.rows?.length ?? candidate.rows);
  if (pair !== undefined && measure.kind === "share") return differenceOfShares(measure, pair, asked);
  if (pair !== undefined && measure.kind === "area") return differenceOfAreas(measure, pair, asked);
  if (pair === undefined && groups === undefined && candidate.weights === undefined) {
    const count = exactCount(measure, candidate, positive);
    if (count !== undefined) return countEvidence(count, measure.rows?.length ?? candidate.rows, asked);
    if (measure.kind === "area") return area(measure, candidate, asked);
    if (measure.kind === "resampled" && measure.key.name === "median_ae")
      return medianEvidence(measure, candidate, asked);
    const error =
      measure.kind === "resampled" && candidate.task === "regression" && errorEvidence(measure, candidate, asked);
    if (error) return error;
    if (measure.kind === "resampled" && measure.key.name === "ece")
      return calibrationEvidence(measure, candidate, { ...asked, seed, level });
  }
  if (measure.kind !== "resampled") throw new TypeError(`a ${measure.kind} has its own test`);
  const shared = { ...asked, candidate, baseline: pair?.baseline, positive, groups, level, seed, signal };
  return resampledEvidence(measure, shared);
}
