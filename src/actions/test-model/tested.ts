import type { ReadTable, TableOptions } from "../../data/table/index.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import type { Decision } from "../../models/bundle/decision.ts";
import type { Model } from "../../models/bundle/model.ts";
import type { TestModelInputs } from "./inputs.ts";
import type { ModelTest } from "./junit.ts";

/** A model's predictions with the truth, from any source. */
export interface Tested {
  predictions: PredictionSet;
  /** The other columns of the rows, for slices. */
  rows: Pick<ReadTable, "rows" | "columns">;
  target: string;
  /** Readable name of what made the predictions: "model/", "python predict.py". */
  by: string;
  /** Readable name of the data. */
  data: string;
  modelDigest: string | undefined;
  dataDigest: string;
  /** Number of columns that the model uses. */
  features: number | undefined;
  /** `latency_p50_ms`, `latency_p95_ms`, `model_bytes`. */
  measured: Record<string, number>;
  /** Reasons why some of these metrics were not measured. */
  unmeasured: Record<string, string>;
  tests: ModelTest[];
  /** The column that names the rows. */
  id?: string | undefined;
  /** The threshold that the model keeps, or that `decision-threshold` set or chose; undefined without one. */
  decision?: Decision | undefined;
  /** The bundle's model, for the card. Undefined for other sources. */
  model: Model | undefined;
}

/** Inputs that every source of predictions reads. */
export type SharedInput = "model" | "test-data" | "target" | "id-column" | "weight-column";

/** The values of those inputs, and the options for reading tables. */
export interface SourceInputs extends Pick<TestModelInputs, SharedInput> {
  /** Undefined if the data determine the task. */
  task: "classification" | "regression" | undefined;
  /** The options that tables are read with. */
  reading: TableOptions;
}
