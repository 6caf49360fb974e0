import type { TableSchema } from "./schema.ts";
import type { Encoding, TableFormat } from "./source.ts";
import type { ColumnType } from "./table.ts";

/** The options for reading a table. */
export interface TableOptions {
  /** Folder that relative paths start from. */
  cwd?: string;
  /** Format of the files. The default is detected from the name and the first bytes. */
  format?: TableFormat;
  /** Delimiter of one character. Comma, semicolon, tab and bar are detected. */
  delimiter?: string;
  encoding?: Encoding;
  schema?: TableSchema;
  /** Known types, for example from a model. A cell that does not fit is a Failure. They override the schema. */
  types?: ReadonlyMap<string, ColumnType>;
  /** Columns that are not read. */
  skip?: ReadonlySet<string>;
  /** The only columns to read, if given. */
  only?: ReadonlySet<string>;
  /** Columns that are only copied, so that text among their numbers is accepted. */
  tolerant?: ReadonlySet<string>;
  /** Columns that a schema may name although the table lacks them, such as the target in rows to predict. */
  optional?: ReadonlySet<string>;
  /** Maximum memory for the table. The default is all free memory. */
  limitBytes?: number;
  /** Number of bytes of a CSV file to read at a time. */
  bufferBytes?: number;
  /** False to read CSV files without WebAssembly, true to read small ones with it, too. */
  webAssembly?: boolean;
  /** True if a header without rows is a valid table. It is a Failure otherwise. */
  allowEmpty?: boolean;
  signal?: AbortSignal;
}
