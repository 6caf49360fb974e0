import {
  cellSyntax,
  isMissingText,
  isNumberSyntax,
  missingDates,
  schemaDateReader,
  schemaNumberFormat,
} from "../data/table/cell-syntax.ts";
import { isClockFormat } from "../data/table/date-format.ts";
import { isNoDate } from "../data/table/date-guess.ts";
import { MISSING, type TableSchema } from "../data/table/index.ts";
import { numberFormat, numberIn } from "../data/table/number-format.ts";

/** The notation of a column's cells that the model remembers. */
export class CellTexts {
  readonly #missing: ReadonlySet<string>;
  readonly #missingNumbers: ReadonlySet<number>;
  readonly #missingDates: ReadonlySet<number>;
  /** Milliseconds since 1970 UTC; NaN for a text that is no date. */
  readonly date: (text: string) => number;
  /** A description of the texts that are dates, for messages. */
  readonly expectedDate: string;
  /** The number that a text spells as the column's texts do; NaN for a text that spells none. */
  readonly number: (text: string) => number;

  constructor(table: TableSchema, name: string) {
    const { missing = MISSING, columns } = table;
    const { missing: own = missing, format } = columns.get(name) ?? {};
    this.#missing = new Set(["", ...own]);
    const numbers = own.map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
    this.#missingNumbers = new Set(numbers.filter(Number.isFinite));
    const isClock = format !== undefined && isClockFormat(format);
    this.expectedDate = isClock
      ? 'a time of day such as "08:30"'
      : 'a date such as "2026-11-21" or "2026-11-21T08:30:00Z"';
    this.date = schemaDateReader({ ...(format !== undefined && { format }) });
    this.#missingDates = missingDates(own, this.date);
    const { schema } = cellSyntax(name, table, { type: "number", tolerant: false, delimiter: undefined });
    const written = schemaNumberFormat(schema);
    const units = { percent: schema.percent === true, currency: schema.currency };
    if (schema.usualDecimal === ",") this.number = (text) => usualNumber(text, units);
    else this.number = isNumberSyntax(schema) ? (text) => numberIn(text, written, units) : plainNumber;
  }

  /** True for a missing value, for a placeholder of a missing date such as NaT, and for a date that means none. */
  isMissingDate(value: unknown): boolean {
    if (this.isMissing(value)) return true;
    return typeof value === "string" && (isNoDate(value) || this.#missingDates.has(this.date(value)));
  }

  /** NaN is no JSON, but a table has it. */
  isMissing(value: unknown): boolean {
    if (typeof value === "number") return Number.isNaN(value) || this.#missingNumbers.has(value);
    return value === null || (typeof value === "string" && isMissingText(value, this.#missing));
  }

  /** True if some number means that there is none, such as -999. */
  get hasMissingNumbers(): boolean {
    return this.#missingNumbers.size > 0;
  }
}

/** A number in a column that usually has decimal commas. NaN for 1.062, whose point could also separate thousands. */
function usualNumber(text: string, units: Parameters<typeof numberIn>[2]): number {
  const [comma, grouped, plain] = USUAL_COMMA.map((format) => numberIn(text, format, units)) as [
    number,
    number,
    number,
  ];
  if (!Number.isNaN(comma)) return comma;
  if (Number.isNaN(grouped)) return plain;
  return Number.isNaN(plain) ? grouped : Number.NaN;
}

const USUAL_COMMA = [numberFormat(","), numberFormat(",", "."), numberFormat(".")];

/** The number in a text such as "1.5", "00619" or "(12)", which JSON Lines with the same text gives `predict`. */
function plainNumber(text: string): number {
  if (text !== text.trim()) return Number.NaN;
  const number = numberIn(text, numberFormat("."), { percent: false, currency: undefined });
  return Number.isFinite(number) ? number : Number.NaN;
}
