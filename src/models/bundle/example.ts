import type { Model } from "./model.ts";
import { modelSignature } from "./model-file.ts";

/** A DataFrame in pandas' `split` orientation, as MLflow keeps input examples. */
export interface Example {
  columns: string[];
  data: (string | number | null)[][];
}

/**
 * One row that no one ever was: medians, and the most frequent level of each category. Its columns are the ONNX graph's inputs, so a
 * date stands as its parts.
 */
export function inputExample(model: Model): Example {
  const values = model.preparation.columns.flatMap((column): (string | number | null)[] => {
    if (column.type === "date") return column.impute.map(finite);
    return [column.type === "number" ? finite(column.impute) : column.impute];
  });
  return { columns: modelSignature(model).inputs.map(({ name }) => name), data: [values] };
}

/** JSON has no infinity. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
