import type { Annotation, Outcome } from "../../contract/action.ts";
import type { ArtifactOutputs } from "../../contract/artifact-upload.ts";
import { trackedOutputs } from "../../contract/tracking-input.ts";
import { plainNumber } from "../../core/number-text.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { metricsOf } from "../../evaluation/metrics/evaluation-text.ts";
import { codeBlock, heading, paragraph } from "../../reports/markdown/block.ts";
import { baselineBlocks } from "./baseline.ts";
import type { TestModelInputs, testModelOutputs } from "./inputs.ts";
import { summaryOf, testLog } from "./summary.ts";
import type { TrackedTesting } from "./testing.ts";

type Evaluated = Extract<TrackedTesting, { ended: "evaluated" }>;

/** The outputs, summary and annotations of a test. */
export function testOutcome(
  testing: TrackedTesting,
  inputs: Pick<TestModelInputs, "on-failure">,
  artifact: ArtifactOutputs,
): Outcome<typeof testModelOutputs> {
  const policy = inputs["on-failure"];
  return testing.ended === "evaluated"
    ? evaluatedOutcome(testing, policy, artifact)
    : commandFailedOutcome(testing, policy, artifact);
}

function evaluatedOutcome(
  { tested, evaluation, compared, paths, baselinePath, tracked }: Evaluated,
  policy: TestModelInputs["on-failure"],
  artifact: ArtifactOutputs,
): Outcome<typeof testModelOutputs> {
  const { tests } = tested;
  const failed = tests.filter((test) => test.failure !== undefined);
  return {
    outputs: {
      "metrics-path": paths.metrics,
      accuracy: evaluation.metrics["accuracy"],
      metrics: fittingMetrics(metricsOf(evaluation), evaluation.metrics),
      "junit-path": paths.junit,
      "predictions-path": paths.predictions,
      "evaluation-path": paths.evaluation,
      "card-path": paths.card,
      "baseline-path": baselinePath,
      passed: failed.length === 0,
      verdict: failed.length === 0 ? "pass" : "fail",
      ...trackedOutputs(tracked),
      ...artifact,
    },
    summary: [...summaryOf(evaluation, tested, tests), ...(compared ? baselineBlocks(compared, evaluation) : [])],
    log: testLog(evaluation, tested, tests),
    annotations: [
      ...failed.flatMap(({ name, failure }) => annotations(name, failure!, policy)),
      ...trivialWarnings(evaluation),
    ],
    failure:
      failed.length > 0 && policy === "fail"
        ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
        : undefined,
  };
}

/** GitHub limits all outputs of a job to 1 MiB. */
const MOST_CHARACTERS = 200_000;

function fittingMetrics(whole: object, flat: object): object {
  return JSON.stringify(whole).length > MOST_CHARACTERS ? flat : whole;
}

function annotations(title: string, message: string, policy: TestModelInputs["on-failure"]): Annotation[] {
  return policy === "pass" ? [] : [{ level: policy === "fail" ? "error" : "warning", title, message }];
}

/** A model that is worse than a constant prediction deserves a warning even where nobody reads its numbers. */
function trivialWarnings({ trivial }: Evaluation): Annotation[] {
  const main = trivial?.comparisons[0];
  if (trivial === undefined || main === undefined || main.verdict !== "worse") return [];
  return [
    {
      level: "warning",
      title: "worse than a trivial model",
      message: `${main.metric} is ${plainNumber(main.model)}, and ${plainNumber(main.trivial)} for a model that always predicts ${typeof trivial.predicts === "number" ? plainNumber(trivial.predicts) : JSON.stringify(trivial.predicts)}`,
    },
  ];
}

function commandFailedOutcome(
  { message, junitPath }: Exclude<TrackedTesting, Evaluated>,
  policy: TestModelInputs["on-failure"],
  artifact: ArtifactOutputs,
): Outcome<typeof testModelOutputs> {
  const [first = "", ...rest] = message.split("\n");
  return {
    outputs: {
      "metrics-path": undefined,
      accuracy: undefined,
      metrics: undefined,
      "junit-path": junitPath,
      "predictions-path": undefined,
      "evaluation-path": undefined,
      "card-path": undefined,
      "baseline-path": undefined,
      passed: false,
      verdict: "fail",
      ...trackedOutputs(undefined),
      ...artifact,
    },
    summary: [
      heading(2, "The model was not tested"),
      paragraph(first),
      ...(rest.length > 0 ? [codeBlock(rest.join("\n"))] : []),
    ],
    annotations: annotations("the command ends with 0", message, policy),
    failure: policy === "fail" ? message : undefined,
  };
}
