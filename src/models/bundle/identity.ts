import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason } from "../../platform/file/read.ts";
import { readBundle } from "./bundle.ts";
import { MARK } from "./mark.ts";

/**
 * Returns the size and digest of a model of any framework. A bundle has its own digest, a file has its sha256, and
 * another folder has the digest of its files' sorted names and digests.
 *
 * @throws {Failure} if `path` does not exist, or is a folder without files.
 */
export async function identityOf(path: string, cwd: string): Promise<{ digest: string; sizeBytes: number }> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`model: ${path}: ${reason(error)}`, { cause: error });
  });
  if (!status.isDirectory()) return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: status.size };
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.includes(join(absolute, MARK))) {
    const { digest, sizeBytes } = await readBundle(path, cwd);
    return { digest, sizeBytes };
  }
  if (files.length === 0) throw new Failure(`model: ${path}: expected a model, got an empty folder`);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for (const file of files.sort()) {
    const name = file.slice(absolute.length + 1).replaceAll("\\", "/");
    hash.update(`${JSON.stringify(name)} ${await digestOf(file)}\n`);
    sizeBytes += (await stat(file)).size;
  }
  return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
