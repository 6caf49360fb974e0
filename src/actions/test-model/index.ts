import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { baselineGroup, dataGroup, outputGroup } from "../../contract/input-groups.ts";
import { testModelInputs, testModelOutputs } from "./inputs.ts";
import { testOutcome } from "./outcome.ts";
import { testModel } from "./testing.ts";

export default action({
  name: "test-model",
  description:
    "Tests any model on held-out rows: a bundle, a predictions file, a command or a served model. Writes metrics with intervals, slices, predictions and a JUnit report.",
  examples: ["--test-data report/test.csv --slices region", "--predictions predictions.csv --positive-class yes"],
  groups: {
    Model: [
      "model",
      "classes",
      "predictions",
      "command",
      "url",
      "timeout",
      "time-limit",
      "request-headers",
      "request-retries",
      "request-concurrency",
    ],
    Data: ["truth-column", "prediction-column", "probability-prefix", ...dataGroup],
    Metrics: [
      "positive-class",
      "decision-threshold",
      "threshold-data",
      "derived-metrics",
      "metric-command",
      "operating-points",
      "slices",
      "seed",
    ],
    Baseline: baselineGroup,
    Output: outputGroup,
  },
  inputs: testModelInputs,
  outputs: testModelOutputs,
  async run(inputs, context) {
    const testing = await testModel(inputs, context);
    return testOutcome(testing, inputs, await uploadResults(inputs["upload-artifact"], inputs["report-dir"], context));
  },
});
