import type { Context } from "../../contract/context.ts";
import type { TrackedRun } from "../../delivery/tracking/track.ts";
import type { GateFile } from "../../evaluation/gate/gate-file.ts";
import type { GateInputs } from "./inputs.ts";
import type { gateOutcome } from "./outcome.ts";
import type { Report } from "./sources.ts";

export interface GateTracking {
  outcome: Awaited<ReturnType<typeof gateOutcome>>;
  report: Report;
  inputs: Pick<GateInputs, "tracking" | "report-dir">;
}

/** Logs the verdict to the tracking server, in the run of the model. */
export async function trackGate(
  gate: GateFile,
  { outcome, report, inputs }: GateTracking,
  context: Context,
): Promise<TrackedRun | undefined> {
  if (!context.env["MLFLOW_TRACKING_URI"] && inputs.tracking !== "required") return undefined;
  const { trackStep } = await import("../../delivery/tracking/track.ts");
  const { gateEntries } = await import("../../evaluation/tracking/entries.ts");
  const { outputs } = outcome;
  return trackStep(
    {
      isStart: false,
      entries: { ...gateEntries(gate), metrics: foreignMetrics(report, context.now().getTime()) },
      files: [outputs["gate-path"], outputs["junit-path"], report.metricsPath],
      modelDigest: gate.model_digest,
    },
    { policy: inputs.tracking, reportDir: inputs["report-dir"] },
    context,
  );
}

/** Metrics of another tool, which no other action has logged. */
function foreignMetrics({ evaluation, metrics }: Report, timestamp: number) {
  if (evaluation.model_digest !== undefined || evaluation.data_digest !== undefined) return [];
  return metrics.names(mostMetrics).flatMap((key) => {
    const found = metrics.read(key.split("."));
    return found.kind === "number" ? [{ key, value: found.value, timestamp, step: 0 }] : [];
  });
}

const mostMetrics = 1000;
