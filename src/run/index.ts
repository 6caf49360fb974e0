import { action, type Outcome } from "../action.ts";
import { artifactName, uploadArtifact } from "../artifact/upload.ts";
import gate from "../gate-on-metric/index.ts";
import { read } from "../inputs.ts";
import { codeBlock, heading } from "../markdown/block.ts";
import testModel from "../test-model/index.ts";
import train from "../train/index.ts";

// The files that pass between the parts are the line's own business.
const { metrics: _metrics, predictions: _predictions, model: _model, rules, ...gateInputs } = gate.inputs;
const { slices, baseline, "positive-class": positiveClass } = testModel.inputs;

export default action({
  name: "run",
  description:
    "The whole line in one step: trains a model, tests it on held-out rows, and judges its metrics by rules.",
  inputs: {
    ...gateInputs,
    ...train.inputs,
    "positive-class": positiveClass,
    baseline,
    slices,
    "upload-artifact": artifactName("the report, and of the model if it passed"),
    rules: { ...rules, description: `${rules.description} Without any, nothing is gated.` },
  },
  outputs: { ...train.outputs, ...testModel.outputs, ...gate.outputs },
  async run(given, context) {
    // Uploaded once, when all of it is there.
    const { "upload-artifact": artifact, ...rest } = given;
    const inputs = { ...rest, "upload-artifact": undefined };
    const { "model-dir": model, "report-dir": report } = inputs;
    const trained = await train.run(inputs, context);
    const tested = await testModel.run(
      {
        ...read(testModel.inputs, () => undefined),
        model,
        data: [String(trained.outputs["test-data-path"])],
        "report-dir": report,
        "positive-class": inputs["positive-class"],
        baseline: inputs.baseline,
        slices: inputs.slices,
        "id-column": inputs["id-column"],
        "weight-column": inputs["weight-column"],
        seed: inputs.seed,
        "on-failure": inputs["on-failure"],
      },
      context,
    );
    const asked = inputs.rules !== undefined || inputs.metric !== undefined;
    const gated = asked
      ? await gate.run(
          {
            ...inputs,
            model: undefined,
            metrics: String(tested.outputs["metrics-path"]),
            predictions: [String(tested.outputs["predictions-path"])],
            // Where there is none, the gate finds out why.
            baseline: tested.outputs["baseline-path"]?.toString() ?? inputs.baseline,
          },
          context,
        )
      : undefined;
    const outcome = joined([trained, tested, ...(gated === undefined ? [] : [gated])]);
    // A run can be green in spite of a red verdict: a refused model is nowhere to be taken for a champion.
    const content = { report, ...(outcome.outputs["passed"] === true && { model }) };
    return { ...outcome, outputs: { ...outcome.outputs, ...(await uploadArtifact(artifact, content, context)) } };
  },
});

/** Several outcomes as one: each has its say, and the first red verdict is the line's. */
function joined(outcomes: Outcome[]): Outcome {
  const outputs = Object.assign({}, ...outcomes.map((outcome) => outcome.outputs));
  const red = outcomes.flatMap(({ failure }) => failure ?? []);
  // Of every part: two of them write a JUnit report.
  const files = outcomes.flatMap((outcome) =>
    Object.entries(outcome.outputs).filter(([name, file]) => name.endsWith("-path") && file !== undefined),
  );
  return {
    outputs: { ...outputs, passed: outcomes.every(({ outputs: { passed } }) => passed !== false) },
    summary: [
      heading(1, red.length === 0 ? "The line is green" : "The line is red"),
      ...outcomes.flatMap(({ summary }) => summary),
      heading(2, "Files"),
      codeBlock(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
    ],
    annotations: outcomes.flatMap(({ annotations = [] }) => annotations),
    failure: red.length === 0 ? undefined : red.join("\n"),
  };
}
