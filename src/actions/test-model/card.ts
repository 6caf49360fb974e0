import { stringify } from "yaml";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { modelCard } from "../../models/bundle/card.ts";
import { code, heading, paragraph, table } from "../../reports/markdown/block.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import type { Tested } from "./tested.ts";

/**
 * Returns the model card with the test results for the report folder: a bundle's own card, or a short one for any
 * other model. Its front matter has the `model-index`, which Hugging Face's Hub shows as results.
 */
export function cardOf(tested: Tested, evaluation: Evaluation): string {
  const { model, modelDigest, data, target, by } = tested;
  const { metrics, n: rows } = evaluation;
  if (model !== undefined && modelDigest !== undefined) {
    return modelCard(model, { digest: modelDigest, evaluation: { data, rows, metrics } });
  }
  const task = `tabular-${evaluation.task}`;
  const front = {
    pipeline_tag: task,
    tags: ["trainyard", task],
    "model-index": [
      {
        name: target,
        results: [
          {
            task: { type: task },
            dataset: { name: data, type: "tabular" },
            metrics: Object.entries(metrics).map(([type, value]) => ({ type, value })),
          },
        ],
      },
    ],
  };
  const intervals = evaluation.intervals;
  const blocks = [
    heading(1, `${evaluation.task === "classification" ? "Classifier" : "Regression"} of ${target}`),
    paragraph(["What ", code(by), " predicted, tested on ", String(rows), " rows of ", code(data), "."]),
    heading(2, "Metrics"),
    table(
      ["metric", ">value", "95 % interval"],
      Object.entries(metrics).map(([name, value]) => [
        code(name),
        String(Number(value.toPrecision(6))),
        intervals[name] === undefined
          ? ""
          : `${intervals[name].low.toPrecision(4)} to ${intervals[name].high.toPrecision(4)}`,
      ]),
    ),
  ];
  return `---\n${stringify(front)}---\n\n${toMarkdown(blocks)}`;
}
