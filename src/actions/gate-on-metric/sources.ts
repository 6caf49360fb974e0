import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { jsonOf } from "../../core/shape/index.ts";
import type { Baseline } from "../../evaluation/baseline/baseline.ts";
import { namesOf, partOf, reportIn } from "../../evaluation/baseline/contents.ts";
import { parseMetricsJson } from "../../evaluation/metrics-file/json.ts";
import { type MetricsFile, readMetricsFile } from "../../evaluation/metrics-file/read.ts";
import type { ReferenceModel } from "../../evaluation/rules/rule.ts";
import type { RunStamp } from "../../evaluation/run-stamp.ts";

/** The files of one model. */
export interface Report {
  /** Name of the report in messages: a path, or `main:report (commit 1a2b3c4)`. */
  name: string;
  metricsPath: string;
  metrics: MetricsFile["metrics"];
  digest: string;
  /** The facts from the `evaluation.json` next to the metrics. */
  evaluation: EvaluationFacts;
}

/** The part of an evaluation that a gate needs. A file of that name by another tool yields nothing. */
export interface EvaluationFacts {
  model_digest?: string;
  data_digest?: string;
  positive_class?: string;
  /** Metrics of the user's own, and how each is made. */
  own_metrics?: Readonly<Record<string, string>>;
  /** Metrics that have no value, each with the reason. */
  absent: Record<string, string>;
  /** Problems with the parts of the evaluation that could not be used. */
  problems: string[];
  /** The run that measured them, as `staleReason` reads it. */
  run?: RunStamp;
}

/** Reads the candidate's metrics from a file or a report folder. */
export async function readReport(
  path: string,
  cwd: string,
  { name = path, role = "candidate" }: { name?: string; role?: "candidate" | "baseline" } = {},
): Promise<Report> {
  const file = await partOf(resolve(cwd, path), "metrics");
  if (file === undefined && basename(path).includes(".") === false) {
    throw new Failure(`${name}: expected a metrics file, or a folder with one (${namesOf("metrics")}), got neither`);
  }
  const metricsPath = file ?? path;
  const shown = file !== undefined && file !== resolve(cwd, path) ? join(name, basename(file)) : name;
  const { metrics, digest } = await readMetricsFile(metricsPath, cwd, shown);
  if (metrics.names(1).length === 0) throw new Failure(`${shown}: expected metrics, got no number`);
  const evaluation = await evaluationBeside(resolve(cwd, metricsPath), metrics, { name: shown, role });
  return { name, metricsPath: resolve(cwd, metricsPath), metrics, digest, evaluation };
}

/**
 * @throws {Failure} if the evaluation belongs to other metrics, because its digests are then another model's. A
 * baseline's evaluation may lack fields that an older version did not write.
 */
async function evaluationBeside(
  metricsPath: string,
  metrics: MetricsFile["metrics"],
  { name, role }: { name: string; role: "candidate" | "baseline" },
): Promise<EvaluationFacts> {
  const path = join(dirname(metricsPath), "evaluation.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  const { evaluationDocument } = await import("../../evaluation/metrics/evaluation.ts");
  const where = join(dirname(name), "evaluation.json");
  if (text === undefined || !evaluationDocument.marks(parseMetricsJson(text, where)))
    return { absent: {}, problems: [] };
  const parsed = jsonOf(text, where, "an evaluation");
  const { value: evaluation, problems } =
    role === "baseline"
      ? evaluationDocument.fitting(parsed, where)
      : { value: evaluationDocument.check(parsed, where), problems: [] };
  for (const [metric, value] of Object.entries(evaluation.metrics ?? {})) {
    const own = metrics.read([metric]);
    if (own.kind !== "number" || Number.isNaN(own.value)) continue;
    // Metrics files are often rounded, sometimes to three digits.
    if (Math.abs(own.value - value) <= 1e-3 * Math.max(1, Math.abs(value))) continue;
    throw new Failure(
      `${name}: expected the metrics of evaluation.json next to it, got ${metric} ${own.value} where it has ${value} (one of the two is another model's)`,
    );
  }
  const { model_digest, data_digest, positive_class, own_metrics, absent = {} } = evaluation;
  return {
    ...(model_digest !== undefined && { model_digest }),
    ...(data_digest !== undefined && { data_digest }),
    ...(positive_class !== undefined && { positive_class }),
    ...(own_metrics !== undefined && { own_metrics }),
    absent,
    problems,
    ...(evaluation.run !== undefined && { run: evaluation.run }),
  };
}

/** The baseline's report, or the reason why there is none. `remove` deletes the files that were fetched for it. */
export interface FoundBaseline {
  report: Report | undefined;
  /** Path of its predictions, if the report has any. */
  predictionsPath: string | undefined;
  name: string;
  commit: string | undefined;
  /** Path of the whole artifact if it was fetched, including the model if it has one. */
  artifactPath: string | undefined;
  /** The reason why there is no baseline. */
  reason: string | undefined;
  remove(): Promise<void>;
}

/**
 * Finds the model to compare with that the input `role` names.
 *
 * @throws {Failure} if it cannot be fetched or read, and if it is the candidate itself, because that comparison would
 * always pass.
 */
export async function readGateBaseline(
  { role, spec, candidate }: { role: ReferenceModel; spec: string | undefined; candidate: Report },
  { cwd, env, signal, github, pipeline }: Context,
): Promise<FoundBaseline> {
  // Most gates have no baseline and do not need to load the code that finds one.
  const { findBaseline } = await import("../../evaluation/baseline/baseline.ts");
  const { readBaselineRecord } = await import("../../evaluation/baseline/record.ts");
  const baseline = await findBaseline(spec, { cwd, env, signal, github, targetBranch: pipeline?.run.targetBranch });
  if (!baseline.found) {
    return { ...nothing(baseline.reason), remove: async () => {} };
  }
  try {
    const folder = await reportIn(baseline.path);
    const metrics = folder && (await partOf(folder, "metrics"));
    if (folder === undefined || metrics === undefined)
      return { ...nothing(`${baseline.name} has no metrics (${namesOf("metrics")})`), remove: baseline.remove };
    const report = await readReport(metrics, cwd, { name: nameOf(baseline, metrics), role: "baseline" });
    if ((await realpath(report.metricsPath)) === (await realpath(candidate.metricsPath))) {
      throw new Failure(`${role}: expected another model's metrics, got those that are judged (${baseline.name})`);
    }
    const predictionsPath = await partOf(folder, "predictions");
    // The record says where `test-model` fetched the baseline from.
    const record = await readBaselineRecord(folder);
    return {
      report,
      predictionsPath,
      artifactPath: spec?.startsWith("artifact:") ? baseline.path : undefined,
      name: record?.name ?? baseline.name,
      commit: record?.commit ?? baseline.commit,
      reason: undefined,
      remove: baseline.remove,
    };
  } catch (error) {
    await baseline.remove();
    throw error;
  }
}

function nothing(reason: string) {
  return {
    report: undefined,
    predictionsPath: undefined,
    artifactPath: undefined,
    name: "none",
    commit: undefined,
    reason,
  };
}

/** Returns a readable name: the path of a fetched file begins with a meaningless folder name. */
function nameOf({ name, path }: Baseline & { found: true }, file: string): string {
  return file === path ? name : `${name}/${relative(path, file)}`;
}

/** Finds the predictions next to the candidate's metrics, if the input names none. */
export async function predictionsBeside({ metricsPath }: Report): Promise<string | undefined> {
  return partOf(dirname(metricsPath), "predictions");
}
