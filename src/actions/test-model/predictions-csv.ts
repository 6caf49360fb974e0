import { type CsvCell, toCsv } from "../../data/table/csv-writer.ts";
import { formatDate } from "../../data/table/date.ts";
import type { Column } from "../../data/table/table.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";

/**
 * Writes `predictions.csv` in pieces: id (row numbers from 0 if there is none), `y_true`, `y_pred`, `proba_<class>`
 * and the columns that slices use. Numbers are written so that reading them gives the same value.
 */
export function predictionsCsv(predictions: PredictionSet, columns: Column[]): Generator<string> {
  const taken = new Set(["id", "y_true", "y_pred"]);
  const own = columns.filter(({ name }) => !taken.has(name) && !name.startsWith("proba_"));
  const classes =
    predictions.task === "classification" && predictions.probabilities !== undefined ? predictions.classes : [];
  const header = ["id", "y_true", "y_pred", ...classes.map((name) => `proba_${name}`), ...own.map(({ name }) => name)];
  return toCsv(header, rowsOf(predictions, classes.length, own));
}

function* rowsOf(predictions: PredictionSet, k: number, columns: Column[]): Generator<CsvCell[]> {
  for (let row = 0; row < predictions.rows; row++) {
    const cells: CsvCell[] = [predictions.ids?.[row] ?? row];
    if (predictions.task === "regression") cells.push(predictions.truth[row]!, predictions.predicted[row]!);
    else {
      const { classes, truth, predicted, probabilities } = predictions;
      cells.push(classes[truth[row]!]!, classes[predicted[row]!]!);
      for (let i = 0; i < k; i++) cells.push(probabilities![row * k + i]!);
    }
    for (const column of columns) cells.push(cellOf(column, row));
    yield cells;
  }
}

function cellOf(column: Column, row: number): CsvCell {
  if ("codes" in column) return column.levels[column.codes[row]!];
  const value = column.values[row]!;
  return column.type === "date" && !Number.isNaN(value) ? formatDate(value) : value;
}
