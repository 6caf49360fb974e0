import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  type ArtifactPlace,
  encoded,
  isInside,
  listArtifacts,
  proxiedPath,
  storeError,
  sumsFile,
} from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";
import { uploadInParts } from "./multipart-upload.ts";

/** A file to upload. */
export interface ArtifactFile {
  /** Path below the place, with slashes. */
  path: string;
  content: { file: string } | { text: string };
}

/** The server's undocumented call for stores that it does not pass on takes no more. */
const mostPassedOnBytes = 10_000_000;

/**
 * Uploads files, and compares their sizes with what the server then lists. `SHA256SUMS` with their digests is uploaded to `folder`,
 * because the server keeps none.
 *
 * @throws {MlflowError} for a name that a server would change or refuse, before anything is sent.
 */
export async function uploadArtifacts(
  client: MlflowClient,
  place: ArtifactPlace,
  { files, folder }: { files: readonly ArtifactFile[]; folder: string },
): Promise<void> {
  if (files.length === 0) return;
  for (const { path } of files) refuseName(path);
  const prefix = folder === "" ? "" : `${folder}/`;
  const sums = { path: `${prefix}${sumsFile}`, content: { text: await sumsOf(files, prefix) } };
  const sizes = new Map<string, number>();
  let isInParts = true;
  for (const { path, content } of [...files, sums]) {
    const sizeBytes = "text" in content ? Buffer.byteLength(content.text) : (await stat(content.file)).size;
    sizes.set(path, sizeBytes);
    const proxied = proxiedPath(place);
    if (proxied !== undefined && isInParts && "file" in content && sizeBytes >= client.server.multipartMinBytes) {
      const target = `${proxied}/${path}`;
      const large = { file: content.file, sizeBytes, folder: dirname(target), name: basename(target) };
      isInParts = sizeBytes > 0 && (await uploadInParts(client, large));
      if (isInParts) continue;
    }
    const body =
      "text" in content ? content.text : { sizeBytes, read: () => createReadStream(content.file, { end: sizeBytes }) };
    if (proxied !== undefined) {
      await client.upload(`api/2.0/mlflow-artifacts/artifacts/${encoded(`${proxied}/${path}`)}`, body);
      continue;
    }
    if (place.runId === undefined || sizeBytes > mostPassedOnBytes) throw storeError(client, place, path);
    const query = new URLSearchParams({ run_uuid: place.runId, path });
    await client.upload(`ajax-api/2.0/mlflow/upload-artifact?${query}`, body, "POST");
  }
  await compareSizes(client, place, sizes);
}

/** The digests of files as `sha256sum` writes them, with paths below `prefix`. */
async function sumsOf(files: readonly ArtifactFile[], prefix: string): Promise<string> {
  const lines: string[] = [];
  for (const { path, content } of files) {
    const hash = createHash("sha256");
    if ("text" in content) hash.update(content.text);
    else await pipeline(createReadStream(content.file), hash);
    lines.push(`${hash.digest("hex")}  ${path.slice(prefix.length)}\n`);
  }
  return lines.join("");
}

async function compareSizes(client: MlflowClient, place: ArtifactPlace, sizes: ReadonlyMap<string, number>) {
  const folders = new Set([...sizes.keys()].map((path) => dirname(path)));
  for (const folder of folders) {
    const listed = new Map(
      (await listArtifacts(client, place, folder === "." ? "" : folder)).map((each) => [each.path, each]),
    );
    for (const [path, size] of sizes) {
      if (dirname(path) !== folder) continue;
      const found = listed.get(path)?.sizeBytes;
      if (found !== size)
        throw new MlflowError(
          `${client.server.url}: ${path}: expected ${size} bytes after the upload, got ${found ?? "no file"}`,
        );
    }
  }
}

/** @throws {MlflowError} for a name that the server would decode into another one, or refuse. */
function refuseName(path: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  if (!/[%#\\\u0000-\u001f]/.test(path) && isInside(path, "")) return;
  throw new MlflowError(
    `${JSON.stringify(path)}: expected a file name that MLflow can store, without % # \\ and control characters`,
  );
}

/** Lists the files in a folder on this disk, for an upload below `prefix`. Links are left out. */
export async function artifactFiles(folder: string, prefix: string): Promise<ArtifactFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const below = file.slice(folder.length + 1).replaceAll("\\", "/");
      return { path: prefix === "" ? below : `${prefix}/${below}`, content: { file } };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
