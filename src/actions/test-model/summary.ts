import { columnNumber, plainNumber, pValueText } from "../../core/number-text.ts";
import { confusionBlocks } from "../../evaluation/blocks/confusion.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { inMetric, range } from "../../evaluation/blocks/numbers.ts";
import { sliceBlocks } from "../../evaluation/blocks/slices.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
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

/** The evaluation for a job summary or a terminal: the little that decides first, everything else behind it. */
export function summaryOf(
  evaluation: Evaluation,
  { by, data }: { by: string; data: string },
  tests: ModelTest[],
): Block[] {
  return [
    heading(2, `Tested on ${plainNumber(evaluation.n)} rows`),
    paragraph([code(by), " on ", code(data), `: ${evaluation.task}${evaluation.weighted ? ", with weights" : ""}.`]),
    ...metricBlocks(evaluation),
    ...trivialBlocks(evaluation),
    ...confusionBlocks(evaluation),
    ...sliceBlocks(evaluation),
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

function metricBlocks({ metrics, intervals }: Evaluation): Block[] {
  // Average precision over many classes has no interval: it stands among all metrics.
  const names = HEADLINES.filter(
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
  const said =
    typeof trivial.predicts === "number" ? `the mean, ${plainNumber(trivial.predicts)}` : `“${trivial.predicts}”`;
  return [
    paragraph(`Compared with a model that always predicts ${said}:`),
    list(
      trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }): Inline => {
        const word = { better: "better", worse: "worse", undecided: "no significant difference" }[verdict];
        const by = interval === undefined ? "" : ` (95 % interval ${range(interval)})`;
        const certainty = p === undefined ? "" : `, ${pValueText(p)}`;
        return [
          `${metric} ${columnNumber(model)} against ${columnNumber(other)}: `,
          strong(word),
          `, by ${plainNumber(Math.abs(gain))}${by}${certainty}`,
        ];
      }),
    ),
  ];
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
