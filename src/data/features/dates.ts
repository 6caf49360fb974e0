import type { PreparedDate } from "./preparation.ts";

export type DatePart = PreparedDate["parts"][number];

export const DATE_PARTS: readonly DatePart[] = ["year", "month", "weekday", "hour"];

/** Returns a part of a time in UTC: month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23. NaN for NaN. */
export function datePart(milliseconds: number, part: DatePart): number {
  if (Number.isNaN(milliseconds)) return Number.NaN;
  const date = new Date(milliseconds);
  switch (part) {
    case "year":
      return date.getUTCFullYear();
    case "month":
      return date.getUTCMonth() + 1;
    case "weekday":
      return (date.getUTCDay() + 6) % 7;
    case "hour":
      return date.getUTCHours();
  }
}
