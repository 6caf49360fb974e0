import { basename } from "node:path";
import type { Context } from "../../contract/context.ts";
import type { TrackedRun } from "../../delivery/tracking/track.ts";
import type { TrainInputs } from "./inputs.ts";
import type { Training } from "./training.ts";

/** Logs a training to the tracking server, as a new run. */
export async function trackTraining(
  training: Training,
  values: Pick<TrainInputs, "tracking" | "report-dir" | "model-dir" | "target" | "data">,
  context: Context,
): Promise<TrackedRun | undefined> {
  if (!context.env["MLFLOW_TRACKING_URI"] && values.tracking !== "required") return undefined;
  const { trackStep } = await import("../../delivery/tracking/track.ts");
  const { trainingEntries } = await import("../../evaluation/tracking/entries.ts");
  const { parameters, data, outOfBag, crossValidation, modelDigest, modelPath } = training;
  const facts = {
    parameters,
    dataDigest: data.table.digest,
    target: data.target.name,
    outOfBag: outOfBag?.score,
    folds: crossValidation?.metrics,
  };
  return trackStep(
    {
      isStart: true,
      entries: trainingEntries(facts, context.now().getTime()),
      datasets: [{ name: values.data.join(", "), digest: data.table.digest, use: "training" }],
      files: [training.importancesPath, training.crossValidationPath],
      model: modelPath,
      modelDigest,
      name: basename(modelPath),
    },
    { policy: values.tracking, reportDir: values["report-dir"] },
    context,
  );
}
