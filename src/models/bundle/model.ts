import type { Preparation } from "../../data/features/preparation.ts";
import type { TableSchema } from "../../data/table/schema.ts";
import type { Forest } from "../forest/forest.ts";

/** A trained model in memory, as stored in a bundle. */
export interface Model {
  task: "classification" | "regression";
  target: string;
  /** Classes in scikit-learn's order. Empty for regression. */
  classes: string[];
  /** Type of the labels. Integers stay integers in ONNX and MLflow. */
  classType: "string" | "integer";
  preparation: Preparation;
  forest: Forest;
  /** Table syntax that cannot be detected from the tables themselves. */
  schema?: TableSchema;
  /** Every hyperparameter as used, the seed, and the decision if it keeps one: scikit-learn's names with dashes. */
  parameters: Record<string, string | number | boolean | null>;
}
