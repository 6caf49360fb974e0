import { Failure } from "../../core/failure.ts";
import { type Column, findColumn, type Table } from "../../data/table/table.ts";
import type { PairReference } from "../../evaluation/drift/column-pairs.ts";
import { predictedTable } from "../../models/bundle/predictions.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import type { DriftSources } from "./sources.ts";

/** Both sides with the model's predictions, where both have its columns. */
export function predictedSides(
  { reference, current, model }: DriftSources,
  notes: string[],
): { reference: PairReference; current: Table } {
  if (reference.kind === "profile") return { reference: reference.profile, current: current.table };
  const plain = { reference: { table: reference.table }, current: current.table };
  if (model === undefined || findColumn(current.table, "y_pred") !== undefined) return plain;
  try {
    return {
      reference: { table: withPredictions(model, reference.table) },
      current: withPredictions(model, current.table),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    notes.push(`predictions are not compared: ${error.message}`);
    return plain;
  }
}

function withPredictions(model: Predictor, table: Table): Table {
  const answers = predictedTable(model, table).columns.filter(isAnswer);
  return { rows: table.rows, columns: [...table.columns.filter((column) => !isAnswer(column)), ...answers] };
}

function isAnswer({ name }: Column): boolean {
  return name === "y_pred" || name.startsWith("proba_");
}
