import { join, resolve } from "node:path";
import type { Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { type GateFile, writeGateFile } from "../../evaluation/gate/gate-file.ts";
import type { RuleResult } from "../../evaluation/gate/result.ts";
import { ordered } from "../../evaluation/gate/results-table.ts";
import type { ReferenceModel } from "../../evaluation/rules/rule.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { replaceFile } from "../../platform/file/write.ts";
import type { GateInputs } from "./inputs.ts";
import { gateJunit } from "./junit.ts";
import type { FoundBaseline, Report } from "./sources.ts";
import { gateAnnotations, gateLog, gateSummary } from "./summary.ts";

interface GateOutcomeOptions {
  inputs: Pick<GateInputs, "mode" | "confidence" | "looks" | "report-dir" | "on-failure">;
  context: Context;
  report: Report;
  models: Partial<Record<ReferenceModel, FoundBaseline>>;
}

/** Writes `gate.json` and `junit-gate.xml`, and returns the outcome of the gate. */
export async function gateOutcome(gate: GateFile, { inputs, context, report, models }: GateOutcomeOptions) {
  const folder = resolve(context.cwd, inputs["report-dir"]);
  const gatePath = join(folder, "gate.json");
  const junitPath = join(folder, "junit-gate.xml");
  await writeGateFile(gatePath, gate);
  await replaceFile(junitPath, gateJunit(gate.results));
  const { results, verdict, passed, notes } = gate;
  const red = results.filter(({ ends }) => ends === "red");
  const file = shownPath(report.metricsPath, context.cwd);
  const listed = fitting(ordered(results).map((result) => JSON.stringify(result)));
  if (listed.length < results.length) {
    context.reporter.notice(
      `the output \`results\` has the first ${listed.length} of ${results.length} rules, failed ones first; all are in ${shownPath(gatePath, context.cwd)}`,
    );
  }
  return {
    outputs: {
      passed,
      verdict,
      results: ordered(results).slice(0, listed.length),
      "failed-rules": fitting(red.map(({ expression }) => expression)).join("\n"),
      "gate-path": gatePath,
      "junit-path": junitPath,
    },
    summary: gateSummary(results, {
      verdict,
      mode: inputs.mode,
      confidence: inputs.confidence,
      looks: inputs.looks,
      models: Object.fromEntries(Object.entries(models).map(([role, model]) => [role, modelText(model, report)])),
      notes,
    }),
    log: gateLog(results, { verdict, most: 5 }),
    annotations: [
      ...gateAnnotations(results, inputs["on-failure"], file),
      ...notes.map((message) => ({ level: "warning" as const, title: "gate-on-metric", message })),
    ],
    failure: red.length > 0 && inputs["on-failure"] === "fail" ? failureText(red, results.length) : undefined,
  } satisfies Outcome;
}

function modelText({ name, report, reason }: FoundBaseline, candidate: Report): string {
  if (report === undefined) return `none (${reason})`;
  const digest = candidate.evaluation.model_digest;
  return digest !== undefined && report.evaluation.model_digest === digest ? `${name}, which is the same model` : name;
}

/** Linux rejects environment variables of more than 128 KiB, and workflows pass outputs on through `env:`. */
const largestOutputBytes = 120_000;

/** Keeps as many texts from the start as fit into an output. */
function fitting(texts: readonly string[]): string[] {
  let bytes = 2;
  const end = texts.findIndex((text) => {
    bytes += Buffer.byteLength(text) + 1;
    return bytes > largestOutputBytes;
  });
  return end < 0 ? [...texts] : texts.slice(0, end);
}

function failureText(red: readonly RuleResult[], all: number): string {
  const said = red.slice(0, 5).map(({ expression, reason }) => `${expression} (${reason})`);
  const rest = red.length > said.length ? `; and ${red.length - said.length} more` : "";
  return `${red.length} of ${all} ${all === 1 ? "rule" : "rules"} failed: ${said.join("; ")}${rest}`;
}

export function gateVerdict(results: readonly RuleResult[]): Pick<GateFile, "verdict" | "passed"> {
  const red = results.some(({ ends }) => ends === "red");
  // An inconclusive rule counts as passed only if its policy lets it pass.
  const open = results.some(
    ({ ends, status, level }) => status === "inconclusive" && level === "fail" && ends !== "green",
  );
  const verdict = red ? "fail" : open ? "inconclusive" : "pass";
  return { verdict, passed: verdict === "pass" };
}
