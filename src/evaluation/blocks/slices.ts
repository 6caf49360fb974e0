import { columnNumber, plainNumber, pValueText } from "../../core/number-text.ts";
import { type Block, heading, type Inline, paragraph, strong, table } from "../../reports/markdown/block.ts";
import { bar } from "../../reports/markdown/chart.ts";
import { direction } from "../metrics/direction.ts";
import type { Evaluation, SliceEvaluation } from "../metrics/evaluation.ts";
import { inMetric, range } from "./numbers.ts";

const MOST_SLICES = 10;

/** Largest adjusted p-value of a significant difference. */
const SIGNIFICANT = 0.05;

function judgedBy(task: Evaluation["task"]): { metric: "accuracy" | "mae"; sign: 1 | -1 } {
  const metric = task === "classification" ? "accuracy" : "mae";
  return { metric, sign: direction(metric) === "higher" ? 1 : -1 };
}

const isSignificant = ({ difference }: SliceEvaluation) =>
  difference !== undefined && difference.adjusted_p < SIGNIFICANT;

/** Returns the slices that are significantly worse than the rest. */
export function provenWorse({ slices, task }: Pick<Evaluation, "slices" | "task">): SliceEvaluation[] {
  const { sign } = judgedBy(task);
  return slices.filter(
    (slice) => isSignificant(slice) && sign * (slice.difference!.slice - slice.difference!.rest) < 0,
  );
}

/** Lists slices, with those that are significantly worse than the rest first. */
export function sliceBlocks({ slices, task }: Pick<Evaluation, "slices" | "task">): Block[] {
  if (slices.length === 0) return [];
  const { metric, sign } = judgedBy(task);
  const judged = slices.filter(({ difference }) => difference !== undefined);
  const worse = new Set(provenWorse({ slices, task }));
  const ranked = slices
    .filter((slice) => slice.metrics[metric] !== undefined)
    .sort(
      (a, b) =>
        Number(worse.has(b)) - Number(worse.has(a)) ||
        Number(a.small) - Number(b.small) ||
        sign * (a.metrics[metric]! - b.metrics[metric]!),
    );
  const most = Math.max(MOST_SLICES, worse.size);
  const same = judged.filter((slice) => !isSignificant(slice));
  // Errors have no scale of their own: bars compare them with the largest.
  const longest = task === "regression" ? Math.max(0, ...ranked.map(({ metrics }) => metrics[metric]!)) : 0;
  const empty = slices.filter(({ n }) => n === 0);
  // Errors of slices have no intervals.
  const intervals = ranked.some((slice) => slice.intervals[metric] !== undefined);
  const rest = ranked.length - most;
  return [
    heading(3, sliceTitle(judged.length, worse.size)),
    table(
      [
        "slice",
        ">rows",
        `>${metric}`,
        ...(intervals ? [">95 % interval"] : []),
        "compared with the rest",
        ...(longest > 0 ? [""] : []),
      ],
      ranked
        .slice(0, most)
        .map((slice) => [
          slice.name,
          columnNumber(slice.n),
          inMetric(metric, slice.metrics[metric]!),
          ...(intervals ? [range(slice.intervals[metric])] : []),
          comparedWithRest(slice, sign),
          ...(longest > 0 ? [bar(slice.metrics[metric]! / longest)] : []),
        ]),
    ),
    ...(rest > 0 ? [paragraph(`and ${rest} more ${rest === 1 ? "slice" : "slices"}, none of them worse`)] : []),
    ...(same.length > 0 ? [paragraph(`Slices without a significant difference: ${listed(same)}.`)] : []),
    ...remarks(ranked, judged.length),
    ...(empty.length > 0 ? [paragraph(`Slices without rows: ${listed(empty)}.`)] : []),
  ];
}

function sliceTitle(judged: number, worse: number): string {
  if (judged === 0) return "Slices: too few rows to judge any";
  return worse === 0
    ? "Slices: none significantly worse than the rest"
    : `Slices: ${worse} significantly worse than the rest`;
}

/** Explains the columns, because one slice is read among many. */
function remarks(ranked: readonly SliceEvaluation[], judged: number): Block[] {
  const intervals = ranked.some(({ intervals: own }) => Object.keys(own).length > 0);
  const alone = "Each interval is of its slice alone and is not adjusted for the number of slices.";
  const compared = `The comparison with the rest is adjusted for ${judged} ${judged === 1 ? "slice" : "slices"} (Benjamini and Hochberg).`;
  const said = [...(intervals ? [alone] : []), ...(judged > 0 ? [compared] : [])];
  return said.length === 0 ? [] : [paragraph(said.join(" "))];
}

function comparedWithRest({ small, difference }: SliceEvaluation, sign: number): Inline {
  if (small) return "too few rows to judge";
  if (difference === undefined) return "";
  if (difference.adjusted_p >= SIGNIFICANT) return "no significant difference";
  const off = sign * (difference.slice - difference.rest);
  return [
    strong(off < 0 ? "worse" : "better"),
    ` by ${plainNumber(Math.abs(off))} (adjusted ${pValueText(difference.adjusted_p)})`,
  ];
}

function listed(slices: SliceEvaluation[]): string {
  const names = slices.slice(0, 10).map(({ name }) => name);
  return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}
