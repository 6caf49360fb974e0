import { action } from "../../contract/action.ts";
import type { Values } from "../../contract/inputs.ts";
import { path } from "../../contract/inputs.ts";
import { sharedInputs, usualModel } from "../../contract/shared-inputs.ts";
import { trackedOutputs, trackingOutputs } from "../../contract/tracking-input.ts";
import { Failure } from "../../core/failure.ts";
import { readTrackingRecord } from "../../delivery/tracking/record.ts";
import { sendHeld } from "../../delivery/tracking/track.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { code, heading, list, paragraph } from "../../reports/markdown/block.ts";
import { recordOfFiles } from "./files.ts";

const trackInputs = {
  "report-dir": sharedInputs["report-dir"],
  model: path({
    description: "Folder of the model to log, when no action has recorded what to log; `model` when absent.",
  }),
};

export type TrackInputs = Values<typeof trackInputs>;

export default action({
  name: "track",
  description:
    "Logs a report and its model to the MLflow server in MLFLOW_TRACKING_URI: what train, test-model and gate-on-metric could not send, or the files of a run without a server.",
  examples: ["--report-dir report", "--report-dir out/report --model out/model"],
  inputs: trackInputs,
  outputs: trackingOutputs,
  async run(inputs, context) {
    const reportDir = inputs["report-dir"];
    const held = await readTrackingRecord(reportDir, context.cwd);
    const tracking = held ?? (await recordOfFiles(inputs, context));
    if (tracking === undefined) {
      throw new Failure(
        `report-dir: ${reportDir}: expected results of train, test-model or gate-on-metric, got none (and ${inputs.model ?? usualModel} is no model)`,
      );
    }
    const run = await sendHeld(tracking, reportDir, context);
    const { params, metrics, files, model } = tracking;
    return {
      outputs: trackedOutputs(run),
      summary: [
        heading(2, "Logged to MLflow"),
        paragraph(run.url),
        list([
          `${Object.keys(params).length} parameters, ${metrics.length} values of metrics`,
          ...(files.length > 0 ? [`files: ${files.join(", ")}`] : []),
          ...(model === undefined ? [] : [["model ", code(shownPath(model, context.cwd))]]),
        ]),
      ],
    };
  },
});
