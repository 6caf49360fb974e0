import type { Annotation } from "../action.ts";
import { type Block, code, details, heading, type Inline, list, paragraph, strong, table } from "../markdown/block.ts";
import { type Result, shown } from "./result.ts";

/** More rows than these nobody reads; gate.json has them all. */
const MOST_ROWS = 100;
/** GitHub shows ten of a kind for a step. */
const MOST_ANNOTATIONS = 20;

export interface Told {
  /** `pass`, `fail` or `inconclusive`. */
  verdict: string;
  mode: string;
  confidence: number;
  /** What it was compared with, or why with nothing; undefined when no rule asks. */
  baseline: string | undefined;
  notes: string[];
}

/** Failed rules first, then what else is not simply green. */
export function ordered(results: readonly Result[]): Result[] {
  const rank = ({ ends, status }: Result) => (ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2);
  return [...results].sort((a, b) => rank(a) - rank(b));
}

export function summary(results: readonly Result[], told: Told): Block[] {
  const rows = ordered(results);
  const columns = COLUMNS.filter(({ of }) => of === undefined || results.some((result) => of(result) !== null));
  return [
    heading(2, title(results, told.verdict)),
    paragraph(setting(told)),
    table(
      columns.map(({ title: name }) => name),
      rows.slice(0, MOST_ROWS).map((result) => columns.map(({ cell }) => cell(result))),
    ),
    ...(rows.length > MOST_ROWS ? [paragraph(`and ${rows.length - MOST_ROWS} more, all in gate.json`)] : []),
    ...detectability(rows),
    ...(told.notes.length > 0 ? [list(told.notes)] : []),
  ];
}

interface TableColumn {
  title: string;
  cell(result: Result): Inline;
  /** The column is left out when this is null for every rule. */
  of?(result: Result): unknown;
}

const number = (value: number | null): string => (value === null ? "" : shown(value));

const COLUMNS: TableColumn[] = [
  { title: "rule", cell: ({ expression }) => code(expression) },
  { title: ">value", cell: ({ value }) => number(value), of: ({ value }) => value },
  { title: ">bound", cell: ({ bound }) => number(bound), of: ({ bound }) => bound },
  { title: ">baseline", cell: ({ baseline }) => number(baseline), of: ({ baseline }) => baseline },
  { title: ">margin", cell: ({ margin }) => number(margin), of: ({ margin }) => margin },
  {
    title: ">bounds",
    cell: ({ interval }) => (interval === null ? "" : `${rounded(interval.low)} to ${rounded(interval.high)}`),
    of: ({ interval }) => interval,
  },
  { title: ">p", cell: ({ adjusted_p: p }) => (p === null ? "" : shown(Number(p.toPrecision(2)))), of: ({ p }) => p },
  { title: "result", cell: ({ ends, status, reason }) => resultCell(ends, status, reason) },
];

function rounded(value: number): string {
  return shown(Number(value.toPrecision(3)));
}

function resultCell(ends: Result["ends"], status: Result["status"], reason: string): Inline {
  if (ends === "red") return [strong("failed"), `: ${reason}`];
  if (ends === "warning") return [strong("warning"), `: ${reason}`];
  return status === "pass" ? `passed: ${reason}` : `${status}: ${reason}`;
}

function title(results: readonly Result[], verdict: string): string {
  const red = results.filter(({ ends }) => ends === "red").length;
  if (verdict === "fail") return `Gate failed: ${red} of ${results.length} ${results.length === 1 ? "rule" : "rules"}`;
  return verdict === "pass" ? "Gate passed" : "Gate inconclusive";
}

function setting({ mode, confidence, baseline }: Told): string {
  const how =
    mode === "point"
      ? "Judged by the numbers as they stand."
      : `Judged in mode ${mode} at ${shown(confidence * 100)} % confidence, one-sided.`;
  return baseline === undefined ? how : `${how} Baseline: ${baseline}.`;
}

/** What the test set can detect, once for each different answer. */
function detectability(results: readonly Result[]): Block[] {
  const said = new Map<string, string>();
  for (const { detectable, expression } of results) {
    if (detectable !== undefined && !said.has(detectable)) said.set(detectable, expression);
  }
  const items = [...said].slice(0, 20).map(([text, expression]): Inline => [code(expression), `: ${text}`]);
  return items.length === 0 ? [] : [details("What the test set can detect", [list(items)])];
}

/** One for each rule that failed or warns. `file` is the metrics file they speak of. */
export function annotations(results: readonly Result[], onFailure: "fail" | "warn", file: string): Annotation[] {
  return ordered(results)
    .filter(({ ends }) => ends !== "green")
    .slice(0, MOST_ANNOTATIONS)
    .map(({ expression, reason, ends }) => ({
      level: ends === "red" && onFailure === "fail" ? "error" : "warning",
      title: "gate-on-metric",
      message: `${expression}: ${reason}`,
      at: { file },
    }));
}
