import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { withoutEnd } from "../../core/text-end.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";
import { objectsIn } from "./shapes.ts";

/** Place of the files of a run or a logged model. */
export interface ArtifactPlace {
  /** `artifact_uri` as the server gave it. */
  uri: string;
  /** The run, for servers that keep files elsewhere and pass them on. Undefined for a logged model. */
  runId: string | undefined;
}

/** A file to upload. */
export interface ArtifactFile {
  /** Path below the place, with slashes. */
  path: string;
  content: { file: string } | { text: string };
}

/** The server's undocumented call for stores that it does not pass on takes no more. */
const mostPassedOnBytes = 10_000_000;
const mostFiles = 5000;

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

/** An entry of a folder, with its path below the place. */
export interface ListedArtifact {
  path: string;
  isFolder: boolean;
  sizeBytes: number;
}

/** Lists one folder. Empty if there is none. */
export async function listArtifacts(
  client: MlflowClient,
  place: ArtifactPlace,
  folder: string,
): Promise<ListedArtifact[]> {
  const proxied = proxiedPath(place);
  if (proxied === undefined && place.runId === undefined) throw storeError(client, place, folder);
  const answer =
    proxied === undefined
      ? await client.get("artifacts/list", { run_id: place.runId, ...(folder !== "" && { path: folder }) })
      : await client.json(
          `api/2.0/mlflow-artifacts/artifacts?${new URLSearchParams({ path: folder === "" ? proxied : `${proxied}/${folder}` })}`,
        );
  return objectsIn(answer, "files").flatMap(({ path, is_dir: isFolder, file_size: size }) => {
    if (typeof path !== "string" || path === "") return [];
    const whole = proxied === undefined || folder === "" ? path : `${folder}/${path}`;
    return [{ path: whole, isFolder: isFolder === true, sizeBytes: Number(size ?? 0) }];
  });
}

/**
 * Downloads a folder with everything in it.
 *
 * @returns The number of files. 0 if there is no such folder.
 * @throws {MlflowError} for names that leave the folder, and for more files than a model has.
 */
export async function downloadArtifacts(
  client: MlflowClient,
  place: ArtifactPlace,
  { folder, target }: { folder: string; target: string },
): Promise<number> {
  let count = 0;
  const rest = [folder];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    for (const { path, isFolder, sizeBytes } of await listArtifacts(client, place, at)) {
      const below = folder === "" ? path : path.slice(folder.length + 1);
      if (!isInside(path, at))
        throw new MlflowError(
          `${client.server.url}: expected files of ${at || "the run"}, got ${JSON.stringify(path)}`,
        );
      if (++count > mostFiles)
        throw new MlflowError(`${client.server.url}: expected at most ${mostFiles} files, got more`);
      if (isFolder) rest.push(path);
      else await downloadFile(client, place, { path, sizeBytes, target: join(target, below) });
    }
  }
  return count;
}

function isInside(path: string, folder: string): boolean {
  const parts = path.split("/");
  const clean = parts.every((part) => part !== "" && part !== "." && part !== "..") && !/[\\\0]/.test(path);
  return clean && (folder === "" || path.startsWith(`${folder}/`));
}

async function downloadFile(
  client: MlflowClient,
  place: ArtifactPlace,
  { path, sizeBytes, target }: { path: string; sizeBytes: number; target: string },
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const proxied = proxiedPath(place);
  const address =
    proxied === undefined
      ? `get-artifact?${new URLSearchParams({ run_uuid: place.runId ?? "", path })}`
      : `api/2.0/mlflow-artifacts/artifacts/${encoded(`${proxied}/${path}`)}`;
  await client.download(address, async ({ body }) => pipeline(body, createWriteStream(target)));
  const { size } = await stat(target);
  if (sizeBytes > 0 && size !== sizeBytes)
    throw new MlflowError(`${client.server.url}: ${path}: expected ${sizeBytes} bytes, got ${size}`);
}

/** Returns true if the server passes the files of a place on. Others need the credentials of a cloud. */
export function isPassedOn(place: ArtifactPlace): boolean {
  return proxiedPath(place) !== undefined || place.runId !== undefined;
}

/** Path below the server's artifact root, if the server passes files on. The host in the address is the server itself. */
function proxiedPath({ uri }: ArtifactPlace): string | undefined {
  if (!uri.startsWith("mlflow-artifacts:/")) return undefined;
  const rest = uri.slice("mlflow-artifacts:".length);
  const host = rest.startsWith("//") ? rest.indexOf("/", 2) : 0;
  const path = host === -1 ? "" : withoutEnd(rest.slice(host), "/");
  const start = path.search(/[^/]/);
  return start === -1 ? undefined : path.slice(start);
}

function storeError({ server }: MlflowClient, { uri }: ArtifactPlace, path: string): MlflowError {
  const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(uri) ?? ["a folder of the server"];
  return new MlflowError(
    `${server.url}: ${path}: expected a server that passes files on (\`mlflow server --serve-artifacts\`), got files in ${scheme}, which only the cloud's own credentials open`,
  );
}

/** @throws {MlflowError} for a name that the server would decode into another one, or refuse. */
function refuseName(path: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  if (!/[%#\\\u0000-\u001f]/.test(path) && isInside(path, "")) return;
  throw new MlflowError(
    `${JSON.stringify(path)}: expected a file name that MLflow can store, without % # \\ and control characters`,
  );
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
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
