import { choice, input, lines, names, number, path, text } from "./inputs.ts";
import { sharedInputs } from "./shared-inputs.ts";

/** The inputs of `train` that choose its tables and say how to read, prepare and split them. */
export const dataInputs = {
  data: lines({
    description:
      "Tables to train on: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line. The first row names the columns.",
    required: true,
  }),
  target: text({ description: "Name of the column to predict. When absent, the target of the schema." }),
  task: choice({
    description:
      "Kind of prediction. `auto` classifies when the target is text, boolean, or whole numbers with at most 20 different values.",
    choices: ["auto", "classification", "regression"],
    default: "auto",
  }),
  "test-data": lines({ description: "Tables of held-out rows. When absent, rows of `data` are held out." }),
  features: names({ description: "Columns to predict from. When absent, all columns that look useful." }),
  exclude: names({ description: "Columns that the model must not use. They stay in the held-out rows, for slices." }),
  "id-column": text({ description: "Column that identifies each row. The model does not use it." }),
  "weight-column": sharedInputs["weight-column"],
  "weight-by-age": number({
    description:
      "Age at which a row counts half as much as the newest one, and a quarter at twice that age: in days if `time-column` has dates, else in its units. Recent rows weigh more; it multiplies `weight-column`.",
    min: 1e-6,
  }),
  "group-column": sharedInputs["group-column"],
  "time-column": text({ description: "Column of dates or increasing numbers, for `split: time`." }),
  schema: path({
    description:
      "YAML file that says how tables are read: the types of columns, the texts that mean a missing value, decimal signs, and the id column.",
  }),
  encoding: choice({
    description: "Text encoding of the tables.",
    choices: ["utf-8", "latin-1", "utf-16"],
    default: "utf-8",
  }),
  delimiter: input<string, { description: string }>(
    { description: "Character that separates cells, or `tab`. Detected when absent." },
    {
      expected: "one character, or `tab`",
      parse: (value) =>
        value === "tab" || value === "\\t"
          ? { ok: true, value: "\t" }
          : /^[ -~]$/.test(value) && !/["\w.+-]/.test(value)
            ? { ok: true, value }
            : { ok: false, expected: "one character such as ; or |, or tab" },
    },
  ),
  missing: choice({
    description:
      "Handling of missing values: replace them with the median or the most frequent value (`impute`), drop the row, or stop with an error.",
    choices: ["impute", "drop", "error"],
    default: "impute",
  }),
  scale: choice({
    description: "Scaling of numbers. A forest needs none.",
    choices: ["none", "standard", "minmax"],
    default: "none",
  }),
  "max-levels": number({
    description: "Maximum number of one-hot columns per category. The rarest values share the last one.",
    min: 2,
    max: 10_000,
    integer: true,
    default: "50",
  }),
  split: choice({
    description:
      "Method of holding out rows. When absent: by group or time if such a column is named, else `stratified` for classes and `random` for numbers.",
    choices: ["random", "stratified", "group", "time"],
  }),
  "test-size": number({
    description: "Share of the rows to hold out for testing.",
    min: 0,
    max: 1,
    default: "0.25",
  }),
  cv: number({
    description:
      "Number of folds of a cross-validation, in addition to the held-out rows. Each metric gets a mean and a standard deviation.",
    min: 2,
    max: 100,
    integer: true,
  }),
};
