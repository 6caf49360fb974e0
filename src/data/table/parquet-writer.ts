import { numberText } from "./csv-writer.ts";
import type { Column, Table } from "./table.ts";

/**
 * Writes a table as a Parquet file with Snappy compression: numbers as DOUBLE (whole ones as INT64), categories as
 * STRING, dates as TIMESTAMP. A missing cell is null.
 */
export async function writeParquet(table: Table): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columnData = table.columns.map((column) => ({ name: column.name, ...contentOf(column) }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "trainyard" }));
}

function contentOf(column: Column) {
  if ("codes" in column) {
    return {
      type: "STRING" as const,
      data: Array.from(column.codes, (code) => column.levels[code] ?? null),
      nullable: true,
    };
  }
  const present = <T>(make: (value: number) => T) =>
    Array.from(column.values, (value) => (Number.isNaN(value) ? null : make(value)));
  if (column.type === "date")
    return { type: "TIMESTAMP" as const, data: present((value) => new Date(value)), nullable: true };
  if (column.digits !== undefined)
    return { type: "STRING" as const, data: present(numberText(column)), nullable: true };
  if (column.type === "integer" && column.values.every((value) => Number.isNaN(value) || Number.isSafeInteger(value))) {
    return { type: "INT64" as const, data: present(BigInt), nullable: true };
  }
  return { type: "DOUBLE" as const, data: present((value) => value), nullable: true };
}
