import { dataInputs } from "../../contract/data-inputs.ts";
import { lines, path, text, type Values } from "../../contract/inputs.ts";

const { features, exclude, schema, encoding, delimiter, missing, scale } = dataInputs;

export const preprocessInputs = {
  data: lines({
    description: "Table(s) to prepare: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs.",
    required: true,
  }),
  output: path({ description: "CSV file the prepared rows are written to.", required: true }),
  fitted: path({
    description:
      "JSON file of what was fitted. When it is there, it is applied as it stands and nothing is fitted; else it is written.",
  }),
  target: text({ description: "A column that is carried along as it is, like `id-column`." }),
  features,
  exclude,
  "id-column": dataInputs["id-column"],
  schema,
  encoding,
  delimiter,
  missing,
  scale,
  "max-levels": dataInputs["max-levels"],
};

export const preprocessOutputs = {
  "output-path": "The prepared rows as CSV.",
  "fitted-path": "What was fitted, as JSON; only with `fitted`.",
  rows: "Rows written.",
  columns: "Columns written.",
};

export type PreprocessInputs = Values<typeof preprocessInputs>;
