import {
  listOf,
  literal,
  numberValue,
  object,
  oneOf,
  optional,
  type Shape,
  type TypeOf,
  textValue,
  variants,
} from "../../core/shape/index.ts";

const preparedNumber = object({
  name: textValue(),
  type: literal("number"),
  impute: numberValue({ description: "Median of the training rows; replaces a missing value." }),
  scale: optional(
    object(
      { offset: numberValue(), factor: numberValue() },
      { description: "`(x - offset) * factor`, each step rounded to a 32-bit float." },
    ),
  ),
});

const preparedCategory = object({
  name: textValue(),
  type: literal("category"),
  levels: listOf(textValue(), {
    description: "Values that have their own column. A value in neither list gives all zeros.",
  }),
  infrequent: listOf(textValue(), { description: "Rare values, which share the column after those of `levels`." }),
  impute: textValue({ description: "Most frequent value of the training rows; replaces a missing value." }),
});

const preparedDate = object(
  {
    name: textValue(),
    type: literal("date"),
    parts: listOf(oneOf(["year", "month", "weekday", "hour"]), {
      description: "Parts in UTC: month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23.",
    }),
    impute: listOf(numberValue(), { description: "Median of each part." }),
  },
  {
    also: ({ parts, impute }) =>
      impute.length === parts.length
        ? []
        : [{ path: ["impute"], expected: `${parts.length} medians`, found: String(impute.length) }],
  },
);

/** Computed in 32-bit floats, like ONNX Runtime's Imputer and Scaler: fround(fround(x - offset) * factor). */
export type PreparedNumber = TypeOf<typeof preparedNumber>;
export type PreparedCategory = TypeOf<typeof preparedCategory>;
export type PreparedDate = TypeOf<typeof preparedDate>;
export type PreparedColumn = PreparedNumber | PreparedCategory | PreparedDate;

export const preparedColumn: Shape<PreparedColumn> = variants("type", {
  number: preparedNumber,
  category: preparedCategory,
  date: preparedDate,
});

/**
 * The values fitted on the training rows, in the order of the matrix columns. It is plain data: it is stored in the
 * model, and the ONNX graph is generated from it. A number gives one matrix column, a category one per value (and one
 * for `infrequent`), and a date one per part.
 */
export interface Preparation {
  columns: PreparedColumn[];
}

/** A number that a model takes as it is. A missing value stays NaN. */
export interface PlainNumber {
  name: string;
  type: "plain number";
}

/** A category that a model takes as the position of its level. A missing value stays NaN, an unknown one becomes -1. */
export interface PlainCategory {
  name: string;
  type: "plain category";
  levels: string[];
}

/** A column of a model that prepares rows itself, as models of other tools do. */
export type PlainColumn = PlainNumber | PlainCategory;

export type InputColumn = PreparedColumn | PlainColumn;

/** The columns that a model reads, in the order of its matrix. */
export interface InputColumns {
  columns: InputColumn[];
}
