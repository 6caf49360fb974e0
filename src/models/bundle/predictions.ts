import { type Column, findColumn, type Table } from "../../data/table/table.ts";
import type { Predictor } from "../predictor/predictor.ts";
import { decidedClass } from "./decision.ts";

/**
 * Predicts the rows of a table. Returns the columns of `predictions.csv`: `id`, `y_true` if the table has the target,
 * `y_pred`, and one `proba_CLASS` per class.
 *
 * @param id Column that names the rows. Without one, they are numbered from 0.
 * @throws {Failure} if the table lacks a column, or has it with another type.
 */
export function predictedTable(model: Predictor, table: Table, id?: Column): Table {
  const { rows } = table;
  const truth = findColumn(table, model.target);
  const columns: Column[] = [id === undefined ? rowNumbers(rows) : { ...id, name: "id" }];
  if (truth !== undefined) columns.push({ ...truth, name: "y_true" });
  columns.push(...answerColumns(model.predict(model.cellsOf(table)), rows, model));
  return { rows, columns };
}

/** Returns the columns `y_pred` and `proba_CLASS` of probabilities of shape (rows, classes), or of predicted numbers. */
export function answerColumns(
  probabilities: Float64Array,
  rows: number,
  model: Pick<Predictor, "task" | "classes" | "decision">,
): Column[] {
  const { task, classes } = model;
  if (task === "regression") return [{ name: "y_pred", type: "number", values: probabilities }];
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) codes[row] = decidedClass(probabilities, row, model);
  return [
    { name: "y_pred", type: "category", codes, levels: classes },
    ...classes.map((name, k): Column => {
      const values = new Float64Array(rows);
      for (let row = 0; row < rows; row++) values[row] = probabilities[row * classes.length + k]!;
      return { name: `proba_${name}`, type: "number", values };
    }),
  ];
}

function rowNumbers(rows: number): Column {
  return { name: "id", type: "integer", values: Float64Array.from({ length: rows }, (_, row) => row) };
}
