import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { trainInputs, trainOutputs } from "./inputs.ts";
import { trainOutcome } from "./outcome.ts";
import { trainModel } from "./training.ts";

export default action({
  name: "train",
  description: "Trains a model on a table and writes it as a bundle that every other action reads.",
  inputs: trainInputs,
  outputs: trainOutputs,
  async run(values, context) {
    const training = await trainModel(values, context);
    return trainOutcome(training, values, await uploadResults(values["upload-artifact"], values["model-dir"], context));
  },
});
