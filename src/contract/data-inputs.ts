import { choice, input, lines, names, number, path, text } from "./inputs.ts";

/** What `train` asks about its tables: which, how to read them, which columns, how to prepare and divide them. */
export const dataInputs = {
  data: lines({
    description:
      "Table(s) to train on: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs. The first row names the columns.",
    required: true,
  }),
  target: text({ description: "The column to predict.", required: true }),
  task: choice({
    description:
      "What kind of column the target is: `auto` takes text, booleans and whole numbers of at most 20 values for classes.",
    choices: ["auto", "classification", "regression"],
    default: "auto",
  }),
  "test-data": lines({ description: "Table(s) of held-out rows; without any, rows of `data` are held out." }),
  features: names({ description: "The columns to predict from; all that look useful when absent." }),
  exclude: names({ description: "Columns not to predict from. They stay in the held-out rows, to cut them by." }),
  "id-column": text({ description: "A column that names each row." }),
  "weight-column": text({ description: "A column of how much each row counts." }),
  "group-column": text({ description: "A column whose equal values never stand in training and test rows both." }),
  "time-column": text({ description: "A column of dates or growing numbers, for `split: time`." }),
  schema: path({
    description: "YAML file that says which type a column has, and which texts stand for missing values.",
  }),
  encoding: choice({
    description: "How text is encoded in the tables.",
    choices: ["utf-8", "latin-1", "utf-16"],
    default: "utf-8",
  }),
  delimiter: input<string, { description: string }>(
    { description: "What separates cells, one character or `tab`; found by itself when absent." },
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
      "Missing values become the median or most frequent level (`impute`), take their row out, or are an error.",
    choices: ["impute", "drop", "error"],
    default: "impute",
  }),
  scale: choice({
    description: "How numbers are scaled; a forest needs none.",
    choices: ["none", "standard", "minmax"],
    default: "none",
  }),
  "max-levels": number({
    description: "Most columns a category becomes; its rarest levels share the last.",
    min: 2,
    max: 10_000,
    integer: true,
    default: "50",
  }),
  split: choice({
    description:
      "How rows are held out; when absent by group or time where such a column is named, else `stratified` for classes and `random` for numbers.",
    choices: ["random", "stratified", "group", "time"],
  }),
  "test-size": number({
    description: "Share of the rows held out for testing, of every class alike.",
    min: 0,
    max: 1,
    default: "0.25",
  }),
  cv: number({
    description: "Folds of a cross-validation beside the held-out rows: each metric with its mean and spread.",
    min: 2,
    max: 100,
    integer: true,
  }),
};
