import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { gather } from "./findings.ts";
import { reportModelInputs, reportModelOutputs } from "./inputs.ts";
import { writeModelReport } from "./report-writer.ts";

export default action({
  name: "report-model",
  description:
    "Reports a model's metrics, gate, tests and changes in the job summary, in one pull-request comment that is kept up to date, and in a file. It never fails because of a verdict.",
  examples: ["--report-dir report", '--baseline git:main:report --junit-files "junit-*.xml"'],
  inputs: reportModelInputs,
  outputs: reportModelOutputs,
  async run(inputs, context) {
    const written = await writeModelReport(await gather(inputs, context), inputs, context);
    const artifact = await uploadResults(inputs["upload-artifact"], inputs["report-dir"], context);
    return { ...written, outputs: { ...written.outputs, ...artifact } };
  },
});
