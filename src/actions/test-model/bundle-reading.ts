import { resolve } from "node:path";
import { readBundle } from "../../models/bundle/bundle.ts";
import { isBundle } from "../../models/bundle/mark.ts";
import { modelTableOptions } from "../../models/bundle/table-schema.ts";
import type { SourceInputs } from "./tested.ts";

/** Inputs, and the classes of the bundle that another program answers for. */
export interface BundleReading {
  inputs: SourceInputs;
  classes: readonly string[];
}

/**
 * The inputs for reading `data` when another program predicts: with the schema and the target of the bundle behind it, when
 * `model` is one. What the inputs and their schema say wins.
 */
export async function asBundleReads(inputs: SourceInputs, cwd: string): Promise<BundleReading> {
  if (inputs.model === undefined || !(await isBundle(resolve(cwd, inputs.model)))) return { inputs, classes: [] };
  const { model } = await readBundle(inputs.model, cwd);
  const target = inputs.target ?? inputs.reading.schema?.target ?? model.target;
  return { inputs: { ...inputs, target, reading: modelTableOptions(model, inputs.reading) }, classes: model.classes };
}
