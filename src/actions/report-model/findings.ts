import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import type { DriftFile } from "../../evaluation/drift/drift-file.ts";
import { type GateFile, readGateFile } from "../../evaluation/gate/gate-file.ts";
import type { PromotionFile } from "../../evaluation/promotion/promotion-file.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import type { DeploymentFile } from "../../evaluation/served-model/deployment-file.ts";
import type { RolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import type { ColumnImportance } from "../../models/bundle/importances-file.ts";
import { readText } from "../../platform/file/read.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { type ReportBaseline, readReportBaseline } from "./baseline.ts";
import { readDeployment, readRollout } from "./deployment.ts";
import { readDrift } from "./drift.ts";
import { readImportances } from "./importances.ts";
import type { ReportModelInputs } from "./inputs.ts";
import { type OwnPredictions, readOwnPredictions } from "./own-predictions.ts";
import { readPromotion } from "./promotion.ts";
import { readRunResult } from "./run-result.ts";
import { attempted, type ModelSource, readSource } from "./source.ts";
import { readTests, type Tests } from "./tests.ts";

/** The content of the report before it is rendered. */
export interface ModelFindings {
  candidate: ModelSource;
  gate: GateFile | undefined;
  drift: DriftFile | undefined;
  rollout: RolloutFile | undefined;
  deployment: DeploymentFile | undefined;
  promotion: PromotionFile | undefined;
  tests: Tests;
  predictions: OwnPredictions;
  baseline: ReportBaseline;
  /** Importance of each column. Empty if it was not measured. */
  importances: ColumnImportance[];
  /** A file of the user's that ends the report, and its text. */
  notes: { name: string; text: string } | undefined;
  /** Files that could not be read, and files that do not belong together. */
  problems: string[];
}

export type ReportSources = Pick<
  ReportModelInputs,
  "report-dir" | "model" | "junit-files" | "baseline" | "schema" | "notes"
>;

/** Returns findings for a run that failed before it had a result. */
export function nothingBut(problem: string): ModelFindings {
  const candidate = { metrics: {}, evaluation: undefined, record: undefined, predictionsPath: undefined };
  const tests = { total: 0, failed: [] };
  return {
    candidate,
    gate: undefined,
    drift: undefined,
    rollout: undefined,
    deployment: undefined,
    promotion: undefined,
    tests,
    predictions: undefined,
    baseline: { found: undefined, reason: undefined },
    importances: [],
    notes: undefined,
    problems: [problem],
  };
}

/** Reads the files of earlier steps. None is required, and no content makes the report fail. */
export async function gather(inputs: ReportSources, context: Context): Promise<ModelFindings> {
  const { cwd } = context;
  const problems: string[] = [];
  const { model = usualModel } = inputs;
  const report = resolve(cwd, inputs["report-dir"]);
  const read = await readSource({ report, model }, { cwd, problems });
  const stale = staleReason(read.evaluation?.run, context.github?.run);
  if (stale !== undefined) return nothingBut(`${shownPath(join(report, "evaluation.json"), cwd)}: ${stale}`);
  const candidate = ofOneModel(read, model, problems);
  const gate = await gateOf(candidate, join(report, "gate.json"), { context, problems });
  const digest = candidate.evaluation?.model_digest ?? candidate.record?.digest;
  const drift = await readDrift(join(report, "drift.json"), { digest, context, problems });
  const rollout = await readRollout(join(report, "rollout.json"), { digest, context, problems });
  const deployment = await readDeployment(join(report, "deployment.json"), { digest, context, problems });
  const promotion = await readPromotion(join(report, "promotion.json"), { digest, context, problems });
  const own = candidate.evaluation?.tests;
  const tests = await readTests(
    { report, patterns: inputs["junit-files"] ?? [] },
    {
      own,
      gated: gate !== undefined,
      drifted: drift !== undefined,
      deployed: deployment !== undefined,
      promoted: promotion !== undefined,
      problems,
    },
    context,
  );
  const predictions = await readOwnPredictions(candidate.predictionsPath, inputs.schema, context);
  const contents = { report, candidate, gate, predictions, problems };
  const baseline = await readReportBaseline(inputs, contents, context);
  const importances = await readImportances(report, digest, { cwd, problems });
  const notes = await notesOf(inputs.notes, { cwd, problems });
  const delivered = { rollout, deployment, promotion };
  return { candidate, gate, drift, ...delivered, tests, predictions, baseline, importances, notes, problems };
}

async function notesOf(
  name: string | undefined,
  { cwd, problems }: { cwd: string; problems: string[] },
): Promise<ModelFindings["notes"]> {
  if (name === undefined) return undefined;
  const text = await attempted(() => readText(name, cwd, { maxBytes: largestNotesBytes }), problems);
  return text === undefined ? undefined : { name, text };
}

/** A file of more is no note, and is not read to show its beginning. */
const largestNotesBytes = 10_000_000;

/** Ignores a bundle that does not belong to the evaluation, because it says nothing about the tested model. */
function ofOneModel(candidate: ModelSource, model: string, problems: string[]): ModelSource {
  const tested = candidate.evaluation?.model_digest;
  const bundled = candidate.record?.digest;
  if (tested === undefined || bundled === undefined || tested === bundled) return candidate;
  problems.push(
    `${model}: expected the model that was tested, ${tested.slice(0, 19)}, got ${bundled.slice(0, 19)}: what it says is left out`,
  );
  return { ...candidate, record: undefined };
}

async function gateOf(
  { evaluation }: ModelSource,
  path: string,
  reading: { context: Context; problems: string[] },
): Promise<GateFile | undefined> {
  const found = await readRunResult(path, readGateFile, reading);
  if (found === undefined) return undefined;
  const { result: gate, shown } = found;
  const tested = evaluation?.model_digest;
  if (gate.model_digest === undefined || tested === undefined || gate.model_digest === tested) return gate;
  reading.problems.push(
    `${shown}: expected a gate for the model that was tested, ${tested.slice(0, 19)}, got one for ${gate.model_digest.slice(0, 19)}: it is left out (run gate-on-metric after test-model)`,
  );
  return undefined;
}
