import { join, resolve } from "node:path";
import { action } from "../action.ts";
import { Failure } from "../failure.ts";
import { fit, matrix, matrixColumns, unseenCells } from "../features/index.ts";
import { replaceFile, replaceFileOf } from "../file/write.ts";
import { growWithMlRandomForest } from "../forest/ml-random-forest.ts";
import { number, path, text } from "../inputs.ts";
import { type Block, code, heading, list, table as tableBlock } from "../markdown/block.ts";
import { writeBundle } from "../model/bundle.ts";
import { profileOf } from "../profile/profile.ts";
import { writeCsv } from "../table/index.ts";
import { type CrossValidation, crossValidate } from "./cross-validation.ts";
import { readTrainingData, rolesOf, type TrainingData } from "./data.ts";
import { dataInputs } from "./data-inputs.ts";
import { featuresPerTree } from "./max-features.ts";
import { provenance } from "./provenance.ts";

export default action({
  name: "train",
  description: "Trains a model on a table and writes it as a bundle that every other action reads.",
  inputs: {
    ...dataInputs,
    "model-dir": path({ description: "Folder the model bundle is written to.", default: "model" }),
    "report-dir": path({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
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
    "data-digest": "`sha256:…` of the bytes of `data`.",
    "cross-validation-path": "The metrics of each fold as JSON, their means and spreads; only with `cv`.",
  },
  async run(inputs, context) {
    const { reporter, signal, cwd, now } = context;
    const started = now();
    const data = await readTrainingData(inputs, inputs.seed, context);
    const { table, target, train, test, choice } = data;
    if (target.task === "regression")
      throw new Failure("task: expected classification, got regression, which is not there yet");
    if (data.weights !== undefined) {
      reporter.warning(
        "weight-column: the engine ml-random-forest counts every row alike: weights are not used in training",
      );
    }
    const fitOn = (rows: Int32Array) =>
      fit(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
    const grow = (rows: Int32Array, onTree: (done: number) => void) => {
      const preparation = fitOn(rows);
      const x = matrix(preparation, table, rows);
      const y = Int32Array.from(rows, (row) => target.codes[row]!);
      return growWithMlRandomForest(x, y, target.classes.length, {
        trees: inputs["n-estimators"],
        maxDepth: inputs["max-depth"],
        maxFeatures: featuresPerTree(inputs["max-features"], x.columns),
        seed: inputs.seed,
        signal,
        onTree,
      }).then((forest) => ({ forest, preparation }));
    };
    const crossValidation =
      inputs.cv === undefined ? undefined : await crossValidate(data, inputs.cv, inputs.seed, reporter, grow);
    const { forest, preparation } = await grow(train, (done) =>
      reporter.progress("growing trees", done, inputs["n-estimators"]),
    );
    signal.throwIfAborted();

    const modelPath = resolve(cwd, inputs["model-dir"]);
    const testPath = join(resolve(cwd, inputs["report-dir"]), "test.csv");
    const foldsPath = join(resolve(cwd, inputs["report-dir"]), "cross-validation.json");
    const parameters = {
      engine: "ml-random-forest",
      "n-estimators": inputs["n-estimators"],
      "max-depth": inputs["max-depth"] ?? null,
      "max-features": inputs["max-features"],
      missing: inputs.missing,
      scale: inputs.scale,
      "max-levels": inputs["max-levels"],
      split: data.method.method,
      "test-size": inputs["test-size"],
      seed: inputs.seed,
    };
    const digest = await writeBundle(
      modelPath,
      {
        task: "classification",
        target: inputs.target,
        classes: target.classes,
        classType: target.classType,
        preparation,
        forest,
        parameters,
      },
      {
        profile: profileOf(table.columns, train, rolesOf(data)),
        provenance: provenance(table, train.length, started, context),
      },
    );
    await replaceFileOf(testPath, writeCsv(test.table, test.rows));
    if (crossValidation !== undefined) await replaceFile(foldsPath, `${JSON.stringify(crossValidation, null, 2)}\n`);
    return {
      outputs: {
        "model-path": modelPath,
        "test-data-path": testPath,
        "model-digest": digest,
        "data-digest": table.digest,
        "cross-validation-path": crossValidation === undefined ? undefined : foldsPath,
      },
      summary: [
        heading(2, ["Trained ", code(inputs["model-dir"])]),
        tableBlock(
          ["what", ">value"],
          [
            ["rows for training", String(train.length)],
            ["rows held out", String(test.rows.length)],
            ["columns", `${choice.features.length}, as ${matrixColumns(preparation).length} numbers`],
            ["classes", target.classes.join(", ")],
            ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "unlimited" : String(value)]),
            ["model digest", code(digest.slice(0, 19))],
          ],
        ),
        ...dataBlocks(data, unseenCells(preparation, test.table, test.rows)),
        ...(crossValidation === undefined ? [] : foldBlocks(crossValidation)),
      ],
    };
  },
});

/** What became of cells that a model cannot take as they are. */
function dataBlocks({ choice, missing, dropped }: TrainingData, unseen: Map<string, number>): Block[] {
  const items = [
    ...choice.left.map(({ name, reason }) => `${name} was left out: ${reason}`),
    ...missing.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
    ...(dropped > 0 ? [`${dropped} rows with missing cells were left out`] : []),
    ...[...unseen].map(([name, count]) => `${name}: ${count} held-out cells have a level that no training row has`),
  ];
  return items.length === 0 ? [] : [heading(3, "The data"), list(items)];
}

function foldBlocks({ folds, metrics }: CrossValidation): Block[] {
  const rows = Object.entries(metrics).map(([name, { mean, std }]) => [name, mean.toFixed(4), std.toFixed(4)]);
  return [heading(3, `Cross-validation in ${folds.length} folds`), tableBlock(["metric", ">mean", ">spread"], rows)];
}
