import { action, type Outcome } from "../action.ts";
import gate from "../gate-on-metric/index.ts";
import { read } from "../inputs.ts";
import { codeBlock, heading } from "../markdown/block.ts";
import testModel from "../test-model/index.ts";
import train from "../train/index.ts";

// The files that pass between the parts are the line's own business.
const { metrics: _metrics, predictions: _predictions, rules, ...gateInputs } = gate.inputs;
const { slices, "positive-class": positiveClass } = testModel.inputs;

export default action({
  name: "run",
  description:
    "The whole line in one step: trains a model, tests it on held-out rows, and judges its metrics by rules.",
  inputs: {
    ...gateInputs,
    ...train.inputs,
    "positive-class": positiveClass,
    slices,
    rules: { ...rules, description: `${rules.description} Without any, nothing is gated.` },
  },
  outputs: { ...train.outputs, ...testModel.outputs, ...gate.outputs },
  async run(inputs, context) {
    const trained = await train.run(inputs, context);
    const tested = await testModel.run(
      {
        ...read(testModel.inputs, () => undefined),
        model: inputs["model-dir"],
        data: [String(trained.outputs["test-data-path"])],
        "report-dir": inputs["report-dir"],
        "positive-class": inputs["positive-class"],
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
            metrics: String(tested.outputs["metrics-path"]),
            predictions: [String(tested.outputs["predictions-path"])],
          },
          context,
        )
      : undefined;
    return joined([trained, tested, ...(gated === undefined ? [] : [gated])]);
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
