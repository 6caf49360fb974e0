import type { TableSchema } from "./schema.ts";
import type { Encoding, TableFormat } from "./source.ts";
import type { ColumnType } from "./table.ts";

/** How a table is read. */
export interface TableOptions {
  /** Folder that relative paths start from. */
  cwd?: string;
  /** Found by the name and the first bytes where absent. */
  format?: TableFormat;
  /** One character; comma, semicolon, tab or bar are found by themselves. */
  delimiter?: string;
  encoding?: Encoding;
  schema?: TableSchema;
  /** Types that are known already, as a model knows its columns': a cell that does not fit is a Failure. Goes before the schema. */
  types?: ReadonlyMap<string, ColumnType>;
  /** Columns to leave unread. */
  skip?: ReadonlySet<string>;
  /** When given, every other column is left unread. */
  only?: ReadonlySet<string>;
  /** Columns that are only carried along: a word among their numbers is no mistake. */
  tolerant?: ReadonlySet<string>;
  /** Columns that the schema may name although the table lacks them, as rows to predict lack the target. */
  optional?: ReadonlySet<string>;
  /** What the table may take; all free memory where absent. */
  limitBytes?: number;
  /** How much of a CSV file is read at a time. */
  bufferBytes?: number;
  /** Whether a header without rows is a table too; a Failure otherwise. */
  allowEmpty?: boolean;
  signal?: AbortSignal;
}
