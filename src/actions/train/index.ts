import { join, resolve } from "node:path";
import { action } from "../../contract/action.ts";
import { artifactName, artifactOutputs, uploadArtifact } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { path } from "../../contract/inputs.ts";
import { matrixColumns, unseenCells } from "../../data/features/index.ts";
import { profileOf } from "../../data/profile/profile.ts";
import { writeCsv } from "../../data/table/index.ts";
import { writeBundle } from "../../models/bundle/bundle.ts";
import { packageCost } from "../../models/forest/package-cost.ts";
import { replaceFile, replaceFileOf } from "../../platform/file/write.ts";
import { type Block, code, heading, list, table as tableBlock } from "../../reports/markdown/block.ts";
import { type CrossValidation, crossValidate } from "./cross-validation.ts";
import { readTrainingData, rolesOf, type TrainingData } from "./data.ts";
import { forestInputs, hyperparameters } from "./forest-inputs.ts";
import { grow } from "./growth.ts";
import { columnImportances, importanceBlocks, withPermutation } from "./importances.ts";
import { provenance } from "./provenance.ts";

const inputs = {
  ...dataInputs,
  "model-dir": path({ description: "Folder the model bundle is written to.", default: "model" }),
  "report-dir": path({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
  ...forestInputs,
};

export default action({
  name: "train",
  description: "Trains a model on a table and writes it as a bundle that every other action reads.",
  inputs: { ...inputs, "upload-artifact": artifactName("the model bundle") },
  outputs: {
    "model-path": "Folder of the model bundle.",
    "test-data-path": "The held-out rows as CSV.",
    "model-digest": "`sha256:…` of the model: the same data, parameters and seed give the same.",
    "out-of-bag-score":
      "Accuracy or R² of the training rows by the trees grown without each; only with `engine: histogram` and `bootstrap`.",
    "data-digest": "`sha256:…` of the bytes of `data`.",
    "cross-validation-path": "The metrics of each fold as JSON, their means and spreads; only with `cv`.",
    ...artifactOutputs,
  },
  async run(values, context) {
    const { reporter, signal, cwd, now } = context;
    const started = now();
    const data = await readTrainingData(values, values.seed, context);
    const { table, target, train, test, choice } = data;
    const cost =
      values.engine === "ml-random-forest"
        ? packageCost(train.length, choice.features.length, values["n-estimators"])
        : undefined;
    if (cost !== undefined) reporter.warning(cost);
    const fitting = { scale: values.scale, maxLevels: values["max-levels"] };
    const crossValidation =
      values.cv === undefined
        ? undefined
        : await crossValidate(data, values.cv, values.seed, reporter, (rows) =>
            grow(data, rows, values, fitting, context, () => {}),
          );
    const growing = now();
    const grown = await grow(data, train, values, fitting, context, (done) =>
      reporter.progress("growing trees", done, values["n-estimators"]),
    );
    const { forest, preparation, outOfBag } = grown;
    const seconds = ((now().getTime() - growing.getTime()) / 1000).toFixed(1);
    reporter.info(
      `grew ${values["n-estimators"]} trees on ${grown.threads === 1 ? "one thread" : `${grown.threads} threads`} in ${seconds} s`,
    );
    const ranked = columnImportances(grown);
    const importances =
      values.importances === "permutation" ? await withPermutation(ranked, grown, data, values.seed, context) : ranked;
    signal.throwIfAborted();

    const modelPath = resolve(cwd, values["model-dir"]);
    const testPath = join(resolve(cwd, values["report-dir"]), "test.csv");
    const foldsPath = join(resolve(cwd, values["report-dir"]), "cross-validation.json");
    const parameters = {
      ...hyperparameters(values, target.task),
      missing: values.missing,
      scale: values.scale,
      "max-levels": values["max-levels"],
      split: data.method.method,
      "test-size": values["test-size"],
    };
    const digest = await writeBundle(
      modelPath,
      {
        task: target.task,
        target: values.target,
        classes: target.task === "classification" ? target.classes : [],
        classType: target.task === "classification" ? target.classType : "string",
        preparation,
        forest,
        parameters,
      },
      {
        profile: profileOf(table.columns, train, rolesOf(data)),
        provenance: provenance(table, train.length, started, inputs, context),
      },
    );
    await replaceFileOf(testPath, writeCsv(test.table, test.rows));
    if (crossValidation !== undefined) await replaceFile(foldsPath, `${JSON.stringify(crossValidation, null, 2)}\n`);
    const artifact = await uploadArtifact(values["upload-artifact"], modelPath, context);
    return {
      outputs: {
        "model-path": modelPath,
        "test-data-path": testPath,
        "model-digest": digest,
        "out-of-bag-score": outOfBag?.score,
        "data-digest": table.digest,
        "cross-validation-path": crossValidation === undefined ? undefined : foldsPath,
        ...artifact,
      },
      summary: [
        heading(2, ["Trained ", code(values["model-dir"])]),
        tableBlock(
          ["what", ">value"],
          [
            ["rows for training", String(train.length)],
            ["rows held out", String(test.rows.length)],
            ["columns", `${choice.features.length}, as ${matrixColumns(preparation).length} numbers`],
            ...(target.task === "classification" ? [["classes", target.classes.join(", ")]] : []),
            ...(outOfBag === undefined
              ? []
              : [
                  [
                    target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²",
                    outOfBag.score.toFixed(4),
                  ],
                ]),
            ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "none" : String(value)]),
            ["model digest", code(digest.slice(0, 19))],
          ],
        ),
        ...importanceBlocks(importances),
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
