import type { Annotation } from "../../contract/action.ts";
import { plainNumber } from "../../core/number-text.ts";
import type { RuleResult } from "../../evaluation/gate/result.ts";
import { ordered, reasonItem, resultsTable, rulesTable } from "../../evaluation/gate/results-table.ts";
import type { ReferenceModel } from "../../evaluation/rules/rule.ts";
import { type Block, code, details, heading, type Inline, list, paragraph } from "../../reports/markdown/block.ts";

/** Maximum number of rules in the table. gate.json has all of them. */
const MOST_ROWS = 100;
/** GitHub shows ten annotations of each kind per step. */
const MOST_ANNOTATIONS = 20;

export interface GateSummaryOptions {
  /** `pass`, `fail` or `inconclusive`. */
  verdict: string;
  mode: string;
  confidence: number;
  looks: number;
  /** The models compared with, or the reason why there is none. */
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

/** The verdict and a row per rule; the reasons of rules that failed. */
export function gateLog(results: readonly RuleResult[], { verdict, most }: { verdict: string; most: number }): Block[] {
  const failed = ordered(results).filter(({ ends }) => ends === "red");
  return [
    paragraph(title(results, verdict)),
    ...rulesTable(results, failed.length > 0 ? MOST_ROWS : most),
    ...(failed.length > 0 ? [list(failed.slice(0, MOST_ANNOTATIONS).map(reasonItem))] : []),
  ];
}

function title(results: readonly RuleResult[], verdict: string): string {
  const red = results.filter(({ ends }) => ends === "red").length;
  const all = `${plainNumber(results.length)} ${results.length === 1 ? "rule" : "rules"}`;
  if (verdict === "fail") return `Gate failed: ${plainNumber(red)} of ${all} failed`;
  return verdict === "pass" ? `Gate passed: ${all}` : `Gate inconclusive: ${all}`;
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

/** Lists the smallest differences that the test set can detect. Rules with the same answer share a sentence. */
function detectability(results: readonly RuleResult[]): Block[] {
  const said = new Map<string, string>();
  for (const { detectable, expression } of results) {
    if (detectable !== undefined && !said.has(detectable)) said.set(detectable, expression);
  }
  const items = [...said].slice(0, 20).map(([text, expression]): Inline => [code(expression), `: ${text}`]);
  return items.length === 0 ? [] : [details("What the test set can detect", [list(items)])];
}

/** Returns an annotation for each rule that failed or warns. `file` is the metrics file. */
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
