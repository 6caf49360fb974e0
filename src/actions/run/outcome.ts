import type { Outcome, OutputValues } from "../../contract/action.ts";
import { noArtifact } from "../../contract/artifact-upload.ts";
import { metricItems } from "../../evaluation/blocks/metric-items.ts";
import { rulesTable } from "../../evaluation/gate/results-table.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { type Block, codeBlock, details, heading, list, paragraph } from "../../reports/markdown/block.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import type gate from "../gate-on-metric/index.ts";
import type { writeModelReport } from "../report-model/report-writer.ts";
import { testOutcome } from "../test-model/outcome.ts";
import { trainOutcome } from "../train/outcome.ts";
import type { RunInputs, reportOutputs, runOutputs } from "./inputs.ts";
import type { Pipeline } from "./pipeline.ts";

type Report = Awaited<ReturnType<typeof writeModelReport>>;

type GateOutputs = OutputValues<
  Omit<typeof gate.outputs, "passed" | "verdict" | "junit-path" | `artifact-${string}` | `mlflow-${string}`>
>;
const notGated: GateOutputs = { results: undefined, "failed-rules": undefined, "gate-path": undefined };
const notReported: OutputValues<typeof reportOutputs> = {
  "report-path": undefined,
  "comment-url": undefined,
  "issue-url": undefined,
};

/** The outcome of the whole pipeline. Every part contributes; the pipeline fails when one of them fails. */
export function runOutcome(
  { training, testing, gate }: Pipeline,
  report: Report | undefined,
  { inputs, cwd }: { inputs: RunInputs; cwd: string },
): Outcome<typeof runOutputs> & { outputs: { passed: boolean } } {
  const trained = trainOutcome(training, inputs, noArtifact);
  const tested = testOutcome(testing, inputs, noArtifact);
  const judged = gate === undefined ? [tested] : [tested, gate];
  const parts = [trained, ...judged];
  const failures = parts.flatMap(({ failure }) => failure ?? []);
  const verdicts = judged.map(({ outputs }) => outputs.verdict);
  const title = pipelineTitle({ testing, gate, tested });
  // All parts are searched, because two of them write a JUnit report.
  const files = parts.flatMap((part) =>
    Object.entries(part.outputs).flatMap(([name, file]) =>
      name.endsWith("-path") && typeof file === "string" ? [[name.replace(/-path$/, ""), shownPath(file, cwd)]] : [],
    ),
  );
  return {
    outputs: {
      ...trained.outputs,
      ...tested.outputs,
      ...notGated,
      ...gate?.outputs,
      ...notReported,
      ...(report && {
        "report-path": report.outputs["report-path"],
        "comment-url": report.outputs["comment-url"],
        "issue-url": report.outputs["issue-url"],
      }),
      passed: judged.every(({ outputs }) => outputs.passed === true),
      verdict: verdicts.find((each) => each === "fail") ?? verdicts.find((each) => each === "inconclusive") ?? "pass",
    },
    summary: fit(
      [
        heading(1, title),
        ...(report === undefined ? [...(gate?.summary ?? []), ...tested.summary] : report.summary),
        details("Training", trained.summary),
        ...(report === undefined
          ? []
          : [
              details(
                "Test and gate",
                judged.flatMap(({ summary }) => summary),
              ),
            ]),
        details("Files", [codeBlock(files.map(([name, file]) => `${name!.padEnd(12)} ${file}`).join("\n"))]),
      ],
      { bytes: limits.stepSummary - 1024 },
    ),
    log: pipelineLog(title, { testing, gate }),
    annotations: [...parts.flatMap(({ annotations = [] }) => annotations), ...(report?.annotations ?? [])],
    failure: failures.length === 0 ? undefined : failures.join("\n"),
  };
}

/** `Pipeline failed: 1 of 3 rules failed`. */
function pipelineTitle({ testing, gate, tested }: Omit<Pipeline, "training"> & { tested: Outcome }): string {
  const reasons = [
    ...(tested.failure === undefined
      ? []
      : [testing.ended === "evaluated" ? beforeColon(tested.failure) : "the model could not be tested"]),
    ...(gate?.failure === undefined ? [] : [beforeColon(gate.failure)]),
  ];
  return reasons.length === 0 ? "Pipeline passed" : `Pipeline failed: ${reasons.join(", ")}`;
}

/** Returns the number that failed, without the list of their names. */
function beforeColon(failure: string): string {
  return failure.split(": ", 1)[0]!;
}

/** The verdict, the rules and the first metrics. */
function pipelineLog(title: string, { testing, gate }: Omit<Pipeline, "training">): Block[] {
  const metrics = testing.ended === "evaluated" ? metricItems(testing.evaluation, 2) : [];
  return [
    paragraph(title),
    ...(gate === undefined ? [] : rulesTable(gate.outputs.results, gate.failure === undefined ? 3 : 100)),
    ...(metrics.length === 0 ? [] : [list(metrics)]),
  ];
}
