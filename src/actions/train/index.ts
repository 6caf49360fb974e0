import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { dataGroup, forestGroup, outputGroup, splitGroup } from "../../contract/input-groups.ts";
import { trainInputs, trainOutputs } from "./inputs.ts";
import { trainOutcome } from "./outcome.ts";
import { trainModel } from "./training.ts";

export default action({
  name: "train",
  description: "Trains a model on a table and writes it as a bundle that every other action reads.",
  examples: [
    "--data data/customers.csv --target churned",
    "--data data/houses.parquet --target price --split time --time-column sold --n-estimators 300",
  ],
  groups: { Data: dataGroup, Split: splitGroup, Model: [...forestGroup, "positive-class"], Output: outputGroup },
  inputs: trainInputs,
  outputs: trainOutputs,
  async run(values, context) {
    const training = await trainModel(values, context);
    return trainOutcome(training, values, await uploadResults(values["upload-artifact"], values["model-dir"], context));
  },
});
