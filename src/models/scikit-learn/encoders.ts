import { elementsOf } from "../pickle/numpy.ts";
import { PythonArray, type PythonObject } from "../pickle/values.ts";
import type { InputTable, PipelineColumn, Transformer } from "./columns.ts";
import { requiredList, unsupported, wrongField } from "./fields.ts";

/** Categories of one column. Those of texts are positions in the column's levels, those of numbers the numbers. */
interface Categories {
  count: number;
  /** True if a missing cell was replaced by a text before. */
  fillsMissing: boolean;
  /** Position of a cell; -1 for a category that training did not have. */
  find(cell: number): number;
}

/**
 * A OneHotEncoder or OrdinalEncoder. A category that the encoder does not know gives zeros, or the encoder's value for unknown
 * ones; where scikit-learn would refuse it, the caller warns of it.
 */
export function encoder(object: PythonObject, columns: readonly PipelineColumn[], table: InputTable): Transformer {
  const { file } = table;
  if (object.get("_infrequent_enabled") === true) throw unsupported(file, "an encoder with infrequent categories");
  const lists = requiredList(object, "categories_", file);
  if (lists.length !== columns.length)
    throw wrongField({ object, name: "categories_", file }, `${columns.length} lists`);
  const categories = lists.map((list, index) => {
    if (!(list instanceof PythonArray)) throw wrongField({ object, name: "categories_", file }, "arrays");
    return categoriesOf(elementsOf(list), columns[index]!, table);
  });
  return object.type.endsWith(".OneHotEncoder")
    ? oneHot(categories, droppedOf(object, categories, file))
    : ordinal(object, categories);
}

function categoriesOf(values: readonly unknown[], column: PipelineColumn, table: InputTable): Categories {
  const numbers = values.every((value) => typeof value === "number");
  if (numbers) {
    const positions = new Map(values.map((value, index) => [value, index]));
    // A Map finds NaN too.
    return { count: values.length, fillsMissing: false, find: (cell) => positions.get(cell) ?? -1 };
  }
  const { filling } = column;
  const missing = values.findIndex((value) =>
    filling === undefined ? value === null || Number.isNaN(value) : value === filling,
  );
  // The missing category is the last one, so that positions of levels are positions of categories.
  const texts = values.filter((value) => value !== null && !Number.isNaN(value)).map(String);
  table.setLevels(column, texts);
  const fillsMissing = filling !== undefined;
  return { count: values.length, fillsMissing, find: (cell) => (Number.isNaN(cell) ? missing : cell) };
}

/** The category of each column that has no column of its own. */
function droppedOf(object: PythonObject, categories: readonly Categories[], file: string): (number | undefined)[] {
  const dropped = object.get("drop_idx_");
  if (dropped === undefined || dropped === null) return categories.map(() => undefined);
  if (!(dropped instanceof PythonArray)) throw wrongField({ object, name: "drop_idx_", file }, "an array");
  return elementsOf(dropped).map((each) => (typeof each === "number" ? each : undefined));
}

function oneHot(categories: readonly Categories[], dropped: readonly (number | undefined)[]): Transformer {
  const kept = categories.map(({ count }, column) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => index !== dropped[column]),
  );
  return {
    columns: kept.flat().map(() => ({ input: undefined })),
    run: (input) =>
      kept.flatMap((positions, column) => {
        const found = input[column]!.map((cell) => categories[column]!.find(cell));
        return positions.map((position) => found.map((each) => (each === position ? 1 : 0)));
      }),
  };
}

function ordinal(object: PythonObject, categories: readonly Categories[]): Transformer {
  const unknown = object.get("unknown_value");
  const missing = object.get("encoded_missing_value");
  const unknownValue = typeof unknown === "number" ? unknown : Number.NaN;
  const missingValue = typeof missing === "number" ? missing : Number.NaN;
  return {
    columns: categories.map(() => ({ input: undefined })),
    run: (input) =>
      input.map((cells, column) =>
        cells.map((cell) => {
          if (Number.isNaN(cell) && !categories[column]!.fillsMissing) return missingValue;
          const position = categories[column]!.find(cell);
          return position < 0 ? unknownValue : position;
        }),
      ),
  };
}
