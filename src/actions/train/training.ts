import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { matrixColumns, unseenCells } from "../../data/features/index.ts";
import { type Profile, profileOf } from "../../data/profile/profile.ts";
import { noveltyWarnings, rangeExits } from "../../data/profile/range.ts";
import type { TrackedRun } from "../../delivery/tracking/track.ts";
import { writeBundle } from "../../models/bundle/bundle.ts";
import { type ColumnImportance, IMPORTANCES_FILE, importancesText } from "../../models/bundle/importances-file.ts";
import { rememberedSchema } from "../../models/bundle/table-schema.ts";
import { packageCost } from "../../models/forest/package-cost.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { outOfBagCalibration } from "./calibration.ts";
import { type CrossValidation, crossValidate, crossValidationText } from "./cross-validation.ts";
import { readTrainingData, rolesOf, type TrainingData } from "./data.ts";
import { decidedTarget, decisionParameters } from "./decision.ts";
import { hyperparameters } from "./forest-inputs.ts";
import { grow } from "./growth.ts";
import { writeHeldOut } from "./held-out.ts";
import { type ImportScore, importModel } from "./import.ts";
import { columnImportances, withPermutation } from "./importances.ts";
import { growthInputs, type TrainInputs } from "./inputs.ts";
import { heldOutPredictions } from "./prediction-profile.ts";
import { provenance } from "./provenance.ts";
import { trackTraining } from "./tracking.ts";

/** The result of a training: the model, and where everything was written. */
export interface Training {
  data: TrainingData;
  /** Number of columns of the matrix that the model reads. */
  matrixColumns: number;
  /** Held-out cells with a category that no training row has, by column. */
  unseen: Map<string, number>;
  outOfBag: { score: number } | undefined;
  /** The model file that was imported; undefined for a forest that was grown. */
  imported: { about: string; score: ImportScore } | undefined;
  parameters: Record<string, string | number | boolean | null>;
  importances: ColumnImportance[];
  crossValidation: CrossValidation | undefined;
  modelDigest: string;
  modelPath: string;
  testDataPath: string;
  importancesPath: string | undefined;
  crossValidationPath: string | undefined;
}

/** A training, and the run on a tracking server that holds its results. */
export interface TrackedTraining extends Training {
  tracked: TrackedRun | undefined;
}

/** Warns about test rows unlike the training rows. */
function warnOfNewRows(
  profile: Profile,
  {
    data: { test },
    unseen,
    reporter,
  }: { data: TrainingData; unseen: Map<string, number>; reporter: Context["reporter"] },
): void {
  const exits = rangeExits(profile, test.table, test.rows);
  for (const text of noveltyWarnings(exits, unseen, test.rows.length)) reporter.warning(text);
}

/** Reads the data, grows the model (or imports a model file) and writes the bundle and the held-out rows. */
export async function trainModel(values: TrainInputs, context: Context): Promise<TrackedTraining> {
  const training = await trained(values, context);
  return { ...training, tracked: await trackTraining(training, values, context) };
}

async function trained(values: TrainInputs, context: Context): Promise<Training> {
  const { model } = values;
  if (model !== undefined) return importModel({ ...values, model }, context);
  if (values.classes !== undefined && values.classes.length > 0) {
    throw new Failure("classes: expected nothing without `model`, because a forest has the classes of its target");
  }
  return growModel(values, context);
}

async function growModel(values: TrainInputs, context: Context): Promise<Training> {
  const { reporter, signal, cwd, now } = context;
  const started = now();
  const data = await readTrainingData(values, { seed: values.seed }, context);
  const { table, target, train, choice } = data;
  // This check comes before the trees are grown, which can take long.
  if (values["decision-threshold"] !== undefined) decidedTarget(target, values);
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
  const decision = await decisionParameters(data, {
    inputs: values,
    grown,
    grow: (rows) => growOn(rows, () => {}),
    reporter,
  });
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
    ...decision,
  };
  const schema = rememberedSchema({
    given: data.given,
    found: table.schema,
    columns: grown.preparation.columns,
    target: target.name,
    id: data.roles.id,
  });
  const calibration = outOfBagCalibration(data, { grown, parameters, inputs: values });
  const predictions = heldOutPredictions(data, { grown, parameters, seed: values.seed });
  const profile = {
    ...profileOf(table.columns, train, rolesOf(data)),
    ...(calibration !== undefined && { calibration }),
    ...(predictions !== undefined && { predictions }),
  };
  const unseen = unseenCells(grown.preparation, data.test.table, data.test.rows);
  warnOfNewRows(profile, { data, unseen, reporter });
  const modelDigest = await writeBundle(
    modelPath,
    {
      task: target.task,
      target: target.name,
      classes: target.task === "classification" ? target.classes : [],
      classType: target.task === "classification" ? target.classType : "string",
      preparation: grown.preparation,
      forest: grown.forest,
      parameters,
      ...(schema !== undefined && { schema }),
    },
    {
      profile,
      provenance: await provenance(
        { table, rows: train.length, started, inputs: growthInputs, importances, outOfBag: grown.outOfBag },
        context,
      ),
    },
  );
  await writeHeldOut(data, testDataPath);
  const importancesPath = join(resolve(cwd, values["report-dir"]), IMPORTANCES_FILE);
  if (importances.length > 0)
    await replaceFile(importancesPath, importancesText({ modelDigest, columns: importances }));
  else await rm(importancesPath, { force: true });
  if (crossValidation !== undefined) await replaceFile(foldsPath, crossValidationText(crossValidation));
  return {
    data,
    matrixColumns: matrixColumns(grown.preparation).length,
    unseen,
    outOfBag: grown.outOfBag,
    imported: undefined,
    parameters,
    importances,
    crossValidation,
    modelDigest,
    modelPath,
    testDataPath,
    importancesPath: importances.length === 0 ? undefined : importancesPath,
    crossValidationPath: crossValidation === undefined ? undefined : foldsPath,
  };
}
