import { rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Annotation, action, type Outcome } from "../action.ts";
import { replaceFile, replaceFileBy } from "../file/write.ts";
import { choice, lines, number, path, text } from "../inputs.ts";
import { codeBlock, heading, paragraph } from "../markdown/block.ts";
import { evaluate } from "../metrics/evaluate.ts";
import { type Evaluation, evaluationText, metricsOf } from "../metrics/evaluation.ts";
import { cutColumns, cutSlices } from "../slices/cut.ts";
import { slicesInput } from "../slices/list.ts";
import { dataInputs } from "../train/data-inputs.ts";
import { cardOf } from "./card.ts";
import { CommandFailed } from "./command-source.ts";
import { type ModelTest, toJunit } from "./junit.ts";
import { predictionsCsv } from "./predictions-csv.ts";
import { predictionsFrom } from "./source.ts";
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
    passed: "Whether every model test passed: `true` or `false`.",
    verdict: "`pass` or `fail`.",
  },
  async run(inputs, context) {
    const report = resolve(context.cwd, inputs["report-dir"]);
    const junitPath = join(report, "junit-model-tests.xml");
    const strict = inputs["on-failure"] === "fail";
    const source = await predictionsFrom(inputs, context).catch((error: unknown) => {
      // The user's program failed: that is the verdict on the model, and there are no metrics.
      if (error instanceof CommandFailed) return error;
      throw error;
    });
    if (source instanceof CommandFailed) {
      const tests: ModelTest[] = [{ name: "the command ends with 0", failure: source.message }];
      await replaceFile(junitPath, await toJunit(tests, {}, context.now()));
      // What an earlier run left would speak for this one.
      for (const name of ["metrics.json", "evaluation.json", "predictions.csv", "model-card.md"]) {
        await rm(join(report, name), { force: true });
      }
      return commandFailed(source.message, junitPath, strict);
    }

    const cuts = inputs.slices ?? [];
    const { predictions, tests } = source;
    const evaluation: Evaluation = {
      ...(await evaluate(predictions, {
        positiveClass: inputs["positive-class"],
        features: source.features,
        slices: cutSlices(source.rows, cuts),
        seed: inputs.seed,
        target: source.target,
        modelDigest: source.modelDigest,
        dataDigest: source.dataDigest,
        measured: source.measured,
        unmeasured: source.unmeasured,
        signal: context.signal,
      })),
      tests: tests.map(({ name, failure }) => ({
        name,
        passed: failure === undefined,
        ...(failure !== undefined && { failure }),
      })),
    };
    const failed = tests.filter((test) => test.failure !== undefined);
    const paths = {
      metrics: join(report, "metrics.json"),
      evaluation: join(report, "evaluation.json"),
      predictions: join(report, "predictions.csv"),
      card: join(report, "model-card.md"),
    };
    await replaceFileBy(paths.predictions, (file) =>
      writeFile(file, predictionsCsv(predictions, cutColumns(source.rows, cuts))),
    );
    await replaceFile(junitPath, await toJunit(tests, evaluation.metrics, context.now()));
    await replaceFile(paths.evaluation, evaluationText(evaluation));
    await replaceFile(paths.card, cardOf(source, evaluation));
    // Last: whoever finds metrics finds all that belongs to them.
    const metrics = metricsOf(evaluation);
    await replaceFile(paths.metrics, `${JSON.stringify(metrics, null, 2)}\n`);
    return {
      outputs: {
        "metrics-path": paths.metrics,
        accuracy: evaluation.metrics["accuracy"],
        metrics: oneLine(metrics, evaluation.metrics),
        "junit-path": junitPath,
        "predictions-path": paths.predictions,
        "evaluation-path": paths.evaluation,
        "card-path": paths.card,
        passed: failed.length === 0,
        verdict: failed.length === 0 ? "pass" : "fail",
      },
      summary: summaryOf(evaluation, source, tests),
      annotations: [
        ...failed.map(({ name, failure }) => annotation(name, failure!, strict)),
        ...trivialWarnings(evaluation),
      ],
      failure:
        failed.length > 0 && strict
          ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
          : undefined,
    };
  },
});

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
