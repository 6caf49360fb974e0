import type { Context } from "../../contract/context.ts";
import { readSchema } from "../../contract/table-options.ts";
import { Failure } from "../../core/failure.ts";
import type { TableSchema } from "../../data/table/schema.ts";
import { type Pair, pair } from "../../evaluation/comparison/pair.ts";
import {
  groupsOf,
  type PredictionsFile,
  positiveIndex,
  readPredictions,
  sliceRows,
} from "../../evaluation/comparison/predictions-file.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import type { ReferenceModel } from "../../evaluation/rules/rule.ts";
import type { GateInputs } from "./inputs.ts";
import { type FoundBaseline, predictionsBeside, type Report } from "./sources.ts";
import { type ComparedModel, type RuleEvidence, type UntestedRule, weighRules } from "./weigh.ts";

interface WeighAllOptions {
  inputs: Pick<
    GateInputs,
    | "mode"
    | "predictions"
    | "baseline-predictions"
    | "anchor-predictions"
    | "schema"
    | "group-column"
    | "positive-class"
    | "confidence"
    | "looks"
    | "margin"
    | "seed"
  >;
  report: Report;
  models: Partial<Record<ReferenceModel, FoundBaseline | undefined>>;
  context: Context;
}

/** The options for finding and reading the predictions of other models. */
interface OtherOptions extends WeighAllOptions {
  schema: TableSchema | undefined;
}

export interface PredictionsRecord {
  rows: number;
  digest: string;
}

export interface WeighedRules {
  answers: Map<Judgement, RuleEvidence | UntestedRule>;
  predictions: Partial<Record<ReferenceModel | "metrics", PredictionsRecord | undefined>>;
}

/**
 * Tests every rule with the predictions. It is only loaded for the modes that need it.
 *
 * @throws {Failure} if there are no predictions of the candidate. A mode is never dropped silently.
 */
export async function weighAll(judgements: readonly Judgement[], options: WeighAllOptions): Promise<WeighedRules> {
  const { inputs, report, models, context } = options;
  const { cwd, signal } = context;
  const ours = inputs.predictions ?? listOf(await predictionsBeside(report));
  if (ours === undefined) {
    throw new Failure(
      `predictions: expected the file of predictions behind ${report.name}, which mode ${inputs.mode} weighs, got none (or use mode: point)`,
    );
  }
  const name = inputs.predictions?.join(", ") ?? "predictions next to the metrics";
  const schema = inputs.schema === undefined ? undefined : await readSchema(inputs.schema, cwd);
  const file = await readPredictions(ours, { name, cwd, signal, schema });
  const others = {
    baseline: await readOther("baseline", { ...options, schema }),
    anchor: await readOther("anchor", { ...options, schema }),
  };
  // Both comparisons have the same candidate, with the classes of all models.
  let candidate = file.predictions;
  const pairs: Partial<Record<ReferenceModel, Pair>> = {};
  for (const role of ["baseline", "anchor"] as const) {
    const other = others[role];
    if (other === undefined) continue;
    pairs[role] = pair({ predictions: candidate, name: file.name }, other);
    candidate = pairs[role].candidate;
  }
  if (pairs.baseline !== undefined && others.baseline !== undefined && pairs.baseline.candidate !== candidate)
    pairs.baseline = pair({ predictions: candidate, name: file.name }, others.baseline);
  const compared = (role: ReferenceModel): ComparedModel | undefined => {
    const metrics = models[role]?.report?.metrics;
    return metrics && { pair: pairs[role], name: others[role]?.name ?? "", metrics };
  };
  const group = inputs["group-column"];
  const answers = await weighRules(judgements, {
    candidate,
    candidateName: file.name,
    metrics: report.metrics,
    models: { baseline: compared("baseline"), anchor: compared("anchor") },
    positive: positiveIndex(candidate, inputs["positive-class"] ?? report.evaluation.positive_class),
    sliceRows: sliceRows(file),
    own: report.evaluation.own_metrics,
    groups: group === undefined ? undefined : groupsOf(file, group),
    mode: inputs.mode,
    confidence: inputs.confidence,
    looks: inputs.looks,
    margin: inputs.margin,
    seed: inputs.seed,
    signal,
  });
  return {
    answers,
    predictions: {
      metrics: recordOf(file),
      baseline: others.baseline && recordOf(others.baseline),
      anchor: others.anchor && recordOf(others.anchor),
    },
  };
}

async function readOther(
  role: ReferenceModel,
  { inputs, models, context: { cwd, signal }, schema }: OtherOptions,
): Promise<PredictionsFile | undefined> {
  const found = models[role];
  const given = inputs[`${role}-predictions`];
  const paths = given ?? listOf(found?.predictionsPath);
  if (paths === undefined || found?.report === undefined) return undefined;
  return readPredictions(paths, { name: given?.join(", ") ?? `${found.name}: predictions`, cwd, signal, schema });
}

function listOf(path: string | undefined): string[] | undefined {
  return path === undefined ? undefined : [path];
}

function recordOf({ predictions, digest }: PredictionsFile): PredictionsRecord {
  return { rows: predictions.rows, digest };
}
