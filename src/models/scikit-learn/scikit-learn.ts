import { Failure } from "../../core/failure.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import { readLightgbm } from "../lightgbm/lightgbm.ts";
import { readPickle } from "../pickle/machine.ts";
import { elementsOf, isObject } from "../pickle/numpy.ts";
import { PythonArray, type PythonObject } from "../pickle/values.ts";
import { readXgboost } from "../xgboost/xgboost.ts";
import { InputTable } from "./columns.ts";
import { unpacked } from "./compression.ts";
import { estimatorOf } from "./estimators.ts";
import { requiredCount, requiredList, unsupported } from "./fields.ts";
import { joined, separate } from "./histogram-boosting.ts";
import { chain } from "./transformers.ts";

/** Pipelines in each other. */
const MOST_DEPTH = 20;

/**
 * Reads a pickle or joblib file of scikit-learn, or of the scikit-learn wrappers of XGBoost and LightGBM. Nothing in it is executed.
 *
 * @throws {Failure}
 */
export function readSklearn({ file, bytes }: ForeignFile): ForeignModel {
  const object = readPickle(unpacked(bytes, file), file);
  if (!isObject(object)) throw unsupported(file, "a pickle of another thing than a model");
  return sklearnModel(object, file);
}

/** A fitted model whose fields were read. */
export function sklearnModel(object: PythonObject, file: string): ForeignModel {
  const steps = isObject(object, "Pipeline")
    ? requiredList(object, "steps", file).map((step) => (Array.isArray(step) ? step[1] : step))
    : [object];
  const last = steps.at(-1);
  if (!isObject(last)) throw unsupported(file, "a pipeline without a model");
  const name = last.type.split(".").at(-1)!;
  if (steps.length === 1 && last.type.startsWith("xgboost.")) return xgboostModel(last, file);
  if (steps.length === 1 && last.type.startsWith("lightgbm.")) return lightgbmModel(last, file);
  const { names, named } = namesOf(steps, file);
  const table = new InputTable(names, file);
  const inputs = names.map((_, index) => ({ input: index }));
  const preparation = chain(steps.slice(0, -1), inputs, { table });
  const { columns } = preparation;
  const estimator =
    last.type.startsWith("xgboost.") || last.type.startsWith("lightgbm.")
      ? (last.type.startsWith("xgboost.") ? xgboostModel : lightgbmModel)(last, file)
      : estimatorOf(last, { table, columns });
  const version = last.get("_sklearn_version");
  // Without a step before it, the model reads the table as it is.
  const direct = steps.length === 1 && table.used.length === names.length;
  return {
    tool: `scikit-learn${typeof version === "string" ? ` ${version.slice(0, 20)}` : ""}`,
    kind: steps.map((step) => (isObject(step) ? step.type.split(".").at(-1) : "passthrough")).join(", ") || name,
    task: estimator.task,
    classes: estimator.classes,
    classType: estimator.classType,
    outputs: estimator.outputs,
    columns: table.columns(),
    named,
    facts: estimator.facts,
    notices: [],
    predict(cells, rows) {
      if (direct) return estimator.predict(cells, rows);
      const read = separate(cells, rows);
      const places = new Map(table.used.map((index, place) => [index, read[place]!]));
      // Columns that nobody reads are not in the table.
      const unread = new Float64Array(places.size === names.length ? 0 : rows).fill(Number.NaN);
      const columns = names.map((_, index) => places.get(index) ?? unread);
      return estimator.predict(joined(preparation.run(columns, rows), rows), rows);
    },
  };
}

/** Columns of the first step that knows them. */
function namesOf(steps: readonly unknown[], file: string, depth = 0): { names: string[]; named: boolean } {
  for (const step of steps) {
    if (!isObject(step)) continue;
    const names = step.get("feature_names_in_");
    if (names instanceof PythonArray) return { names: elementsOf(names).map(String), named: true };
    const inner = isObject(step, "Pipeline")
      ? requiredList(step, "steps", file).map((each) => (Array.isArray(each) ? each[1] : each))
      : undefined;
    if (inner !== undefined && depth < MOST_DEPTH) return namesOf(inner, file, depth + 1);
    if (step.has("n_features_in_")) {
      const count = requiredCount(step, "n_features_in_", file);
      if (count > 1_000_000) throw unsupported(file, `${count} columns`);
      return { names: Array.from({ length: count }, (_, index) => `f${index}`), named: false };
    }
  }
  throw unsupported(file, "a model that does not say how many columns it reads");
}

/** The booster in a wrapper of XGBoost's is a snapshot of its memory, in UBJSON. */
function xgboostModel(wrapper: PythonObject, file: string): ForeignModel {
  const booster = wrapper.get("_Booster");
  const handle = isObject(booster, "Booster") ? booster.get("handle") : undefined;
  if (!(handle instanceof Uint8Array)) throw unsupported(file, "an XGBoost model that is not fitted");
  return { ...readXgboost({ file, bytes: handle }, { wrapped: true }), ...labelsIn(wrapper) };
}

/** The booster in a wrapper of LightGBM's is the text of the model. */
function lightgbmModel(wrapper: PythonObject, file: string): ForeignModel {
  const booster = wrapper.get("_Booster");
  const text = isObject(booster, "Booster") ? (booster.get("handle") ?? booster.get("_handle")) : undefined;
  if (typeof text !== "string") throw unsupported(file, "a LightGBM model that is not fitted");
  if (isObject(booster) && Number(booster.get("best_iteration") ?? 0) > 0) {
    throw new Failure(
      `${file}: expected a LightGBM model that uses all of its rounds, got one of early stopping (write it with model.booster_.save_model("model.txt"))`,
    );
  }
  return { ...readLightgbm({ file, bytes: Buffer.from(text) }), ...labelsIn(wrapper) };
}

function labelsIn(wrapper: PythonObject): Partial<Pick<ForeignModel, "classes" | "classType">> {
  const encoder = wrapper.get("_le");
  const labels =
    (isObject(encoder) ? encoder.get("classes_") : undefined) ?? wrapper.get("classes_") ?? wrapper.get("_classes");
  if (!(labels instanceof PythonArray)) return {};
  const values = elementsOf(labels);
  return { classes: values.map(String), classType: values.every(Number.isInteger) ? "integer" : "string" };
}
