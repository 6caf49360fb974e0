import { path, type Values } from "../../contract/inputs.ts";

export const describeInputs = {
  model: path({ description: "The model bundle, or the `model.onnx` of one.", default: "model" }),
};

export const describeOutputs = {
  task: "`classification` or `regression`.",
  target: "The column that it predicts.",
  "model-digest": "`sha256:…` of the model.",
  "size-bytes": "Of the model file.",
  trees: "Number of trees.",
  nodes: "Nodes of all trees, leaves included.",
  depth: "Splits from the root to the deepest leaf.",
};

export type DescribeInputs = Values<typeof describeInputs>;
