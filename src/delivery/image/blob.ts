import { createHash } from "node:crypto";
import { fileBytes } from "./tar.ts";

/** Content known by its digest, readable again from any offset as long as it takes to deliver it. */
export interface Blob {
  mediaType: string;
  digest: string;
  sizeBytes: number;
  /** What it is to a reader of the summary. */
  part: "base" | "app" | "model" | "config";
  /** What it holds: a path in the image, or the base's name. */
  title: string;
  read(from: number): AsyncIterable<Uint8Array>;
  /** Where a registry has it already: it can be mounted from there, without a byte sent. */
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

/** A blob in a file that nobody changes. */
export function fileBlob(
  path: string,
  about: Pick<Blob, "mediaType" | "part" | "title" | "digest" | "sizeBytes">,
): Blob {
  return { ...about, read: (from) => fileBytes(path, { sizeBytes: about.sizeBytes, from, reuse: false }) };
}

/** All of a blob in memory: for documents. */
export async function blobBytes(blob: Blob): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.read(0)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
