import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Annotation, action, type Outcome } from "../../contract/action.ts";
import { artifactName, artifactOutputs, uploadArtifact } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, githubToken, lines, number, path, text } from "../../contract/inputs.ts";
import { slicesInput } from "../../contract/slices-input.ts";
import { type Evaluation, metricsOf } from "../../evaluation/metrics/evaluation.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { codeBlock, heading, paragraph } from "../../reports/markdown/block.ts";
import { baselineBlocks, compareWith, openBaseline } from "./baseline.ts";
import { cardOf } from "./card.ts";
import { CommandFailed } from "./command-source.ts";
import { type ModelTest, toJunit } from "./junit.ts";
import { evaluationOf, writeReport } from "./report.ts";
import { type Inputs, predictionsFrom, sourceInputs } from "./source.ts";
import { summaryOf } from "./summary.ts";

export default action({
  name: "test-model",
  description:
    "Tests any model on held-out rows: a bundle, a predictions file, a command or a served model. Writes metrics with intervals, slices, predictions and a JUnit report.",
  inputs: {
    model: path({
      description:
        "The model bundle to test (`model` when absent). Beside `predictions`, `command` or `url`: the file or folder of the model that speaks there, for its digest and size.",
    }),
    data: lines({
      description:
        "Table(s) of rows the model has not seen, with the target column. Beside `predictions` that hold the truth: further columns for slices.",
    }),
    target: text({ description: "The column that holds the truth; the bundle's own when absent." }),
    predictions: lines({
      description:
        "Instead of a bundle: CSV, JSON Lines or Parquet with `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and slice columns.",
    }),
    command: text({
      description:
        "Instead of a bundle: a program that reads the features as CSV on stdin and writes `y_pred` (and `proba_<class>`) as CSV on stdout. Run without a shell.",
    }),
    url: text({
      description: "Instead of a bundle: a served model that takes a list of JSON rows, or MLflow's `/invocations`.",
    }),
    timeout: number({
      description: "Seconds that one request, or the whole `command`, may take.",
      min: 0.001,
      max: 86_400,
      default: "300",
    }),
    task: choice({
      description: "What is predicted; `auto` finds it out.",
      choices: ["auto", "classification", "regression"],
      default: "auto",
    }),
    "positive-class": text({
      description:
        "Of two classes the one that `precision`, `recall`, `f1` and `roc_auc` speak of; the second in order when absent.",
    }),
    slices: slicesInput(
      "Columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`) that cut the rows: every metric for each slice.",
    ),
    "truth-column": text({ description: "What `y_true` is called in the predictions." }),
    "prediction-column": text({ description: "What `y_pred` is called in the predictions." }),
    "probability-prefix": text({
      description: "What comes before the class in the names of probability columns; `proba_` when absent.",
    }),
    "id-column": text({
      description:
        "The column that tells rows apart, `id` where there is one: predictions are joined with `data` by it, and paired with another model's.",
    }),
    "weight-column": text({ description: "The column of sample weights." }),
    baseline: text({
      description:
        "What to compare with: a model bundle, which is tested on the same rows, or a report; a folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (of the newest green run of the default branch), or `none`.",
    }),
    schema: dataInputs.schema,
    encoding: dataInputs.encoding,
    delimiter: dataInputs.delimiter,
    seed: number({
      description: "Where the randomness of the bootstrap intervals starts.",
      min: 0,
      integer: true,
      default: "0",
    }),
    "report-dir": path({
      description: "Folder the metrics, evaluation, predictions, model card and JUnit are written to.",
      default: "report",
    }),
    "on-failure": choice({
      description: "Whether a failed model test ends the step red.",
      choices: ["fail", "warn"],
      default: "fail",
    }),
    token: githubToken(),
    "upload-artifact": artifactName("the report folder"),
  },
  outputs: {
    "metrics-path": "The metrics as JSON: flat scikit-learn names first.",
    accuracy: "Share of rows predicted right; absent for regression.",
    metrics:
      "The metrics as one line of JSON; without classes and slices where these would make it longer than 200,000 characters.",
    "junit-path": "The model tests as JUnit XML.",
    "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
    "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
    "card-path": "The model card with these metrics, as Markdown with Hugging Face's `model-index`.",
    "baseline-path":
      "Folder of the baseline's report, for `baseline` of gate-on-metric; empty when there is no baseline.",
    passed: "Whether every model test passed: `true` or `false`.",
    verdict: "`pass` or `fail`.",
    ...artifactOutputs,
  },
  async run(inputs, context) {
    const report = resolve(context.cwd, inputs["report-dir"]);
    const folder = join(report, "baseline");
    const baseline = await openBaseline(inputs.baseline, folder, context);
    try {
      return await test(inputs, { report, folder, baseline }, context);
    } finally {
      await baseline?.remove();
    }
  },
});

type TestInputs = Inputs & {
  slices: string[] | undefined;
  seed: number;
  "positive-class": string | undefined;
  "on-failure": "fail" | "warn";
  "upload-artifact": string | undefined;
};

interface Places {
  report: string;
  /** Of the baseline's report. */
  folder: string;
  baseline: Awaited<ReturnType<typeof openBaseline>>;
}

async function test(inputs: TestInputs, { report, folder, baseline }: Places, context: Context) {
  const junitPath = join(report, "junit-model-tests.xml");
  const cardPath = join(report, "model-card.md");
  const strict = inputs["on-failure"] === "fail";
  const rows = await sourceInputs(inputs, context);
  const tested = await predictionsFrom(inputs, rows, context).catch((error: unknown) => {
    // The user's program failed: that is the verdict on the model, and there are no metrics.
    if (error instanceof CommandFailed) return error;
    throw error;
  });
  if (tested instanceof CommandFailed) {
    const tests: ModelTest[] = [{ name: "the command ends with 0", failure: tested.message }];
    await replaceFile(junitPath, await toJunit(tests, {}, context.now()));
    // What an earlier run left would speak for this one.
    for (const name of ["metrics.json", "evaluation.json", "predictions.csv", "model-card.md"]) {
      await rm(join(report, name), { force: true });
    }
    const artifact = await uploadArtifact(inputs["upload-artifact"], report, context);
    const outcome = commandFailed(tested.message, junitPath, strict);
    return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
  }

  const questions = {
    positiveClass: inputs["positive-class"],
    slices: inputs.slices ?? [],
    seed: inputs.seed,
    signal: context.signal,
  };
  const { tests } = tested;
  const evaluation = await evaluationOf(tested, questions);
  const compared =
    baseline && (await compareWith(baseline, { tested, evaluation }, { folder, inputs: rows, questions, context }));
  const failed = tests.filter((test) => test.failure !== undefined);
  await replaceFile(junitPath, await toJunit(tests, evaluation.metrics, context.now()));
  await replaceFile(cardPath, cardOf(tested, evaluation));
  const paths = await writeReport(report, tested, evaluation, questions.slices);
  const artifact = await uploadArtifact(inputs["upload-artifact"], report, context);
  return {
    outputs: {
      "metrics-path": paths.metrics,
      accuracy: evaluation.metrics["accuracy"],
      metrics: oneLine(metricsOf(evaluation), evaluation.metrics),
      "junit-path": junitPath,
      "predictions-path": paths.predictions,
      "evaluation-path": paths.evaluation,
      "card-path": cardPath,
      "baseline-path": compared && folder,
      passed: failed.length === 0,
      verdict: failed.length === 0 ? "pass" : "fail",
      ...artifact,
    },
    summary: [...summaryOf(evaluation, tested, tests), ...(compared ? baselineBlocks(compared, evaluation) : [])],
    annotations: [
      ...failed.map(({ name, failure }) => annotation(name, failure!, strict)),
      ...trivialWarnings(evaluation),
    ],
    failure:
      failed.length > 0 && strict
        ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
        : undefined,
  };
}

/** GitHub holds all outputs of a job to 1 MiB. */
const MOST_CHARACTERS = 200_000;

function oneLine(whole: object, flat: object): string {
  const line = JSON.stringify(whole);
  return line.length > MOST_CHARACTERS ? JSON.stringify(flat) : line;
}

function annotation(title: string, message: string, strict: boolean): Annotation {
  return { level: strict ? "error" : "warning", title, message };
}

/** A model that is no better than one without columns deserves a word wherever its numbers are not looked at. */
function trivialWarnings({ trivial }: Evaluation): Annotation[] {
  const main = trivial?.comparisons[0];
  if (trivial === undefined || main === undefined || main.verdict !== "worse") return [];
  return [
    {
      level: "warning",
      title: "worse than no model",
      message: `${main.metric} is ${main.model}, always saying ${JSON.stringify(trivial.predicts)} has ${main.trivial}`,
    },
  ];
}

function commandFailed(message: string, junitPath: string, strict: boolean): Outcome {
  const [first = "", ...rest] = message.split("\n");
  return {
    outputs: { "junit-path": junitPath, passed: false, verdict: "fail" },
    summary: [
      heading(2, "The model was not tested"),
      paragraph(first),
      ...(rest.length > 0 ? [codeBlock(rest.join("\n"))] : []),
    ],
    annotations: [annotation("the command ends with 0", message, strict)],
    failure: strict ? message : undefined,
  };
}
