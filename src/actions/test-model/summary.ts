import { confusionBlocks } from "../../evaluation/blocks/confusion.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { inMetric, range, short } from "../../evaluation/blocks/numbers.ts";
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
    heading(2, `Tested on ${evaluation.n} rows`),
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
  const said = typeof trivial.predicts === "number" ? `the mean, ${short(trivial.predicts)}` : `“${trivial.predicts}”`;
  return [
    paragraph(`Beside a model that always says ${said}:`),
    list(
      trivial.comparisons.map(({ metric, model, trivial: other, gain, interval, p, verdict }): Inline => {
        const word = { better: "better", worse: "worse", undecided: "not told apart" }[verdict];
        const by = interval === undefined ? "" : ` (95 %: ${range(interval)})`;
        const certainty = p === undefined ? "" : `, p ${p < 0.0001 ? "< 0.0001" : `= ${p.toFixed(4)}`}`;
        return [
          `${metric} ${short(model)} against ${short(other)}: `,
          strong(word),
          ` by ${short(Math.abs(gain))}${by}${certainty}`,
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
          .map(([name, own]) => [name, ...names.map((each) => (own[each] === undefined ? "" : short(own[each])))]),
      ),
    );
    if (classes.length > 50) blocks.push(paragraph(`and ${classes.length - 50} more classes`));
  }
  if (reliability !== undefined) {
    blocks.push(
      paragraph("How sure the model was, and how often it was right then:"),
      table(
        ["confidence", ">rows", ">mean confidence", ">accuracy"],
        reliability.map(({ low, high, support, confidence, accuracy }) => [
          `${low.toFixed(1)} to ${high.toFixed(1)}`,
          short(support),
          short(confidence),
          short(accuracy),
        ]),
      ),
    );
  }
  const remarks = [...Object.entries(absent), ...Object.entries(notes)].map(
    ([name, why]): Inline => [code(name), `: ${why}`],
  );
  if (remarks.length > 0) blocks.push(paragraph("Absent, or so by convention:"), list(remarks.slice(0, 50)));
  return [details("All metrics", blocks)];
}
