import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { type Blob, bytesBlob, fileBlob } from "./blob.ts";
import { type Hashers, WORTH_A_THREAD } from "./hashers.ts";
import { OCI } from "./media-types.ts";
import { Tar } from "./tar.ts";

export type Compression = "none" | "gzip";

/** A tar archive that can be read repeatedly from any offset. */
export interface Archive {
  readonly sizeBytes: number;
  read(from?: number, options?: { reuse?: boolean }): AsyncIterable<Uint8Array>;
}

/** A layer that is ready to be pushed. */
export interface Layer {
  blob: Blob;
  /** Digest of the archive before compression, as the image's configuration lists it. */
  diffId: string;
  compression: Compression;
  /** Size of the archive before compression. */
  tarBytes: number;
}

export interface LayerOptions {
  part: Blob["part"];
  title: string;
  compression: Compression | "auto";
  /** Folder for compressed layers that are too large for memory. */
  scratch: string;
  signal: AbortSignal;
  /** Threads for large archives. */
  hashers?: Hashers;
  onProgress?(doneBytes: number, totalBytes: number): void;
}

/** Compressed layers up to this size stay in memory. */
const MEMORY = 16 * 1024 * 1024;
/** Minimum gain of compression. Float weights gain 7 %, which costs seconds per gigabyte. */
const LEAST_GAIN = 0.15;

/**
 * Hashes an archive and decides whether to compress it. If compression does not pay, nothing is copied, and the layer
 * is read from its files again when it is sent. zstd is never used, because Docker before 23 cannot pull it.
 *
 * @throws {Failure} if a file changes in the meantime.
 */
export async function makeLayer(tar: Archive, options: LayerOptions): Promise<Layer> {
  if (options.compression === "gzip") return compressed(tar, options);
  // Hashing starts before it is known whether the digest is needed, because large layers usually need it.
  const begun = apart(tar, options);
  if (options.compression === "auto" && (await worthwhile(tar)) === "gzip") {
    begun?.stop();
    return compressed(tar, options);
  }
  const digest = await (begun?.digest ?? digestOf(tar, options));
  const { part, title } = options;
  const read = (from: number) => tar.read(from);
  const blob: Blob = { mediaType: OCI.layer, digest, sizeBytes: tar.sizeBytes, part, title, read };
  return { blob, diffId: digest, compression: "none", tarBytes: tar.sizeBytes };
}

/** Computes the digest of an archive in another thread, if it is large enough. */
function apart(tar: Archive, { hashers, signal, onProgress }: LayerOptions) {
  if (hashers === undefined || !(tar instanceof Tar) || tar.sizeBytes < WORTH_A_THREAD) return undefined;
  const stopping = new AbortController();
  const either = AbortSignal.any([signal, stopping.signal]);
  const digest = hashers.hash(tar.entries, either, (done) => onProgress?.(done, tar.sizeBytes));
  // The error is handled where the promise is awaited.
  digest.catch(() => {});
  return { digest, stop: () => stopping.abort() };
}

/** Estimates whether compression is worthwhile from up to sixteen windows of 64 kB spread over the archive. */
export async function worthwhile(tar: Archive): Promise<Compression> {
  const windowBytes = 64 * 1024;
  const count = Math.min(16, Math.ceil(tar.sizeBytes / windowBytes));
  let before = 0;
  let after = 0;
  for (let index = 0; index < count; index++) {
    const from = count === 1 ? 0 : Math.floor((index * (tar.sizeBytes - windowBytes)) / (count - 1));
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of tar.read(Math.max(0, from))) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= windowBytes) break;
    }
    const window = Buffer.concat(parts).subarray(0, windowBytes);
    before += window.length;
    after += gzipSync(window, { level: 1 }).length;
  }
  return 1 - after / before >= LEAST_GAIN ? "gzip" : "none";
}

async function digestOf(tar: Archive, { signal, onProgress }: LayerOptions): Promise<string> {
  const hash = createHash("sha256");
  let done = 0;
  for await (const chunk of tar.read(0, { reuse: true })) {
    signal.throwIfAborted();
    hash.update(chunk);
    done += chunk.length;
    onProgress?.(done, tar.sizeBytes);
  }
  return `sha256:${hash.digest("hex")}`;
}

async function compressed(tar: Archive, options: LayerOptions): Promise<Layer> {
  const { part, title, scratch, signal, onProgress } = options;
  const diff = createHash("sha256");
  const whole = createHash("sha256");
  let done = 0;
  let sizeBytes = 0;
  const source = Readable.from(
    (async function* () {
      for await (const chunk of tar.read()) {
        diff.update(chunk);
        done += chunk.length;
        onProgress?.(done, tar.sizeBytes);
        yield chunk;
      }
    })(),
    { objectMode: false },
  );
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      // The tenth byte of the header names the operating system (RFC 1952). "unknown" makes the bytes reproducible.
      if (sizeBytes === 0 && chunk.length >= 10) chunk[9] = 255;
      whole.update(chunk);
      sizeBytes += chunk.length;
      done(undefined, chunk);
    },
  });
  // Level 6 takes half a minute per gigabyte, and level 1 a third of that.
  const gzip = createGzip({ level: tar.sizeBytes > 64 * 1024 * 1024 ? 1 : 6, chunkSize: 256 * 1024 });
  const about = { mediaType: OCI.gzipLayer, part, title };
  const layer = (blob: Blob): Layer => ({
    blob,
    diffId: `sha256:${diff.digest("hex")}`,
    compression: "gzip",
    tarBytes: tar.sizeBytes,
  });
  if (tar.sizeBytes <= MEMORY) {
    const parts: Buffer[] = [];
    await pipeline(
      source,
      gzip,
      counter,
      async (chunks) => {
        for await (const chunk of chunks) parts.push(chunk);
      },
      { signal },
    );
    return layer(bytesBlob(Buffer.concat(parts), about));
  }
  const path = join(scratch, `${randomUUID()}.tar.gz`);
  await pipeline(source, gzip, counter, createWriteStream(path), { signal });
  return layer(fileBlob(path, { ...about, digest: `sha256:${whole.digest("hex")}`, sizeBytes }));
}
