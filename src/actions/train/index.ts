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
    "--model model.ubj --data data/customers.csv --target churned --classes no --classes yes",
  ],
  groups: {
    Data: dataGroup,
    Split: splitGroup,
    Model: [...forestGroup, "positive-class", "model", "classes"],
    Output: outputGroup,
  },
  inputs: trainInputs,
  outputs: trainOutputs,
  async run(values, context) {
    const training = await trainModel(values, context);
    return trainOutcome(training, values, await uploadResults(values["upload-artifact"], values["model-dir"], context));
  },
});
