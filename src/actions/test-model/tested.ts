import type { ReadTable, TableOptions } from "../../data/table/index.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import type { Model } from "../../models/bundle/model.ts";
import type { TestModelInputs } from "./inputs.ts";
import type { ModelTest } from "./junit.ts";

/** A model's predictions beside the truth, from wherever they came. */
export interface Tested {
  predictions: PredictionSet;
  /** The rows' other columns, which slices cut. */
  rows: Pick<ReadTable, "rows" | "columns">;
  target: string;
  /** What made the predictions, for a reader: "model/", "python predict.py". */
  by: string;
  /** The data's name for a reader. */
  data: string;
  modelDigest: string | undefined;
  dataDigest: string;
  /** How many columns the model looks at. */
  features: number | undefined;
  /** `latency_p50_ms`, `latency_p95_ms`, `model_bytes`. */
  measured: Record<string, number>;
  /** Why one of them is not. */
  unmeasured: Record<string, string>;
  tests: ModelTest[];
  /** The column that names the rows. */
  id?: string | undefined;
  /** A bundle's own, for the card. */
  model: Model | undefined;
}

/** Inputs that every source of predictions looks at. */
export type SharedInput = "model" | "test-data" | "target" | "id-column" | "weight-column";

/** The values of those inputs, and how tables are read. */
export interface SourceInputs extends Pick<TestModelInputs, SharedInput> {
  /** Undefined where the task is found from the data. */
  task: "classification" | "regression" | undefined;
  /** How tables are spelt. */
  reading: TableOptions;
}
