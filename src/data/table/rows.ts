import type { Location } from "../../core/failure.ts";

/** The position of one file's rows in the table. */
export interface FileRows {
  rows: number;
  /** Line number at each jump. The lines after it increase by 1 per row. Undefined for formats without lines. */
  jumps: readonly { row: number; line: number }[] | undefined;
  /** First line with bytes that are not UTF-8, and the number of such lines, if the columns cannot tell. */
  damaged?: { line: number; count: number } | undefined;
}

/** A file that was read into a table. */
export interface ReadFile {
  path: string;
  sizeBytes: number;
  firstRow: number;
  rows: number;
  jumps: FileRows["jumps"];
}

/** Returns the file and line of a row. The line is absent for formats without lines. */
export function locateRow(files: readonly ReadFile[], row: number): Location {
  const { path, jumps } = fileOf(files, row);
  if (jumps === undefined) return { file: path };
  let low = 0;
  let high = jumps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (jumps[middle]!.row <= row) low = middle;
    else high = middle - 1;
  }
  return { file: path, line: jumps[low]!.line + row - jumps[low]!.row };
}

/** Formats the location of a row for a message: `iris.csv:14`, or `iris.parquet: row 13`. */
export function placeRow(files: readonly ReadFile[], row: number): string {
  const { file, line } = locateRow(files, row);
  return line === undefined ? `${file}: row ${row - fileOf(files, row).firstRow + 1}` : `${file}:${line}`;
}

function fileOf(files: readonly ReadFile[], row: number): ReadFile {
  return files.find(({ firstRow, rows }) => row < firstRow + rows) ?? files[files.length - 1]!;
}
