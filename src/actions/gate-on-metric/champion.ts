import { type ArtifactOutputs, noArtifact, uploadResults, withdrawArtifact } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import type { GateInputs } from "./inputs.ts";
import type { Report } from "./sources.ts";

/**
 * Holds the judged metrics against the model that is to be let through by them.
 *
 * @throws {Failure} when they are another model's, or do not say whose they are.
 */
export async function refuseOtherModel(model: string, { name, evaluation }: Report, cwd: string): Promise<void> {
  // Most gates compare numbers alone, and need not load what reads models.
  const { identityOf } = await import("../../models/bundle/identity.ts");
  const { digest } = await identityOf(model, cwd);
  const measured = evaluation.model_digest;
  if (measured === digest) return;
  throw new Failure(
    measured === undefined
      ? `model: ${model}: expected an evaluation.json beside ${name} that names its digest, got none (test-model writes it)`
      : `model: ${model}: expected the model that ${name} speaks of, ${measured}, got ${digest} (test this model anew)`,
  );
}

/**
 * Uploads the report; or, where a model is named, both, and only when the verdict lets it through: an artifact of that name
 * holds no model that was refused, whatever became of the step and its run.
 */
export async function uploadJudged(
  { verdict }: { verdict: "pass" | "fail" | "inconclusive" },
  inputs: Pick<GateInputs, "model" | "report-dir" | "upload-artifact">,
  context: Context,
): Promise<ArtifactOutputs> {
  const { model, "report-dir": report, "upload-artifact": name } = inputs;
  if (model === undefined) return uploadResults(name, report, context);
  if (verdict === "pass") return uploadResults(name, { model, report }, context);
  if (name !== undefined) {
    if (context.github !== undefined) await withdrawArtifact(name, context.github);
    context.reporter.notice(`upload-artifact: ${name} was not uploaded: the verdict on ${model} is ${verdict}`);
  }
  return noArtifact;
}
