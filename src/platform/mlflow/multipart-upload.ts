import { createReadStream } from "node:fs";
import { encoded } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";
import { objectsIn, optionalText, textIn } from "./shapes.ts";

/** A file on this disk that is uploaded in parts. */
export interface LargeFile {
  file: string;
  sizeBytes: number;
  /** Folder and name below the server's artifact root. */
  folder: string;
  name: string;
}

/** S3 takes no more parts. */
const mostParts = 10_000;

/**
 * Uploads a file in parts to the store behind the server.
 *
 * @returns False if the server offers no such upload, as those with a store on their own disk.
 * @throws {MlflowError} if a part is refused. The upload is aborted then.
 */
export async function uploadInParts(client: MlflowClient, large: LargeFile): Promise<boolean> {
  const { file, sizeBytes, folder, name } = large;
  const partBytes = Math.max(client.server.partBytes, Math.ceil(sizeBytes / mostParts));
  const count = Math.ceil(sizeBytes / partBytes);
  const path = (call: string) => `api/2.0/mlflow-artifacts/mpu/${call}/${encoded(folder)}`;
  const created = await client.post(path("create"), { path: name, num_parts: count }).catch(unlessUnknown);
  if (created === undefined) return false;
  // A store such as GCS has no id for an upload.
  const id = optionalText(created["upload_id"]);
  const upload = { path: name, ...(id !== undefined && { upload_id: id }) };
  try {
    const credentials = objectsIn(created, "credentials");
    if (credentials.length !== count)
      throw new MlflowError(`${client.server.url}: ${name}: expected ${count} addresses, got ${credentials.length}`);
    const parts = [];
    for (const [index, credential] of credentials.entries()) {
      const url = partUrl(textIn(credential, "url", "mpu/create"), client);
      const start = index * partBytes;
      const end = Math.min(start + partBytes, sizeBytes);
      const body = { sizeBytes: end - start, read: () => createReadStream(file, { start, end: end - 1 }) };
      const etag = await client.uploadPart(url, headersOf(credential["headers"]), body);
      parts.push({ part_number: Number(credential["part_number"] ?? index + 1), etag, url: url.href });
    }
    await client.post(path("complete"), { ...upload, parts });
    return true;
  } catch (error) {
    await client.post(path("abort"), upload).catch(() => undefined);
    throw error;
  }
}

/** An old server, or one whose store has no such upload. */
function unlessUnknown(error: unknown): undefined {
  if (error instanceof MlflowError && (error.isMissingEndpoint || error.status === 501)) return undefined;
  throw error;
}

function partUrl(text: string, client: MlflowClient): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  throw new MlflowError(`${client.server.url}: mpu/create: expected the address of a store, got another text`);
}

function headersOf(value: unknown): Record<string, string> {
  const entries = Object.entries(Object(value)).filter((each): each is [string, string] => typeof each[1] === "string");
  return Object.fromEntries(entries);
}
