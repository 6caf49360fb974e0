import { Failure } from "../failure.ts";
import { readText } from "../file/read.ts";
import type { Column, Table } from "./table.ts";

/** What counts as a missing value. */
const missing = new Set(["", "na", "n/a", "nan", "null", "none", "?"]);

/**
 * Reads CSV files with a header row as one table. A column is a number column when most of its values are numbers.
 *
 * @throws {Failure} for a file without header or rows, ragged rows, differing headers, and text among numbers.
 */
export async function readTable(paths: string[], cwd: string): Promise<Table> {
  const { inferSchema, initParser } = await import("udsv");
  let header: string[] | undefined;
  const rows: { cells: string[]; place: string }[] = [];
  for (const path of paths) {
    const text = await readText(path, cwd);
    const parsed = initParser(inferSchema(text, { header: () => [] })).stringArrs(text) as string[][];
    const names = parsed.shift()?.map((name) => name.trim()) ?? [];
    checkHeader(path, names);
    if (header !== undefined && names.join("\0") !== header.join("\0")) {
      throw new Failure(
        `${path}:1: expected the columns of ${paths[0]} (${header.join(", ")}), got ${names.join(", ")}`,
      );
    }
    header = names;
    parsed.forEach((cells, index) => {
      const place = `${path}:${index + 2}`;
      if (cells.length !== names.length)
        throw new Failure(`${place}: expected ${names.length} cells, got ${cells.length}`);
      rows.push({ cells, place });
    });
  }
  if (header === undefined || rows.length === 0) throw new Failure(`${paths.join(", ")}: there is a header but no row`);
  return { rows: rows.length, columns: header.map((name, index) => column(name, index, rows)) };
}

function checkHeader(path: string, names: string[]): void {
  if (names.some((name) => name !== "" && Number.isFinite(Number(name)))) {
    throw new Failure(`${path}:1: expected a header row that names the columns, got ${names.slice(0, 5).join(", ")}`);
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Failure(`${path}:1: expected each column once, got "${twice}" twice`);
}

function column(name: string, index: number, rows: { cells: string[]; place: string }[]): Column {
  const cells = rows.map((row) => row.cells[index]!.trim());
  const present = cells.filter((cell) => !missing.has(cell.toLowerCase()));
  const numbers = present.filter(isNumber).length;
  if (present.length > 0 && numbers * 2 > present.length) {
    const values = Float64Array.from(cells, (cell, row) => {
      if (missing.has(cell.toLowerCase())) return Number.NaN;
      if (!isNumber(cell)) {
        throw new Failure(`${rows[row]!.place}: ${name}: expected a number, got ${JSON.stringify(cell)}`);
      }
      return Number(cell);
    });
    return { name, type: "number", values };
  }
  const levels = [...new Set(present)].sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return { name, type: "category", levels, codes: Int32Array.from(cells, (cell) => codeOf.get(cell) ?? -1) };
}

function isNumber(cell: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);
}
