import { artifactName } from "../../contract/artifact-upload.ts";
import type { Values } from "../../contract/inputs.ts";
import gate from "../gate-on-metric/index.ts";
import { reportModelInputs } from "../report-model/inputs.ts";
import { testModelInputs, testModelOutputs } from "../test-model/inputs.ts";
import { builtInInputs, builtInOutputs } from "../train/inputs.ts";

// The pipeline itself passes these files from part to part.
const {
  metrics: _metrics,
  predictions: _predictions,
  model: _model,
  "upload-anchor": _uploadAnchor,
  ...gateInputs
} = gate.inputs;
const {
  slices,
  baseline,
  "derived-metrics": derivedMetrics,
  "metric-command": metricCommand,
  "operating-points": operatingPoints,
  timeout,
} = testModelInputs;
const { comment, issue, key } = reportModelInputs;

export const runInputs = {
  ...gateInputs,
  ...builtInInputs,
  baseline,
  slices,
  "derived-metrics": derivedMetrics,
  "metric-command": metricCommand,
  "operating-points": operatingPoints,
  timeout,
  comment,
  issue,
  key,
  "upload-artifact": artifactName("the report, and the model if it passed"),
};

export const reportOutputs = {
  "report-path": "Path of the report as Markdown. Empty when both `comment` and `issue` are `never`.",
  "comment-url": "URL of the comment, if there is one.",
  "issue-url": "URL of the issue, if one was written.",
};

export const runOutputs = { ...builtInOutputs, ...testModelOutputs, ...gate.outputs, ...reportOutputs };

export type RunInputs = Values<typeof runInputs>;
