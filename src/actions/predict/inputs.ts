import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, text, type Values } from "../../contract/inputs.ts";
import { classesInput, modelInput } from "../../contract/model-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";
import { OUTPUT_FORMATS } from "../../data/table/output-format.ts";

export const predictInputs = {
  model: modelInput,
  classes: classesInput,
  data: {
    ...dataInputs.data,
    description:
      "Tables of rows to predict: CSV, TSV, JSON, Parquet or Arrow, also compressed. Paths or patterns, one per line; `-` is stdin.",
  },
  "data-format": choice({
    description: "Format of `data` when its name does not show it. CSV when absent.",
    choices: OUTPUT_FORMATS,
  }),
  output: sharedInputs.output,
  format: choice({
    description: "Format of the output when its name does not show it. CSV when absent.",
    choices: OUTPUT_FORMATS,
  }),
  "id-column": text({
    description:
      "Column that identifies each row. When absent: the one that the model was trained with, else `id`. Without any of them, rows are numbered from 0.",
  }),
  "extra-columns": sharedInputs["extra-columns"],
  schema: dataInputs.schema,
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
};

export const predictOutputs = {
  "predictions-path": "Path of the predictions. Absent when they were written to stdout.",
  rows: "Number of rows that were predicted.",
};

export type PredictInputs = Values<typeof predictInputs>;
