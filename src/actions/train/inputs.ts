import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { path, type Values } from "../../contract/inputs.ts";
import { forestInputs } from "./forest-inputs.ts";

/** The inputs that decide what the model becomes, and where it is written. Provenance records them. */
export const growthInputs = {
  ...dataInputs,
  "model-dir": path({ description: "Folder the model bundle is written to.", default: "model" }),
  "report-dir": path({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
  ...forestInputs,
};

export const trainInputs = { ...growthInputs, "upload-artifact": artifactName("the model bundle") };

export const trainOutputs = {
  "model-path": "Folder of the model bundle.",
  "test-data-path": "The held-out rows as CSV.",
  "model-digest": "`sha256:…` of the model: the same data, parameters and seed give the same.",
  "out-of-bag-score":
    "Accuracy or R² of the training rows by the trees grown without each; only with `engine: histogram` and `bootstrap`.",
  "data-digest": "`sha256:…` of the bytes of `data`.",
  "cross-validation-path": "The metrics of each fold as JSON, their means and spreads; only with `cv`.",
  ...artifactOutputs,
};

export type TrainInputs = Values<typeof trainInputs>;
