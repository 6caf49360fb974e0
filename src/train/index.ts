import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { action } from "../action.ts";
import { Failure } from "../failure.ts";
import { fit, matrix } from "../features/index.ts";
import { replaceFile } from "../file/write.ts";
import { growWithMlRandomForest } from "../forest/ml-random-forest.ts";
import { lines, number, path, text } from "../inputs.ts";
import { code, heading, table as tableBlock } from "../markdown/block.ts";
import { writeBundle } from "../model/bundle.ts";
import { nearest } from "../nearest.ts";
import { stratified } from "../split/stratified.ts";
import { toCsv } from "../table/csv.ts";
import { readTable } from "../table/index.ts";
import type { CategoryColumn, Table } from "../table/table.ts";
import { featuresPerTree } from "./max-features.ts";

export default action({
  name: "train",
  description: "Trains a model on a table and writes it as a bundle that every other action reads.",
  inputs: {
    data: lines({ description: "Table(s) to train on: CSV with a header row.", required: true }),
    target: text({ description: "The column to predict.", required: true }),
    "model-dir": path({ description: "Folder the model bundle is written to.", default: "model" }),
    "report-dir": path({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
    "test-size": number({
      description: "Share of the rows held out for testing, of every class alike.",
      min: 0,
      max: 1,
      default: "0.25",
    }),
    "n-estimators": number({ description: "Number of trees.", min: 1, max: 100_000, integer: true, default: "100" }),
    "max-depth": number({
      description: "Deepest a tree may grow; unlimited when absent.",
      min: 1,
      max: 10_000,
      integer: true,
    }),
    "max-features": text({
      description: "Columns a tree looks at: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`).",
      default: "sqrt",
    }),
    seed: number({
      description: "Where all randomness starts: the same seed gives the same model.",
      min: 0,
      integer: true,
      default: "0",
    }),
  },
  outputs: {
    "model-path": "Folder of the model bundle.",
    "test-data-path": "The held-out rows as CSV.",
    "model-digest": "`sha256:…` of the model: the same data, parameters and seed give the same.",
  },
  async run(inputs, { reporter, signal, cwd }) {
    const table = await readTable(inputs.data, cwd);
    const target = targetColumn(table, inputs.target);
    const { train, test } = stratified(target.codes, target.levels, inputs["test-size"], inputs.seed);
    const preparation = fit(table, inputs.target, train);
    const x = matrix(preparation, table, train);
    const forest = await growWithMlRandomForest(
      x,
      Int32Array.from(train, (row) => target.codes[row]!),
      target.levels.length,
      {
        trees: inputs["n-estimators"],
        maxDepth: inputs["max-depth"],
        maxFeatures: featuresPerTree(inputs["max-features"], x.columns),
        seed: inputs.seed,
        signal,
        onTree: (done) => reporter.progress("growing trees", done, inputs["n-estimators"]),
      },
    );
    signal.throwIfAborted();

    const modelPath = resolve(cwd, inputs["model-dir"]);
    const testPath = join(resolve(cwd, inputs["report-dir"]), "test.csv");
    const parameters = {
      engine: "ml-random-forest",
      "n-estimators": inputs["n-estimators"],
      "max-depth": inputs["max-depth"] ?? null,
      "max-features": inputs["max-features"],
      "test-size": inputs["test-size"],
      seed: inputs.seed,
    };
    const digest = await writeBundle(modelPath, {
      task: "classification",
      target: inputs.target,
      classes: target.levels,
      classType: "string",
      preparation,
      forest,
      parameters,
    });
    await mkdir(resolve(cwd, inputs["report-dir"]), { recursive: true });
    await replaceFile(testPath, toCsv(table, test));
    return {
      outputs: { "model-path": modelPath, "test-data-path": testPath, "model-digest": digest },
      summary: [
        heading(2, ["Trained ", code(inputs["model-dir"])]),
        tableBlock(
          ["what", ">value"],
          [
            ["rows for training", String(train.length)],
            ["rows held out", String(test.length)],
            ["columns", String(x.columns)],
            ["classes", target.levels.join(", ")],
            ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "unlimited" : String(value)]),
            ["model digest", code(digest.slice(0, 19))],
          ],
        ),
      ],
    };
  },
});

function targetColumn(table: Table, name: string): CategoryColumn {
  const found = table.columns.find((column) => column.name === name);
  if (found === undefined) {
    const close = nearest(
      name,
      table.columns.map((column) => column.name),
    );
    throw new Failure(
      `target: there is no column ${JSON.stringify(name)}${close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`}; there are ${table.columns.map((column) => column.name).join(", ")}`,
    );
  }
  const column: CategoryColumn = "codes" in found ? found : asClasses(found.name, found.values);
  const empty = column.codes.indexOf(-1);
  if (empty >= 0) throw new Failure(`${name}: expected a class in every row, got none in row ${empty + 1} of the data`);
  if (column.levels.length < 2) {
    throw new Failure(
      `${name}: expected at least two classes to tell apart, got only ${JSON.stringify(column.levels[0] ?? "")}`,
    );
  }
  return column;
}

function asClasses(name: string, values: Float64Array): CategoryColumn {
  const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (distinct.length > 50) throw new Failure(`${name}: expected classes, got ${distinct.length} different numbers`);
  const codeOf = new Map(distinct.map((value, index) => [value, index]));
  return {
    name,
    type: "category",
    levels: distinct.map(String),
    codes: Int32Array.from(values, (value) => codeOf.get(value) ?? -1),
  };
}
