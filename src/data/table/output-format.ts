import { Failure } from "../../core/failure.ts";

/** Formats that tables are written in. */
export const OUTPUT_FORMATS = ["csv", "json-lines", "parquet"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

const FORMATS: readonly [RegExp, OutputFormat][] = [
  [/\.(jsonl|ndjson)$/i, "json-lines"],
  [/\.(parquet|parq|pq)$/i, "parquet"],
];

const FOREIGN: readonly [RegExp, string][] = [
  [/\.(xlsx?|xlsm|xlsb|ods)$/i, "a workbook"],
  [/\.json$/i, "one JSON value"],
  [/\.(tsv|tab)$/i, "a table with tabs"],
  [
    /\.(arrow|feather|ipc|avro|orc|h5|hdf5|npy|npz|pkl|pickle|sqlite3?|db|dta|sav|sas7bdat|html?|xml)$/i,
    "another format",
  ],
  [/\.(gz|gzip|zip|zst|bz2|xz|7z)$/i, "a compressed file"],
];

/**
 * Returns the format that a file name implies, or CSV if its extension is unknown.
 *
 * @param formats Formats that can be written here.
 * @throws {Failure} for a name that implies a format that cannot be written.
 */
export function outputFormat(
  path: string,
  input: string,
  formats: readonly OutputFormat[] = OUTPUT_FORMATS,
): OutputFormat {
  const [, found = "csv"] = FORMATS.find(([pattern]) => pattern.test(path)) ?? [];
  const [, foreign] = FOREIGN.find(([pattern]) => pattern.test(path)) ?? [];
  if (foreign === undefined && formats.includes(found)) return found;
  const extensions = formats.map((format) => EXTENSIONS[format]).join(", ");
  throw new Failure(
    `${input}: expected a name that ends in ${extensions}, got ${path}, ${foreign ?? "another format"} (change the name)`,
  );
}

const EXTENSIONS: Record<OutputFormat, string> = { csv: ".csv", "json-lines": ".jsonl", parquet: ".parquet" };
