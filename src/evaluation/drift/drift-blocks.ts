import { columnNumber, plainNumber, pValueNumber } from "../../core/number-text.ts";
import {
  type Block,
  code,
  details,
  heading,
  type Inline,
  list,
  paragraph,
  strong,
  table,
} from "../../reports/markdown/block.ts";
import { bar } from "../../reports/markdown/chart.ts";
import type { DriftedColumn, DriftFile } from "./drift-file.ts";

const sparks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

export interface DriftBlockOptions {
  /** Maximum number of columns in the table. */
  most: number;
  /** Maximum number of histograms. */
  histograms: number;
}

/** The result in one sentence. */
export function driftHeadline({ drift, columns, verdict, findings, performance }: DriftFile): string {
  const drifted = new Set(columns.filter((each) => each.drifted).map(({ name }) => name)).size;
  const tested = new Set(columns.map(({ name }) => name)).size;
  const count = `${plainNumber(drifted)} of ${plainNumber(tested)} columns drifted`;
  if (drift === "performance") {
    const worse = performance?.metrics.filter((each) => each.verdict === "worse").map(({ name }) => name) ?? [];
    return `performance is worse: ${worse.join(", ")}; ${count}`;
  }
  if (drift === "predictions") return `predictions drifted: ${count}`;
  if (drift === "data") {
    const broken = findings.filter(({ decides }) => decides).length;
    const schema =
      broken === 0 ? "" : `, ${plainNumber(broken)} ${broken === 1 ? "column does" : "columns do"} not fit`;
    return `data drifted: ${count}${schema}`;
  }
  return verdict === "inconclusive" ? "too few rows to judge drift" : `no drift in ${plainNumber(tested)} columns`;
}

/** The whole result, the most important parts first. */
export function driftBlocks(drift: DriftFile, { most, histograms }: DriftBlockOptions): Block[] {
  return [
    paragraph(setting(drift)),
    ...(drift.notes.length > 0 ? [list(drift.notes)] : []),
    ...performanceBlocks(drift),
    ...columnTable(drift.columns, most),
    ...findingBlocks(drift),
    ...histogramBlocks(drift.columns, histograms),
    ...correlationBlocks(drift),
    ...classifierBlocks(drift),
    ...historyBlocks(drift),
    ...retrainBlocks(drift),
  ];
}

function setting({ reference, current, level, preset }: DriftFile): Inline {
  const how =
    preset === "default"
      ? `The probability of a false alarm is at most ${plainNumber(level * 100)} % for all columns together.`
      : `Decided as ${preset} does, without control of false alarms.`;
  const what = reference.kind === "profile" ? "the training profile" : "the reference rows";
  const period = current.from === undefined ? "" : ` (${current.from} to ${current.to})`;
  const drawn = [reference.sampled, current.sampled].filter((count) => count !== undefined);
  const sampled =
    drawn.length === 0 ? "" : ` Of more than a million rows, ${plainNumber(drawn[0]!)} were drawn at random.`;
  return [
    `${plainNumber(current.rows)} current rows${period} are compared with ${what} `,
    code(reference.name),
    ` (${plainNumber(reference.rows)} rows).${sampled} ${how}`,
  ];
}

function columnTable(columns: readonly DriftedColumn[], most: number): Block[] {
  if (columns.length === 0) return [];
  const rows = columns
    .slice(0, most)
    .map((column): Inline[] => [
      nameOf(column),
      column.drifted ? strong("drifted") : column.tests.length === 0 ? "not compared" : "no drift",
      columnNumber(column.effect),
      pValueNumber(column.adjusted_p),
      sparkline(column.histogram?.reference),
      sparkline(column.histogram?.current),
      column.reason,
    ]);
  const left = columns.length - rows.length;
  return [
    heading(3, "Columns"),
    table(["column", "result", ">change", ">adjusted p", "reference", "current", "reason"], rows),
    ...(left > 0 ? [paragraph(`${plainNumber(left)} more columns are in drift.json.`)] : []),
  ];
}

function nameOf({ name, slice, role }: DriftedColumn): Inline {
  const where = slice === undefined ? [] : [" where ", code(slice)];
  return role === "feature" ? [code(name), ...where] : [code(name), ...where, ` (${role})`];
}

/** Draws shares as a row of blocks, the largest as the highest. */
export function sparkline(shares: readonly number[] | undefined): string {
  if (shares === undefined) return "";
  const most = Math.max(...shares, Number.MIN_VALUE);
  return shares.map((share) => sparks[Math.min(7, Math.floor((share / most) * 8))]).join("");
}

function histogramBlocks(columns: readonly DriftedColumn[], most: number): Block[] {
  const shown = columns.filter(({ drifted, histogram }) => drifted && histogram !== undefined).slice(0, most);
  return shown.map((column) => {
    const { bins, reference, current } = column.histogram!;
    const largest = Math.max(...reference, ...current, Number.MIN_VALUE);
    const rows = bins.map((bin, k) => [
      bin,
      percent(reference[k]!),
      bar(reference[k]! / largest),
      percent(current[k]!),
      bar(current[k]! / largest),
    ]);
    return details(nameOf(column), [table(["values", ">reference", "", ">current", ""], rows)]);
  });
}

function findingBlocks({ findings }: DriftFile): Block[] {
  if (findings.length === 0) return [];
  const most = 50;
  const items = findings.slice(0, most).map(({ column, text, decides }): Inline => {
    const said: Inline = [code(column), `: ${text}`];
    return decides ? [...said, " ", strong("(drift)")] : said;
  });
  const left = findings.length - items.length;
  return [heading(3, "Findings"), list(left > 0 ? [...items, `${plainNumber(left)} more are in drift.json.`] : items)];
}

function performanceBlocks({ performance }: DriftFile): Block[] {
  if (performance === undefined) return [];
  const { basis, metrics, unavailable, notes = [] } = performance;
  const title = basis === "labels" ? "Performance" : "Estimated performance";
  if (metrics.length === 0) return [heading(3, title), paragraph(unavailable ?? "There are no metrics.")];
  const rows = metrics.map(({ name, reference, current, low, high, estimate, verdict }): Inline[] => [
    code(name),
    reference === null ? "" : columnNumber(reference),
    columnNumber(current),
    low === undefined || high === undefined ? "" : `${columnNumber(low)} to ${columnNumber(high)}`,
    estimate === undefined ? "" : columnNumber(estimate),
    verdict === "worse" ? strong(verdict) : verdict,
  ]);
  return [
    heading(3, title),
    table(["metric", ">at training", ">now", ">95 % interval", ">estimate", "result"], rows),
    ...(notes.length > 0 ? [list(notes)] : []),
  ];
}

function correlationBlocks({ correlations }: DriftFile): Block[] {
  const large = correlations.filter(({ reference, current }) => Math.abs(reference - current) >= 0.2);
  if (large.length === 0) return [];
  const rows = large.map(({ columns, reference, current }): Inline[] => [
    columns.join(", "),
    columnNumber(reference),
    columnNumber(current),
  ]);
  return [details("Correlations that changed", [table(["columns", ">reference", ">current"], rows)])];
}

function classifierBlocks({ classifier }: DriftFile): Block[] {
  if (classifier === undefined) return [];
  const { auc, p, columns, unavailable } = classifier;
  if (auc === null || p === null) {
    return unavailable === undefined ? [] : [paragraph(`All columns together: ${unavailable}.`)];
  }
  const how = `A forest distinguishes reference rows from current rows with an AUC of ${plainNumber(auc)} (p = ${pValueNumber(p)}; 0.5 is chance).`;
  const used = columns.slice(0, 5).map(({ name, importance }) => `${name} (${percent(importance)})`);
  return [paragraph(p <= 0.05 && used.length > 0 ? `${how} It used ${used.join(", ")}.` : how)];
}

function historyBlocks({ history }: DriftFile): Block[] {
  if (history === undefined) return [];
  const { look, looks, method, evidence, charts } = history;
  const how =
    method === "spending"
      ? `This is look ${plainNumber(look)} at the same reference; ${plainNumber(looks)} looks share the probability of a false alarm.`
      : `This is look ${plainNumber(look)}; the evidence of all looks together is ${plainNumber(evidence ?? 0)} (20 is an alarm).`;
  const items = charts.map(
    ({ column, chart, began }): Inline => [
      code(column),
      `: the ${chart === "cusum" ? "CUSUM" : "Shewhart"} chart left its limits; the change began with the look of ${began}`,
    ],
  );
  return [paragraph(how), ...(items.length > 0 ? [list(items)] : [])];
}

function retrainBlocks({ retrain }: DriftFile): Block[] {
  return retrain.needed ? [paragraph([strong("Retrain"), `: ${retrain.reasons.join("; ")}.`])] : [];
}

function percent(share: number): string {
  return `${plainNumber(Number((share * 100).toPrecision(3)))} %`;
}
