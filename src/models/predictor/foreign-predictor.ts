import { Failure } from "../../core/failure.ts";
import { transform } from "../../data/features/index.ts";
import type { TableSchema } from "../../data/table/index.ts";
import type { ForeignModel } from "../foreign/foreign-model.ts";
import type { Value } from "../onnx/onnx.ts";
import type { Predictor } from "./predictor.ts";

/** The user's answers about a model file, where the file has none. */
export interface ModelHints {
  /** Labels in the order of the model's outputs. */
  classes?: readonly string[] | undefined;
  /** Names the columns of a model without names, in order, and may name the target. */
  schema?: TableSchema | undefined;
  target?: string | undefined;
  /** Names of the columns of a model without names, in order, as the folder around it has them. */
  names?: readonly string[] | undefined;
}

/** @throws {Failure} when the hints do not fit the model. */
export function foreignPredictor(
  model: ForeignModel,
  hints: ModelHints,
  { file, digest, sizeBytes }: { file: string; digest: string; sizeBytes: number },
): Predictor {
  const { classes: given, schema, target = schema?.target } = hints;
  const { task, outputs } = model;
  const preparation = { columns: namedColumns(model, hints, file) };
  const { classes, classType } = labelsOf(model, given, file);
  const width = preparation.columns.length;
  return {
    task,
    target: target ?? "target",
    namesTarget: target !== undefined,
    namesClasses: task === "regression" || model.classes !== undefined || (given ?? []).length > 0,
    classes,
    classType,
    preparation,
    ...(schema !== undefined && { schema }),
    digest,
    sizeBytes,
    about: `${model.tool}: ${model.kind}`,
    facts: model.facts,
    profile: undefined,
    provenance: undefined,
    parameters: undefined,
    trained: undefined,
    signature: signatureOf(
      preparation.columns.map(({ name, type }) => ({ name, text: type === "plain category" })),
      task === "classification" ? { classes, classType } : undefined,
    ),
    cells: (rows) => ({ rows, columns: width, data: new Float64Array(rows * width) }),
    cellsOf(table, rows) {
      const data = transform(preparation, table, rows);
      return { rows: rows?.length ?? table.rows, columns: width, data };
    },
    predict({ rows, data }) {
      if (!(data instanceof Float64Array)) throw new TypeError("expected cells as 64-bit floats");
      const answers = model.predict(data, rows);
      if (answers.length !== rows * outputs)
        throw new TypeError(`expected ${rows * outputs} answers, got ${answers.length}`);
      return answers;
    },
  };
}

/** The schema names the columns of a model without names, when it has as many; else the folder around the model does. */
function namedColumns({ columns, named }: ForeignModel, { schema, names: known }: ModelHints, file: string) {
  if (named) return columns;
  if (schema === undefined) {
    return known?.length === columns.length
      ? columns.map((column, index) => ({ ...column, name: known[index]! }))
      : columns;
  }
  const names = [...schema.columns.keys()].filter((name) => name !== schema.target && name !== schema.id);
  if (names.length === 0) return columns;
  if (names.length !== columns.length) {
    throw new Failure(
      `schema: expected the ${columns.length} columns that ${file} reads, in order, got ${names.length} (the file has no names)`,
    );
  }
  return columns.map((column, index) => ({ ...column, name: names[index]! }));
}

function labelsOf(
  { task, classes, classType, outputs }: ForeignModel,
  given: readonly string[] | undefined,
  file: string,
): Pick<Predictor, "classes" | "classType"> {
  if (given === undefined || given.length === 0) {
    if (task === "regression") return { classes: [], classType };
    return { classes: classes ?? Array.from({ length: outputs }, (_, index) => String(index)), classType };
  }
  if (task === "regression") throw new Failure(`classes: expected nothing, because ${file} predicts a number`);
  if (given.length !== outputs || new Set(given).size !== outputs) {
    throw new Failure(
      `classes: expected ${outputs} different labels, one for each output of ${file}, got ${given.length}`,
    );
  }
  return { classes: [...given], classType: given.every((each) => /^-?\d{1,15}$/.test(each)) ? "integer" : "string" };
}

function signatureOf(
  columns: readonly { name: string; text: boolean }[],
  labels: Pick<Predictor, "classes" | "classType"> | undefined,
): Predictor["signature"] {
  const inputs = columns.map(({ name, text }): Value => ({ name, type: text ? "string" : "float", shape: ["N", 1] }));
  if (labels === undefined) return { inputs, outputs: [{ name: "prediction", type: "float", shape: ["N", 1] }] };
  const { classes, classType } = labels;
  return {
    inputs,
    outputs: [
      { name: "label", type: classType === "integer" ? "int64" : "string", shape: ["N"] },
      ...classes.map((each): Value => ({ name: `probability_${each}`, type: "float", shape: ["N", 1] })),
    ],
  };
}
