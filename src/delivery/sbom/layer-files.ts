import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Failure } from "../../core/failure.ts";
import type { Blob } from "../image/blob.ts";
import { tarMembers } from "../image/tar-reader.ts";

/** Prefix of a file that removes another one of a lower layer. */
const whiteout = ".wh.";

/** Files in which package managers list what is installed. */
const lists = [
  // Debian, and Debian packages in images without a package manager.
  /^var\/lib\/dpkg\/status$/,
  /^var\/lib\/dpkg\/status\.d\/[^/]+$/,
  /^(?:usr\/)?lib\/apk\/db\/installed$/,
  /(?:^|\/)(?:site|dist)-packages\/[^/]+\.dist-info\/METADATA$/,
  /(?:^|\/)(?:site|dist)-packages\/[^/]+\.egg-info\/PKG-INFO$/,
  /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/,
  /^(?:etc|usr\/lib)\/os-release$/,
];

/**
 * Reads the package lists of an image from its layers, the lowest first. A file in a higher layer replaces one below,
 * and names that begin with `.wh.` remove what is below (image specification, "Whiteouts").
 *
 * @throws {Failure} for layers in zstd and for layers that are not tar archives.
 */
export async function packageLists(layers: Blob[], signal: AbortSignal): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const layer of layers) {
    const added = new Map<string, string>();
    const members = tarMembers(uncompressed(layer), layer.title, (path) => lists.some((list) => list.test(path)));
    for await (const { path, bytes } of members) {
      signal.throwIfAborted();
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const base = path.slice(folder.length);
      const name = base.startsWith(whiteout) ? base.slice(whiteout.length) : "";
      if (name !== "") remove(files, name === ".wh..opq" ? folder : `${folder}${name}`);
      else if (bytes !== undefined) added.set(path, bytes.toString("utf8"));
    }
    for (const [path, text] of added) files.set(path, text);
  }
  return files;
}

/** Removes a file, or everything in a folder. */
function remove(files: Map<string, string>, place: string): void {
  const folder = place.endsWith("/") || place === "" ? place : `${place}/`;
  for (const path of files.keys()) if (path === place || path.startsWith(folder)) files.delete(path);
}

function uncompressed(layer: Blob): AsyncIterable<Uint8Array> {
  if (/zstd$/.test(layer.mediaType)) {
    throw new Failure(
      `${layer.title}: sbom: expected layers that are plain or gzip, got zstd (choose another base-image)`,
    );
  }
  if (!/gzip$/.test(layer.mediaType)) return layer.read(0);
  const source = Readable.from(layer.read(0), { objectMode: false });
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  return source.pipe(unpacked);
}
