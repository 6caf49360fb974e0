import { Failure } from "../../core/failure.ts";
import { allRows } from "../../data/features/index.ts";
import { type Column, findColumn, type ReadTable, readTable, type TableOptions } from "../../data/table/index.ts";
import { parseJson } from "../../data/table/record-table.ts";
import { readRowTexts } from "../../data/table/row-texts.ts";
import { readPredictionTable } from "../metrics/prediction-table.ts";
import { answersOf, answerTable } from "./answers.ts";
import { requestCells, requestText } from "./rows.ts";

export interface AnswerFiles {
  /** Tables of held-out rows. */
  data: string[];
  /** Files with `y_pred` and `proba_<class>` of the same rows in the same order. */
  predictions: string[];
}

export interface AnswerOptions {
  /** Options for reading the rows. */
  reading: TableOptions;
  /** Address of the predictions, which decides about the form of a request. */
  url: URL;
  /** Names of the columns to send. When undefined, all columns of the rows are sent. */
  features: readonly string[] | undefined;
  /** Largest difference of a number, relative to the larger of 1 and its size. 0 requires the same bits. */
  tolerance: number;
  /** Maximum number of rows, from the first. */
  most: number;
}

/** A value of a row: a label or a number. */
type Cell = string | number | undefined;

/** Held-out rows with the answers that the model gave when it was tested. */
export class ServedAnswers {
  readonly rows: number;
  readonly #columns: readonly { name: string; cell(row: number): Cell }[];
  readonly #request: (rows: Int32Array) => string;
  readonly #tolerance: number;

  constructor(options: {
    rows: number;
    columns: readonly { name: string; cell(row: number): Cell }[];
    request(rows: Int32Array): string;
    tolerance: number;
  }) {
    this.rows = options.rows;
    this.#columns = options.columns;
    this.#request = options.request;
    this.#tolerance = options.tolerance;
  }

  /** Returns the body of a request for the rows from `start` to before `end`. */
  request(start: number, end: number): string {
    return this.#request(Int32Array.from({ length: end - start }, (_, at) => start + at));
  }

  /** Compares a response with the known answers. Returns what differs first, or undefined. */
  difference(text: string, start: number, end: number): string | undefined {
    const place = (at: number) => `row ${start + at + 1}`;
    const classes = this.#columns.flatMap(({ name }) => (name.startsWith("proba_") ? [name.slice(6)] : []));
    let table: ReturnType<typeof answerTable>;
    try {
      const answers = answersOf(parseJson(text), "the answer");
      if (answers.length !== end - start) return `expected ${end - start} predictions, got ${answers.length}`;
      table = answerTable(answers, classes, place);
    } catch (error) {
      if (error instanceof Failure || error instanceof SyntaxError) return error.message;
      throw error;
    }
    let compared = 0;
    for (const { name, cell } of this.#columns) {
      const column = table.columns.find((each) => each.name === name);
      if (column === undefined) continue;
      compared++;
      for (let row = start; row < end; row++) {
        const [expected, got] = [cell(row), cellOf(column, row - start)];
        if (!isSame(expected, got, this.#tolerance))
          return `${place(row - start)}: expected ${name} ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
      }
    }
    return compared === 0 ? "expected y_pred or probabilities, got other columns" : undefined;
  }
}

/**
 * Reads held-out rows and the predictions of the tested model for them.
 *
 * @throws {Failure} if the two do not have the same rows.
 */
export async function readServedAnswers(files: AnswerFiles, options: AnswerOptions): Promise<ServedAnswers> {
  const { reading, url, features, tolerance, most } = options;
  const { cwd = process.cwd() } = reading;
  const table = await readTable(files.data, reading);
  const { table: predictions } = await readPredictionTable(
    (given) => readTable(files.predictions, { ...given, cwd }),
    {},
  );
  if (table.rows !== predictions.rows) {
    throw new Failure(
      `predictions: expected those of the ${table.rows} rows of ${files.data.join(", ")}, got ${predictions.rows} (test-model writes them for the rows of its test-data)`,
    );
  }
  const sent = columnsToSend(table, features, files.data);
  const names = sent.map(({ name }) => name);
  const rows = Math.min(table.rows, most);
  const texts = await readRowTexts(table, { names, rows: allRows(table.rows) }, reading);
  const cells = requestCells(sent, (row, column) => texts?.rows[row]?.[column]);
  const answers = predictions.columns.filter(({ name }) => name === "y_pred" || name.startsWith("proba_"));
  if (answers.length === 0) {
    throw new Failure(
      `predictions: expected a column y_pred in ${files.predictions.join(", ")}, got ${predictions.columns.map(({ name }) => name).join(", ")}`,
    );
  }
  return new ServedAnswers({
    rows,
    columns: answers.map((column) => ({ name: column.name, cell: (row: number) => cellOf(column, row) })),
    request: (chosen) => requestText(url, { names, cells, rows: chosen }),
    tolerance,
  });
}

function columnsToSend(table: ReadTable, features: readonly string[] | undefined, files: readonly string[]): Column[] {
  if (features === undefined) return table.columns;
  return features.map((name) => {
    const column = findColumn(table, name);
    if (column !== undefined) return column;
    throw new Failure(`data: expected the model's column ${JSON.stringify(name)} in ${files.join(", ")}, got none`);
  });
}

function cellOf(column: Column, row: number): Cell {
  if ("codes" in column) return column.levels[column.codes[row]!];
  const value = column.values[row]!;
  return Number.isNaN(value) ? undefined : value;
}

/** A label is compared as text: a class `1` is the number 1 in one file and a text in another. */
function isSame(expected: Cell, got: Cell, tolerance: number): boolean {
  if (typeof expected !== "number" || typeof got !== "number") return String(expected) === String(got);
  return expected === got || Math.abs(expected - got) <= tolerance * Math.max(1, Math.abs(expected));
}
