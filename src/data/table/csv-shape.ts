import type { ColumnBuilder } from "./column-builder.ts";
import type { CsvKernel } from "./csv-kernel.ts";

export interface CsvPlace {
  path: string;
  /** Line number of the first record after the header, from 1. */
  line: number;
}

export interface CsvShape {
  /** Delimiter as one byte. */
  delimiter: number;
  /** Columns in the order of the file. */
  columns: ColumnBuilder[];
  /** The number of the first row in the table. */
  row: number;
  /** Number of rows that the columns have room for. */
  capacity: number;
  /** Reads most records, if given. `bytes` are then the kernel's. */
  kernel?: CsvKernel | undefined;
  /** Called when a row does not fit, with the bytes since `read` was called. Returns the new capacity. */
  makeRoom(rows: number, bytes: number): number;
}
