import { type Block, heading, type Inline, paragraph, strong, table } from "../../reports/markdown/block.ts";
import { direction } from "../metrics/direction.ts";
import type { Evaluation, SliceEvaluation } from "../metrics/evaluation.ts";
import { range, short } from "./numbers.ts";

const MOST_SLICES = 10;

/** A slice that differs is told as such from this adjusted p-value down. */
const TOLD_APART = 0.05;

function judgedBy(task: Evaluation["task"]): { metric: "accuracy" | "mae"; sign: 1 | -1 } {
  const metric = task === "classification" ? "accuracy" : "mae";
  return { metric, sign: direction(metric) === "higher" ? 1 : -1 };
}

const isToldApart = ({ difference }: SliceEvaluation) => difference !== undefined && difference.adjusted_p < TOLD_APART;

/** The slices that chance does not explain, on the wrong side of the rest. */
export function provenWorse({ slices, task }: Pick<Evaluation, "slices" | "task">): SliceEvaluation[] {
  const { sign } = judgedBy(task);
  return slices.filter((slice) => isToldApart(slice) && sign * (slice.difference!.slice - slice.difference!.rest) < 0);
}

/** Slices, those proven worse than the rest first. */
export function sliceBlocks({ slices, task }: Pick<Evaluation, "slices" | "task">): Block[] {
  if (slices.length === 0) return [];
  const { metric, sign } = judgedBy(task);
  const judged = slices.filter(({ difference }) => difference !== undefined);
  const apart = judged.filter(isToldApart);
  const worse = provenWorse({ slices, task });
  const ranked = slices
    .filter((slice) => slice.metrics[metric] !== undefined)
    .sort(
      (a, b) =>
        Number(worse.includes(b)) - Number(worse.includes(a)) ||
        Number(a.small) - Number(b.small) ||
        sign * (a.metrics[metric]! - b.metrics[metric]!),
    );
  const most = Math.max(MOST_SLICES, worse.length);
  const same = judged.filter((slice) => !apart.includes(slice));
  const empty = slices.filter(({ n }) => n === 0);
  return [
    heading(3, sliceTitle(judged.length, worse.length)),
    table(
      ["slice", ">rows", `>${metric}`, ">95 % interval", "beside the rest"],
      ranked
        .slice(0, most)
        .map((slice) => [
          slice.name,
          String(slice.n),
          short(slice.metrics[metric]!),
          range(slice.intervals[metric]),
          besideRest(slice, sign),
        ]),
    ),
    ...(ranked.length > most ? [paragraph(`and ${ranked.length - most} more slices, none of them worse`)] : []),
    ...(same.length > 0 ? [paragraph(`What changed nothing (no difference beyond chance): ${listed(same)}.`)] : []),
    ...(empty.length > 0 ? [paragraph(`Without a row: ${listed(empty)}.`)] : []),
  ];
}

function sliceTitle(judged: number, worse: number): string {
  if (judged === 0) return "Slices: too few rows to judge any";
  return worse === 0 ? "Slices: none is proven worse than the rest" : `Slices: ${worse} worse than the rest`;
}

function besideRest({ small, difference }: SliceEvaluation, sign: number): Inline {
  if (small) return "too few rows to judge";
  if (difference === undefined) return "";
  if (difference.adjusted_p >= TOLD_APART) return "not told apart";
  const off = sign * (difference.slice - difference.rest);
  return [
    strong(off < 0 ? "worse" : "better"),
    ` by ${short(Math.abs(off))}, adjusted p = ${difference.adjusted_p.toPrecision(2)}`,
  ];
}

function listed(slices: SliceEvaluation[]): string {
  const names = slices.slice(0, 10).map(({ name }) => name);
  return `${names.join(", ")}${slices.length > 10 ? ` and ${slices.length - 10} more` : ""}`;
}
