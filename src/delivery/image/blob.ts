import { createHash } from "node:crypto";
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

/** Reads a whole blob into memory, for documents. */
export async function blobBytes(blob: Blob): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.read(0)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
