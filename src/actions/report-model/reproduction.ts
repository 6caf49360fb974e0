import type { RuleResult } from "../../evaluation/gate/result.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { commandLine } from "../../platform/process/command-line.ts";
import { type Block, codeBlock, details } from "../../reports/markdown/block.ts";
import type { ModelFindings } from "./findings.ts";

/** The commands that give the same model, metrics and verdict in a terminal; nothing where the model does not say how it came about. */
export function reproductionBlocks({ candidate: { record, evaluation }, gate }: ModelFindings): Block[] {
  if (record?.inputs === undefined) return [];
  const { "report-dir": report = "report", "model-dir": model = "model" } = record.inputs;
  const folders = [
    ...(model === "model" ? [] : ["--model", model]),
    ...(report === "report" ? [] : ["--report-dir", report]),
  ];
  const rules = gate?.results ?? [];
  // Where the baseline was is not written anywhere; without one, a rule that names it could only fail.
  const absolute = rules.filter(({ baseline, expression }) => baseline === null && !/\bbaseline\b/.test(expression));
  const relative = rules.length - absolute.length;
  const lines = [
    ...(record.commit === undefined ? [] : [commandLine(["git", "checkout", record.commit])]),
    commandLine(["trainyard", "train", ...Object.entries(record.inputs).flatMap(flags)]),
    ...(evaluation === undefined
      ? []
      : [
          commandLine([
            "trainyard",
            "test-model",
            ...folders,
            "--data",
            `${report}/test.csv`,
            ...positiveClass(evaluation),
          ]),
        ]),
    ...(absolute.length === 0 ? [] : [gateLine(absolute, report)]),
    ...(relative === 0
      ? []
      : [`# ${relative} more ${relative === 1 ? "rule compares" : "rules compare"} with a baseline`]),
  ];
  return [details("Reproduce it", [codeBlock(lines.join("\n"), "sh")])];
}

/** Named where it is not the one that is taken by itself. */
function positiveClass({ classes = [], positive_class: positive }: Evaluation): string[] {
  return positive === undefined || positive === classes[1] ? [] : ["--positive-class", positive];
}

function gateLine(rules: readonly RuleResult[], report: string): string {
  const asked = rules.flatMap(({ expression, level }) => [
    "--rules",
    level === "warn" ? `warn: ${expression}` : expression,
  ]);
  const places = report === "report" ? [] : ["--metrics", `${report}/metrics.json`, "--report-dir", report];
  return commandLine(["trainyard", "gate-on-metric", ...places, ...asked]);
}

/** A list is a flag for each of its lines. */
function flags([name, value]: [string, string]): string[] {
  return value.split("\n").flatMap((line) => [`--${name}`, line]);
}
