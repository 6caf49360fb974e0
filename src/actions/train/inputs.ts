import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { path, type Values } from "../../contract/inputs.ts";
import { sharedInputs, usualModel } from "../../contract/shared-inputs.ts";
import { forestInputs } from "./forest-inputs.ts";

/** The inputs that decide what the model becomes, and where it is written. Provenance records them. */
export const growthInputs = {
  ...dataInputs,
  "model-dir": path({ description: "Folder for the model bundle.", default: usualModel }),
  "report-dir": sharedInputs["report-dir"],
  ...forestInputs,
};

export const trainInputs = { ...growthInputs, "upload-artifact": artifactName("the model bundle") };

export const trainOutputs = {
  "model-path": "Path of the model bundle, a folder.",
  "test-data-path": "Path of the held-out rows, a CSV file.",
  "model-digest": "Digest of the model, `sha256:…`. The same data, parameters and seed give the same digest.",
  "out-of-bag-score":
    "Out-of-bag accuracy or R²: each training row is predicted by the trees that did not see it. Only with `engine: histogram` and `bootstrap`.",
  "data-digest": "Digest of the bytes of `data`, `sha256:…`.",
  "importances-path":
    "Path of the importances of the columns, as JSON. Absent when neither the engine nor `importances` measured them.",
  "cross-validation-path":
    "Path of the metrics of each fold with means and standard deviations, as JSON. Only with `cv`.",
  ...artifactOutputs,
};

export type TrainInputs = Values<typeof trainInputs>;
