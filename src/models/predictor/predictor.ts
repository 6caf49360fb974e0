import type { InputColumns } from "../../data/features/preparation.ts";
import type { Table, TableSchema } from "../../data/table/index.ts";
import type { Decision } from "../bundle/decision.ts";
import type { Model } from "../bundle/model.ts";
import type { ProfileFile } from "../bundle/profile-file.ts";
import type { Provenance } from "../bundle/provenance.ts";
import type { Value } from "../onnx/onnx.ts";

/** Rows as a model reads them: element (row, column) is `data[column * rows + row]`. */
export interface ModelCells {
  rows: number;
  columns: number;
  data: Float32Array | Float64Array;
}

/** Any model that can predict: one that trainyard trained, or one of another tool. */
export interface Predictor {
  task: "classification" | "regression";
  /** Name of the predicted column. A model file of another tool does not have it: see `namesTarget`. */
  target: string;
  /** True if `target` comes from the model or the user. Otherwise it is a name for messages. */
  namesTarget: boolean;
  classes: string[];
  /** True if the labels come from the model or the user. Otherwise they are 0, 1, … */
  namesClasses: boolean;
  classType: "string" | "integer";
  /** Probability from which it predicts the positive class; undefined if the more probable class is predicted. */
  decision?: Decision;
  preparation: InputColumns;
  /** Format of its tables, as far as the tables do not show it. */
  schema?: TableSchema;
  /** `sha256:…` */
  digest: string;
  sizeBytes: number;
  /** The tool and the kind of model: `XGBoost 3.2.0: gbtree, binary:logistic`. */
  about: string;
  /** Sizes such as `trees`, `nodes` and `depth`. */
  facts: Record<string, number | string>;
  /** The training rows' distribution, where a bundle has it. */
  profile: ProfileFile | undefined;
  /** The origin of the model. Undefined for a file without a bundle. */
  provenance: Provenance | undefined;
  /** Hyperparameters and the decision, where a bundle has them. */
  parameters: Model["parameters"] | undefined;
  /** The forest behind it; undefined for a model of another tool. */
  trained: Model | undefined;
  /** Names of inputs and outputs, for protocols that name them. */
  signature: { inputs: Value[]; outputs: Value[] };
  /** ModelCells for `rows` rows, all 0. */
  cells(rows: number): ModelCells;
  /**
   * The rows of a table as cells, of all of them or of those at `rows`.
   *
   * @throws {Failure} when the table lacks a column, or has another type of it.
   */
  cellsOf(table: Table, rows?: Int32Array): ModelCells;
  /** Probabilities, shape (rows, classes), or predictions, shape (rows). */
  predict(cells: ModelCells): Float64Array;
}
