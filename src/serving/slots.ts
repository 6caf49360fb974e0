import { datePart, levelPositions } from "../data/features/index.ts";
import type { InputColumn, PreparedCategory, PreparedDate, PreparedNumber } from "../data/features/preparation.ts";
import { NO_SCHEMA, type TableSchema } from "../data/table/index.ts";
import { CellTexts } from "./cell-texts.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { plainCategorySlot, plainNumberSlot } from "./plain-slots.ts";

/** The possible outcomes for a cell. */
export const cells = { known: 0, missing: 1, unseen: 2 } as const;
export type CellOutcome = (typeof cells)[keyof typeof cells];

/**
 * A field that a row may have, and its place in the matrix. The parts of a date are fields, too, under the names of
 * the ONNX graph's inputs, because clients of the graph have no dates.
 */
export interface Slot {
  name: string;
  type: "number" | "category" | "date" | "part";
  /** Index of the prepared column. */
  column: number;
  /** Parts of the column that the slot fills, as bits. A date's part fills one, any other slot fills all. */
  gives: number;
  /**
   * Writes a JSON value into element `row` of a matrix of `rows` zeros, with the same bits as `matrix` of
   * src/data/features.
   *
   * @throws {HttpProblem} without row and column, which the caller adds.
   */
  put(value: unknown, data: Float32Array | Float64Array, row: number, rows: number): CellOutcome;
}

/** The place of a column in the matrix, and the way its cells are written. */
export interface SlotPlace {
  /** Index of the prepared column. */
  column: number;
  /** First matrix column of the prepared column. */
  offset: number;
  syntax: CellTexts;
}

/** Returns slots for prepared columns in order. `partName` returns the name of a date's part in the graph's inputs. */
export function slotsOf(
  columns: readonly InputColumn[],
  partName: (column: PreparedDate, part: number) => string,
  schema: TableSchema = NO_SCHEMA,
): Slot[] {
  const slots: Slot[] = [];
  let offset = 0;
  for (const [index, column] of columns.entries()) {
    const place = { column: index, offset, syntax: new CellTexts(schema, column.name) };
    if (column.type === "number") {
      slots.push(numberSlot(column, place));
      offset++;
    } else if (column.type === "category") {
      slots.push(categorySlot(column, place));
      offset += column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
    } else if (column.type === "plain number") {
      slots.push(plainNumberSlot(column, place));
      offset++;
    } else if (column.type === "plain category") {
      slots.push(plainCategorySlot(column, place));
      offset++;
    } else {
      slots.push(dateSlot(column, place));
      for (const [part, impute] of column.impute.entries()) {
        const name = partName(column, part);
        slots.push(partSlot({ name, type: "number", impute }, part, { ...place, offset: offset + part }));
      }
      offset += column.parts.length;
    }
  }
  return slots;
}

function numberSlot({ name, impute, scale }: PreparedNumber, { column, offset, syntax }: SlotPlace): Slot {
  const { fround } = Math;
  const filling = fround(impute);
  const shift = fround(scale?.offset ?? 0);
  const factor = fround(scale?.factor ?? 1);
  const scaled = scale !== undefined;
  const marked = syntax.hasMissingNumbers;
  return {
    name,
    type: "number",
    column,
    gives: 1,
    put(value, data, row, rows) {
      if (typeof value === "string" && !syntax.isMissing(value)) {
        const number = syntax.number(value);
        if (!Number.isNaN(number)) value = number;
      }
      const missing = typeof value !== "number" || value - value !== 0 || (marked && syntax.isMissing(value));
      if (missing && !syntax.isMissing(value)) throw wrongNumber(value);
      const filled = missing ? filling : fround(value as number);
      data[offset * rows + row] = scaled ? fround(fround(filled - shift) * factor) : filled;
      return missing ? cells.missing : cells.known;
    },
  };
}

/** Returns the slot of a category. A known category means itself, even if its text could mean a missing value. */
function categorySlot(prepared: PreparedCategory, { column, offset, syntax }: SlotPlace): Slot {
  const { name, impute } = prepared;
  const positions = levelPositions(prepared);
  const filling = positions.find(impute);
  return {
    name,
    type: "category",
    column,
    gives: 1,
    put(value, data, row, rows) {
      let position: number | undefined;
      let cell: CellOutcome = cells.known;
      if (typeof value === "string") position = positions.find(value);
      else if (typeof value === "boolean" || (typeof value === "number" && value - value === 0)) {
        position = positions.find(String(value));
      } else if (value !== null) throw new HttpProblem(400, `expected a text, got ${shownValue(value)}`);
      if (position === undefined) {
        cell = syntax.isMissing(value) ? cells.missing : cells.unseen;
        if (cell === cells.missing) position = filling;
      }
      if (position !== undefined) data[(offset + position) * rows + row] = 1;
      return cell;
    },
  };
}

function dateSlot({ name, parts, impute }: PreparedDate, { column, offset, syntax }: SlotPlace): Slot {
  return {
    name,
    type: "date",
    column,
    gives: 2 ** parts.length - 1,
    put(value, data, row, rows) {
      const absent = syntax.isMissingDate(value);
      const milliseconds = absent ? Number.NaN : syntax.date(typeof value === "string" ? value : "");
      const missing = Number.isNaN(milliseconds);
      if (missing && !absent) {
        throw new HttpProblem(400, `expected ${syntax.expectedDate}, got ${shownValue(value)}`);
      }
      for (const [index, part] of parts.entries()) {
        data[(offset + index) * rows + row] = missing ? impute[index]! : datePart(milliseconds, part);
      }
      return missing ? cells.missing : cells.known;
    },
  };
}

function partSlot(prepared: PreparedNumber, part: number, place: SlotPlace): Slot {
  return { ...numberSlot(prepared, place), type: "part", gives: 2 ** part };
}

export function wrongNumber(value: unknown): HttpProblem {
  const looksRight = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  const hint = looksRight ? ` (leave out the quotes)` : ` (null where there is none)`;
  return new HttpProblem(400, `expected a number, got ${shownValue(value)}${hint}`);
}
