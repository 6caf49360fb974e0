import { action } from "../../contract/action.ts";
import { usualModel } from "../../contract/shared-inputs.ts";
import { columnsTable, importancesTable } from "../../models/bundle/card.ts";
import { inspectModel } from "../../models/inspection/inspect.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { type Block, code, heading, type Inline, list, table as tableBlock } from "../../reports/markdown/block.ts";
import { describeContents } from "./contents.ts";
import { describeInputs, describeOutputs } from "./inputs.ts";

export default action({
  name: "describe",
  description: "Describes a model: task, columns, size, trees, hyperparameters and importances.",
  examples: ["model", "model/model.onnx --json"],
  inputs: describeInputs,
  outputs: describeOutputs,
  positional: "model",
  async run({ model: path = usualModel }, { cwd }) {
    const contents = await inspectModel(path, cwd);
    if (contents !== undefined) return describeContents(path, contents, await identityOf(path, cwd));
    const notices: string[] = [];
    const model = await loadPredictor(path, { cwd, notice: (message) => notices.push(message) });
    const facts = {
      task: model.task,
      target: model.namesTarget ? model.target : undefined,
      "model-digest": model.digest,
      "size-bytes": model.sizeBytes,
    };
    const { trees, nodes, depth } = model.facts;
    return {
      outputs: { ...facts, trees, nodes, depth },
      summary: [...summary(path, model, facts), ...(notices.length > 0 ? [list(notices)] : [])],
    };
  },
});

function summary(name: string, model: Predictor, facts: Record<string, string | number | undefined>): Block[] {
  const { about, provenance, parameters, trained } = model;
  const all = Object.entries({ ...(trained === undefined && { model: about }), ...facts, ...model.facts });
  const rows = all.flatMap(([what, value]): Inline[][] => (value === undefined ? [] : [[what, String(value)]]));
  if (model.task === "classification") rows.push(["classes", model.classes.join(", ")]);
  if (provenance !== undefined) {
    rows.push([trained === undefined ? "imported" : "trained", provenance.created], ["rows", String(provenance.rows)]);
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
    ...(parameters === undefined
      ? []
      : [
          heading(3, trained === undefined ? "Parameters" : "Hyperparameters"),
          tableBlock(
            ["name", "value"],
            Object.entries(parameters).map(([what, value]) => [what, String(value)]),
          ),
        ]),
    ...(importances === undefined ? [] : [heading(3, "Importances"), importances]),
  ];
}
