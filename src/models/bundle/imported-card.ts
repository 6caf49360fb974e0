import {
  type Block,
  code,
  codeBlock,
  heading,
  type Inline,
  list,
  paragraph,
  table,
} from "../../reports/markdown/block.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import { columnsTable } from "./card.ts";
import { decisionOf } from "./decision.ts";
import type { ImportedModel } from "./imported.ts";
import type { Provenance } from "./provenance.ts";
import { toYaml } from "./yaml.ts";

/** The card of a bundle around a model file of another tool. */
export function importedCard(
  model: ImportedModel,
  { digest, provenance }: { digest: string; provenance: Provenance },
): string {
  const { task, target, about, file } = model;
  const front = { pipeline_tag: `tabular-${task}`, tags: ["trainyard", `tabular-${task}`] };
  const blocks: Block[] = [
    heading(1, `${task === "classification" ? "Classifier" : "Regression"} of ${target}`),
    paragraph(["A model of another tool, ", about, ", in the file ", code(file), ", which is as its tool wrote it."]),
    ...classBlocks(model),
    heading(2, "Columns"),
    columnsTable(model),
    heading(2, "Use"),
    codeBlock("trainyard predict --model . --data new.csv --output predictions.csv", "sh"),
    paragraph(["The tool itself loads ", code(file), ". It does not know the threshold and the names in this folder."]),
    heading(2, "Origin"),
    table(["what", "value"], origin(digest, provenance)),
  ];
  return `---\n${toYaml(front)}---\n\n${toMarkdown(blocks)}`;
}

function classBlocks({ task, classes, parameters }: ImportedModel): Block[] {
  if (task === "regression") return [];
  const decision = decisionOf({ classes, parameters });
  const items: Inline[] = [`Classes, in the order of the model's outputs: ${classes.slice(0, 50).join(", ")}.`];
  if (decision !== undefined) {
    items.push(["Predicts ", code(classes[decision.positive]!), ` from a probability of ${decision.threshold}.`]);
  }
  return [list(items)];
}

function origin(digest: string, { created, imported, rows, data, commit }: Provenance): Inline[][] {
  const facts: Inline[][] = [["model digest", code(digest)]];
  if (imported !== undefined) facts.push(["model file", code(imported.file)], ["its digest", code(imported.digest)]);
  facts.push(["imported", created], ["rows of the profile", String(rows)], ["data digest", code(data.digest)]);
  if (commit !== undefined) facts.push(["commit", code(commit)]);
  return facts;
}
