import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { connectionError } from "../http/connection-error.ts";
import { type ArtifactPlace, encoded, isInside, listArtifacts, proxiedPath, sumsFile } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";

/** Limits of a download, because a server decides how much it sends. */
export interface DownloadLimits {
  files: number;
  bytes: number;
}

/** A folder to download, and where to. */
export interface ArtifactTarget {
  folder: string;
  /** Folder on this disk. Nothing is written outside of it. */
  target: string;
  limits?: DownloadLimits;
}

const usualLimits: DownloadLimits = { files: 5000, bytes: 20_000_000_000 };

/**
 * Downloads a folder with everything in it. Sizes are compared with the server's list, and digests with `SHA256SUMS` if the folder
 * has that file, which is removed afterwards because it is no part of the content.
 *
 * @returns The number of files. 0 if there is no such folder.
 * @throws {MlflowError} for names that leave the folder, other sizes or digests, and more than the limits allow.
 */
export async function downloadArtifacts(
  client: MlflowClient,
  place: ArtifactPlace,
  { folder, target, limits = usualLimits }: ArtifactTarget,
): Promise<number> {
  const { url } = client.server;
  const tooLarge = () =>
    new MlflowError(`${url}: expected at most ${size(limits.bytes)} in ${folder || "the run"}, got more`);
  const digests = new Map<string, string>();
  let entries = 0;
  let bytesLeft = limits.bytes;
  const rest = [folder];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    for (const { path, isFolder, sizeBytes } of await listArtifacts(client, place, at)) {
      if (!isInside(path, at))
        throw new MlflowError(`${url}: expected files in ${at || "the run"}, got ${shown(path)}, which is not in it`);
      if (++entries > limits.files) throw new MlflowError(`${url}: expected at most ${limits.files} files, got more`);
      if (!(sizeBytes >= 0 && sizeBytes <= bytesLeft)) throw tooLarge();
      if (isFolder) {
        rest.push(path);
        continue;
      }
      const below = folder === "" ? path : path.slice(folder.length + 1);
      const mostBytes = sizeBytes === 0 ? bytesLeft : sizeBytes;
      const file = await downloadFile(client, place, { path, sizeBytes, mostBytes, target: join(target, below) });
      digests.set(below, file.digest);
      bytesLeft -= file.sizeBytes;
    }
  }
  if (digests.has(sumsFile)) await compareDigests(digests, target, url);
  return digests.size;
}

interface FileDownload {
  path: string;
  /** Size in the server's list. It is 0 for an empty file, and on servers that list no sizes. */
  sizeBytes: number;
  mostBytes: number;
  target: string;
}

/** Downloads one file. @returns its SHA-256 in hexadecimal digits, and its size. */
async function downloadFile(
  client: MlflowClient,
  place: ArtifactPlace,
  file: FileDownload,
): Promise<{ digest: string; sizeBytes: number }> {
  const { path, sizeBytes, mostBytes, target } = file;
  const { url } = client.server;
  const wrong = (got: string) => new MlflowError(`${url}: ${shown(path)}: expected ${mostBytes} bytes, got ${got}`);
  try {
    await mkdir(dirname(target), { recursive: true });
  } catch (error) {
    throw new MlflowError(
      `${url}: ${shown(path)}: expected a name that fits into a folder here: ${(error as Error).message}`,
      { cause: error },
    );
  }
  const proxied = proxiedPath(place);
  const address =
    proxied === undefined
      ? `get-artifact?${new URLSearchParams({ run_uuid: place.runId ?? "", path })}`
      : `api/2.0/mlflow-artifacts/artifacts/${encoded(`${proxied}/${path}`)}`;
  return client.download(address, async ({ body }) => {
    const hash = createHash("sha256");
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > mostBytes ? wrong("more") : null, chunk);
      },
    });
    try {
      await pipeline(body, counted, createWriteStream(target));
    } catch (error) {
      if (error instanceof Failure) throw error;
      const { code = "", message } = error as NodeJS.ErrnoException;
      if (/^(EISDIR|ENOTDIR|ENOSPC|EACCES|ENAMETOOLONG|EINVAL)$/.test(code))
        throw new MlflowError(`${url}: ${shown(path)}: it could not be written: ${message}`, { cause: error });
      throw connectionError(error as NodeJS.ErrnoException);
    }
    if (sizeBytes > 0 && bytes !== sizeBytes) throw wrong(String(bytes));
    return { digest: hash.digest("hex"), sizeBytes: bytes };
  });
}

/** @throws {MlflowError} for a file that is missing or has another digest. */
async function compareDigests(digests: ReadonlyMap<string, string>, target: string, url: string): Promise<void> {
  const path = join(target, sumsFile);
  const { size: sizeBytes } = await stat(path);
  if (sizeBytes > 10_000_000) throw new MlflowError(`${url}: ${sumsFile}: expected at most 10 MB, got ${sizeBytes}`);
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    const [, expected, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (expected === undefined || name === undefined) continue;
    const found = digests.get(name);
    if (found !== expected)
      throw new MlflowError(
        `${url}: ${shown(name)}: expected the SHA-256 ${expected.slice(0, 12)}… of ${sumsFile}, got ${found === undefined ? "no such file" : `${found.slice(0, 12)}…`} (it was changed on the server, or damaged on the way)`,
      );
  }
  await rm(path);
}

function shown(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}

function size(bytes: number): string {
  return bytes >= 1e9 ? `${bytes / 1e9} GB` : `${bytes} bytes`;
}
