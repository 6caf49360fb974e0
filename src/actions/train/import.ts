import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { type Target, unseenCells } from "../../data/features/index.ts";
import { profileOf } from "../../data/profile/profile.ts";
import { codesIn } from "../../evaluation/metrics/labels.ts";
import { decidedClass } from "../../models/bundle/decision.ts";
import { type ImportedModel, writeImported } from "../../models/bundle/imported.ts";
import { rememberedSchema } from "../../models/bundle/table-schema.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import { kindOf, modelFileName } from "../../models/predictor/model-kind.ts";
import { modelFileAt, readModelBytes } from "../../models/predictor/model-place.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { fittedCalibration } from "./calibration.ts";
import { readTrainingData, rolesOf, type TrainingData } from "./data.ts";
import { chosenDecision, decidedTarget } from "./decision.ts";
import { forestInputs } from "./forest-inputs.ts";
import { writeHeldOut } from "./held-out.ts";
import { growthInputs, type TrainInputs } from "./inputs.ts";
import { predictionsProfile } from "./prediction-profile.ts";
import { provenance } from "./provenance.ts";
import type { Training } from "./training.ts";

/** Inputs that say how a forest is grown and its columns prepared. A model file is imported as it is. */
const GROWTH = [...Object.keys(forestInputs), "features", "scale", "max-levels", "cv"].filter(
  (name) => name !== "seed",
);

/**
 * Writes a bundle around a model file of another tool: the file as it is, and the schema, profile and decision threshold from the
 * rows of `data`. Held-out rows are written as for a model that is trained here.
 *
 * @throws {Failure} for a model that cannot be read, inputs that do not apply, and rows that do not fit the model.
 */
export async function importModel(values: TrainInputs & { model: string }, context: Context): Promise<Training> {
  const { cwd, reporter, now, given } = context;
  const started = now();
  const idle = GROWTH.filter((name) => Object.hasOwn(given, name));
  if (idle.length > 0) {
    throw new Failure(`${idle.join(", ")}: expected nothing with \`model\`, because a model file is imported as it is`);
  }
  const place = await modelFileAt(values.model, cwd);
  const kind = place === undefined ? undefined : kindOf(place.head);
  const hints = { cwd, classes: values.classes, target: values.target };
  let model = await loadPredictor(values.model, { ...hints, notice: (message) => reporter.notice(message) });
  if (model.trained !== undefined || model.provenance !== undefined || place === undefined || kind === undefined) {
    throw new Failure(
      `model: expected a model file of another tool, got the bundle ${values.model} (it needs no import)`,
    );
  }
  if (values.task !== "auto" && values.task !== model.task) {
    throw new Failure(`task: expected ${model.task}, as ${values.model} is, got ${values.task}`);
  }
  const data = await readTrainingData({ ...values, task: model.task }, { seed: values.seed, model }, context);
  const labels = classesOf(model, data, values.model);
  if (labels !== undefined) {
    reporter.notice(
      `classes: ${values.model} does not name them: those of ${data.target.name} in sorted order were taken: ${labels.join(", ")} (\`classes\` gives another order)`,
    );
  }
  model = await loadPredictor(values.model, {
    ...hints,
    ...(labels !== undefined && { classes: labels }),
    schema: data.given,
    target: data.target.name,
  });
  const target = targetOf(model, data);
  warnOfUse(values, model, reporter);
  if (values["decision-threshold"] !== undefined) decidedTarget(target, values);
  const answers = model.predict(model.cellsOf(data.table, data.train));
  const score = scoreOf(model, target, { answers, rows: data.train });
  if (score.useless) {
    reporter.warning(
      `${values.model}: ${score.name} is ${score.value.toFixed(3)} on the rows of data, no better than always answering the same (are the classes, and the columns of a model without names, in the model's order?)`,
    );
  }
  const decision = chosenDecision(
    { ...data, target },
    {
      inputs: values,
      from: "rows of data",
      scores: (positive) => Float64Array.from(data.train, (_, at) => answers[2 * at + positive]!),
      reporter,
    },
  );
  const bytes = await readModelBytes(place.path, cwd);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (`sha256:${sha256}` !== model.digest) {
    throw new Failure(`${place.path}: expected one file, got another one while it was imported (try again)`);
  }
  const parameters = { model: model.about, ...decision };
  const schema = rememberedSchema({
    given: data.given,
    found: data.table.schema,
    columns: model.preparation.columns,
    target: target.name,
    id: data.roles.id,
  });
  const modelPath = resolve(cwd, values["model-dir"]);
  const imported: ImportedModel = {
    ...model,
    target: target.name,
    ...(schema !== undefined && { schema }),
    parameters,
    file: modelFileName(kind, place.path),
    bytes,
  };
  const origin = await provenance(
    { table: data.table, rows: data.train.length, started, inputs: growthInputs, importances: [], outOfBag: undefined },
    context,
  );
  const calibration = fittedCalibration(
    { ...data, target },
    { source: "data", probabilities: answers, parameters, inputs: values },
  );
  const predictions = predictionsProfile({
    source: "data",
    answers,
    rows: data.train.length,
    target,
    parameters,
  });
  const modelDigest = await writeImported(modelPath, imported, {
    profile: {
      ...profileOf(data.table.columns, data.train, rolesOf(data)),
      ...(calibration !== undefined && { calibration }),
      ...(predictions !== undefined && { predictions }),
    },
    provenance: { ...origin, imported: { file: values.model, digest: model.digest, model: model.about } },
  });
  return {
    data: { ...data, target },
    matrixColumns: model.preparation.columns.length,
    unseen: unseenCells(model.preparation, data.test.table, data.test.rows),
    outOfBag: undefined,
    imported: { about: model.about, score },
    parameters,
    importances: [],
    crossValidation: undefined,
    modelDigest,
    modelPath,
    testDataPath: await writeHeldOut(data, join(resolve(cwd, values["report-dir"]), "test.csv")),
    importancesPath: undefined,
    crossValidationPath: undefined,
  };
}

/**
 * The classes of the rows for a model file that does not name its own. Undefined where the file or the user names them, and where
 * the rows have the numbers 0, 1, … themselves.
 */
function classesOf(model: Predictor, { target }: TrainingData, file: string): string[] | undefined {
  if (model.namesClasses || target.task === "regression") return undefined;
  if (target.classes.every((each) => model.classes.includes(each))) return undefined;
  if (target.classes.length !== model.classes.length) {
    throw new Failure(
      `classes: expected the ${model.classes.length} labels of ${file} in order, because ${target.name} has ${target.classes.length} different values`,
    );
  }
  return target.classes;
}

/** The target with the model's classes. @throws {Failure} for a row with another class. */
function targetOf(model: Predictor, { target, table }: TrainingData): Target {
  if (target.task === "regression") return target;
  const { classes, classType } = model;
  const codes = codesIn(
    classes,
    { codes: target.codes, names: target.classes },
    { name: target.name, place: table.place },
  );
  return { ...target, classes, classType, codes };
}

function warnOfUse(values: TrainInputs, model: Predictor, reporter: Context["reporter"]): void {
  if (values["test-data"] === undefined) {
    reporter.notice(
      "rows of data were held out: if the model was trained on them, its metrics on them say nothing (`test-data` names other rows)",
    );
  }
  const rule = values["decision-threshold"];
  if (rule !== undefined && rule.kind !== "number" && model.task === "classification") {
    reporter.notice(
      "decision-threshold: it is chosen on rows of data: it is too optimistic if the model was trained on them",
    );
  }
}

/** A figure that shows whether the model fits the rows at all. */
export interface ImportScore {
  name: "accuracy" | "R²";
  value: number;
  /** True if one constant answer is at least as good. */
  useless: boolean;
}

function scoreOf(
  model: Predictor,
  target: Target,
  { answers, rows }: { answers: Float64Array; rows: Int32Array },
): ImportScore {
  if (target.task === "classification") {
    const counts = new Float64Array(model.classes.length);
    let right = 0;
    for (const [at, row] of rows.entries()) {
      counts[target.codes[row]!]!++;
      if (decidedClass(answers, at, model) === target.codes[row]) right++;
    }
    const most = counts.reduce((a, b) => Math.max(a, b), 0);
    return { name: "accuracy", value: right / rows.length, useless: right < most };
  }
  let mean = 0;
  for (const row of rows) mean += target.values[row]! / rows.length;
  let error = 0;
  let spread = 0;
  for (const [at, row] of rows.entries()) {
    error += (target.values[row]! - answers[at]!) ** 2;
    spread += (target.values[row]! - mean) ** 2;
  }
  return { name: "R²", value: 1 - error / spread, useless: error > spread };
}
