import { type ArtifactOutputs, noArtifact, uploadResults, withdrawArtifact } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import type { GateInputs } from "./inputs.ts";
import type { FoundBaseline, Report } from "./sources.ts";

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
      ? `model: ${model}: expected an evaluation.json next to ${name} that names its digest, got none (test-model writes it)`
      : `model: ${model}: expected the model that ${name} is about, ${measured}, got ${digest} (run test-model for this model)`,
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

export interface AnchorState {
  verdict: "pass" | "fail" | "inconclusive";
  anchor: FoundBaseline | undefined;
  /** Every rule about the anchor shows the model to be at least as good as the anchor. */
  reached: boolean;
}

/**
 * Uploads the anchor: the model that passed, when there was no anchor or it is shown to be at least as good as that; otherwise
 * the same anchor again, which keeps its artifact from expiring. It never moves to a model that is only not proven worse, so
 * that many small losses are compared with the margin as one.
 */
export async function uploadAnchor(
  { verdict, anchor, reached }: AnchorState,
  inputs: Pick<GateInputs, "model" | "report-dir" | "upload-anchor">,
  context: Context,
): Promise<void> {
  const { model, "report-dir": report, "upload-anchor": name } = inputs;
  if (name === undefined || model === undefined) return;
  const first = anchor?.report === undefined;
  if (verdict === "pass" && (first || reached)) {
    context.reporter.notice(
      first
        ? `upload-anchor: ${model} is the first anchor`
        : `upload-anchor: ${model} is the new anchor: it is shown to be at least as good as ${anchor.name}`,
    );
    await uploadResults(name, { model, report }, context);
  } else if (anchor?.artifactPath !== undefined) {
    await uploadResults(name, anchor.artifactPath, context);
  }
}
