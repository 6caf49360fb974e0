import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { annotationMember, annotationsAt, type ImageAnnotation } from "./annotations.ts";
import { archiveMembers, type Member } from "./archive.ts";
import { type Blob, bytesBlob, digestHex } from "./blob.ts";
import { imageDocument, type PlatformImage, readConfig, readManifest } from "./image.ts";
import { type Archive, type Layer, makeLayer } from "./layer.ts";
import { openLayout } from "./layout.ts";
import { DOCKER, type ImageFormat, type Index, isIndexType, layerType, type Manifest, OCI } from "./media-types.ts";
import type { RegistryDocument } from "./repository.ts";
import { fileSlice } from "./tar.ts";

export interface UnpackOptions {
  /** Folder for compressed layers. */
  scratch: string;
  signal: AbortSignal;
  annotations: readonly ImageAnnotation[];
  /** Undefined for OCI's format, except for an image with a health check and without annotations. */
  format?: ImageFormat | undefined;
  onProgress?(what: string, doneBytes: number, totalBytes: number): void;
}

/**
 * Reads an image that `docker save` wrote: an archive with `manifest.json`, a configuration, and layers.
 *
 * @throws {Failure} for an archive of another kind.
 */
export async function readSaved(file: string, options: UnpackOptions): Promise<PlatformImage> {
  const { size } = await stat(file);
  const members = new Map((await archiveMembers(file, size)).map((each) => [each.path, each]));
  const member = (path: string): Member => {
    const found = members.get(path);
    if (found === undefined) throw new Failure(`${file}: expected ${path} in what \`docker save\` wrote`);
    return found;
  };
  const bytes = async (path: string) => {
    const { offset, sizeBytes } = member(path);
    const chunks: Uint8Array[] = [];
    for await (const chunk of fileSlice(file, { start: offset, sizeBytes, from: 0, reuse: false })) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const [image] = JSON.parse((await bytes("manifest.json")).toString()) as { Config: string; Layers: string[] }[];
  if (image === undefined) throw new Failure(`${file}: expected one image in what \`docker save\` wrote, got none`);
  const layers = image.Layers.map((path) => {
    const { offset, sizeBytes } = member(path);
    return {
      sizeBytes,
      read: (from = 0, { reuse = false } = {}) => fileSlice(file, { start: offset, sizeBytes, from, reuse }),
    };
  });
  return assembled(await bytes(image.Config), layers, options);
}

/**
 * Reads images that `buildah push NAME dir:FOLDER` and Podman wrote: manifests and blobs in files named by their
 * digests.
 *
 * @throws {Failure} for a folder of another kind.
 */
export async function readDirectory(folder: string, options: UnpackOptions): Promise<PlatformImage[]> {
  const load = async (name: string) => ({ mediaType: "", digest: "", bytes: await readFile(join(folder, name)) });
  const hex = (digest: string) => digestHex(digest, folder);
  return readImages(
    await load("manifest.json"),
    {
      where: folder,
      manifest: (digest) => load(`${hex(digest)}.manifest.json`),
      file: (digest) => join(folder, hex(digest)),
    },
    options,
  );
}

/**
 * Reads the images in an OCI image layout that buildx wrote.
 *
 * @throws {Failure} for a folder of another kind.
 */
export async function readLayout(folder: string, options: UnpackOptions): Promise<PlatformImage[]> {
  const layout = await openLayout(folder, folder);
  const find = async (digest?: string) => {
    const found = await layout.document(digest);
    if (found === undefined)
      throw new Failure(`${folder}: expected ${digest ?? "an image"} in the layout, got nothing`);
    return found;
  };
  return readImages(await find(), { where: folder, manifest: find, file: layout.file }, options);
}

interface Store {
  where: string;
  manifest(digest: string): Promise<RegistryDocument>;
  /** Returns the path of a blob. */
  file(digest: string): string;
}

async function readImages(root: RegistryDocument, { where, manifest, file }: Store, options: UnpackOptions) {
  const read = readManifest(root, where);
  const manifests = isIndexType(read.mediaType)
    ? await Promise.all(
        (read as Index).manifests.map(async ({ digest }) => readManifest(await manifest(digest), where)),
      )
    : [read];
  const images: PlatformImage[] = [];
  for (const { config, layers } of manifests as Manifest[]) {
    const archives = layers.map(({ digest, size }): Archive => {
      const path = file(digest);
      return {
        sizeBytes: size,
        read: (from = 0, { reuse = false } = {}) => fileSlice(path, { start: 0, sizeBytes: size, from, reuse }),
      };
    });
    images.push(await assembled(await readFile(file(config.digest)), archives, options));
  }
  return images;
}

/** Returns an engine's image in the form in which it is pushed: compressed layers and the unchanged configuration. */
async function assembled(configBytes: Buffer, archives: Archive[], options: UnpackOptions): Promise<PlatformImage> {
  const config = readConfig(configBytes, "the image that was built");
  const diffIds = config.rootfs.diff_ids;
  if (diffIds.length !== archives.length) {
    throw new Failure(`the image that was built: expected ${diffIds.length} layers, got ${archives.length}`);
  }
  // OCI images have no health check, so Podman drops it from them. Docker images have no annotations.
  const usual = config.config?.Healthcheck !== undefined && options.annotations.length === 0 ? "docker" : "oci";
  const docker = (options.format ?? usual) === "docker";
  const types = docker ? DOCKER : OCI;
  const titles = (config.history ?? []).filter(({ empty_layer }) => empty_layer !== true).map(stepText);
  const blobs: Blob[] = [];
  for (const [index, archive] of archives.entries()) {
    const title = titles.length === archives.length ? titles[index]! : `layer ${index + 1}`;
    const { blob } = await layerBlob(archive, { diffId: diffIds[index]!, title, options });
    const mediaType = layerType(blob.mediaType, docker ? "docker" : "oci");
    // Registries and programs accept OCI's name for zstd in Docker's manifests.
    if (mediaType === undefined && options.format === "docker") {
      throw new Failure(`${title}: Docker's format has no layers in zstd (set image-format: oci)`);
    }
    blobs.push({ ...blob, mediaType: mediaType ?? blob.mediaType });
  }
  const { os, architecture, variant } = config;
  const platform = { os, architecture, ...(variant !== undefined && variant !== "" && { variant }) };
  const configBlob = bytesBlob(configBytes, { mediaType: types.config, part: "config", title: "configuration" });
  const manifest: Manifest = {
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.config, digest: configBlob.digest, size: configBlob.sizeBytes },
    layers: blobs.map(({ mediaType, digest, sizeBytes }) => ({ mediaType, digest, size: sizeBytes })),
    ...(!docker && annotationMember(annotationsAt(options.annotations, "manifest", platform))),
  };
  return {
    platform,
    document: imageDocument(types.manifest, manifest),
    manifest,
    config,
    blobs: [...blobs, configBlob],
  };
}

/** Returns the Dockerfile's step that made a layer: `COPY model /model`. */
function stepText({ created_by }: { created_by?: string }): string {
  const step = (created_by ?? "layer")
    .replace(/^\/bin\/sh -c (#\(nop\)\s*)?/, "")
    .replace(/\s+/g, " ")
    .trim();
  return step.length > 60 ? `${step.slice(0, 59)}…` : step;
}

interface ArchivedLayer {
  diffId: string;
  title: string;
  options: UnpackOptions;
}

/** Returns a layer. Docker's containerd store saves layers as it pulled them, so they may be compressed already. */
async function layerBlob(archive: Archive, { diffId, title, options }: ArchivedLayer): Promise<Layer> {
  const { scratch, signal } = options;
  let head: Uint8Array = new Uint8Array(4);
  for await (const chunk of archive.read()) {
    head = chunk.slice(0, 4);
    break;
  }
  const packed =
    head[0] === 0x1f && head[1] === 0x8b ? "gzip" : head[0] === 0x28 && head[1] === 0xb5 ? "zstd" : undefined;
  if (packed === undefined) {
    const onProgress = (done: number, total: number) => options.onProgress?.(`packing ${title}`, done, total);
    const layer = await makeLayer(archive, { part: "app", title, compression: "auto", scratch, signal, onProgress });
    if (layer.diffId !== diffId) throw new Failure(`${title}: expected the digest ${diffId}, got ${layer.diffId}`);
    return layer;
  }
  const hash = createHash("sha256");
  for await (const chunk of archive.read(0, { reuse: true })) hash.update(chunk);
  const blob: Blob = {
    mediaType: packed === "gzip" ? OCI.gzipLayer : OCI.zstdLayer,
    digest: `sha256:${hash.digest("hex")}`,
    sizeBytes: archive.sizeBytes,
    part: "app",
    title,
    read: (from) => archive.read(from),
  };
  return { blob, diffId, compression: "gzip", tarBytes: archive.sizeBytes };
}
