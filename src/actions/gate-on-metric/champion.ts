import { type ArtifactOutputs, noArtifact, uploadResults, withdrawArtifact } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import type { GateInputs } from "./inputs.ts";
import type { FoundBaseline, Report } from "./sources.ts";

/**
 * Checks that the metrics belong to the model that they are used to approve.
 *
 * @throws {Failure} if they belong to another model, or do not name theirs.
 */
export async function refuseOtherModel(model: string, { name, evaluation }: Report, cwd: string): Promise<void> {
  // Most gates only compare numbers and do not need to load the code that reads models.
  const { identityOf } = await import("../../models/predictor/identity.ts");
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
 * Uploads the report. If a model is named, uploads both, but only if the gate passes: an artifact of that name never
 * contains a rejected model, whatever happens to the rest of the run.
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
  /** True if every rule about the anchor shows that the model is at least as good as the anchor. */
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
