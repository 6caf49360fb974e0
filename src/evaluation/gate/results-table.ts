import { type Block, code, type Inline, paragraph, strong, table } from "../../reports/markdown/block.ts";
import { type RuleResult, shownNumber } from "./result.ts";

/** Failed rules first, then what else is not simply green. */
export function ordered(results: readonly RuleResult[]): RuleResult[] {
  const rank = ({ ends, status }: RuleResult) =>
    ends === "red" ? 0 : ends === "warning" ? 1 : status === "pass" ? 3 : 2;
  return [...results].sort((a, b) => rank(a) - rank(b));
}

/** A row a rule; of more than `most`, which nobody reads, the rest is counted. Columns that say nothing are left out. */
export function resultsTable(results: readonly RuleResult[], most: number): Block[] {
  const rows = ordered(results);
  const columns = COLUMNS.filter(({ of }) => of === undefined || results.some((result) => of(result) !== null));
  return [
    table(
      columns.map(({ title }) => title),
      rows.slice(0, most).map((result) => columns.map(({ cell }) => cell(result))),
    ),
    ...(rows.length > most ? [paragraph(`and ${rows.length - most} more, all in gate.json`)] : []),
  ];
}

interface TableColumn {
  title: string;
  cell(result: RuleResult): Inline;
  /** The column is left out when this is null for every rule. */
  of?(result: RuleResult): unknown;
}

const number = (value: number | null): string => (value === null ? "" : shownNumber(value));

const COLUMNS: TableColumn[] = [
  { title: "rule", cell: ({ expression }) => code(expression) },
  { title: ">value", cell: ({ value }) => number(value), of: ({ value }) => value },
  { title: ">bound", cell: ({ bound }) => number(bound), of: ({ bound }) => bound },
  { title: ">baseline", cell: ({ baseline }) => number(baseline), of: ({ baseline }) => baseline },
  { title: ">distance", cell: ({ margin }) => number(margin), of: ({ margin }) => margin },
  {
    title: ">bounds",
    cell: ({ interval }) => (interval === null ? "" : `${rounded(interval.low)} to ${rounded(interval.high)}`),
    of: ({ interval }) => interval,
  },
  {
    title: ">p",
    cell: ({ adjusted_p: p }) => (p === null ? "" : shownNumber(Number(p.toPrecision(2)))),
    of: ({ p }) => p,
  },
  { title: "result", cell: ({ ends, status, reason }) => resultCell(ends, status, reason) },
];

function rounded(value: number): string {
  return shownNumber(Number(value.toPrecision(3)));
}

function resultCell(ends: RuleResult["ends"], status: RuleResult["status"], reason: string): Inline {
  if (ends === "red") return [strong("failed"), `: ${reason}`];
  if (ends === "warning") return [strong("warning"), `: ${reason}`];
  return status === "pass" ? `passed: ${reason}` : `${status}: ${reason}`;
}
