import { open, stat } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { reason } from "../../platform/file/read.ts";

/** A file, a folder or a symbolic link in a layer. */
export interface Entry {
  /** Path in the image, without a slash at either end: `model/model.onnx`. */
  path: string;
  content:
    | { kind: "folder" }
    | { kind: "link"; target: string }
    | { kind: "bytes"; bytes: Uint8Array }
    | { kind: "file"; file: string; sizeBytes: number }
    | { kind: "stream"; sizeBytes: number; read(from: number): AsyncIterable<Uint8Array> };
}

const BLOCK = 512;
/** Number of bytes to read from a file at once. */
const CHUNK = 1024 * 1024;

/**
 * A tar archive (POSIX.1-2001 pax interchange over ustar) as bytes that can be read from any offset, so that a broken
 * upload can be resumed. The bytes only depend on paths and contents. Owners, times, the umask and the executable bit
 * (which artifacts lose) are left out.
 */
export class Tar {
  readonly sizeBytes: number;
  readonly entries: Entry[];
  readonly #entries: { entry: Entry; head: Uint8Array; size: number }[];

  constructor(entries: Entry[]) {
    this.entries = entries;
    this.#entries = entries.map((entry) => ({ entry, head: header(entry), size: contentSize(entry) }));
    // Two empty blocks end an archive.
    this.sizeBytes = this.#entries.reduce((sum, { head, size }) => sum + head.length + padded(size), 0) + 2 * BLOCK;
  }

  /**
   * Returns the archive's bytes from the offset `from`. With `reuse`, the memory of a chunk is overwritten when the
   * next one is requested, which is fine for hashing and saves garbage collection.
   *
   * @throws {Failure} if a file's size has changed since it was listed.
   */
  async *read(from = 0, { reuse = false } = {}): AsyncGenerator<Uint8Array> {
    let skip = from;
    for (const { entry, head, size } of this.#entries) {
      if (skip < head.length) yield head.subarray(skip);
      skip = Math.max(0, skip - head.length);
      if (skip < size) yield* content(entry, skip, reuse);
      const space = padded(size) - size;
      const inSpace = Math.max(0, skip - size);
      if (inSpace < space) yield new Uint8Array(space - inSpace);
      skip = Math.max(0, skip - padded(size));
    }
    if (skip < 2 * BLOCK) yield new Uint8Array(2 * BLOCK - skip);
  }
}

function contentSize({ content }: Entry): number {
  if (content.kind === "folder" || content.kind === "link") return 0;
  return content.kind === "bytes" ? content.bytes.length : content.sizeBytes;
}

const padded = (size: number) => Math.ceil(size / BLOCK) * BLOCK;

async function* content({ content }: Entry, from: number, reuse: boolean): AsyncGenerator<Uint8Array> {
  if (content.kind === "folder" || content.kind === "link") return;
  if (content.kind === "bytes") yield content.bytes.subarray(from);
  else if (content.kind === "stream") yield* content.read(from);
  else yield* fileBytes(content.file, { sizeBytes: content.sizeBytes, from, reuse });
}

export interface FileRange {
  sizeBytes: number;
  from: number;
  reuse: boolean;
}

/** Reads a file's bytes from an offset on. @throws {Failure} if its size is not `sizeBytes`. */
export async function* fileBytes(path: string, { sizeBytes, from, reuse }: FileRange): AsyncGenerator<Uint8Array> {
  const { size } = await stat(path);
  if (size !== sizeBytes) throw changed(path);
  yield* fileSlice(path, { start: 0, sizeBytes, from, reuse });
}

export interface FileSlice {
  start: number;
  sizeBytes: number;
  from: number;
  reuse: boolean;
}

/**
 * Reads a part of a file from an offset. It reads ahead by one chunk, so that the disk works while the previous chunk
 * is hashed or sent.
 */
export async function* fileSlice(
  path: string,
  { start, sizeBytes, from, reuse }: FileSlice,
): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch((error) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
  const spare = reuse ? [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] : undefined;
  let turn = 0;
  const readAt = (offset: number) =>
    file.read(
      spare?.[turn++ % 2] ?? Buffer.allocUnsafeSlow(Math.min(CHUNK, sizeBytes - offset)),
      0,
      Math.min(CHUNK, sizeBytes - offset),
      start + offset,
    );
  let pending: ReturnType<typeof readAt> | undefined;
  try {
    let offset = from;
    pending = offset < sizeBytes ? readAt(offset) : undefined;
    while (pending !== undefined) {
      const { bytesRead, buffer } = await pending;
      if (bytesRead === 0) throw changed(path);
      offset += bytesRead;
      pending = offset < sizeBytes ? readAt(offset) : undefined;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // A reader that stops early leaves a read in progress, so the file is closed afterwards.
    await pending?.catch(() => {});
    await file.close();
  }
}

function changed(path: string): Failure {
  return new Failure(`${path}: the file changed while it was read (is another step still writing it?)`);
}

/** Writes a header. Paths above 100 bytes or not in ASCII, and sizes above 8 GiB, go into a preceding pax header. */
function header(entry: Entry): Uint8Array {
  const folder = entry.content.kind === "folder";
  const path = folder ? `${entry.path}/` : entry.path;
  const size = contentSize(entry);
  const records: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (Buffer.byteLength(path) > 100 || /[^\x00-\x7f]/.test(path)) records.push(paxRecord("path", path));
  if (size >= 8 ** 11) records.push(paxRecord("size", String(size)));
  const link = entry.content.kind === "link" ? entry.content.target : undefined;
  const mode = folder ? 0o755 : link === undefined ? 0o644 : 0o777;
  const type = folder ? "5" : link === undefined ? "0" : "2";
  const block = ustar({ path, mode, size: size >= 8 ** 11 ? 0 : size, type, link });
  if (records.length === 0) return block;
  const body = Buffer.from(records.join(""));
  const extended = Buffer.alloc(padded(body.length));
  body.copy(extended);
  return Buffer.concat([ustar({ path: "././@PaxHeader", mode: 0, size: body.length, type: "x" }), extended, block]);
}

/** Formats `LENGTH key=value\n`. The length includes itself. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

interface HeaderFields {
  path: string;
  mode: number;
  size: number;
  type: string;
  /** Target of a symbolic link, of up to 100 bytes. */
  link?: string | undefined;
}

function ustar({ path, mode, size, type, link = "" }: HeaderFields): Buffer {
  const block = Buffer.alloc(BLOCK);
  Buffer.from(path).copy(block, 0, 0, 100);
  const octal = (value: number, offset: number, width: number) =>
    block.write(`${value.toString(8).padStart(width - 1, "0")}\0`, offset, "latin1");
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  block.write("        ", 148, "latin1");
  block.write(type, 156, "latin1");
  block.write(link, 157, 100, "utf8");
  block.write("ustar\u000000", 257, "latin1");
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}
