import { Failure } from "../../core/failure.ts";
import type { Column, Table } from "../../data/table/table.ts";
import type { PairReference } from "../../evaluation/drift/column-pairs.ts";
import type { Preset } from "../../evaluation/drift/presets.ts";
import { predictedTable } from "../../models/bundle/predictions.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import type { DriftSources } from "./sources.ts";

/** Both sides of a comparison. */
export interface Sides {
  reference: PairReference;
  current: Table;
}

/**
 * Both sides with predictions, as far as they have them or the model can compute them. The reference's predictions are those of
 * held-out rows in the profile of the model, if the reference is a profile or the table that the model was trained on. Without
 * them, the predictions of other reference rows are computed.
 */
export function predictedSides(
  { reference, current, model }: DriftSources,
  { preset, notes }: { preset: Preset; notes: string[] },
): Sides {
  const profile = model?.profile ?? (reference.kind === "profile" ? reference.profile : undefined);
  const known = profile?.predictions?.columns ?? [];
  const hasAnswers = current.table.columns.some(isAnswer);
  if (reference.kind === "profile") {
    if (known.length === 0 && (model !== undefined || hasAnswers)) {
      notes.push(
        "predictions are not compared: the profile has no predictions of held-out rows (train the model again with at least 30 held-out rows)",
      );
    }
    const columns = [...reference.profile.columns, ...known];
    return { reference: { columns }, current: predicted(current.table, { model, wanted: known.length > 0, notes }) };
  }
  // The model's answers to the rows that it was fitted to are no reference, unless the current rows are the same.
  const trainedOn =
    model?.provenance?.data.digest === reference.table.digest &&
    model.provenance.imported === undefined &&
    current.table.digest !== reference.table.digest;
  // The other tools decide by the rows of both sides.
  if (!trainedOn || preset === "evidently" || preset === "deepchecks") {
    const sides = { reference: reference.table, current: current.table };
    return withPredictions(sides, { model, notes });
  }
  if (known.length === 0) {
    notes.push(
      "predictions are not compared: the model was trained on the reference rows, so that its predictions of them are too certain (train it again with at least 30 held-out rows, whose predictions its profile then describes)",
    );
  }
  return {
    reference: { table: reference.table, described: known },
    current: predicted(current.table, { model, wanted: known.length > 0, notes }),
  };
}

/** The predictions of both sides, or of neither. */
function withPredictions(
  { reference, current }: { reference: Table; current: Table },
  { model, notes }: { model: Predictor | undefined; notes: string[] },
): Sides {
  const answered = predicted(current, { model, wanted: true, notes });
  if (answered === current || reference.columns.some(isAnswer)) return { reference: { table: reference }, current };
  const other = predicted(reference, { model, wanted: true, notes });
  return { reference: { table: other }, current: other === reference ? current : answered };
}

/** Adds the model's predictions, unless the table has some. */
function predicted(
  table: Table,
  { model, wanted, notes }: { model: Predictor | undefined; wanted: boolean; notes: string[] },
): Table {
  if (!wanted || model === undefined || table.columns.some(isAnswer)) return table;
  try {
    const answers = predictedTable(model, table).columns.filter(isAnswer);
    return { rows: table.rows, columns: [...table.columns, ...answers] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    notes.push(`predictions are not compared: ${error.message}`);
    return table;
  }
}

function isAnswer({ name }: Column): boolean {
  return name === "y_pred" || (name.startsWith("proba_") && name.length > "proba_".length);
}
