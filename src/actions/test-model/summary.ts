import { columnNumber, plainNumber, pValueText } from "../../core/number-text.ts";
import { confusionBlocks } from "../../evaluation/blocks/confusion.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { metricItems } from "../../evaluation/blocks/metric-items.ts";
import { inMetric, range } from "../../evaluation/blocks/numbers.ts";
import { scoreHistogram } from "../../evaluation/blocks/score-histogram.ts";
import { sliceBlocks } from "../../evaluation/blocks/slices.ts";
import { trivialWarning } from "../../evaluation/blocks/trivial-warning.ts";
import { valueCharts } from "../../evaluation/blocks/value-charts.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import type { ClassPredictions } from "../../evaluation/metrics/predictions.ts";
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
import type { ModelTest } from "./junit.ts";
import type { Tested } from "./tested.ts";

/** Renders the evaluation for a job summary or a terminal: the decisive numbers first, then the details. */
export function summaryOf(
  evaluation: Evaluation,
  { by, data, predictions }: Pick<Tested, "by" | "data" | "predictions">,
  tests: ModelTest[],
): Block[] {
  return [
    heading(2, `Tested on ${plainNumber(evaluation.n)} rows`),
    paragraph([
      code(by),
      " on ",
      code(data),
      `: ${evaluation.task}${evaluation.weighted ? ", with weights" : ""}${evaluation.positive_class === undefined ? "" : ". Positive class: "}`,
      ...(evaluation.positive_class === undefined ? [] : [code(evaluation.positive_class)]),
      ...(evaluation.decision_threshold === undefined
        ? []
        : [` from a probability of ${plainNumber(evaluation.decision_threshold)}`]),
      ".",
    ]),
    ...trivialWarning(evaluation),
    ...metricBlocks(evaluation),
    ...trivialBlocks(evaluation),
    ...confusionBlocks(evaluation),
    ...sliceBlocks(evaluation),
    ...(predictions.task === "regression"
      ? valueCharts(predictions)
      : scoreHistogram(predictions, positiveIn(predictions, evaluation))),
    ...detailBlocks(evaluation),
    heading(3, "Model tests"),
    list(
      tests.map(
        ({ name, failure }): Inline =>
          failure === undefined ? `passed: ${name}` : [strong("FAILED"), `: ${name}: ${failure}`],
      ),
    ),
  ];
}

function positiveIn({ classes }: ClassPredictions, { positive_class: positive }: Evaluation): number | undefined {
  const index = positive === undefined ? -1 : classes.indexOf(positive);
  return index < 0 ? undefined : index;
}

/** The result in a few lines; where a test failed, with its reason. */
export function testLog(evaluation: Evaluation, tested: { by: string; data: string }, tests: ModelTest[]): Block[] {
  const failed = tests.filter(({ failure }) => failure !== undefined);
  return [
    paragraph(headlineOf(evaluation, tested)),
    list([
      ...metricItems(evaluation, 4),
      ...trivialItems(evaluation).slice(0, 1),
      failed.length === 0
        ? `${plainNumber(tests.length)} model ${tests.length === 1 ? "test" : "tests"} passed`
        : `${plainNumber(failed.length)} of ${plainNumber(tests.length)} model tests failed`,
      ...failed.slice(0, 20).map(({ name, failure }): Inline => [strong("FAILED"), `: ${name}: ${failure}`]),
    ]),
  ];
}

function headlineOf(
  { n, task, positive_class: positive, decision_threshold: threshold, weighted }: Evaluation,
  { by, data }: { by: string; data: string },
) {
  const about = [
    task,
    ...(positive === undefined
      ? []
      : [`positive class ${positive}${threshold === undefined ? "" : ` from ${plainNumber(threshold)}`}`]),
    ...(weighted ? ["weighted"] : []),
  ];
  return `Tested ${by} on ${plainNumber(n)} rows of ${data} (${about.join(", ")})`;
}

function metricBlocks({ metrics, intervals, own_metrics: own = {} }: Evaluation): Block[] {
  // Average precision over many classes has no interval, so it is only in the list of all metrics.
  const names = [...Object.keys(own), ...HEADLINES].filter(
    (name) => metrics[name] !== undefined && (name !== "average_precision" || intervals[name] !== undefined),
  );
  return [
    table(
      ["metric", ">value", ">95 % interval"],
      names.map((name) => [name, inMetric(name, metrics[name]!), range(intervals[name])]),
    ),
  ];
}

function trivialBlocks({ trivial }: Evaluation): Block[] {
  if (trivial === undefined) return [];
  return [paragraph("Compared with a model that ignores every column:"), list(trivialItems({ trivial }))];
}

function trivialItems({ trivial }: Pick<Evaluation, "trivial">): Inline[] {
  if (trivial === undefined) return [];
  const said =
    typeof trivial.predicts === "number" ? `the mean, ${plainNumber(trivial.predicts)}` : `“${trivial.predicts}”`;
  return trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }): Inline => {
    const numbers = `${metric} ${columnNumber(model)}, and ${columnNumber(other)} when always predicting ${said}: `;
    if (interval === undefined && p === undefined)
      return `${numbers}${gain > 0 ? "better" : gain < 0 ? "worse" : "the same"}, not tested (difference ${plainNumber(gain)})`;
    const word = { better: "better", worse: "worse", undecided: "no significant difference" }[verdict];
    const certainty = [
      verdict === "undecided" ? `difference ${plainNumber(gain)}` : `by ${plainNumber(Math.abs(gain))}`,
      ...(interval === undefined ? [] : [`95 % interval ${range(interval)}`]),
      ...(p === undefined ? [] : [pValueText(p)]),
    ];
    return [numbers, strong(word), verdict === "undecided" ? ` (${certainty.join(", ")})` : ` ${certainty.join(", ")}`];
  });
}

function detailBlocks({ metrics, intervals, per_class: perClass, absent, notes, reliability }: Evaluation): Block[] {
  const blocks: Block[] = [
    table(
      ["metric", ">value", ">95 % interval", "by"],
      Object.entries(metrics).map(([name, value]) => [
        name,
        inMetric(name, value),
        range(intervals[name]),
        intervals[name]?.method ?? "",
      ]),
    ),
  ];
  const classes = Object.entries(perClass ?? {});
  if (classes.length > 0) {
    const names = [...new Set(classes.flatMap(([, own]) => Object.keys(own)))];
    blocks.push(
      table(
        ["class", ...names.map((name) => `>${name}`)],
        classes
          .slice(0, 50)
          .map(([name, own]) => [
            name,
            ...names.map((each) => (own[each] === undefined ? "" : columnNumber(own[each]))),
          ]),
      ),
    );
    if (classes.length > 50) blocks.push(paragraph(`and ${classes.length - 50} more classes`));
  }
  if (reliability !== undefined) {
    blocks.push(
      paragraph("Confidence of the model and its accuracy at that confidence:"),
      table(
        ["confidence", ">rows", ">mean confidence", ">accuracy"],
        reliability.map(({ low, high, support, confidence, accuracy }) => [
          `${low.toFixed(1)} to ${high.toFixed(1)}`,
          columnNumber(support),
          columnNumber(confidence),
          columnNumber(accuracy),
        ]),
      ),
    );
  }
  const remarks = [...Object.entries(absent), ...Object.entries(notes)].map(
    ([name, why]): Inline => [code(name), `: ${why}`],
  );
  if (remarks.length > 0)
    blocks.push(paragraph("Metrics without a value, or whose value is a convention:"), list(remarks.slice(0, 50)));
  return [details("All metrics", blocks)];
}
