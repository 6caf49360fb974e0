import type { Context } from "../../contract/context.ts";
import type { DriftPerformance } from "../../evaluation/drift/performance-shape.ts";
import type { DriftInputs } from "./inputs.ts";
import type { CurrentRows, Reference } from "./sources.ts";

/** What the performance on the current rows is computed from. */
export interface PerformanceSources {
  inputs: DriftInputs;
  reference: Reference;
  current: CurrentRows;
}

/**
 * Measures the model on the current rows with their labels, or estimates its performance without them. Undefined if
 * there is no model and no prediction.
 */
export async function currentPerformance(
  _sources: PerformanceSources,
  _context: Context,
): Promise<DriftPerformance | undefined> {
  return undefined;
}
