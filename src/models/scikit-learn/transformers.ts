import { Failure } from "../../core/failure.ts";
import { elementsOf, isObject } from "../pickle/numpy.ts";
import { PythonArray, PythonName, type PythonObject } from "../pickle/values.ts";
import type { InputTable, PipelineColumn, Transformer } from "./columns.ts";
import { encoder } from "./encoders.ts";
import { optionalNumbers, requiredList, requiredNumbers, unsupported, wrongField } from "./fields.ts";
import { imputer } from "./imputer.ts";

/** Steps in each other. */
const MOST_DEPTH = 20;

/** A fitted step of a pipeline as a function of columns. @throws {Failure} that names a class which cannot be computed here. */
export function transformerOf(
  object: unknown,
  columns: readonly PipelineColumn[],
  { table, depth = 0 }: { table: InputTable; depth?: number },
): Transformer {
  const { file } = table;
  if (depth > MOST_DEPTH) throw new Failure(`${file}: expected at most ${MOST_DEPTH} steps in each other`);
  if (object === "passthrough" || object === null) return { columns: [...columns], run: (input) => [...input] };
  if (!isObject(object)) throw unsupported(file, "a step that is no object");
  const name = object.type.split(".").at(-1)!;
  switch (name) {
    case "Pipeline":
      return chain(
        requiredList(object, "steps", file).map((step) => (Array.isArray(step) ? step[1] : step)),
        columns,
        { table, depth: depth + 1 },
      );
    case "ColumnTransformer":
      return columnTransformer(object, columns, { table, depth: depth + 1 });
    case "StandardScaler":
      return scaler(object, columns, { file, offset: "mean_", divisor: "scale_" });
    case "RobustScaler":
      return scaler(object, columns, { file, offset: "center_", divisor: "scale_" });
    case "MaxAbsScaler":
      return scaler(object, columns, { file, offset: undefined, divisor: "scale_" });
    case "MinMaxScaler":
      return minMax(object, columns, file);
    case "SimpleImputer":
      return imputer(object, columns, table);
    case "OneHotEncoder":
    case "OrdinalEncoder":
      return encoder(object, columns, table);
    case "FunctionTransformer":
      if (!isIdentity(object.get("func"))) throw unsupported(file, "a FunctionTransformer with a function");
      return { columns: [...columns], run: (input) => [...input] };
    default:
      throw unsupported(file, `the step ${name}`);
  }
}

/** The step has no function, or only scikit-learn's check of its input. */
function isIdentity(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  const inner = isObject(value, "partial") && Array.isArray(value.args) ? value.args[0] : value;
  return inner instanceof PythonName && inner.name === "sklearn.utils.validation.check_array";
}

/** Steps one after the other. */
export function chain(
  steps: readonly unknown[],
  columns: readonly PipelineColumn[],
  context: { table: InputTable; depth?: number },
): Transformer {
  let current = [...columns];
  const runs = steps.map((step) => {
    const transformer = transformerOf(step, current, context);
    current = transformer.columns;
    return transformer.run;
  });
  return {
    columns: current,
    run: (input, rows) => runs.reduce<Float64Array[]>((values, run) => run(values, rows), [...input]),
  };
}

function columnTransformer(
  object: PythonObject,
  columns: readonly PipelineColumn[],
  context: { table: InputTable; depth: number },
): Transformer {
  const { file, names: tableNames } = context.table;
  const own = object.get("feature_names_in_");
  const names = own instanceof PythonArray ? elementsOf(own) : tableNames;
  const parts = requiredList(object, "transformers_", file).flatMap((entry) => {
    const [, step, which] = Array.isArray(entry) ? entry : [];
    if (step === "drop") return [];
    const chosen = chosenColumns(which, { names, count: columns.length, file });
    const transformer = transformerOf(
      step,
      chosen.map((index) => columns[index]!),
      context,
    );
    context.table.use(chosen.map((index) => columns[index]!));
    return [{ chosen, transformer }];
  });
  return {
    columns: parts.flatMap(({ transformer }) => transformer.columns),
    run: (input, rows) =>
      parts.flatMap(({ chosen, transformer }) =>
        transformer.run(
          chosen.map((index) => input[index]!),
          rows,
        ),
      ),
  };
}

/** Positions that a ColumnTransformer means by names, positions, flags or a slice. */
function chosenColumns(
  which: unknown,
  { names, count, file }: { names: readonly unknown[]; count: number; file: string },
): number[] {
  if (isObject(which, "slice")) {
    const [start, stop, step] = Array.isArray(which.args) ? which.args : [];
    if (step !== null && step !== 1) throw unsupported(file, "a slice of columns with a step");
    const place = (bound: unknown, fallback: number) =>
      typeof bound === "number"
        ? bound < 0
          ? count + bound
          : bound
        : typeof bound === "string"
          ? names.indexOf(bound)
          : fallback;
    const end = typeof stop === "string" ? place(stop, count) + 1 : place(stop, count);
    return Array.from(
      { length: Math.max(0, Math.min(end, count) - place(start, 0)) },
      (_, index) => place(start, 0) + index,
    );
  }
  const held = isObject(which, "_RemainderColsList") ? which.get("data") : which;
  const list = held instanceof PythonArray ? elementsOf(held) : Array.isArray(held) ? held : [held];
  if (list.length > 0 && list.every((each) => typeof each === "boolean")) {
    return list.flatMap((flag, index) => (flag ? [index] : []));
  }
  return list.map((each) => {
    const index =
      typeof each === "string" ? names.indexOf(each) : typeof each === "number" && each < 0 ? count + each : each;
    if (typeof index !== "number" || !(index >= 0 && index < count)) {
      throw new Failure(`${file}: ColumnTransformer: expected columns of its table, got ${String(each).slice(0, 60)}`);
    }
    return index;
  });
}

function each(columns: readonly PipelineColumn[], change: (value: number, column: number) => number): Transformer {
  return {
    columns: columns.map(() => ({ input: undefined })),
    run: (input) => input.map((values, column) => values.map((value) => change(value, column))),
  };
}

function scaler(
  object: PythonObject,
  columns: readonly PipelineColumn[],
  { file, offset, divisor }: { file: string; offset: string | undefined; divisor: string },
): Transformer {
  const offsets = offset === undefined ? undefined : optionalNumbers(object, offset, file);
  const divisors = optionalNumbers(object, divisor, file);
  for (const [name, list] of [
    [offset ?? divisor, offsets],
    [divisor, divisors],
  ] as const) {
    if (list !== undefined && list.length !== columns.length)
      throw wrongField({ object, name, file }, `${columns.length} numbers`);
  }
  return each(columns, (value, column) => (value - (offsets?.[column] ?? 0)) / (divisors?.[column] ?? 1));
}

function minMax(object: PythonObject, columns: readonly PipelineColumn[], file: string): Transformer {
  const scale = requiredNumbers(object, "scale_", file);
  const offset = requiredNumbers(object, "min_", file);
  if (scale.length !== columns.length || offset.length !== columns.length) {
    throw wrongField({ object, name: "scale_", file }, `${columns.length} numbers`);
  }
  const change = (value: number, column: number) => value * scale[column]! + offset[column]!;
  if (object.get("clip") !== true) return each(columns, change);
  const [least, most] = requiredNumbers(object, "feature_range", file);
  return each(columns, (value, column) => Math.min(Math.max(change(value, column), least!), most!));
}
