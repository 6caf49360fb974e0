/** Detects files by their first bytes: their format, or the reason why they cannot be read. */

export type FileCompression = "gzip" | "zstd" | "bzip2" | "xz" | "zip";

/** Number of bytes that are inspected to detect the format. */
export const headBytes = 65_536;

const COMPRESSIONS: [signature: string, FileCompression][] = [
  ["\x1f\x8b", "gzip"],
  ["\x28\xb5\x2f\xfd", "zstd"],
  ["BZh", "bzip2"],
  ["\xfd7zXZ\x00", "xz"],
  ["PK\x03\x04", "zip"],
];

export function compressionOf(head: Uint8Array): FileCompression | undefined {
  const text = latin1(head, 8);
  return COMPRESSIONS.find(([signature]) => text.startsWith(signature))?.[1];
}

/** Returns the format of uncompressed bytes. Undefined for text that is not JSON. */
export function formatByBytes(head: Uint8Array): "parquet" | "arrow" | "json" | "json-lines" | undefined {
  const start = latin1(head, 8);
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith("ARROW1") || start.startsWith("\xff\xff\xff\xff")) return "arrow";
  const text = Buffer.from(head.buffer, head.byteOffset, head.length)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^\[\s*(\{|\[|$)/.test(text)) return "json";
  if (!/^\{\s*("|\})/.test(text)) return undefined;
  // The first line is a complete object, and another one begins on the next line.
  return /^\{[^\n]*\}[ \r]*\n\s*\{/.test(text) ? "json-lines" : "json";
}

const FOREIGN: [signatures: string[], what: string, hint: string][] = [
  [["\xd0\xcf\x11\xe0"], "an old Excel workbook", "save it as CSV"],
  [
    ["\x80\x02", "\x80\x03", "\x80\x04", "\x80\x05"],
    "a Python pickle",
    "which runs code when it is loaded: write the table with `to_parquet` or `to_csv`",
  ],
  [["SQLite format 3\0"], "an SQLite database", "export the table as CSV"],
  [["\x89HDF"], "an HDF5 file", "write the table with `to_parquet`"],
  [["\x93NUMPY"], "a NumPy array", "write a table with named columns, as CSV or Parquet"],
  [["FEA1"], "a Feather file of version 1", "write it with `to_feather` of pandas 1.0 or later, or `to_parquet`"],
  [["ORC\x0a", "ORC\x08", "ORC\0"], "an ORC file", "write it as Parquet"],
  [["HEADER RECORD*******"], "a SAS transport file", "write it as CSV or Parquet"],
  [["Obj\x01"], "an Avro file", "write it as Parquet"],
  [["RDX2", "RDX3", "X\n\0\0\0"], "a file of R's own format", "write it with `write.csv` or arrow's `write_parquet`"],
  [["<stata_dta>", "\x72\x01\x01\0", "\x72\x02\x01\0", "\x73\x02\x01\0"], "a Stata file", "write it as CSV or Parquet"],
  [["$FL2", "$FL3"], "an SPSS file", "write it as CSV or Parquet"],
  [["%PDF"], "a PDF", "write the table as CSV"],
  [["7z\xbc\xaf", "Rar!"], "an archive", "unpack it before this step"],
  [["\x7fELF", "\x89PNG", "\xff\xd8\xff", "GIF8"], "a program or picture", "name the table"],
  [["<!doctype html", "<html"], "an HTML page", "is it a page to sign in on? download the file itself"],
  [["PK\x05\x06"], "an empty zip archive", "zip one table"],
  [["]\0\0"], "an lzma file of the old kind", "compress it with xz, gzip or zstd"],
  [["\xff\xfe\0\0", "\0\0\xfe\xff"], "text in UTF-32", "save it as UTF-8"],
  [["<?xml"], "an XML file", "write the table as CSV, JSON or Parquet"],
];

/** Signature of a SAS table, after twelve zeros. */
const SAS = `${"\0".repeat(12)}\xc2\xea\x81\x60`;

/** Offset of the signature in a tar archive. */
const TAR_AT = 257;

/** Describes a file in an unsupported format and says how to fix it. */
export function foreignFormat(head: Uint8Array): string | undefined {
  const start = latin1(head, 512);
  const text = start.trimStart().toLowerCase();
  if (start.startsWith("ustar", TAR_AT)) return "a tar archive (unpack it before this step)";
  if (start.startsWith(SAS)) return "a SAS table (write it as CSV or Parquet)";
  if (/^(?:%[^\n]*\n)*@relation\s/.test(text)) return "an ARFF file of Weka (save it as CSV)";
  const found = FOREIGN.find(([signatures]) =>
    signatures.some((each) => (each.startsWith("<") ? text.startsWith(each) : start.startsWith(each))),
  );
  return found === undefined ? undefined : `${found[1]} (${found[2]})`;
}

const INSIDE: [pattern: RegExp, what: string, hint: string][] = [
  [/^xl\//, "an Excel workbook", "save the sheet as CSV"],
  [/^(word|ppt)\//, "an Office document", "save the table as CSV"],
  [/^(content\.xml|mimetype)$/, "an OpenDocument file", "save the sheet as CSV"],
  [/\.npy$/, "NumPy arrays", "write a table with named columns, as CSV or Parquet"],
];

/** Does the same for a zip archive, from the names of its files. */
export function foreignArchive(names: readonly string[]): string | undefined {
  const found = INSIDE.find(([pattern]) => names.some((name) => pattern.test(name)));
  return found === undefined ? undefined : `${found[1]} (${found[2]})`;
}

/** Detects UTF-16 without a byte order mark: every other byte of the text is zero. */
export function utf16Order(head: Uint8Array): "le" | "be" | undefined {
  const length = Math.min(head.length, 512) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (odd * 2 > length * 0.7 && even === 0) return "le";
  return even * 2 > length * 0.7 && odd === 0 ? "be" : undefined;
}

function latin1(bytes: Uint8Array, most: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most)).toString("latin1");
}
