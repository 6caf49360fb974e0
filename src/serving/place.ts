import { HttpProblem, shownValue } from "./http/problem.ts";

/** Formats a problem with its place: `row 3: petal_width: …`. Rows count from 1. */
export function at(index: number | undefined, column: string | undefined, detail: string): HttpProblem {
  const row = index === undefined ? undefined : index + 1;
  const place = `${row === undefined ? "" : `row ${row}: `}${column === undefined ? "" : `${label(column)}: `}`;
  const short = column === undefined ? undefined : column.length > 200 ? `${column.slice(0, 199)}…` : column;
  return new HttpProblem(400, place + detail, { ...(row && { row }), ...(short !== undefined && { column: short }) });
}

/** Returns a column's name, quoted if it is ambiguous. */
export function label(name: string): string {
  return /^[\w.-]{1,60}$/.test(name) ? name : shownValue(name);
}
