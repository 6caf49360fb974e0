import type { Outcome, OutputValues } from "../../contract/action.ts";
import { noArtifact } from "../../contract/artifact-upload.ts";
import { codeBlock, details, heading } from "../../reports/markdown/block.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import type gate from "../gate-on-metric/index.ts";
import type { tell } from "../report-model/tell.ts";
import { testOutcome } from "../test-model/outcome.ts";
import { trainOutcome } from "../train/outcome.ts";
import type { RunInputs, reportOutputs, runOutputs } from "./inputs.ts";
import type { Pipeline } from "./pipeline.ts";

type Report = Awaited<ReturnType<typeof tell>>;

type GateOutputs = OutputValues<Omit<typeof gate.outputs, "passed" | "verdict" | "junit-path" | `artifact-${string}`>>;
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
  inputs: RunInputs,
): Outcome<typeof runOutputs> & { outputs: { passed: boolean } } {
  const trained = trainOutcome(training, inputs, noArtifact);
  const tested = testOutcome(testing, inputs, noArtifact);
  const judged = gate === undefined ? [tested] : [tested, gate];
  const parts = [trained, ...judged];
  const failures = parts.flatMap(({ failure }) => failure ?? []);
  // Of every part: two of them write a JUnit report.
  const files = parts.flatMap((part) =>
    Object.entries(part.outputs).filter(([name, file]) => name.endsWith("-path") && file !== undefined),
  );
  const verdicts = judged.map(({ outputs }) => outputs.verdict);
  const told = parts.flatMap(({ summary }) => summary);
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
        heading(1, failures.length === 0 ? "Pipeline passed" : "Pipeline failed"),
        ...(report === undefined ? told : [...report.summary, details("Each part", told)]),
        heading(2, "Files"),
        codeBlock(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
      ],
      { bytes: limits.stepSummary - 1024 },
    ),
    annotations: [...parts.flatMap(({ annotations = [] }) => annotations), ...(report?.annotations ?? [])],
    failure: failures.length === 0 ? undefined : failures.join("\n"),
  };
}
