import type { Values } from "../../contract/inputs.ts";
import { modelInput } from "../../contract/model-inputs.ts";

export const describeInputs = {
  model: modelInput,
};

export const describeOutputs = {
  task: "Task of the model: `classification` or `regression`. Absent for a model that cannot be run here.",
  target: "Name of the column that the model predicts. Absent for a model file that does not name it.",
  "model-digest": "Digest of the model, `sha256:…`.",
  "size-bytes": "Size of the model file in bytes.",
  trees: "Number of trees. Absent for a model without trees, like `nodes` and `depth`.",
  nodes: "Number of nodes of all trees, including leaves.",
  depth: "Number of splits from the root to the deepest leaf.",
};

export type DescribeInputs = Values<typeof describeInputs>;
