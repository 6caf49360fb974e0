import { Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import { Failure } from "../../core/failure.ts";
import { type FileCompression, foreignArchive } from "./sniff.ts";

type Chunks = AsyncIterable<Uint8Array>;

/** Maximum size of an archive that must be in memory as a whole. */
const LARGEST_ARCHIVE = 2 ** 30;

/** Decompresses bytes. Libraries are loaded when they are needed. */
export async function* decompressed(
  chunks: Chunks,
  compression: FileCompression,
  path: string,
): AsyncGenerator<Uint8Array> {
  try {
    if (compression === "gzip") yield* piped(chunks, createGunzip({ chunkSize: 2 ** 18 }));
    else if (compression === "zstd") yield* unzstd(chunks);
    else if (compression === "bzip2") yield* unbzip2(await whole(chunks, path));
    else if (compression === "xz") yield* unxz(chunks);
    else yield* unzip(await whole(chunks, path), path);
  } catch (error) {
    if (error instanceof Failure || (error instanceof Error && error.name === "AbortError")) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const truncated = /unexpected end|unexpected EOF|out of bounds|not enough|no more data|error code 8$/i.test(reason);
    throw new Failure(
      `${path}: expected whole ${compression} data, got ${truncated ? "data that ends too early" : `damaged data (${reason})`} (write or download it again)`,
      { cause: error, at: { file: path } },
    );
  }
}

async function* piped(chunks: Chunks, transform: ReturnType<typeof createGunzip>): AsyncGenerator<Uint8Array> {
  const input = Readable.from(chunks, { objectMode: false });
  input.on("error", (error) => transform.destroy(error));
  yield* input.pipe(transform);
}

async function* unzstd(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import("fzstd");
  const pieces: Uint8Array[] = [];
  const stream = new Decompress((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  let step = 2 ** 10;
  for await (const chunk of chunks) {
    // The steps are small, so that an unpacked chunk is never in memory as a whole.
    for (let at = 0; at < chunk.length; ) {
      stream.push(chunk.subarray(at, at + step));
      at += step;
      const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
      step = bytes > 2 ** 20 ? Math.max(2 ** 6, step >> 1) : Math.min(2 ** 14, step << 1);
      yield* pieces.splice(0);
    }
  }
  stream.push(new Uint8Array(0), true);
  yield* pieces.splice(0);
}

async function* unxz(chunks: Chunks): AsyncGenerator<Uint8Array> {
  type Library = typeof import("xz-decompress");
  // In a CommonJS module, bundlers know the names, and Node has them under `default`.
  const library: Partial<Library> & { default?: Library } = await import("xz-decompress");
  const XzReadableStream = (library.default ?? (library as Library)).XzReadableStream;
  const iterator = chunks[Symbol.asyncIterator]();
  const input = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const reader = new XzReadableStream(input).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    // The library reads one stream at a time: one that is left open would keep the next from starting.
    await reader.cancel().catch(() => {});
  }
}

/** Decompresses block by block, each of at most 900 kB. */
async function* unbzip2(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const { default: Bunzip } = await import("seek-bzip");
  const blocks: number[] = [];
  withoutDeprecations(() => Bunzip.table(bytes, (position) => blocks.push(position), true));
  for (const position of blocks) yield withoutDeprecations(() => Bunzip.decodeBlock(bytes, position));
}

/** The library makes buffers in an old way, of which Node would warn everyone who reads such a file. */
function withoutDeprecations<T>(work: () => T): T {
  const { noDeprecation = false } = process;
  process.noDeprecation = true;
  try {
    return work();
  } finally {
    process.noDeprecation = noDeprecation;
  }
}

/** Extracts the single file of a zip archive. */
async function* unzip(bytes: Uint8Array, path: string): AsyncGenerator<Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = zipEntries(archive).filter(
    ({ name }) => !name.endsWith("/") && !/(^|\/)(__MACOSX|\.DS_Store)/.test(name),
  );
  const foreign = foreignArchive(entries.map(({ name }) => name));
  if (foreign !== undefined) throw new Failure(`${path}: expected a table, got ${foreign}`, { at: { file: path } });
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    const names = entries.slice(0, 3).map(({ name }) => name);
    throw new Failure(
      `${path}: expected a zip archive of one file, got ${entries.length} (${names.join(", ")}${entries.length > 3 ? ", …" : ""}) (unpack it before this step)`,
      { at: { file: path } },
    );
  }
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
    const what = entry.encrypted ? "a password" : `compression method ${entry.method}`;
    throw new Failure(
      `${path}: expected a zip archive of the usual kind, got one with ${what} (unpack it before this step)`,
    );
  }
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
  const content = archive.subarray(start, start + entry.size);
  if (entry.method === 0) yield content;
  else yield* piped(Readable.from([content]), createInflateRaw({ chunkSize: 2 ** 18 }));
}

interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  size: number;
  offset: number;
}

/** Reads the central directory (APPNOTE.TXT, 4.3.12). */
function zipEntries(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf("PK\x05\x06", archive.length, "latin1");
  if (end < 0) throw new Error("unexpected end: no central directory");
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let k = 0; k < count; k++) {
    const nameBytes = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + nameBytes),
      method: archive.readUInt16LE(at + 10),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      size: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

async function whole(chunks: Chunks, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_ARCHIVE) {
      throw new Failure(
        `${path}: expected at most 1 GB of compressed data of this kind, got more (compress it with gzip or zstd)`,
      );
    }
    pieces.push(chunk);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
