import { commandLine } from "../../platform/process/command-line.ts";
import { type Block, codeBlock, details } from "../../reports/markdown/block.ts";
import type { ModelFindings } from "./findings.ts";

/**
 * Returns the commands that give the same model, metrics and verdict in a terminal: each action with its recorded
 * inputs. Empty if the model does not record how it was trained.
 */
export function reproductionBlocks({ candidate: { record, evaluation }, gate }: ModelFindings): Block[] {
  if (record?.inputs === undefined) return [];
  const { "report-dir": report = "report" } = record.inputs;
  const lines = [
    ...(record.commit === undefined ? [] : [commandLine(["git", "checkout", record.commit])]),
    command("train", record.inputs),
    ...(evaluation === undefined
      ? []
      : [command("test-model", evaluation.inputs ?? { "test-data": `${report}/test.csv`, "report-dir": report })]),
    ...(gate?.inputs === undefined ? [] : [command("gate-on-metric", gate.inputs)]),
  ];
  return [details("Reproduce it", [codeBlock(lines.join("\n"), "sh")])];
}

function command(action: string, inputs: Readonly<Record<string, string>>): string {
  return commandLine(["trainyard", action, ...Object.entries(inputs).flatMap(flags)]);
}

/** Formats an input as flags: one for each line of a list. */
function flags([name, value]: [string, string]): string[] {
  return value.split("\n").flatMap((line) => (line.trim() === "" ? [] : [`--${name}`, line.trim()]));
}
