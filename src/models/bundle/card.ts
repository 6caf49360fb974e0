import type { InputColumn, InputColumns } from "../../data/features/preparation.ts";
import {
  type Block,
  code,
  codeBlock,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  table,
} from "../../reports/markdown/block.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import { decisionOf } from "./decision.ts";
import { inputExample } from "./example.ts";
import type { Model } from "./model.ts";
import { modelSignature } from "./model-file.ts";
import type { Provenance } from "./provenance.ts";
import { toYaml } from "./yaml.ts";

/** The results of a test. `metrics` has scikit-learn's names. */
export interface CardEvaluation {
  /** Readable name of the data. */
  data: string;
  rows: number;
  metrics: Record<string, number>;
}

interface Facts {
  digest: string;
  provenance?: Provenance | undefined;
  evaluation?: CardEvaluation | undefined;
}

/**
 * Returns the model card: Markdown with the front matter for Hugging Face's Hub
 * (https://huggingface.co/docs/hub/model-cards). With an evaluation, it has a `model-index`, which the Hub shows as
 * results.
 */
export function modelCard(model: Model, { digest, provenance, evaluation }: Facts): string {
  const task = `tabular-${model.task}`;
  const front = {
    library_name: "onnx",
    pipeline_tag: task,
    tags: ["trainyard", "random-forest", "onnx", task],
    ...(evaluation && { "model-index": [modelIndex(model, task, evaluation)] }),
  };
  const blocks: Block[] = [
    heading(1, `${model.task === "classification" ? "Classifier" : "Regression"} of ${model.target}`),
    paragraph(aboutModel(model)),
    ...(evaluation ? evaluationBlocks(evaluation) : []),
    heading(2, "Columns"),
    columnsTable(model),
    ...importancesBlocks(provenance),
    heading(2, "Use"),
    ...useBlocks(model),
    heading(2, "Training"),
    ...trainingBlocks(model, digest, provenance),
    heading(2, "Limits"),
    list(limits(model, evaluation !== undefined)),
  ];
  return `---\n${toYaml(front)}---\n\n${toMarkdown(blocks)}`;
}

function aboutModel({ task, target, classes, forest, parameters }: Model): Inline {
  const trees = `A random forest of ${forest.roots.length - 1} trees`;
  if (task === "regression") return [`${trees} that predicts the number `, code(target), "."];
  const shown = classes.slice(0, 20).map((each) => code(each));
  const named = shown.flatMap((each, index) => (index === 0 ? [each] : [", ", each]));
  const decision = decisionOf({ classes, parameters });
  const decided: Inline =
    decision === undefined
      ? []
      : [
          ". It answers ",
          code(classes[decision.positive]!),
          ` from a probability of ${decision.threshold}. ONNX Runtime and MLflow state the more probable class instead`,
        ];
  return [
    `${trees} that tells ${classes.length} classes of `,
    code(target),
    " apart: ",
    ...named,
    classes.length > 20 ? ", …" : "",
    ...decided,
  ];
}

function evaluationBlocks({ data, rows, metrics }: CardEvaluation): Block[] {
  return [
    heading(2, "Metrics"),
    paragraph(["On ", `${rows}`, " rows of ", code(data), "."]),
    table(
      ["metric", ">value"],
      Object.entries(metrics).map(([name, value]) => [code(name), rounded(value)]),
    ),
  ];
}

function modelIndex({ target }: Model, task: string, { data, metrics }: CardEvaluation) {
  return {
    name: target,
    results: [
      {
        task: { type: task },
        dataset: { name: data, type: "tabular" },
        metrics: Object.entries(metrics).map(([type, value]) => ({ type, value })),
      },
    ],
  };
}

/** Maximum number of columns in the table. The profile has all of them. */
const SHOWN = 100;

/** Returns a table of the columns that a model reads. */
export function columnsTable({ preparation }: { preparation: InputColumns }): Block {
  const rows = preparation.columns.slice(0, SHOWN).map((column): Inline[] => {
    const missing =
      column.type === "date"
        ? column.impute.map(rounded).join(", ")
        : column.type === "number"
          ? rounded(column.impute)
          : column.type === "category"
            ? column.impute
            : "as the model does";
    return [code(column.name), column.type.replace("plain ", ""), valuesOf(column), missing];
  });
  const more = preparation.columns.length - rows.length;
  if (more > 0) rows.push([`… and ${more} more`, "", "", ""]);
  return table(["column", "type", "values", "when missing"], rows);
}

function valuesOf(column: InputColumn): Inline {
  if (column.type === "plain number") return "as they are";
  if (column.type === "number") return column.scale === undefined ? "as they are" : "scaled";
  if (column.type === "date") return column.parts.join(", ");
  const rare = column.type === "category" ? column.infrequent.length : 0;
  const levels = column.levels.slice(0, 8).join(", ");
  const more = column.levels.length > 8 ? `, … (${column.levels.length})` : "";
  return `${levels}${more}${rare > 0 ? `; ${rare} rare ones together` : ""}`;
}

function importancesBlocks(provenance: Provenance | undefined): Block[] {
  const shares = importancesTable(provenance);
  if (shares === undefined) return [];
  return [
    heading(2, "Importances"),
    paragraph("Mean decrease in impurity, as a share of all: what the trees split by, not what causes what."),
    shares,
  ];
}

/** Returns a table of the most important columns. Undefined if importances were not measured. */
export function importancesTable(provenance: Provenance | undefined): Block | undefined {
  const importances = Object.entries(provenance?.importances ?? {}).sort((a, b) => b[1] - a[1]);
  if (importances.length === 0) return undefined;
  return table(
    ["column", ">share"],
    importances.slice(0, 20).map(([name, share]) => [code(name), rounded(share)]),
  );
}

function useBlocks(model: Model): Block[] {
  const single = modelSignature(model).inputs.length === 1;
  const { columns } = inputExample(model);
  const dates = model.preparation.columns.some(({ type }) => type === "date");
  return [
    codeBlock("trainyard predict --model . --data new.csv --output predictions.csv", "sh"),
    paragraph(["In Python with ONNX Runtime (", code("pip install onnxruntime pandas"), "):"]),
    codeBlock(pythonExample(single), "python"),
    paragraph([
      "The folder is an MLflow model too: ",
      code("mlflow.pyfunc.load_model(folder).predict(rows)"),
      ", where numbers are floats (",
      code("rows.astype(float)"),
      ").",
    ]),
    paragraph([
      "Each column is an input of its name",
      columns.length > 1 ? "" : " (of shape rows × 1, as it is the only one)",
      "; a missing number is NaN, a missing text empty.",
      dates ? " Dates are given by their parts in UTC. The command above also accepts dates." : "",
    ]),
  ];
}

function pythonExample(single: boolean): string {
  return `import numpy as np, onnxruntime, pandas as pd

session = onnxruntime.InferenceSession("model.onnx")
rows = pd.read_csv("new.csv")

def feed(column):
    values = rows[column.name]
    text = column.type == "tensor(string)"
    array = values.fillna("").astype(str).to_numpy(object) if text else values.to_numpy(np.float32)
    return array${single ? ".reshape(-1, 1)" : ""}

answers = session.run(None, {column.name: feed(column) for column in session.get_inputs()})
print(dict(zip([output.name for output in session.get_outputs()], answers)))`;
}

function trainingBlocks(model: Model, digest: string, provenance: Provenance | undefined): Block[] {
  const facts: Inline[][] = [["model digest", code(digest)]];
  if (provenance !== undefined) {
    facts.push(["trained", provenance.created], ["rows", String(provenance.rows)]);
    const { digest: dataDigest, files } = provenance.data;
    facts.push(
      ["data", files.flatMap(({ path }, index) => [index === 0 ? "" : ", ", code(path)])],
      ["data digest", code(dataDigest)],
    );
    if (provenance.commit !== undefined) facts.push(["commit", code(provenance.commit)]);
    if (provenance.run !== undefined) facts.push(["run", [link("log", provenance.run)]]);
    if (provenance.outOfBag !== undefined) facts.push(["out-of-bag score", rounded(provenance.outOfBag)]);
  }
  const parameters = Object.entries(model.parameters).map(([name, value]): Inline[] => [code(name), String(value)]);
  return [table(["what", "value"], facts), table(["hyperparameter", "value"], parameters)];
}

function limits({ task, preparation }: Model, tested: boolean): Inline[] {
  return [
    task === "classification"
      ? "Probabilities are shares of the trees' leaves. Nothing calibrated them; test them before you act on one."
      : "A forest does not extrapolate: its predictions stay in the range of the training data.",
    "Numbers are compared as 32-bit floats: whole numbers beyond 16,777,216 may share one value.",
    ...(preparation.columns.some(({ type }) => type === "category")
      ? ["A level that was not seen in training counts as none of the known ones."]
      : []),
    ...(tested
      ? []
      : ["What it was tested on, and how well it did, is in the report of the run that tested it, not here."]),
  ];
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
