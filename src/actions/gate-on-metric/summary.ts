import type { Annotation } from "../../contract/action.ts";
import { plainNumber } from "../../core/number-text.ts";
import type { RuleResult } from "../../evaluation/gate/result.ts";
import { ordered, resultsTable } from "../../evaluation/gate/results-table.ts";
import type { ReferenceModel } from "../../evaluation/rules/rule.ts";
import { type Block, code, details, heading, type Inline, list, paragraph } from "../../reports/markdown/block.ts";

/** More rows than these nobody reads; gate.json has them all. */
const MOST_ROWS = 100;
/** GitHub shows ten of a kind for a step. */
const MOST_ANNOTATIONS = 20;

export interface GateSummaryOptions {
  /** `pass`, `fail` or `inconclusive`. */
  verdict: string;
  mode: string;
  confidence: number;
  looks: number;
  /** What it was compared with, or why with nothing. */
  models: Partial<Record<ReferenceModel, string>>;
  notes: string[];
}

export function gateSummary(results: readonly RuleResult[], options: GateSummaryOptions): Block[] {
  return [
    heading(2, title(results, options.verdict)),
    paragraph(setting(options, results)),
    ...resultsTable(results, MOST_ROWS),
    ...detectability(ordered(results)),
    ...(options.notes.length > 0 ? [list(options.notes)] : []),
  ];
}

function title(results: readonly RuleResult[], verdict: string): string {
  const red = results.filter(({ ends }) => ends === "red").length;
  if (verdict === "fail") return `Gate failed: ${red} of ${results.length} ${results.length === 1 ? "rule" : "rules"}`;
  return verdict === "pass" ? "Gate passed" : "Gate inconclusive";
}

function setting({ mode, confidence, looks, models }: GateSummaryOptions, results: readonly RuleResult[]): string {
  const tested = results.some(({ mode: own }) => own !== undefined);
  const looked = looks > 1 ? `, with the level of what is shown shared by ${looks} looks` : "";
  const how =
    mode === "point" && !tested
      ? "Numbers are compared directly, without a statistical test."
      : `Mode ${mode}, with one-sided tests at ${plainNumber(confidence * 100)} % confidence${looked}.`;
  const compared = Object.entries(models).map(
    ([role, text]) => ` ${role === "anchor" ? "Anchor" : "Baseline"}: ${text}.`,
  );
  return how + compared.join("");
}

/** What the test set can detect, once for each different answer. */
function detectability(results: readonly RuleResult[]): Block[] {
  const said = new Map<string, string>();
  for (const { detectable, expression } of results) {
    if (detectable !== undefined && !said.has(detectable)) said.set(detectable, expression);
  }
  const items = [...said].slice(0, 20).map(([text, expression]): Inline => [code(expression), `: ${text}`]);
  return items.length === 0 ? [] : [details("What the test set can detect", [list(items)])];
}

/** One for each rule that failed or warns. `file` is the metrics file they speak of. */
export function gateAnnotations(
  results: readonly RuleResult[],
  onFailure: "fail" | "warn" | "pass",
  file: string,
): Annotation[] {
  return ordered(results)
    .filter(({ ends }) => ends === "warning" || (ends === "red" && onFailure !== "pass"))
    .slice(0, MOST_ANNOTATIONS)
    .map(({ expression, reason, ends }) => ({
      level: ends === "red" && onFailure === "fail" ? "error" : "warning",
      title: "gate-on-metric",
      message: `${expression}: ${reason}`,
      at: { file },
    }));
}
