import { path, type Values } from "../../contract/inputs.ts";

export const describeInputs = {
  model: path({ description: "Model bundle, or its `model.onnx`; `model` when absent." }),
};

export const describeOutputs = {
  task: "Task of the model: `classification` or `regression`.",
  target: "Name of the column that the model predicts.",
  "model-digest": "Digest of the model, `sha256:…`.",
  "size-bytes": "Size of the model file in bytes.",
  trees: "Number of trees in the forest.",
  nodes: "Number of nodes of all trees, including leaves.",
  depth: "Number of splits from the root to the deepest leaf.",
};

export type DescribeInputs = Values<typeof describeInputs>;
