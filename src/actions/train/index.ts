import { action } from "../../contract/action.ts";
import { noArtifact, uploadResults } from "../../contract/artifact-upload.ts";
import { dataGroup, forestGroup, outputGroup, splitGroup } from "../../contract/input-groups.ts";
import { Failure } from "../../core/failure.ts";
import { commandInputs, noCommandOutputs } from "./command/inputs.ts";
import { sourceName } from "./command/source-inputs.ts";
import { trainInputs, trainOutputs } from "./inputs.ts";

export default action({
  name: "train",
  description: "Trains a model on a table and writes it as a bundle that every other action reads.",
  examples: [
    "--data data/customers.csv --target churned",
    '--command "python train.py" --parameters max_depth=6 --model model.pkl --data data/customers.csv --target churned',
  ],
  groups: {
    Data: dataGroup,
    Split: splitGroup,
    Model: [...forestGroup, "positive-class", "model", "classes"],
    Command: Object.keys(commandInputs),
    Output: outputGroup,
  },
  inputs: trainInputs,
  outputs: trainOutputs,
  // GitHub stops a step for good 7.5 s after its first signal. The program may write a checkpoint by then, which is uploaded.
  patienceMs: (values) => (sourceName(values) === undefined ? undefined : 7000),
  async run(values, context) {
    const { data } = values;
    const upload = () => uploadResults(values["upload-artifact"], values["model-dir"], context);
    if (sourceName(values) !== undefined) {
      const { trainWithCommand } = await import("./command/train-command.ts");
      const { commandOutcome } = await import("./command/outcome.ts");
      const training = await trainWithCommand(values, context);
      return commandOutcome(training, training.modelPath === undefined ? noArtifact : await upload());
    }
    if (data === undefined) {
      throw new Failure("data: expected list, one per line, got nothing (this input is required without `command`)");
    }
    refuseCommandInputs(context.given);
    // A training by a command needs no forest and no tables, which are large.
    const [{ trainModel }, { trainOutcome }] = await Promise.all([import("./training.ts"), import("./outcome.ts")]);
    const training = await trainModel({ ...values, data }, context);
    const outcome = trainOutcome(training, values, await upload());
    return { ...outcome, outputs: { ...outcome.outputs, ...noCommandOutputs } };
  },
});

/** @throws {Failure} for inputs that only a command uses, which would be ignored without one. */
function refuseCommandInputs(given: Readonly<Record<string, string>>): void {
  const idle = Object.keys(commandInputs).filter((name) => Object.hasOwn(given, name));
  if (idle.length === 0) return;
  throw new Failure(`${idle.join(", ")}: expected nothing without \`command\`, because a forest is trained`);
}
