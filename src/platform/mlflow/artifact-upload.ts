import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ArtifactPlace, encoded, isInside, listArtifacts, proxiedPath, storeError } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";

/** A file to upload. */
export interface ArtifactFile {
  /** Path below the place, with slashes. */
  path: string;
  content: { file: string } | { text: string };
}

/** The server's undocumented call for stores that it does not pass on takes no more. */
const mostPassedOnBytes = 10_000_000;

/**
 * Uploads files, and compares their sizes with what the server then lists.
 *
 * @throws {MlflowError} for a name that a server would change or refuse, before anything is sent.
 */
export async function uploadArtifacts(
  client: MlflowClient,
  place: ArtifactPlace,
  files: readonly ArtifactFile[],
): Promise<void> {
  for (const { path } of files) refuseName(path);
  const sizes = new Map<string, number>();
  for (const { path, content } of files) {
    const sizeBytes = "text" in content ? Buffer.byteLength(content.text) : (await stat(content.file)).size;
    sizes.set(path, sizeBytes);
    const body =
      "text" in content ? content.text : { sizeBytes, read: () => createReadStream(content.file, { end: sizeBytes }) };
    const proxied = proxiedPath(place);
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
