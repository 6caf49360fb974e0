import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { gather } from "./findings.ts";
import { reportModelInputs, reportModelOutputs } from "./inputs.ts";
import { tell } from "./tell.ts";

export default action({
  name: "report-model",
  description:
    "Tells a model's metrics, gate, tests and changes as one report: in the job summary, in one pull-request comment that is kept up to date, and as a file. Never red by itself.",
  inputs: reportModelInputs,
  outputs: reportModelOutputs,
  async run(inputs, context) {
    const told = await tell(await gather(inputs, context), inputs, context);
    const artifact = await uploadResults(inputs["upload-artifact"], inputs["report-dir"], context);
    return { ...told, outputs: { ...told.outputs, ...artifact } };
  },
});
