import { resolve } from "node:path";
import { isBundle } from "../../models/bundle/mark.ts";
import { modelTableOptions } from "../../models/bundle/table-schema.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import type { SourceInputs } from "./tested.ts";

/** The inputs, with the classes of the bundle whose predictions another program makes. */
export interface BundleReading {
  inputs: SourceInputs;
  classes: readonly string[];
}

/**
 * Returns the options for reading `data` if another program predicts. They include the schema and the target of
 * `model` if it is a bundle. The inputs and their schema take precedence.
 */
export async function asBundleReads(inputs: SourceInputs, cwd: string): Promise<BundleReading> {
  if (inputs.model === undefined || !(await isBundle(resolve(cwd, inputs.model)))) return { inputs, classes: [] };
  const model = await loadPredictor(inputs.model, { cwd });
  const target = inputs.target ?? inputs.reading.schema?.target ?? model.target;
  return { inputs: { ...inputs, target, reading: modelTableOptions(model, inputs.reading) }, classes: model.classes };
}
