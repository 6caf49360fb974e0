import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { profileOf } from "../../data/profile/profile.ts";
import { writeCsv } from "../../data/table/index.ts";
import { writeBundle } from "../../models/bundle/bundle.ts";
import { packageCost } from "../../models/forest/package-cost.ts";
import { replaceFile, replaceFileOf } from "../../platform/file/write.ts";
import { type CrossValidation, crossValidate } from "./cross-validation.ts";
import { readTrainingData, rolesOf, type TrainingData } from "./data.ts";
import { hyperparameters } from "./forest-inputs.ts";
import { type Grown, grow } from "./growth.ts";
import { type ColumnImportance, columnImportances, withPermutation } from "./importances.ts";
import { growthInputs, type TrainInputs } from "./inputs.ts";
import { provenance } from "./provenance.ts";

/** The result of a training: the model, and where everything was written. */
export interface Training {
  data: TrainingData;
  grown: Grown;
  parameters: Record<string, string | number | boolean | null>;
  importances: ColumnImportance[];
  crossValidation: CrossValidation | undefined;
  modelDigest: string;
  modelPath: string;
  testDataPath: string;
  crossValidationPath: string | undefined;
}

/** Reads the data, grows the model and writes the bundle and the held-out rows. */
export async function trainModel(values: TrainInputs, context: Context): Promise<Training> {
  const { reporter, signal, cwd, now } = context;
  const started = now();
  const data = await readTrainingData(values, values.seed, context);
  const { table, target, train, test, choice } = data;
  const cost =
    values.engine === "ml-random-forest"
      ? packageCost(train.length, choice.features.length, values["n-estimators"])
      : undefined;
  if (cost !== undefined) reporter.warning(cost);
  const growOn = (rows: Int32Array, onTree: (done: number) => void) =>
    grow(data, rows, { inputs: values, signal, onTree });
  const crossValidation =
    values.cv === undefined
      ? undefined
      : await crossValidate(data, {
          count: values.cv,
          seed: values.seed,
          reporter,
          grow: (rows) => growOn(rows, () => {}),
        });
  const growing = now();
  const grown = await growOn(train, (done) => reporter.progress("growing trees", done, values["n-estimators"]));
  const seconds = ((now().getTime() - growing.getTime()) / 1000).toFixed(1);
  reporter.info(
    `grew ${values["n-estimators"]} trees on ${grown.threads === 1 ? "one thread" : `${grown.threads} threads`} in ${seconds} s`,
  );
  const ranked = columnImportances(grown);
  const importances =
    values.importances === "permutation"
      ? await withPermutation(ranked, { grown, data, seed: values.seed, context })
      : ranked;
  signal.throwIfAborted();

  const modelPath = resolve(cwd, values["model-dir"]);
  const testDataPath = join(resolve(cwd, values["report-dir"]), "test.csv");
  const foldsPath = join(resolve(cwd, values["report-dir"]), "cross-validation.json");
  const parameters = {
    ...hyperparameters(values, target.task),
    missing: values.missing,
    scale: values.scale,
    "max-levels": values["max-levels"],
    split: data.method.method,
    "test-size": values["test-size"],
  };
  const modelDigest = await writeBundle(
    modelPath,
    {
      task: target.task,
      target: values.target,
      classes: target.task === "classification" ? target.classes : [],
      classType: target.task === "classification" ? target.classType : "string",
      preparation: grown.preparation,
      forest: grown.forest,
      parameters,
    },
    {
      profile: profileOf(table.columns, train, rolesOf(data)),
      provenance: provenance({ table, rows: train.length, started, inputs: growthInputs }, context),
    },
  );
  await replaceFileOf(testDataPath, writeCsv(test.table, test.rows));
  if (crossValidation !== undefined) await replaceFile(foldsPath, `${JSON.stringify(crossValidation, null, 2)}\n`);
  return {
    data,
    grown,
    parameters,
    importances,
    crossValidation,
    modelDigest,
    modelPath,
    testDataPath,
    crossValidationPath: crossValidation === undefined ? undefined : foldsPath,
  };
}
