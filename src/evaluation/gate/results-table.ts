import { columnNumber, comparedNumbers, plainNumber, pValueNumber, signedNumber } from "../../core/number-text.ts";
import {
  type Block,
  code,
  details,
  type Inline,
  list,
  paragraph,
  type Span,
  strong,
  table,
} from "../../reports/markdown/block.ts";
import { unitOf } from "../blocks/numbers.ts";
import { metricOfRule } from "../rules/rule-metric.ts";
import type { RuleResult } from "./result.ts";

/** Sorts failed rules first, then others that did not simply pass. */
export function ordered(results: readonly RuleResult[]): RuleResult[] {
  const rank = ({ ends, status }: RuleResult) =>
    ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2;
  return [...results].sort((a, b) => rank(a) - rank(b));
}

/**
 * Shows one row per rule with its numbers, followed by the reasons. Only `most` rules are shown, and the rest is
 * counted. The result is the first column, so that it is visible on a narrow screen. Columns without numbers are left
 * out.
 */
export function resultsTable(results: readonly RuleResult[], most: number): Block[] {
  const shown = ordered(results).slice(0, most);
  const explained = shown.filter((result) => result.ends !== "green" || result.status !== "pass");
  const passed = shown.filter((result) => !explained.includes(result));
  return [
    ...rulesTable(results, most),
    ...(explained.length > 0 ? [list(explained.map(reasonItem))] : []),
    ...(passed.length > 0
      ? [
          details(explained.length > 0 ? "Why the other rules passed" : "Why the rules passed", [
            list(passed.map(reasonItem)),
          ]),
        ]
      : []),
  ];
}

/** The table alone. */
export function rulesTable(results: readonly RuleResult[], most: number): Block[] {
  const columns = COLUMNS.filter(
    ({ of }) => of === undefined || results.some((result) => (of(result) ?? null) !== null),
  );
  return [
    table(
      columns.map(({ title }) => (typeof title === "string" ? title : title(results))),
      ordered(results)
        .slice(0, most)
        .map((result) => columns.map(({ cell }) => cell(result))),
    ),
    ...(results.length > most ? [paragraph(`and ${plainNumber(results.length - most)} more, all in gate.json`)] : []),
  ];
}

/** Formats a rule with its result and the reason, as a list item. */
export function reasonItem(result: RuleResult): Inline {
  return [resultWord(result), ": ", code(result.expression), `: ${result.reason.replace(/^inconclusive: /, "")}`];
}

interface TableColumn {
  title: string | ((results: readonly RuleResult[]) => string);
  cell(result: RuleResult): Inline;
  /** Value of a cell. The column is left out if this is null for every rule. */
  of?(result: RuleResult): unknown;
}

const COLUMNS: TableColumn[] = [
  { title: "result", cell: (result) => [`${marks[result.ends]} `, resultWord(result)] },
  { title: "rule", cell: ({ expression }) => code(expression) },
  { title: ">value", cell: (result) => comparedCells(result)[0], of: ({ value }) => value },
  { title: ">limit", cell: (result) => comparedCells(result)[1], of: ({ bound }) => bound },
  {
    title: ">difference",
    cell: (result) => mapped(differenceOf(result), (each) => signedNumber(each) + unitOfRule(result.expression)),
    of: differenceOf,
  },
  {
    title: (results) => `>${levelOf(results)} interval`,
    cell: (result) =>
      mapped(intervalOfDifference(result), ({ low, high }) => `${signedNumber(low)} to ${signedNumber(high)}`),
    of: ({ interval }) => interval,
  },
  { title: ">p", cell: ({ adjusted_p: p }) => mapped(p, pValueNumber), of: ({ p }) => p },
];

const marks = { red: "❌", warning: "⚠️", green: "✅" } as const;

function resultWord({ ends, status }: RuleResult): Span {
  if (status === "inconclusive" || status === "skipped") return strong(status);
  return strong(ends === "red" ? "failed" : ends === "warning" ? "warning" : "passed");
}

function mapped<T>(value: T | null, shown: (value: T) => string): string {
  return value === null ? "" : shown(value);
}

function comparedCells({ value, bound, expression }: RuleResult): [string, string] {
  const unit = unitOfRule(expression);
  if (value !== null && bound !== null) {
    const [first, second] = comparedNumbers(value, bound, columnNumber);
    return [first + unit, second + unit];
  }
  return [mapped(value, columnNumber), mapped(bound, columnNumber)];
}

function unitOfRule(expression: string): string {
  return unitOf(metricOfRule(expression)?.name ?? "");
}

/** Returns the value minus the limit. Files of version 0.1.0 only have the numbers themselves. */
function differenceOf({ difference, value, bound }: RuleResult): number | null {
  return difference ?? (value === null || bound === null ? null : value - bound);
}

/** Returns the interval of the value, or of its difference from another model's. */
function intervalOfDifference({ interval, bound, baseline }: RuleResult): { low: number; high: number } | null {
  if (interval === null || bound === null) return interval;
  const shift = interval.of === "metric" ? bound : baseline === null ? 0 : bound - baseline;
  return { low: interval.low - shift, high: interval.high - shift };
}

/** Returns the two-sided level of the intervals, which all rules of a gate share. */
function levelOf(results: readonly RuleResult[]): string {
  const interval = results.find((result) => result.interval !== null)?.interval;
  if (interval === undefined || interval === null) return "";
  // Version 0.1.0 wrote the one-sided level.
  const { confidence, one_sided_confidence: oneSided } = interval;
  return `${plainNumber((oneSided === undefined ? 2 * confidence - 1 : confidence) * 100)} %`;
}
