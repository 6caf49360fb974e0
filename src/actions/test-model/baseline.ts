import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { silentReporter } from "../../core/silent-reporter.ts";
import { type Baseline, findBaseline } from "../../evaluation/baseline/baseline.ts";
import { bundleIn, namesOf, partOf, reportIn } from "../../evaluation/baseline/contents.ts";
import { type BaselineRecord, RECORD, readBaselineRecord, recordText } from "../../evaluation/baseline/record.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { inMetric } from "../../evaluation/blocks/numbers.ts";
import { type Evaluation, evaluationDocument } from "../../evaluation/metrics/evaluation.ts";
import { isBundle } from "../../models/bundle/mark.ts";
import { readRecord } from "../../models/bundle/record.ts";
import { isFile } from "../../platform/file/present.ts";
import { readJson } from "../../platform/file/read.ts";
import { replaceFolder } from "../../platform/file/write.ts";
import { type Block, code, heading, paragraph, table } from "../../reports/markdown/block.ts";
import { withDecision } from "./decision.ts";
import { loadModel, testLoaded } from "./model-source.ts";
import { evaluationOf, type Questions, writeEvaluation } from "./report.ts";
import type { SourceInputs, Tested } from "./tested.ts";

type Found = Baseline & { found: true };

/** The candidate and its results. */
export interface Candidate {
  tested: Tested;
  evaluation: Evaluation;
}

export interface Comparing {
  /** Folder that the baseline's report is written to. */
  folder: string;
  inputs: SourceInputs;
  questions: Questions;
  context: Context;
}

export interface BaselineModel {
  record: BaselineRecord;
  /** Undefined if another tool wrote the report. */
  evaluation: Partial<Evaluation> | undefined;
}

/** Advice for continuing without a champion that cannot be compared with. */
const WAY_OUT = "baseline: none continues without it";

/**
 * Finds the baseline before anything is tested. Files of an earlier run in `folder` are removed, because they would
 * be mistaken for results of this one.
 *
 * @throws {Failure} if the baseline cannot be fetched, or is in the output folder.
 */
export async function openBaseline(
  spec: string | undefined,
  folder: string,
  { cwd, env, signal, github, pipeline, reporter }: Context,
): Promise<Found | undefined> {
  const baseline = await findBaseline(spec, { cwd, env, signal, github, targetBranch: pipeline?.run.targetBranch });
  if (baseline.found && `${baseline.path}${sep}`.startsWith(`${folder}${sep}`)) {
    throw new Failure(`baseline: expected a place outside ${relative(cwd, folder)}, which is overwritten, got ${spec}`);
  }
  if ((await readBaselineRecord(folder)) !== undefined) await rm(folder, { recursive: true });
  if (baseline.found) return baseline;
  if (spec !== undefined && spec !== "none") reporter.notice(`baseline: compared with nothing: ${baseline.reason}`);
  return undefined;
}

/**
 * Writes the baseline's report into `folder`. If there is a model, it is tested on the candidate's rows. Otherwise
 * the existing report is copied unchanged.
 *
 * @throws {Failure} if the model is not the one that its report is about, or cannot be tested on these rows.
 */
export async function compareWith(
  baseline: Found,
  candidate: Candidate,
  { folder, inputs, questions, context }: Comparing,
): Promise<BaselineModel> {
  const origin = { name: baseline.name, ...(baseline.commit !== undefined && { commit: baseline.commit }) };
  const reported = await reportedEvaluation(baseline, context);
  const path = (await bundleIn(baseline.path)) ?? (await foreignModelIn(baseline, context));
  if (path === undefined || (inputs["test-data"] === undefined && reported !== undefined)) {
    const how = { how: "copied" as const, ...digestOf(reported) };
    return copied(baseline, folder, { record: { ...origin, ...how }, evaluation: reported });
  }
  const { tested, evaluation, same } = await named(baseline, async () => {
    if (inputs["test-data"] === undefined)
      throw new Failure("expected test-data, the rows to test its model on, got nothing");
    // A model file of another tool does not name its target.
    const loaded = await loadModel(path, { cwd: context.cwd, target: candidate.tested.target });
    if (reported?.model_digest !== undefined && reported.model_digest !== loaded.model.digest) {
      throw new Failure(
        `expected the model that its report is about, ${reported.model_digest}, got ${loaded.model.digest} (one of the two was replaced)`,
      );
    }
    const { model } = candidate.tested;
    // Testing the same model twice would also give two different latencies.
    if (model !== undefined && loaded.model.digest === candidate.tested.modelDigest)
      return { ...candidate, same: true };
    if (model !== undefined && model.target !== loaded.model.target) {
      throw new Failure(`expected a model of ${model.target}, got one of ${loaded.model.target}`);
    }
    const task = candidate.evaluation.task;
    // Both models' predictions are paired by the same ids.
    const id = inputs["id-column"] ?? candidate.tested.id;
    // Remarks about the rows are suppressed, because the candidate's test has already printed them.
    const answered = await testLoaded(
      loaded,
      { ...inputs, task, "id-column": id },
      { ...context, reporter: silentReporter },
    );
    const tested = asReported(answered, reported);
    return { tested, evaluation: await evaluationOf(tested, questions), same: false };
  });
  const record: BaselineRecord = {
    ...origin,
    how: same ? "same model" : "tested",
    ...digestOf(evaluation),
    ...((await isBundle(path)) && { model: await readRecord(path, context.cwd) }),
  };
  await replaceFolder(folder, RECORD, async (temporary) => {
    await writeEvaluation({ folder: temporary, tested, evaluation, slices: questions.slices });
    await writeFile(join(temporary, RECORD), recordText(record));
  });
  return { record, evaluation };
}

/**
 * Finds the model of another tool that a server of MLflow had next to its metrics. Undefined if it cannot be read here, because
 * its metrics can still be compared.
 */
async function foreignModelIn({ name, path }: Found, { cwd, reporter }: Context): Promise<string | undefined> {
  const folder = join(path, "model");
  if (!(await isFile(join(folder, "MLmodel")))) return undefined;
  try {
    await loadModel(folder, { cwd });
    return folder;
  } catch (error) {
    if (!(error instanceof Failure) || (await reportIn(path)) === undefined) throw error;
    const reason = error.message.replaceAll(folder, "its model");
    reporter.notice(
      `baseline: ${name}: its metrics alone are compared, because the model cannot be read here: ${reason}`,
    );
    return undefined;
  }
}

/** A model of another tool keeps no threshold; the one that it was tested with is in its report. */
function asReported(tested: Tested, reported: Partial<Evaluation> | undefined): Tested {
  const { predictions, model } = tested;
  const { decision_threshold: threshold, positive_class: name = "" } = reported ?? {};
  if (threshold === undefined || model !== undefined || predictions.task !== "classification") return tested;
  const positive = predictions.classes.indexOf(name);
  return positive < 0 || predictions.classes.length !== 2 ? tested : withDecision(tested, { positive, threshold });
}

async function copied(baseline: Found, folder: string, compared: BaselineModel): Promise<BaselineModel> {
  const report = (await reportIn(baseline.path)) ?? baseline.path;
  const metrics = await partOf(report, "metrics");
  if (metrics === undefined) {
    throw new Failure(
      `baseline: ${baseline.name}: expected a model bundle, or metrics (${namesOf("metrics")}), got neither`,
    );
  }
  const files = new Map([[`metrics${extname(metrics) || ".json"}`, metrics]]);
  for (const part of ["evaluation", "predictions"] as const) {
    const file = await partOf(report, part);
    if (file === undefined) continue;
    if (file === metrics) files.clear();
    files.set(`${part}${/(\.\w+)(\.gz)?$/.exec(file)![0]}`, file);
  }
  await replaceFolder(folder, RECORD, async (temporary) => {
    await mkdir(temporary, { recursive: true });
    for (const [name, file] of files) await copyFile(file, join(temporary, name));
    await writeFile(join(temporary, RECORD), recordText(compared.record));
  });
  return compared;
}

/**
 * Reads the report next to a model, as far as this version understands it. Undefined if trainyard did not write one.
 *
 * @throws {Failure} for a report of a newer version.
 */
async function reportedEvaluation(
  { name, path }: Found,
  { cwd, reporter }: Pick<Context, "cwd" | "reporter">,
): Promise<Partial<Evaluation> | undefined> {
  const report = await reportIn(path);
  const file = report === undefined ? undefined : await partOf(report, "evaluation");
  if (file === undefined) return undefined;
  const where = `baseline: ${name}: ${basename(file)}`;
  const value = await readJson(file, cwd, "an evaluation").catch((error) => {
    if (!(error instanceof Failure)) throw error;
    reporter.warning(`${where}: it is no JSON and is left out`);
  });
  if (!evaluationDocument.marks(value)) return undefined;
  const { value: evaluation, problems } = evaluationDocument.fitting(value, where);
  if (problems.length > 0) reporter.warning(`${where}: compared without a part of it: ${problems.join("; ")}`);
  return evaluation;
}

function digestOf(evaluation: Partial<Evaluation> | undefined): { model_digest?: string } {
  return evaluation?.model_digest === undefined ? {} : { model_digest: evaluation.model_digest };
}

/** Adds the baseline's name to failures, instead of the folder it was fetched to, and advice on how to fix them. */
async function named<T>({ name, path }: Found, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const message = error.message.replaceAll(path, name);
    const said = message.startsWith(name) ? message : `${name}: ${message}`;
    throw new Failure(`baseline: ${said} (${WAY_OUT})`, { cause: error });
  }
}

/** Maximum number of metrics to show. The report has all of them, with the significance of their differences. */
const MOST_METRICS = 6;

/** Shows both models briefly. `gate-on-metric` says whether the difference is significant. */
export function baselineBlocks({ record, evaluation: theirs }: BaselineModel, ours: Evaluation): Block[] {
  const rows = theirs?.data_digest === ours.data_digest ? "the same rows" : "other rows";
  const how = {
    tested: "tested on the same rows",
    copied: theirs === undefined ? "as in its report" : `as in its report, on ${rows}`,
    "same model": "which is the same model",
  };
  const both = (name: string) => ours.metrics[name] !== undefined && theirs?.metrics?.[name] !== undefined;
  const names = HEADLINES.filter(both).slice(0, MOST_METRICS);
  return [
    heading(3, "Compared with the baseline"),
    paragraph([code(record.name), `, ${how[record.how]}.`]),
    ...(names.length === 0
      ? []
      : [
          table(
            ["metric", ">here", ">baseline"],
            names.map((name) => [name, inMetric(name, ours.metrics[name]!), inMetric(name, theirs!.metrics![name]!)]),
          ),
        ]),
  ];
}
