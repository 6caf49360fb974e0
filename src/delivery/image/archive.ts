import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { join, posix } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Failure } from "../../core/failure.ts";
import { type Blob, blobBytes, digestHex } from "./blob.ts";
import type { PlatformImage } from "./image.ts";
import { type Entry, Tar } from "./tar.ts";
import { paxPath, tarHeader } from "./tar-header.ts";

export interface ArchiveOptions {
  name: string;
  scratch: string;
  signal: AbortSignal;
}

/**
 * Writes one platform of an image as an archive for `docker load` and `podman load`: the configuration, the
 * uncompressed layers and a list. Compressed layers are unpacked to `scratch` first, because a tar archive stores
 * each size before the content.
 */
export async function loadArchive(image: PlatformImage, { name, scratch, signal }: ArchiveOptions): Promise<Tar> {
  const layers = image.blobs.filter(({ part }) => part !== "config");
  const config = image.blobs.find(({ part }) => part === "config");
  if (config === undefined || layers.length !== image.config.rootfs.diff_ids.length) {
    throw new Error("an image has a configuration that lists its layers");
  }
  const id = digestHex(config.digest, config.title);
  const entries: Entry[] = [{ path: `${id}.json`, content: { kind: "bytes", bytes: await blobBytes(config) } }];
  const names: string[] = [];
  for (const [index, layer] of layers.entries()) {
    const diffId = image.config.rootfs.diff_ids[index]!;
    const path = `${digestHex(diffId, layer.title)}.tar`;
    names.push(path);
    if (entries.some((entry) => entry.path === path)) continue;
    entries.push({ path, content: await unpacked(layer, { diffId, file: join(scratch, path), signal }) });
  }
  const list = [{ Config: `${id}.json`, RepoTags: [name], Layers: names }];
  entries.push({ path: "manifest.json", content: { kind: "bytes", bytes: Buffer.from(JSON.stringify(list)) } });
  return new Tar(entries);
}

interface LayerTarget {
  diffId: string;
  file: string;
  signal: AbortSignal;
}

/** Returns a plain layer unchanged. Decompresses any other into a file and checks it against the configuration. */
async function unpacked(layer: Blob, { diffId, file, signal }: LayerTarget): Promise<Entry["content"]> {
  if (layer.digest === diffId) return { kind: "stream", sizeBytes: layer.sizeBytes, read: () => checked(layer) };
  if (/zstd/.test(layer.mediaType)) {
    throw new Failure(`${layer.title}: expected layers that are plain or gzip, got zstd (choose another base-image)`);
  }
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      done(undefined, chunk);
    },
  });
  const source = Readable.from(layer.read(0), { objectMode: false });
  if (/gzip$/.test(layer.mediaType)) await pipeline(source, createGunzip(), count, createWriteStream(file), { signal });
  else await pipeline(source, count, createWriteStream(file), { signal });
  const digest = `sha256:${hash.digest("hex")}`;
  if (digest !== diffId) throw new Failure(`${layer.title}: expected a layer with the digest ${diffId}, got ${digest}`);
  return { kind: "file", file, sizeBytes };
}

/** Reads a whole layer. @throws {Failure} at its end if it does not have its digest. */
async function* checked({ title, digest, read }: Blob): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of read(0)) {
    hash.update(chunk);
    yield chunk;
  }
  const found = `sha256:${hash.digest("hex")}`;
  if (found !== digest) throw new Failure(`${title}: expected a layer with the digest ${digest}, got ${found}`);
}

/** A file inside an archive, and the position of its bytes. */
export interface Member {
  path: string;
  offset: number;
  sizeBytes: number;
}

/**
 * Lists the regular files of a tar archive without reading their content, as `docker save` writes it.
 *
 * @throws {Failure} for a file that is not a tar archive.
 */
export async function archiveMembers(path: string, sizeBytes: number): Promise<Member[]> {
  const members: Member[] = [];
  let longName: string | undefined;
  for (let offset = 0; offset + 512 <= sizeBytes; ) {
    const block = await slice(path, offset, 512);
    if (block.every((byte) => byte === 0)) break;
    const header = tarHeader(block);
    if (header === undefined) throw new Failure(`${path}: expected a tar archive`);
    const { type, sizeBytes: size, target } = header;
    const body = offset + 512;
    if (type === "L") longName = (await slice(path, body, size)).toString("utf8").split("\0")[0]!;
    else if (type === "x") longName = paxPath(await slice(path, body, size));
    else {
      const name = longName ?? header.path;
      longName = undefined;
      if (type === "0") members.push({ path: name.replace(/^\.\//, ""), offset: body, sizeBytes: size });
      // The classic `docker save` links layers that several images share.
      if (type === "2" || type === "1") members.push({ path: `${name}\0${target}`, offset: body, sizeBytes: 0 });
    }
    offset = body + Math.ceil(size / 512) * 512;
  }
  return resolved(members);
}

/** Resolves links: `b/layer.tar` → `../a/layer.tar`. */
function resolved(members: Member[]): Member[] {
  const files = new Map(members.filter(({ path }) => !path.includes("\0")).map((each) => [each.path, each]));
  for (const { path } of members) {
    const [from = "", to] = path.split("\0");
    if (to === undefined) continue;
    const target = files.get(posix.join(from, "..", to)) ?? files.get(to);
    if (target !== undefined) files.set(from, { ...target, path: from });
  }
  return [...files.values()];
}

async function slice(path: string, offset: number, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  if (length > 0) {
    for await (const chunk of createReadStream(path, { start: offset, end: offset + length - 1 })) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
