import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, path, text, type Values } from "../../contract/inputs.ts";

export const tableFormats = ["csv", "json-lines", "parquet"] as const;
export type TableFormat = (typeof tableFormats)[number];

export const predictInputs = {
  model: path({ description: "Model bundle, or its `model.onnx`.", default: "model" }),
  data: {
    ...dataInputs.data,
    description:
      "Tables of rows to predict: CSV, TSV, JSON Lines or Parquet, each also `.gz`. Paths or patterns, one per line; `-` is stdin.",
  },
  "data-format": choice({
    description: "Format of `data` when its name does not show it. CSV when absent.",
    choices: tableFormats,
  }),
  output: path({ description: "File for the predictions; `-` is stdout.", default: "-" }),
  format: choice({
    description: "Format of the output when its name does not show it. CSV when absent.",
    choices: tableFormats,
  }),
  "id-column": text({
    description: "Column that identifies each row; `id` if there is one. Otherwise rows are numbered from 0.",
  }),
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
};

export const predictOutputs = {
  "predictions-path": "Path of the predictions. Absent when they were written to stdout.",
  rows: "Number of rows that were predicted.",
};

export type PredictInputs = Values<typeof predictInputs>;
