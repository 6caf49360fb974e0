import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, path, text, type Values } from "../../contract/inputs.ts";

export const tableFormats = ["csv", "json-lines", "parquet"] as const;
export type TableFormat = (typeof tableFormats)[number];

export const predictInputs = {
  model: path({ description: "The model bundle, or the `model.onnx` of one.", default: "model" }),
  data: {
    ...dataInputs.data,
    description:
      "Table(s) of rows to predict: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs; `-` is stdin.",
  },
  "data-format": choice({
    description: "What `data` is, where its name does not tell: stdin is CSV otherwise.",
    choices: tableFormats,
  }),
  output: path({ description: "File the predictions are written to; `-` is stdout.", default: "-" }),
  format: choice({
    description: "What is written, where the name of `output` does not tell: CSV otherwise.",
    choices: tableFormats,
  }),
  "id-column": text({
    description: "The column that names the rows; `id` where there is one, else rows are numbered from 0.",
  }),
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
};

export const predictOutputs = {
  "predictions-path": "The predictions' file; absent when they went to stdout.",
  rows: "Rows predicted.",
};

export type PredictInputs = Values<typeof predictInputs>;
