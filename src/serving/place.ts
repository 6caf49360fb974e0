import { HttpProblem, shownValue } from "./http/problem.ts";

/** A problem at a place: `row 3: petal_width: …`. Rows count from 1. */
export function at(index: number | undefined, column: string | undefined, detail: string): HttpProblem {
  const row = index === undefined ? undefined : index + 1;
  const place = `${row === undefined ? "" : `row ${row}: `}${column === undefined ? "" : `${label(column)}: `}`;
  const short = column === undefined ? undefined : column.length > 200 ? `${column.slice(0, 199)}…` : column;
  return new HttpProblem(400, place + detail, { ...(row && { row }), ...(short !== undefined && { column: short }) });
}

/** A column's name, quoted where it could be taken for something else. */
export function label(name: string): string {
  return /^[\w.-]{1,60}$/.test(name) ? name : shownValue(name);
}
