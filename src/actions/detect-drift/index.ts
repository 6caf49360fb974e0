import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { detect } from "./detect.ts";
import { driftInputs, driftOutputs } from "./inputs.ts";
import { driftOutcome } from "./outcome.ts";

export default action({
  name: "detect-drift",
  description:
    "Compares new rows with the training rows: which columns changed, whether that is proven, and whether the model is worse.",
  examples: [
    "--reference model --current new.csv",
    "--reference train.csv --current 'logs/*.jsonl' --model model --on-drift warn",
  ],
  groups: {
    Data: [
      "reference",
      "current",
      "model",
      "target",
      "id-column",
      "time-column",
      "group-column",
      "columns",
      "exclude",
      "slices",
      "schema",
      "encoding",
      "delimiter",
    ],
    Decision: [
      "preset",
      "false-alarms",
      "min-effect",
      "min-missing",
      "max-performance-drop",
      "max-share",
      "floors",
      "min-importance",
      "max-age",
      "history",
      "planned-looks",
      "history-method",
      "classifier",
      "seed",
      "on-drift",
      "on-performance",
      "on-inconclusive",
    ],
    Output: ["report-dir", "prometheus", "upload-artifact", "notify", "state", "token"],
  },
  inputs: driftInputs,
  outputs: driftOutputs,
  async run(inputs, context) {
    const outcome = await driftOutcome(await detect(inputs, context), inputs, context);
    const artifact = await uploadResults(inputs["upload-artifact"], inputs["report-dir"], context);
    return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
  },
});
