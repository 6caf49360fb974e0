import { join, resolve } from "node:path";
import { action } from "../action.ts";
import { Failure } from "../failure.ts";
import { matrix, preparedTypes } from "../features/index.ts";
import { expandGlobs } from "../file/glob.ts";
import { replaceFile } from "../file/write.ts";
import { predictProbabilities } from "../forest/predict.ts";
import { choice, lines, path, text } from "../inputs.ts";
import { type Block, heading, list, table as tableBlock } from "../markdown/block.ts";
import { readBundle } from "../model/bundle.ts";
import type { Model } from "../model/model.ts";
import { readTable, type Table, toCsv } from "../table/index.ts";
import { version } from "../version.ts";
import { type ModelTest, toJunit } from "./junit.ts";
import { classificationMetrics, confusionMatrix } from "./metrics.ts";

export default action({
  name: "test-model",
  description: "Tests a model on held-out rows and writes its metrics, predictions and a JUnit report.",
  inputs: {
    model: path({ description: "The model bundle to test.", default: "model" }),
    data: lines({ description: "Table(s) of rows the model has not seen, with the target column.", required: true }),
    target: text({ description: "The column that holds the truth; the bundle's own when absent." }),
    "report-dir": path({
      description: "Folder the metrics, evaluation, predictions and JUnit are written to.",
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
    accuracy: "Share of rows predicted right.",
    metrics: "The metrics as one line of JSON.",
    "junit-path": "The model tests as JUnit XML.",
    "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
    "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
    passed: "Whether every model test passed: `true` or `false`.",
    verdict: "`pass` or `fail`.",
  },
  async run(inputs, { cwd, now }) {
    const { model, digest } = await readBundle(inputs.model, cwd);
    const table = await readTable(await expandGlobs(inputs.data, cwd), {
      cwd,
      types: preparedTypes(model.preparation),
    });
    const truth = truthOf(table, inputs.target ?? model.target, model);
    if (model.forest.task !== "classification") throw new Failure(`${inputs.model}: expected a classifier`);
    const probabilities = predictProbabilities(model.forest, matrix(model.preparation, table));
    const predicted = Int32Array.from(truth, (_, row) => firstLargest(probabilities, row, model.classes.length));
    const confusion = confusionMatrix(truth, predicted, model.classes.length);
    const metrics = classificationMetrics(model.classes, truth, confusion, probabilities);
    const tests: ModelTest[] = [
      { name: "the model file exists" },
      { name: `the model loads and is a ${model.task} model` },
      sampleTest(model, table),
    ];
    const failed = tests.filter((test) => test.failure !== undefined);

    const report = resolve(cwd, inputs["report-dir"]);
    const paths = {
      metrics: join(report, "metrics.json"),
      evaluation: join(report, "evaluation.json"),
      predictions: join(report, "predictions.csv"),
      junit: join(report, "junit-model-tests.xml"),
    };
    const evaluation = {
      version,
      task: model.task,
      target: inputs.target ?? model.target,
      model_digest: digest,
      data_digest: table.digest,
      n: table.rows,
      classes: model.classes,
      confusion_matrix: confusion,
      metrics,
      tests: tests.map(({ name, failure }) => ({ name, passed: failure === undefined, ...(failure && { failure }) })),
    };
    await replaceFile(paths.predictions, predictionsCsv(model.classes, truth, predicted, probabilities));
    await replaceFile(paths.junit, await toJunit(tests, now()));
    await replaceFile(paths.evaluation, `${JSON.stringify(evaluation, null, 2)}\n`);
    await replaceFile(paths.metrics, `${JSON.stringify(metrics, null, 2)}\n`);
    return {
      outputs: {
        "metrics-path": paths.metrics,
        accuracy: metrics.accuracy,
        metrics: JSON.stringify(metrics),
        "junit-path": paths.junit,
        "predictions-path": paths.predictions,
        "evaluation-path": paths.evaluation,
        passed: failed.length === 0,
        verdict: failed.length === 0 ? "pass" : "fail",
      },
      summary: summary(model.classes, metrics, confusion, table.rows, tests),
      annotations: failed.map(({ name, failure }) => ({
        level: inputs["on-failure"] === "fail" ? "error" : "warning",
        title: name,
        message: failure!,
      })),
      failure:
        failed.length > 0 && inputs["on-failure"] === "fail"
          ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
          : undefined,
    };
  },
});

function truthOf(table: Table, target: string, model: Model): Int32Array {
  const column = table.columns.find(({ name }) => name === target);
  if (column === undefined) {
    throw new Failure(
      `${target}: the table has no such column; there are ${table.columns.map(({ name }) => name).join(", ")}`,
    );
  }
  const label = (row: number) => ("codes" in column ? column.levels[column.codes[row]!] : String(column.values[row]!));
  return Int32Array.from({ length: table.rows }, (_, row) => {
    const code = model.classes.indexOf(label(row) ?? "");
    if (code < 0) {
      throw new Failure(
        `${target}: row ${row + 1}: expected one of ${model.classes.join(", ")}, got ${JSON.stringify(label(row) ?? "")}`,
      );
    }
    return code;
  });
}

function sampleTest(model: Model, table: Table): ModelTest {
  const name = "a known sample is predicted among the declared classes";
  if (model.forest.task !== "classification") return { name, failure: "the model is no classifier" };
  const probabilities = predictProbabilities(model.forest, matrix(model.preparation, table, Int32Array.of(0)));
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  return total === 1 ? { name } : { name, failure: `expected probabilities that sum to 1, got ${total}` };
}

/** Ties go to the lower class, as in ONNX Runtime and scikit-learn. */
function firstLargest(probabilities: Float64Array, row: number, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k++)
    if (probabilities[row * classes + k]! > probabilities[row * classes + best]!) best = k;
  return best;
}

function predictionsCsv(
  classes: string[],
  truth: Int32Array,
  predicted: Int32Array,
  probabilities: Float64Array,
): string {
  const rows = Array.from(truth, (code, row) => [
    row,
    classes[code]!,
    classes[predicted[row]!]!,
    ...probabilities.subarray(row * classes.length, (row + 1) * classes.length),
  ]);
  return [...toCsv(["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`)], rows)].join("");
}

function summary(
  classes: string[],
  metrics: ReturnType<typeof classificationMetrics>,
  confusion: number[][],
  rows: number,
  tests: ModelTest[],
): Block[] {
  const flat = Object.entries(metrics).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return [
    heading(2, `Tested on ${rows} rows`),
    tableBlock(
      ["metric", ">value"],
      flat.map(([name, value]) => [name, value.toFixed(4)]),
    ),
    heading(3, "Confusion matrix (rows: truth, columns: predicted)"),
    tableBlock(
      ["", ...classes.map((name) => `>${name}`)],
      confusion.map((row, k) => [classes[k]!, ...row.map(String)]),
    ),
    list(
      tests.map(
        ({ name, failure }) =>
          `${failure === undefined ? "passed" : "FAILED"}: ${name}${failure ? `: ${failure}` : ""}`,
      ),
    ),
  ];
}
