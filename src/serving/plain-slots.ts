import { levelPositions } from "../data/features/index.ts";
import type { PlainCategory, PlainNumber } from "../data/features/preparation.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { cells, type Slot, type SlotPlace, wrongNumber } from "./slots.ts";

export function plainNumberSlot({ name }: PlainNumber, { column, offset, syntax }: SlotPlace): Slot {
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
      data[offset * rows + row] = missing ? Number.NaN : (value as number);
      return missing ? cells.missing : cells.known;
    },
  };
}

export function plainCategorySlot({ name, levels }: PlainCategory, { column, offset, syntax }: SlotPlace): Slot {
  const positions = levelPositions({ levels });
  return {
    name,
    type: "category",
    column,
    gives: 1,
    put(value, data, row, rows) {
      const text = typeof value === "boolean" || typeof value === "number" ? String(value) : value;
      if (text !== null && typeof text !== "string") {
        throw new HttpProblem(400, `expected a text, got ${shownValue(value)}`);
      }
      const position = text === null ? undefined : positions.find(text);
      const missing = position === undefined && syntax.isMissing(value);
      data[offset * rows + row] = position ?? (missing ? Number.NaN : -1);
      return position !== undefined ? cells.known : missing ? cells.missing : cells.unseen;
    },
  };
}
