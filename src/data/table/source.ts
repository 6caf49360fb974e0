import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import { inspectFile } from "../../platform/file/read.ts";
import { decompressed } from "./compression.ts";
import { compressionOf, type FileCompression, foreignFormat, formatByBytes, headBytes, utf16Order } from "./sniff.ts";

export type TableFormat = "csv" | "json-lines" | "json" | "parquet" | "arrow";
export type Encoding = "utf-8" | "latin-1" | "utf-16";

/** Bytes that can be read more than once: a file, or the content of a stream. */
export interface TableSource {
  /** Path in the form that the user gave, for messages and annotations. */
  path: string;
  format: TableFormat;
  /** Undefined if it is unknown before the end. */
  sizeBytes: number | undefined;
  compression: FileCompression | undefined;
  /** File to open, if there is one. */
  file: string | undefined;
  /** @param reuse True if the caller is done with a chunk when it asks for the next one, so that its memory can be reused. */
  chunks(reuse?: boolean): AsyncIterable<Uint8Array>;
}

const CHUNK = 2 ** 20;
/** Size of a chunk whose memory is reused. It fits in the second cache. */
const REUSED_CHUNK = 2 ** 19;
const EXTENSIONS: [RegExp, TableFormat][] = [
  [/\.(jsonl|ndjson)$/i, "json-lines"],
  [/\.(parquet|parq|pq)$/i, "parquet"],
  [/\.(arrow|feather|ipc)$/i, "arrow"],
];

/** Opens a table file. @throws {Failure} if it does not exist, is only a pointer to data, or is not a table. */
export async function fileSource(path: string, cwd: string, format?: TableFormat): Promise<TableSource> {
  refuseUrl(path);
  const { path: file, sizeBytes } = await inspectFile(path, cwd, { pipes: true }).catch(async (error) => {
    const hint = await pointerBeside(resolve(cwd, path), path);
    throw hint === undefined ? error : new Failure(hint, { cause: error, at: { file: path } });
  });
  // The bytes of a pipe can only be read once.
  if (!(await stat(file)).isFile()) return bytesSource(path, createReadStream(file), format);
  const chunks = (reuse = false) => (reuse ? reusedChunks(file) : createReadStream(file, { highWaterMark: CHUNK }));
  return knownSource(await readHead(file), { path, file, sizeBytes, chunks }, format);
}

/** Reads a file into two buffers in turns, one while the other is used. New memory for each chunk would take longer than reading. */
async function* reusedChunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  let reading: ReturnType<typeof handle.read> | undefined;
  try {
    let [buffer, other] = [new Uint8Array(REUSED_CHUNK), new Uint8Array(REUSED_CHUNK)];
    reading = handle.read(buffer, 0, REUSED_CHUNK);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = handle.read(other, 0, REUSED_CHUNK);
      yield buffer.subarray(0, bytesRead);
      [buffer, other] = [other, buffer];
    }
  } finally {
    await reading?.catch(() => undefined);
    await handle.close();
  }
}

/** Bytes in memory to read before the event loop runs once. */
const TURN_BYTES = 256 * 1024;

/** Wraps text, bytes or a stream, which is kept in memory because a column may have to be read twice. */
export async function bytesSource(
  name: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array | string>,
  format?: TableFormat,
): Promise<TableSource> {
  const chunks: Uint8Array[] = [];
  if (typeof content === "string") chunks.push(Buffer.from(content));
  else if (content instanceof Uint8Array) chunks.push(content);
  else for await (const chunk of content) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  const sizeBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const again = async function* () {
    let first = true;
    for (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += TURN_BYTES) {
        // Signals are handled and a server answers other requests between slices.
        if (!first) await yieldToEventLoop();
        first = false;
        yield chunk.subarray(from, from + TURN_BYTES);
      }
    }
  };
  return knownSource(await firstBytes(again()), { path: name, file: undefined, sizeBytes, chunks: again }, format);
}

/** Detects the format of a source from its first bytes and, if they are ambiguous, from its name. */
async function knownSource(
  head: Uint8Array,
  raw: Pick<TableSource, "path" | "file" | "chunks"> & { sizeBytes: number },
  format: TableFormat | undefined,
): Promise<TableSource> {
  const { path } = raw;
  const compression = compressionOf(head);
  const inner = compression === undefined ? head : await firstBytes(decompressed(raw.chunks(), compression, path));
  const foreign = foreignFormat(inner);
  if (foreign !== undefined) throw new Failure(`${path}: expected a table, got ${foreign}`, { at: { file: path } });
  return {
    ...raw,
    compression,
    sizeBytes: compression === undefined ? raw.sizeBytes : undefined,
    format: format ?? foundFormat(path, inner),
  };
}

function foundFormat(path: string, head: Uint8Array): TableFormat {
  const byBytes = formatByBytes(head);
  const bare = path.replace(/\.(gz|zst|bz2|xz|zip)$/i, "");
  const byName = EXTENSIONS.find(([pattern]) => pattern.test(bare))?.[1];
  if (byBytes === "parquet" || byBytes === "arrow") return byBytes;
  if (byName === "json-lines") return byBytes === "json" && /^\s*\[/.test(text(head)) ? "json" : byName;
  if (/\.json$/i.test(bare)) return byBytes ?? "json";
  return byBytes ?? byName ?? "csv";
}

/** Rejects addresses. @throws {Failure} for a URL, because only files can be read. */
function refuseUrl(path: string): void {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1]?.toLowerCase();
  if (scheme === undefined) return;
  const fetch =
    scheme === "http" || scheme === "https"
      ? "download it in a step before this one: `curl --fail --location --output data.csv URL`"
      : "copy it in a step before this one, with the command line of that storage";
  throw new Failure(`${path}: expected a file, got an address (${fetch})`);
}

/** Returns the source's decompressed bytes. The original bytes go through `hash`. */
export function contentChunks(source: TableSource, hash: Hash | undefined, reuse = false): AsyncIterable<Uint8Array> {
  const { compression } = source;
  // A decompressor may still need the chunk before.
  const chunks = source.chunks(reuse && compression === undefined);
  const raw = hash === undefined ? chunks : hashed(chunks, hash);
  return compression === undefined ? raw : decompressed(raw, compression, source.path);
}

/** Returns the source's text as UTF-8 bytes without a byte order mark. `reuse` is that of `TableSource.chunks`. */
export async function* textChunks(
  source: TableSource,
  encoding: Encoding,
  { hash, reuse = false }: { hash?: Hash | undefined; reuse?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  let first = true;
  let decoder = encoding === "utf-8" ? undefined : new TextDecoder(label(encoding, undefined));
  for await (const chunk of contentChunks(source, hash, reuse)) {
    let bytes = chunk;
    if (first && bytes.length > 0) {
      first = false;
      const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      const order = decoder === undefined ? utf16Order(bytes) : undefined;
      if (marked) decoder = new TextDecoder(label("utf-16", bytes[0]));
      else if (order !== undefined) decoder = new TextDecoder(`utf-16${order}`);
      else if (decoder === undefined && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        bytes = bytes.subarray(3);
      }
    }
    yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

export function newHash(): Hash {
  return createHash("sha256");
}

/** Describes what exists in place of a missing file: DVC's pointer, or the gzipped file. */
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
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Returns the first bytes of a stream and closes it. */
async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk.subarray(0, headBytes - size));
    size += chunk.length;
    if (size >= headBytes) break;
  }
  return Buffer.concat(pieces);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function label(encoding: Encoding, firstByte: number | undefined): string {
  // Browsers and databases use the name latin-1 for Windows-1252, which is a superset of it.
  if (encoding === "latin-1") return "windows-1252";
  return firstByte === 0xfe ? "utf-16be" : "utf-16le";
}
