import { dataInputs } from "../../contract/data-inputs.ts";
import { lines, path, text, type Values } from "../../contract/inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

const { features, exclude, schema, encoding, delimiter, missing, scale } = dataInputs;

export const preprocessInputs = {
  data: lines({
    description:
      "Tables to prepare: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line.",
    required: true,
  }),
  output: sharedInputs.output,
  fitted: path({
    description:
      "JSON file of the fitted preparation. If it exists, it is applied and nothing is fitted; otherwise it is written.",
  }),
  target: text({
    description: "Column that is copied unchanged, like `id-column`. When absent, the target of the schema.",
  }),
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
  "output-path": "Path of the prepared rows as CSV. Absent when they were written to stdout.",
  "fitted-path": "Path of the fitted preparation as JSON. Only with `fitted`.",
  rows: "Number of rows that were written.",
  columns: "Number of columns that were written.",
};

export type PreprocessInputs = Values<typeof preprocessInputs>;
