import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { Column, NumberColumn } from "../../data/table/table.ts";
import type { PredictionTable } from "../metrics/prediction-file.ts";

/** The prediction for one row: a label or number, or an object of columns. */
export type Answer = string | number | boolean | null | number[] | Record<string, unknown>;

/**
 * Extracts the predictions from a server's response: a list, an object with `predictions` (the shape of MLflow and
 * most servers), or an object of columns (MLflow's `onnx` flavor). A row is a label or number, a list of
 * probabilities in the order of `classes`, or an object. The object has `y_pred` (or `prediction`, `label`, `class`,
 * `output_label`), and `proba_<class>`, or `probabilities` by class or in order.
 *
 * @throws {Failure} for any other shape. `where` names it.
 */
export function answersOf(body: unknown, where: string): Answer[] {
  const inner = isRecord(body) ? (body["predictions"] ?? body["outputs"] ?? body["data"] ?? body) : body;
  if (Array.isArray(inner)) return inner as Answer[];
  if (isRecord(inner)) {
    const columns = Object.entries(inner).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    const length = columns[0]?.[1].length ?? 0;
    if (columns.length > 0 && columns.every(([, values]) => values.length === length)) {
      return Array.from({ length }, (_, row) =>
        Object.fromEntries(columns.map(([name, values]) => [name, values[row]])),
      );
    }
  }
  throw new Failure(`${where}: expected a list of predictions, or an object with \`predictions\`, got ${shape(body)}`);
}

const LABELS = ["y_pred", "prediction", "predicted", "label", "output_label", "class", "variable"];
const PROBABILITIES = ["probabilities", "probability", "output_probability", "proba"];

/** Converts predictions to a table with the columns `y_pred` and `proba_<class>`. */
export function answerTable(answers: Answer[], classes: string[], place: (row: number) => string): PredictionTable {
  const cells = answers.map((answer, row) => cellsOf(answer, classes, () => place(row)));
  const names = new Set(cells.flatMap((each) => Object.keys(each)));
  return {
    rows: answers.length,
    columns: [...names].map((name) =>
      columnOf(
        name,
        cells.map((each) => each[name]),
      ),
    ),
    place,
  };
}

type Cells = Record<string, string | number | undefined>;

/** @param place of the answer, for messages. */
function cellsOf(answer: Answer, classes: string[], place: () => string): Cells {
  if (!isRecord(answer))
    return Array.isArray(answer) ? listed(answer, classes, place) : { y_pred: scalar(answer, place) };
  const cells: Cells = Object.create(null);
  for (const [name, value] of Object.entries(answer)) {
    if (LABELS.includes(name)) cells["y_pred"] = scalar(Array.isArray(value) ? value[0] : value, place);
    else if (name.startsWith("proba_")) cells[name] = scalar(value, place);
    else if (PROBABILITIES.includes(name) && isRecord(value)) {
      for (const [label, p] of Object.entries(value)) cells[`proba_${label}`] = scalar(p, place);
    } else if (PROBABILITIES.includes(name) && Array.isArray(value))
      Object.assign(cells, listed(value, classes, place));
  }
  if (Object.keys(cells).length === 0) {
    throw new Failure(`${place()}: expected a prediction, or an object with \`y_pred\`, got ${shape(answer)}`);
  }
  return cells;
}

function listed(values: unknown[], classes: string[], place: () => string): Cells {
  if (values.length === 1) return { y_pred: scalar(values[0], place) };
  if (values.length !== classes.length) {
    throw new Failure(
      `${place()}: expected ${classes.length} probabilities, one a class of the data, got ${values.length}`,
    );
  }
  return Object.fromEntries(values.map((value, i) => [`proba_${classes[i]}`, scalar(value, place)]));
}

function scalar(value: unknown, place: () => string): string | number | undefined {
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (value === null || value === undefined) return undefined;
  throw new Failure(`${place()}: expected a text or a number, got ${shape(value)}`);
}

function columnOf(name: string, cells: (string | number | undefined)[]): Column {
  if (cells.every((cell) => cell === undefined || typeof cell === "number")) {
    const values = Float64Array.from(cells, (cell) => cell ?? Number.NaN);
    const whole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
    return { name, type: whole ? "integer" : "number", values } satisfies NumberColumn;
  }
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === undefined) return -1;
    const text = String(cell);
    if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
    return codeOf.get(text)!;
  });
  return { name, type: "category", codes, levels: [...codeOf.keys()] };
}

function shape(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
