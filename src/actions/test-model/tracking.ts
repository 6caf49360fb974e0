import type { Context } from "../../contract/context.ts";
import type { TrackedRun } from "../../delivery/tracking/track.ts";
import type { TestModelInputs } from "./inputs.ts";
import type { ModelTesting } from "./testing.ts";

/** Logs an evaluation to the tracking server, in the run of the training if the report folder names it. */
export async function trackTesting(
  testing: ModelTesting,
  inputs: Pick<TestModelInputs, "tracking" | "report-dir" | "test-data">,
  context: Context,
): Promise<TrackedRun | undefined> {
  if (testing.ended !== "evaluated") return undefined;
  if (!context.env["MLFLOW_TRACKING_URI"] && inputs.tracking !== "required") return undefined;
  const { trackStep } = await import("../../delivery/tracking/track.ts");
  const { evaluationEntries } = await import("../../evaluation/tracking/entries.ts");
  const { evaluation, paths } = testing;
  return trackStep(
    {
      isStart: false,
      entries: evaluationEntries(evaluation, context.now().getTime()),
      ...(evaluation.data_digest !== undefined && {
        datasets: [{ name: inputs["test-data"]?.join(", ") ?? "", digest: evaluation.data_digest, use: "evaluation" }],
      }),
      files: [paths.metrics, paths.evaluation, paths.junit, paths.card],
      modelDigest: evaluation.model_digest,
    },
    { policy: inputs.tracking, reportDir: inputs["report-dir"] },
    context,
  );
}
