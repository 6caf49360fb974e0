import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { githubToken, input, lines, path, type Values } from "../../contract/inputs.ts";
import { classesInput } from "../../contract/model-inputs.ts";
import { sharedInputs, usualModel } from "../../contract/shared-inputs.ts";
import { trackingInput, trackingOutputs } from "../../contract/tracking-input.ts";
import { type ThresholdRule, thresholdRuleFormat } from "../../evaluation/metrics/threshold-choice.ts";
import { commandInputs, commandOutputs } from "./command/inputs.ts";
import { forestInputs } from "./forest-inputs.ts";

/** The inputs that affect the model or its location. The provenance records them. */
export const growthInputs = {
  ...dataInputs,
  model: path({
    description:
      "Model file of another tool to import instead of training a forest: XGBoost, LightGBM, scikit-learn or ONNX. The bundle holds the file as it is, with the schema and profile of `data`.",
  }),
  classes: classesInput,
  "model-dir": path({ description: "Folder for the model bundle.", default: usualModel }),
  "report-dir": sharedInputs["report-dir"],
  ...forestInputs,
  "decision-threshold": input<ThresholdRule, { description: string }>(
    {
      description:
        "Probability of `positive-class` from which a model of two classes answers with it: a number, or a rule by which it is chosen on out-of-bag rows (without a bootstrap, on rows of a cross-validation). When absent, the answer is the more probable class.",
    },
    thresholdRuleFormat,
  ),
  "positive-class": sharedInputs["positive-class"],
};

/** The inputs of a training here, which the root action has, too. */
export const builtInInputs = {
  ...growthInputs,
  tracking: trackingInput,
  "upload-artifact": artifactName("the model bundle"),
};

export const trainInputs = {
  ...builtInInputs,
  data: lines({ description: `${dataInputs.data.description} Required without \`command\`.` }),
  model: path({
    description:
      "Model file of another tool to import instead of training a forest: XGBoost, LightGBM, scikit-learn or ONNX. The bundle holds the file as it is, with the schema and profile of `data`. With `command`: the file or folder that it writes.",
  }),
  ...commandInputs,
  token: githubToken(),
};

/** The outputs of a training here, which the root action has, too. */
export const builtInOutputs = {
  "model-path": "Path of the model bundle, a folder.",
  "test-data-path": "Path of the held-out rows, a CSV file.",
  "model-digest": "Digest of the model, `sha256:…`. The same data, parameters and seed give the same digest.",
  "out-of-bag-score":
    "Out-of-bag accuracy or R²: each training row is predicted by the trees that did not see it. Above 20,000 rows, a random sample of 20,000 is predicted unless `decision-threshold` is chosen by a rule. Only with `engine: histogram` and `bootstrap`.",
  "data-digest": "Digest of the bytes of `data`, `sha256:…`.",
  "importances-path":
    "Path of the importances of the columns, as JSON. Absent when neither the engine nor `importances` measured them.",
  "cross-validation-path":
    "Path of the metrics of each fold with means and standard deviations, as JSON. Only with `cv`.",
  ...trackingOutputs,
  ...artifactOutputs,
};

export const trainOutputs = { ...builtInOutputs, ...commandOutputs };

export type TrainInputs = Values<typeof builtInInputs>;
