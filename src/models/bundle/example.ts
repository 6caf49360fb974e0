import type { Model } from "./model.ts";
import { modelSignature } from "./model-file.ts";

/** A DataFrame in pandas' `split` orientation, in which MLflow stores input examples. */
export interface Example {
  columns: string[];
  data: (string | number | null)[][];
}

/**
 * Returns a synthetic row of medians and most frequent category values. Its columns are the inputs of the ONNX graph,
 * so a date is given by its parts.
 */
export function inputExample(model: Model): Example {
  const values = model.preparation.columns.flatMap((column): (string | number | null)[] => {
    if (column.type === "date") return column.impute.map(finite);
    return [column.type === "number" ? finite(column.impute) : column.impute];
  });
  return { columns: modelSignature(model).inputs.map(({ name }) => name), data: [values] };
}

/** Replaces infinity by null, because JSON lacks it. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
