import { action, type Outcome } from "../../contract/action.ts";
import { artifactName, uploadArtifact } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { read, type Values } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { codeBlock, details, heading } from "../../reports/markdown/block.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import gate from "../gate-on-metric/index.ts";
import { gather, nothingBut } from "../report-model/findings.ts";
import reportModel from "../report-model/index.ts";
import { tell } from "../report-model/tell.ts";
import testModel from "../test-model/index.ts";
import train from "../train/index.ts";

// The files that pass between the parts are the line's own business.
const { metrics: _metrics, predictions: _predictions, model: _model, rules, ...gateInputs } = gate.inputs;
const { slices, baseline, "positive-class": positiveClass } = testModel.inputs;
const { comment, issue, key } = reportModel.inputs;

const inputs = {
  ...gateInputs,
  ...train.inputs,
  "positive-class": positiveClass,
  baseline,
  slices,
  comment: { ...comment, default: "never" },
  issue,
  key,
  "upload-artifact": artifactName("the report, and of the model if it passed"),
  rules: { ...rules, description: `${rules.description} Without any, nothing is gated.` },
};

export default action({
  name: "run",
  description:
    "The whole line in one step: trains a model, tests it on held-out rows, judges its metrics by rules, and reports on it where asked.",
  inputs,
  outputs: {
    ...train.outputs,
    ...testModel.outputs,
    ...gate.outputs,
    "report-path": "The report as Markdown; with `comment` or `issue`.",
    "comment-url": "The comment, when there is one.",
    "issue-url": "The issue, when one was written.",
  },
  async run(given, context) {
    // Uploaded once, when all of it is there.
    const { "upload-artifact": artifact, ...rest } = given;
    const values = { ...rest, "upload-artifact": undefined };
    const { "model-dir": model, "report-dir": report } = values;
    const reporting = values.comment !== "never" || values.issue !== "never";
    const parts = await line(values, context).catch(async (error) => {
      // An older report must not stand for a run that has no results.
      if (reporting && error instanceof Failure) await tell(nothingBut(error.message), values, context);
      throw error;
    });
    const asked = { "report-dir": report, model, files: undefined, baseline: undefined };
    const told = reporting ? await tell(await gather(asked, context), values, context) : undefined;
    const outcome = joined(parts, told);
    // A run can be green in spite of a red verdict: a refused model is nowhere to be taken for a champion.
    const content = { report, ...(outcome.outputs["passed"] === true && { model }) };
    return { ...outcome, outputs: { ...outcome.outputs, ...(await uploadArtifact(artifact, content, context)) } };
  },
});

/** Train, test and, where there are rules, gate. */
async function line(values: Values<typeof inputs>, context: Context): Promise<Outcome[]> {
  const trained = await train.run(values, context);
  const tested = await testModel.run(
    {
      ...read(testModel.inputs, () => undefined),
      model: values["model-dir"],
      data: [String(trained.outputs["test-data-path"])],
      "report-dir": values["report-dir"],
      "positive-class": values["positive-class"],
      baseline: values.baseline,
      slices: values.slices,
      "id-column": values["id-column"],
      "weight-column": values["weight-column"],
      seed: values.seed,
      "on-failure": values["on-failure"],
    },
    context,
  );
  if (values.rules === undefined && values.metric === undefined) return [trained, tested];
  const gated = await gate.run(
    {
      ...values,
      model: undefined,
      metrics: String(tested.outputs["metrics-path"]),
      predictions: [String(tested.outputs["predictions-path"])],
      // Where there is none, the gate finds out why.
      baseline: tested.outputs["baseline-path"]?.toString() ?? values.baseline,
    },
    context,
  );
  return [trained, tested, gated];
}

/** Several outcomes as one: each has its say, and the first red verdict is the line's. The report, where there is one, says it all. */
function joined(parts: Outcome[], told: Awaited<ReturnType<typeof tell>> | undefined): Outcome {
  const red = parts.flatMap(({ failure }) => failure ?? []);
  // Of every part: two of them write a JUnit report.
  const files = parts.flatMap((part) =>
    Object.entries(part.outputs).filter(([name, file]) => name.endsWith("-path") && file !== undefined),
  );
  const { passed: _passed, verdict: _verdict, ...reported } = told?.outputs ?? {};
  const said = parts.flatMap(({ summary }) => summary);
  return {
    outputs: {
      ...Object.assign({}, ...parts.map(({ outputs }) => outputs)),
      ...reported,
      passed: parts.every(({ outputs: { passed } }) => passed !== false),
    },
    summary: fit(
      [
        heading(1, red.length === 0 ? "The line is green" : "The line is red"),
        ...(told === undefined ? said : [...told.summary, details("Each part", said)]),
        heading(2, "Files"),
        codeBlock(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
      ],
      { bytes: limits.stepSummary - 1024 },
    ),
    annotations: [...parts.flatMap(({ annotations = [] }) => annotations), ...(told?.annotations ?? [])],
    failure: red.length === 0 ? undefined : red.join("\n"),
  };
}
