import { createHash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { fileBytes } from "./tar.ts";

/** Content that is identified by its digest. It can be read repeatedly from any offset until it is delivered. */
export interface Blob {
  mediaType: string;
  digest: string;
  sizeBytes: number;
  /** Role of the blob in the summary. */
  part: "base" | "app" | "model" | "config";
  /** Content of the blob: a path in the image, or the base's name. */
  title: string;
  read(from: number): AsyncIterable<Uint8Array>;
  /** Repository that already has the blob. A registry can mount it from there without an upload. */
  origin?: { registry: string; repository: string };
}

export function sha256(bytes: Uint8Array | string): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Returns true if a text is a digest as it is used here. Only such a text becomes a file name. */
export const isDigest = (text: string) => /^sha256:[0-9a-f]{64}$/.test(text);

/** Returns the hexadecimal digits of a digest, for a file name. @throws {Failure} for a text that is not a digest. */
export function digestHex(digest: string, where: string): string {
  if (!isDigest(digest)) throw new Failure(`${where}: expected a sha256 digest, got ${JSON.stringify(digest)}`);
  return digest.slice("sha256:".length);
}

export function bytesBlob(bytes: Uint8Array, about: Pick<Blob, "mediaType" | "part" | "title">): Blob {
  return {
    ...about,
    digest: sha256(bytes),
    sizeBytes: bytes.length,
    async *read(from) {
      if (from < bytes.length) yield bytes.subarray(from);
    },
  };
}

/** Returns a blob whose content is in an unchanging file. */
export function fileBlob(
  path: string,
  about: Pick<Blob, "mediaType" | "part" | "title" | "digest" | "sizeBytes">,
): Blob {
  return { ...about, read: (from) => fileBytes(path, { sizeBytes: about.sizeBytes, from, reuse: false }) };
}

/** Most bytes of a document, as of a response from a registry. */
const mostDocumentBytes = 16 * 1024 * 1024;

/** Reads a whole blob into memory, for documents. @throws {Failure} if it does not have its digest, or is too large. */
export async function blobBytes(blob: Blob): Promise<Uint8Array> {
  const { title, digest, sizeBytes } = blob;
  if (sizeBytes > mostDocumentBytes) {
    throw new Failure(`${title}: expected a document of at most ${mostDocumentBytes} bytes, got ${sizeBytes}`);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.read(0)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const found = sha256(bytes);
  if (found !== digest) {
    throw new Failure(`${title}: expected a document with the digest ${digest}, got one with ${found}`);
  }
  return bytes;
}
