/** Folders that the scripts in tests/fixtures/models/ made: models, rows, and what the framework itself predicts of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { findColumn, readTable, type Table } from "../../../src/data/table/index.ts";
import { predictedTable } from "../../../src/models/bundle/predictions.ts";
import { modelTableOptions } from "../../../src/models/bundle/table-schema.ts";
import { loadPredictor } from "../../../src/models/predictor/load.ts";

/** What a framework answered: a number per row, or a list of probabilities per row. */
export interface FrameworkAnswers {
  predicted: (number | number[])[];
  /** Table of the rows, next to the model. */
  rows?: string;
}

/** Model files of a folder that have answers. */
export function modelsIn(folder: string): string[] {
  const names = readdirSync(folder);
  const known = new Set(names.filter((name) => name.endsWith(".expected")).map((name) => name.slice(0, -9)));
  return names.filter((name) => /\.(ubj|json|txt|pkl|joblib|gz|skops|onnx)$/.test(name) && known.has(stem(name)));
}

export function answersOf(folder: string, model: string): FrameworkAnswers {
  return JSON.parse(readFileSync(join(folder, `${stem(model)}.expected`), "utf8"));
}

function stem(model: string): string {
  return model.split(".")[0]!;
}

/** What the source predicts of the rows next to a model. */
export async function predictedHere(folder: string, model: string): Promise<Table> {
  const predictor = await loadPredictor(model, { cwd: folder });
  const { rows = "rows.csv" } = answersOf(folder, model);
  return predictedTable(predictor, await readTable([join(folder, rows)], modelTableOptions(predictor)));
}

/**
 * Holds predictions against the framework's. `relative` is the largest difference, as a share of the larger of 1 and the
 * framework's number; 0 requires the same bits.
 */
export function expectFrameworks(table: Table, { predicted }: FrameworkAnswers, relative: number): void {
  expect(table.rows).toBe(predicted.length);
  const labels = findColumn(table, "y_pred")!;
  const probabilities = table.columns.filter(({ name }) => name.startsWith("proba_"));
  const numbers = (column: Table["columns"][number]) => ("codes" in column ? column.codes : column.values);
  const differences: string[] = [];
  for (const [row, answer] of predicted.entries()) {
    const list = Array.isArray(answer) ? answer : undefined;
    const found = list !== undefined ? probabilities : probabilities.length === 2 ? probabilities.slice(1) : [labels];
    const wanted = list ?? [answer as number];
    for (const [index, value] of wanted.entries()) {
      const here = numbers(found[index]!)[row]!;
      const most = relative * Math.max(1, Math.abs(value));
      if (!(Math.abs(here - value) <= most)) differences.push(`row ${row}: ${here} for ${value}`);
    }
  }
  expect(differences.slice(0, 5)).toEqual([]);
}
