import { Failure } from "../../core/failure.ts";
import { Random } from "../../core/random.ts";
import { parseTable, readDigestedTable, type TableOptions } from "./index.ts";
import { filePieces } from "./pieces.ts";
import { isEmpty, ReservoirTable } from "./reservoir.ts";
import { fileSource, newHash, type TableSource } from "./source.ts";
import { type Column, type ColumnType, type DigestedTable, type ReadTable, selectRows } from "./table.ts";

export interface RowSampleOptions extends TableOptions {
  /** All rows are kept up to this number. More are sampled at random. */
  mostRows: number;
  seed: number;
  /** Files of delimited text and JSON Lines of more bytes than this are read in pieces of this size. By default 32 MB, 8 MB. */
  pieceBytes?: number;
}

export interface RowSample {
  /** The rows that were kept, in no particular order if some were not. */
  table: DigestedTable;
  /** Number of rows of the files. */
  total: number;
}

const mostWholeBytes = 2 ** 25;
const usualPieceBytes = 2 ** 23;

/**
 * Reads a table of any size in bounded memory: at most `mostRows` rows are kept, each with the same probability
 * (reservoir sampling, Vitter 1985). By the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart, no distribution
 * function of 1,000,000 sampled rows is off by more than 0.002 with a probability of 99.9 %.
 */
export async function readRowSample(paths: string[], options: RowSampleOptions): Promise<RowSample> {
  const { mostRows, seed, pieceBytes, ...reading } = options;
  const sources: TableSource[] = [];
  for (const path of paths) sources.push(await fileSource(path, reading.cwd ?? ".", reading.format));
  const large = totalBytes(sources) > (pieceBytes ?? mostWholeBytes);
  const divisible = sources.every(({ format }) => format === "csv" || format === "json-lines");
  if (large && divisible) {
    const sampled = await readPieces(sources, { ...options, pieceBytes: pieceBytes ?? usualPieceBytes });
    if (sampled !== undefined) return sampled;
  }
  const table = await readDigestedTable(paths, reading);
  if (table.rows <= mostRows) return { table, total: table.rows };
  const random = new Random(seed);
  const kept = Int32Array.from({ length: mostRows }, (_, row) => row);
  for (let row = mostRows; row < table.rows; row++) {
    const place = random.below(row + 1);
    if (place < mostRows) kept[place] = row;
  }
  return { table: { ...table, ...selectRows(table, kept) }, total: table.rows };
}

/** Reads pieces, and starts again if a later piece shows that a column has another type. Undefined without a plain header. */
async function readPieces(
  sources: readonly TableSource[],
  options: RowSampleOptions & { pieceBytes: number },
): Promise<RowSample | undefined> {
  const asText = new Map<string, ColumnType>(options.types);
  for (;;) {
    const result = await readOnce(sources, { ...options, types: asText });
    if (result === undefined || !("conflict" in result)) return result;
    asText.set(result.conflict, "category");
  }
}

async function readOnce(
  sources: readonly TableSource[],
  options: RowSampleOptions & { pieceBytes: number },
): Promise<RowSample | { conflict: string } | undefined> {
  const { encoding = "utf-8", pieceBytes, mostRows, seed } = options;
  const hash = newHash();
  const types = new Map<string, Column["type"]>();
  let reservoir: ReservoirTable | undefined;
  let first: ReadTable | undefined;
  const files: ReadTable["files"] = [];
  for (const source of sources) {
    let rows = 0;
    for await (const bytes of filePieces(source, { encoding, hash, pieceBytes })) {
      options.signal?.throwIfAborted();
      const format = source.format;
      const { mostRows: _, seed: __, pieceBytes: ___, encoding: ____, ...reading } = options;
      const piece = await parseTable(bytes, source.path, { ...reading, format, allowEmpty: true });
      if (first === undefined) {
        first = piece;
        const expected = (1.05 * piece.rows * totalBytes(sources)) / bytes.length;
        reservoir = new ReservoirTable(piece.columns, { most: mostRows, expected, random: new Random(seed) });
      }
      if (piece.columns.length !== first.columns.length) return undefined;
      for (const column of piece.columns) {
        const known = types.get(column.name);
        const { type } = column;
        if (isEmpty(column)) continue;
        if (known === undefined) types.set(column.name, type);
        else if (kindOf(known) !== kindOf(type)) return { conflict: column.name };
        else if (rank(type) > rank(known)) types.set(column.name, type);
      }
      if (reservoir?.add(piece) !== true) return undefined;
      rows += piece.rows;
    }
    files.push({ path: source.path, rows, sizeBytes: source.sizeBytes ?? 0 });
  }
  if (first === undefined || reservoir === undefined) return undefined;
  if (reservoir.total === 0 && options.allowEmpty !== true) {
    throw new Failure(
      `${sources[0]!.path}: expected rows below the header, got none (is the file still being written?)`,
    );
  }
  const path = sources[0]!.path;
  const table: DigestedTable = {
    ...reservoir.table(types),
    files,
    digest: `sha256:${hash.digest("hex")}`,
    notices: first.notices,
    unread: first.unread,
    schema: first.schema,
    locate: () => ({ file: path }),
    place: () => path,
  };
  return { table, total: reservoir.total };
}

/** Infinite if the size of a source is unknown. */
function totalBytes(sources: readonly TableSource[]): number {
  return sources.reduce((all, { sizeBytes = Number.POSITIVE_INFINITY }) => all + sizeBytes, 0);
}

function kindOf(type: Column["type"]): string {
  if (type === "integer" || type === "number") return "number";
  return type === "date" ? "date" : "category";
}

/** The more general one of two types of a kind wins. */
function rank(type: Column["type"]): number {
  return ["integer", "boolean", "number", "category", "text"].indexOf(type);
}
