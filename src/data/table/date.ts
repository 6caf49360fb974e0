import { Failure } from "../../core/failure.ts";

/**
 * Parses a date or time that begins with the year into milliseconds since 1970-01-01 UTC: `2026-11-21`, `2026/11/21`,
 * `2026-1-5`, `2026-11`, `2026-11-21 08:30`, `2026-11-21T08:30:15.250Z`, `2026-11-21T08:30:15+01:00[Europe/Paris]`.
 * Returns NaN for any other text. A time without an offset is UTC, so that a file means the same on every machine. A month is its
 * first day.
 */
export function parseDate(text: string): number {
  const found = PATTERN.exec(text);
  if (found === null) return Number.NaN;
  const [, year, separator, month, day, hour = "0", minute = "0", second = "0", fraction = "", offset = "Z"] = found;
  // 2026.11 is a number.
  if (day === undefined && separator === ".") return Number.NaN;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  // 2026-02-30 would otherwise become a day in March.
  if (new Date(date).getUTCDate() !== Number(day ?? 1)) return Number.NaN;
  if (Number(month) < 1 || Number(month) > 12 || Number(year) < 100) return Number.NaN;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return Number.NaN;
  const time =
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
    Math.floor(Number(`0.${fraction || 0}`) * 1000);
  return date + time - offsetMs(offset);
}

const PATTERN =
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(?:(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)(?:\[[\w/+-]+\])?)?)?)?$/;

function offsetMs(offset: string): number {
  if (!/^[+-]/.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(":", "") || 0);
  return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}

/** Formats a date as ISO 8601. Midnight UTC is shown as the day alone. */
export function formatDate(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/** The last time that a Date can be: a hundred million days after 1970 (ECMA-262, 21.4.1.1). */
const LAST_MS = 8.64e15;

/** @throws {Failure} for a time that no Date can be, as files of binary numbers may hold one. */
export function checkDate(milliseconds: number, column: string, row: number): void {
  if (!(Math.abs(milliseconds) > LAST_MS)) return;
  throw new Failure(
    `${column}: expected dates up to the year 275760, got ${milliseconds} ms after 1970 in row ${row + 1} (is the unit of the column right?)`,
  );
}
