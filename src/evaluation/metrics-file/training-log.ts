import { isRecord } from "../../core/shape/index.ts";
import { cellsOf } from "./csv.ts";
import { parseMetricsJson } from "./json.ts";

/**
 * Returns the last value of each metric in the log of a training, which has a value for each epoch or step: a table of Keras'
 * `CSVLogger` or of Lightning's `CSVLogger`, a `History` of Keras as JSON, or `trainer_state.json` of Hugging Face.
 * Undefined for any other text.
 *
 * @param source Name of the file, with its extension.
 * @throws {Failure} for a `.json` file that is not JSON.
 */
export function lastOfTrainingLog(text: string, source: string): Record<string, number> | undefined {
  if (/\.[ct]sv$/i.test(source)) return lastOfTable(text);
  if (!/\.json$/i.test(source) || text.trim() === "") return undefined;
  const parsed = parseMetricsJson(text, source);
  return isRecord(parsed) ? (lastOfSteps(parsed) ?? lastOfHistory(parsed)) : undefined;
}

/** Lightning leaves the cells of metrics empty that a step did not log. */
function lastOfTable(text: string): Record<string, number> | undefined {
  const [titles, ...rows] = cellsOf(text).filter((row) => row.some((cell) => cell.trim() !== ""));
  const names = (titles ?? []).map((title) => title.trim());
  if (rows.length === 0 || !names.some((name) => name === "epoch" || name === "step")) return undefined;
  return lastValues(
    rows.flatMap((row) => row.map((cell, column): [string, unknown] => [names[column] ?? "", numberOf(cell)])),
  );
}

/** `trainer_state.json`: one record for each time that something was logged. */
function lastOfSteps({ log_history: steps, best_metric: best }: Record<string, unknown>) {
  if (!Array.isArray(steps) || !steps.every(isRecord)) return undefined;
  return lastValues([...steps.flatMap((step) => Object.entries(step)), ["best_metric", best]]);
}

/** `History.history` of Keras: a list of values for each metric. */
function lastOfHistory(history: Record<string, unknown>) {
  const entries = Object.entries(history);
  const areLists = entries.every(([, values]) => Array.isArray(values) && values.length > 0);
  if (entries.length === 0 || !areLists) return undefined;
  return lastValues(entries.map(([name, values]) => [name, numberOf((values as unknown[]).at(-1))]));
}

function lastValues(entries: readonly (readonly [string, unknown])[]): Record<string, number> {
  const last: Record<string, number> = Object.create(null);
  for (const [name, value] of entries) {
    if (name !== "" && typeof value === "number") last[name] = value;
  }
  return last;
}

/** Bare NaN and Infinity of Python are texts by now. An empty cell is no number. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const text = value.trim();
  if (/^[-+]?nan$/i.test(text)) return Number.NaN;
  const infinity = /^([-+]?)inf(inity)?$/i.exec(text);
  if (infinity !== null) return infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const number = Number(text);
  return Number.isNaN(number) ? undefined : number;
}
