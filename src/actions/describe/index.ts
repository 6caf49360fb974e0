import { action } from "../../contract/action.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { type Bundle, readBundle } from "../../models/bundle/bundle.ts";
import { columnsTable, importancesTable } from "../../models/bundle/card.ts";
import type { Forest } from "../../models/forest/forest.ts";
import { type Block, code, heading, type Inline, table as tableBlock } from "../../reports/markdown/block.ts";
import { describeInputs, describeOutputs } from "./inputs.ts";

export default action({
  name: "describe",
  description: "Describes a model: task, columns, size, trees, hyperparameters and importances.",
  examples: ["model", "model/model.onnx --json"],
  inputs: describeInputs,
  outputs: describeOutputs,
  positional: "model",
  async run({ model: path = usualModel }, { cwd }) {
    const bundle = await readBundle(path, cwd);
    const { model, digest, sizeBytes } = bundle;
    const facts = {
      task: model.task,
      target: model.target,
      "model-digest": digest,
      "size-bytes": sizeBytes,
      trees: model.forest.roots.length - 1,
      nodes: model.forest.feature.length,
      depth: depthOf(model.forest),
    };
    return { outputs: facts, summary: summary(path, bundle, facts) };
  },
});

function summary(name: string, { model, provenance }: Bundle, facts: Record<string, string | number>): Block[] {
  const rows: Inline[][] = Object.entries(facts).map(([what, value]) => [what, String(value)]);
  if (model.task === "classification") rows.push(["classes", model.classes.join(", ")]);
  if (provenance !== undefined) {
    rows.push(["trained", provenance.created], ["rows", String(provenance.rows)]);
    rows.push(
      ["data", provenance.data.files.map((file) => file.path).join(", ")],
      ["data digest", provenance.data.digest],
    );
  }
  const importances = importancesTable(provenance);
  return [
    heading(2, [code(name)]),
    tableBlock(["what", "value"], rows),
    heading(3, "Columns"),
    columnsTable(model),
    heading(3, "Hyperparameters"),
    tableBlock(
      ["name", "value"],
      Object.entries(model.parameters).map(([what, value]) => [what, String(value)]),
    ),
    ...(importances === undefined ? [] : [heading(3, "Importances"), importances]),
  ];
}

/** Splits on the longest way from a root to a leaf. Branches lead forwards, so one pass does. */
function depthOf({ feature, left, right }: Forest): number {
  const depths = new Uint32Array(feature.length);
  let deepest = 0;
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! < 0) continue;
    const below = depths[node]! + 1;
    depths[left[node]!] = below;
    depths[right[node]!] = below;
    deepest = Math.max(deepest, below);
  }
  return deepest;
}
