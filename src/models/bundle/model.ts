import type { Preparation } from "../../data/features/preparation.ts";
import type { TableSchema } from "../../data/table/schema.ts";
import type { Forest } from "../forest/forest.ts";

/** A trained predictor in memory: what a bundle holds. */
export interface Model {
  task: "classification" | "regression";
  target: string;
  /** Sorted as scikit-learn sorts labels; empty for regression. */
  classes: string[];
  /** Integer labels stay integers in ONNX and MLflow. */
  classType: "string" | "integer";
  preparation: Preparation;
  forest: Forest;
  /** How its tables are written, as far as that cannot be seen in them. */
  schema?: TableSchema;
  /** Every hyperparameter as used, the seed, and the decision if it keeps one: scikit-learn's names with dashes. */
  parameters: Record<string, string | number | boolean | null>;
}
