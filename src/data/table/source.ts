import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Failure } from "../../core/failure.ts";
import { inspectFile } from "../../platform/file/read.ts";

export type TableFormat = "csv" | "json-lines" | "parquet";
export type Encoding = "utf-8" | "latin-1" | "utf-16";

/** Bytes that can be read more than once: a file, or what came through a stream. */
export interface TableSource {
  /** As the user wrote it; messages and annotations name it. */
  path: string;
  format: TableFormat;
  /** Undefined where it cannot be known before the end. */
  sizeBytes: number | undefined;
  gzip: boolean;
  /** The file to open, where there is one. */
  file: string | undefined;
  chunks(): AsyncIterable<Uint8Array>;
}

const CHUNK = 2 ** 20;
const EXTENSIONS: [RegExp, TableFormat][] = [
  [/\.(jsonl|ndjson)$/i, "json-lines"],
  [/\.(parquet|parq|pq)$/i, "parquet"],
];

/** @throws {Failure} when there is no such file, or only a pointer to it. */
export async function fileSource(path: string, cwd: string, format?: TableFormat): Promise<TableSource> {
  const { path: file, sizeBytes } = await inspectFile(path, cwd).catch(async (error) => {
    const hint = await pointerBeside(resolve(cwd, path), path);
    throw hint === undefined ? error : new Failure(hint, { cause: error, at: { file: path } });
  });
  // A pipe's bytes come once.
  if (!(await stat(file)).isFile()) return bytesSource(path, createReadStream(file), format);
  const head = await readHead(file);
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  return {
    path,
    format: format ?? (head.toString("latin1", 0, 4) === "PAR1" ? "parquet" : formatOf(path)),
    sizeBytes: gzip ? undefined : sizeBytes,
    gzip,
    file,
    chunks: () => createReadStream(file, { highWaterMark: CHUNK }),
  };
}

/** Text or bytes at hand, or a stream, which is kept in memory: a column may have to be read twice. */
export async function bytesSource(
  name: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array | string>,
  format?: TableFormat,
): Promise<TableSource> {
  const chunks: Uint8Array[] = [];
  if (typeof content === "string") chunks.push(Buffer.from(content));
  else if (content instanceof Uint8Array) chunks.push(content);
  else for await (const chunk of content) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  const first = chunks[0];
  const gzip = first?.[0] === 0x1f && first[1] === 0x8b;
  return {
    path: name,
    format: format ?? formatOf(name),
    sizeBytes: gzip ? undefined : chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    gzip,
    file: undefined,
    chunks: async function* () {
      yield* chunks;
    },
  };
}

/** The source's text as UTF-8 bytes without a byte order mark; its raw bytes go through `hash` on the way. */
export async function* textChunks(
  source: TableSource,
  encoding: Encoding,
  hash: Hash | undefined,
): AsyncGenerator<Uint8Array> {
  let chunks = source.chunks();
  if (hash !== undefined) chunks = hashed(chunks, hash);
  if (source.gzip) chunks = gunzipped(chunks, source.path);
  let first = true;
  let decoder = encoding === "utf-8" ? undefined : new TextDecoder(label(encoding, undefined));
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first && bytes.length > 0) {
      first = false;
      const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      if (marked) decoder = new TextDecoder(label("utf-16", bytes[0]));
      else if (decoder === undefined && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        bytes = bytes.subarray(3);
    }
    yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

export function newHash(): Hash {
  return createHash("sha256");
}

/** What there is in place of a missing file: DVC's pointer, or the file gzipped. */
async function pointerBeside(file: string, path: string): Promise<string | undefined> {
  const exists = async (each: string) => (await stat(each).catch(() => undefined)) !== undefined;
  if (await exists(file)) return undefined;
  if (await exists(`${file}.dvc`)) {
    return `${path}: expected a table, got only the DVC pointer ${path}.dvc (run \`dvc pull\` before this step)`;
  }
  return (await exists(`${file}.gz`)) ? `${path}: there is no such file (there is ${path}.gz)` : undefined;
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function formatOf(path: string): TableFormat {
  const bare = path.replace(/\.gz$/i, "");
  return EXTENSIONS.find(([pattern]) => pattern.test(bare))?.[1] ?? "csv";
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 2 ** 18 });
  const input = Readable.from(chunks, { objectMode: false });
  input.on("error", (error) => gunzip.destroy(error));
  try {
    yield* input.pipe(gunzip);
  } catch (error) {
    const truncated = error instanceof Error && /unexpected end of file/.test(error.message);
    throw new Failure(
      `${path}: expected whole gzip data, got ${truncated ? "data that ends too early" : `damaged data (${error instanceof Error ? error.message : error})`} (write or download it again)`,
      { cause: error, at: { file: path } },
    );
  }
}

function label(encoding: Encoding, firstByte: number | undefined): string {
  // What browsers and databases call latin-1 is Windows' superset of it.
  if (encoding === "latin-1") return "windows-1252";
  return firstByte === 0xfe ? "utf-16be" : "utf-16le";
}
