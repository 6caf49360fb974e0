import { columnNumber, plainNumber, pValueNumber, signedNumber } from "../../core/number-text.ts";
import type { ChangedRow } from "../../evaluation/comparison/changed-rows.ts";
import type { SliceChange } from "../../evaluation/comparison/slice-changes.ts";
import { direction } from "../../evaluation/metrics/direction.ts";
import { type Block, code, heading, type Inline, paragraph, strong, table } from "../../reports/markdown/block.ts";
import type { BaselineComparison } from "./baseline.ts";

/** The file with every row whose prediction changed, in the report's folder. */
export const changedRowsFile = "changed-rows.csv";

const mostSlices = 10;
const mostRows = 10;
const significant = 0.05;

/** Lists the slices that got worse than the baseline, and the rows that changed. */
export function comparisonBlocks({ slices, changed }: BaselineComparison, reportDir: string): Block[] {
  return [...sliceChangeBlocks(slices), ...changedRowBlocks(changed, `${reportDir}/${changedRowsFile}`)];
}

/** The slices that are significantly worse than the baseline. */
export function worseSlices(slices: readonly SliceChange[]): SliceChange[] {
  return slices.filter((slice) => wordOf(slice) === "worse");
}

function sliceChangeBlocks(slices: readonly SliceChange[]): Block[] {
  if (slices.length === 0) return [];
  const worse = worseSlices(slices);
  const rank = { worse: 0, better: 1, "no significant difference": 2 };
  const ranked = [...slices].sort((a, b) => rank[wordOf(a)] - rank[wordOf(b)] || a.adjustedP - b.adjustedP);
  const most = Math.max(mostSlices, worse.length);
  const rest = ranked.length - most;
  return [
    heading(
      3,
      worse.length === 0
        ? "Slices compared with the baseline: none significantly worse"
        : `Slices compared with the baseline: ${worse.length} significantly worse`,
    ),
    table(
      ["slice", "change", ">rows", `>${slices[0]!.metric}`, ">baseline", ">difference", ">adjusted p"],
      ranked
        .slice(0, most)
        .map((slice): Inline[] => [
          slice.name,
          wordOf(slice) === "no significant difference" ? wordOf(slice) : [strong(wordOf(slice))],
          columnNumber(slice.rows),
          columnNumber(slice.candidate),
          columnNumber(slice.baseline),
          signedNumber(slice.candidate - slice.baseline),
          pValueNumber(slice.adjustedP),
        ]),
    ),
    ...(rest > 0 ? [paragraph(`and ${rest} more ${rest === 1 ? "slice" : "slices"}, none of them worse`)] : []),
    paragraph("Both models on the same rows. The p-values are adjusted for the number of slices by Holm's method."),
  ];
}

function wordOf({ metric, candidate, baseline, adjustedP }: SliceChange) {
  if (adjustedP >= significant || candidate === baseline) return "no significant difference";
  return candidate > baseline === (direction(metric) === "higher") ? "better" : "worse";
}

function changedRowBlocks(changed: readonly ChangedRow[], file: string): Block[] {
  if (changed.length === 0) return [];
  const numeric = typeof changed[0]!.change === "number";
  const cell = (value: string | number) => (typeof value === "number" ? columnNumber(value) : value);
  return [
    heading(3, numeric ? "Rows whose error grew the most" : `Rows with another prediction: ${countsOf(changed)}`),
    table(
      numeric
        ? [">error grew by", "id", ">actual", ">baseline", ">now"]
        : ["change", "id", "actual", "baseline", "now"],
      changed
        .slice(0, mostRows)
        .map(({ id, truth, baseline, candidate, change }): Inline[] => [
          typeof change === "number" ? signedNumber(change) : change,
          id,
          cell(truth),
          cell(baseline),
          cell(candidate),
        ]),
    ),
    paragraph([
      `${changed.length > mostRows ? `The first ${mostRows} of ${plainNumber(changed.length)} rows with another prediction. All are in ` : "Also in "}`,
      code(file),
      ".",
    ]),
  ];
}

function countsOf(changed: readonly ChangedRow[]): string {
  const kinds = (["newly wrong", "newly right", "still wrong"] as const).map((kind) => ({
    kind,
    count: changed.filter(({ change }) => change === kind).length,
  }));
  return kinds
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${plainNumber(count)} ${kind}`)
    .join(", ");
}
