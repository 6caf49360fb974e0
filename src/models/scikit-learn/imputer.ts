import { isObject } from "../pickle/numpy.ts";
import type { PythonObject } from "../pickle/values.ts";
import type { InputTable, PipelineColumn, Transformer } from "./columns.ts";
import { requiredList, requiredNumbers, unsupported, wrongField } from "./fields.ts";

/**
 * A SimpleImputer. A missing number becomes its column's statistic; a missing text is left to the encoder that follows, which gives
 * it the category of the statistic. A column without a statistic is left out, as scikit-learn does.
 */
export function imputer(object: PythonObject, columns: readonly PipelineColumn[], table: InputTable): Transformer {
  const { file } = table;
  const missing = object.get("missing_values");
  if (missing !== undefined && missing !== null && !Number.isNaN(missing)) {
    throw unsupported(file, "a SimpleImputer of other missing values than NaN");
  }
  const statistics = requiredList(object, "statistics_", file);
  if (statistics.length !== columns.length)
    throw wrongField({ object, name: "statistics_", file }, `${columns.length} values`);
  const keepsEmpty = object.get("keep_empty_features") === true;
  const kept = statistics.flatMap((value, index) => (Number.isNaN(value) && !keepsEmpty ? [] : [index]));
  const indicated = indicatedColumns(object, columns.length, file);
  const filled = kept.map((index): PipelineColumn => {
    const statistic = statistics[index];
    if (typeof statistic === "number") return { input: undefined };
    if (typeof statistic !== "string")
      throw unsupported(file, "a SimpleImputer that fills in other values than numbers and texts");
    const column = { ...columns[index]!, filling: statistic };
    table.requireLevels(column);
    return column;
  });
  return {
    columns: [...filled, ...indicated.map(() => ({ input: undefined }))],
    run: (input) => [
      ...kept.map((index) => {
        const filling = statistics[index];
        if (typeof filling !== "number") return input[index]!;
        return input[index]!.map((value) => (Number.isNaN(value) ? filling : value));
      }),
      ...indicated.map((index) => input[index]!.map((value) => (Number.isNaN(value) ? 1 : 0))),
    ],
  };
}

/** The columns that have a further one, which says where cells were missing. */
function indicatedColumns(object: PythonObject, count: number, file: string): number[] {
  const indicator = object.get("indicator_");
  if (object.get("add_indicator") !== true || !isObject(indicator, "MissingIndicator")) return [];
  return Array.from(requiredNumbers(indicator, "features_", file), (index) => {
    if (!(index >= 0 && index < count))
      throw wrongField({ object: indicator, name: "features_", file }, `columns below ${count}`);
    return index;
  });
}
