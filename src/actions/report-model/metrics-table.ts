import { plainNumber } from "../../core/number-text.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { changeInMetric, inMetric, range } from "../../evaluation/blocks/numbers.ts";
import { type Difference, isSignificant } from "../../evaluation/comparison/differences.ts";
import { direction } from "../../evaluation/metrics/direction.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { type Block, details, heading, type Inline, paragraph, strong, table } from "../../reports/markdown/block.ts";
import type { BaselineComparison } from "./baseline.ts";
import type { ModelFindings } from "./findings.ts";

/** Maximum number of rows for a metrics file whose names trainyard does not know. */
const MOST_FOREIGN = 20;

/** Metrics that depend on the machine. A difference in them says nothing about the model. */
const TIMED = /^latency_/;

/** Number of metrics that a comment shows. The others are collapsed unless they are significantly worse. */
const SHOWN_AT_ONCE = 8;

/** Shows the metrics next to the baseline's, with the difference, its interval and whether it is better. */
export function metricBlocks(
  { candidate: { metrics, evaluation }, baseline }: ModelFindings,
  folded: boolean,
): Block[] {
  const own = Object.keys(evaluation?.own_metrics ?? {});
  const known = [...own, ...HEADLINES].filter((name) => metrics[name] !== undefined);
  const names = known.length > 0 ? known : Object.keys(metrics).slice(0, MOST_FOREIGN);
  if (names.length === 0) return [];
  const { found } = baseline;
  const shown = names.filter(
    (name, at) => !folded || at < SHOWN_AT_ONCE || (found !== undefined && isSignificantlyWorse(name, found)),
  );
  const others = names.filter((name) => !shown.includes(name));
  const tableOf = (some: string[]) =>
    found === undefined
      ? table(
          ["metric", ">value", ">95 % interval"],
          some.map((name) => [name, inMetric(name, metrics[name]!), range(evaluation?.intervals[name])]),
        )
      : table(
          [
            "metric",
            "change",
            ">value",
            ">baseline",
            ">difference",
            `>${plainNumber(found.confidence * 100)} % interval`,
          ],
          some.map((name) => row(name, metrics[name]!, found)),
        );
  return [
    heading(3, "Metrics"),
    tableOf(shown),
    ...(others.length === 0
      ? []
      : [details(others.length === 1 ? "1 more metric" : `${others.length} more metrics`, [tableOf(others)])]),
    ...(found === undefined
      ? baseline.reason === undefined
        ? []
        : [paragraph(`There is no baseline: ${baseline.reason}.`)]
      : [paragraph(`Baseline: ${found.name}.${rowsRemark(found)}${otherRows(evaluation, found)}`)]),
  ];
}

function row(name: string, value: number, { source, differences, confidence }: BaselineComparison): Inline[] {
  const before = source.metrics[name];
  if (before === undefined) return [name, "new", inMetric(name, value), "", "", ""];
  const difference = differences.get(name);
  const change = difference?.estimate ?? value - before;
  return [
    name,
    judged(name, change, difference && { ...difference, confidence }),
    inMetric(name, value),
    inMetric(name, before),
    changeInMetric(name, change),
    difference === undefined ? "" : range(difference.interval),
  ];
}

function judged(name: string, change: number, difference: (Difference & { confidence: number }) | undefined): Inline {
  const better = direction(name);
  if (TIMED.test(name) || better === undefined) return "";
  if (change === 0) return "the same";
  const word = change > 0 === (better === "higher") ? "better" : "worse";
  if (difference === undefined) return name === "model_bytes" ? word : `${word}, not tested`;
  return isSignificant(difference, difference.confidence) ? [strong(word)] : "no significant difference";
}

function isSignificantlyWorse(name: string, { differences, confidence }: BaselineComparison): boolean {
  const difference = differences.get(name);
  if (difference === undefined || !isSignificant(difference, confidence)) return false;
  return difference.estimate < 0 === (direction(name) === "higher");
}

const PAIRED_REMARK =
  " Each interval is of one difference on the same rows. A word in bold needs an interval without 0, and is also adjusted for the number of metrics (Benjamini and Hochberg): if the models are equally good, at most about one report in twenty has one by chance.";

function rowsRemark({ differences, unpaired }: BaselineComparison): string {
  if (differences.size > 0) return PAIRED_REMARK;
  return unpaired === undefined
    ? " Differences have no interval without predictions of both models for the same rows."
    : ` Differences have no interval: ${unpaired}.`;
}

function otherRows(evaluation: Evaluation | undefined, { source }: BaselineComparison): string {
  const [ours, theirs] = [evaluation?.data_digest, source.evaluation?.data_digest];
  if (ours === undefined || theirs === undefined || ours === theirs) return "";
  return " It was measured on other rows, so a difference may come from the rows.";
}
