import { choice } from "./inputs.ts";

/** Input of the actions that log to a tracking server. */
export const trackingInput = choice({
  description:
    "Whether to log the results to the MLflow server in `MLFLOW_TRACKING_URI`. `auto` logs if the variable is set, and only warns about a failure; `required` fails then.",
  choices: ["auto", "required", "never"],
  default: "auto",
});

/** Outputs of the actions that log to a tracking server. */
export const trackingOutputs = {
  "mlflow-run-id": "Id of the MLflow run with the results. Empty if nothing was logged.",
  "mlflow-run-url": "Page of that run.",
};

export type TrackingOutputs = Record<keyof typeof trackingOutputs, string | undefined>;

/** The outputs for a run, or for none. */
export function trackedOutputs(run: { id: string; url: string } | undefined): TrackingOutputs {
  return { "mlflow-run-id": run?.id, "mlflow-run-url": run?.url };
}
