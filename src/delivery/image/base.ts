import { Failure } from "../../core/failure.ts";
import { type Blob, blobBytes } from "./blob.ts";
import { readConfig, readManifest } from "./image.ts";
import type { Layout } from "./layout.ts";
import {
  type Descriptor,
  type ImageConfig,
  type Index,
  isIndexType,
  type Manifest,
  type Platform,
  platformName,
  samePlatform,
} from "./media-types.ts";

/** The source of a base image: a repository or an OCI layout. */
export type Origin = Pick<Layout, "document" | "blob">;

export interface Base {
  /** Name in the form that the user gave. */
  name: string;
  /** Digest of the manifest, or of the index if there are several platforms. */
  digest: string;
  platforms: BasePlatform[];
}

export interface BasePlatform {
  platform: Platform;
  manifest: Manifest;
  config: ImageConfig;
  layers: Blob[];
}

export interface BaseSource {
  name: string;
  origin: Origin;
  reference: string | undefined;
  wanted: Platform[];
  fallback: Platform;
}

/**
 * Reads the manifests and configurations of a base image. This needs a few kilobytes and no layers.
 *
 * @param wanted Required platforms. The default is the machine's own (`fallback`).
 * @throws {Failure} if the image does not exist, or lacks a platform.
 */
export async function readBase({ name, origin, reference, wanted, fallback }: BaseSource): Promise<Base> {
  const root = await origin.document(reference);
  if (root === undefined)
    throw new Failure(`${name}: there is no such image (is the tag right? does it need a login?)`);
  const read = readManifest(root, name);
  if (!isIndexType(read.mediaType)) {
    const only = await platformOf(name, origin, read as Manifest);
    for (const each of wanted) {
      if (!samePlatform(each, only.platform)) throw lacks(name, each, [only.platform]);
    }
    return { name, digest: root.digest, platforms: [only] };
  }
  const offered = (read as Index).manifests.filter(
    (each): each is Descriptor & { platform: Platform } =>
      each.platform !== undefined && each.platform.os !== "unknown" && each.platform.architecture !== "unknown",
  );
  const platforms: BasePlatform[] = [];
  for (const each of wanted.length > 0 ? wanted : [fallback]) {
    const found = offered.find(({ platform }) => samePlatform(platform, each));
    if (found === undefined)
      throw lacks(
        name,
        each,
        offered.map(({ platform }) => platform),
      );
    const document = await origin.document(found.digest);
    if (document === undefined) throw new Failure(`${name}: its index names ${found.digest}, which is not there`);
    platforms.push(await platformOf(name, origin, readManifest(document, name) as Manifest));
  }
  return { name, digest: root.digest, platforms };
}

async function platformOf(name: string, origin: Origin, manifest: Manifest): Promise<BasePlatform> {
  const { config: about } = manifest;
  const bytes = await blobBytes(
    origin.blob({ mediaType: about.mediaType, digest: about.digest, sizeBytes: about.size, part: "base", title: name }),
  );
  const config = readConfig(bytes, name);
  if (config.rootfs.diff_ids.length !== manifest.layers.length) {
    throw new Failure(
      `${name}: expected as many layers as its configuration lists (${config.rootfs.diff_ids.length}), got ${manifest.layers.length}`,
    );
  }
  const { os, architecture, variant } = config;
  return {
    platform: { os, architecture, ...(variant !== undefined && variant !== "" && { variant }) },
    manifest,
    config,
    layers: manifest.layers.map((layer) =>
      origin.blob({
        mediaType: layer.mediaType,
        digest: layer.digest,
        sizeBytes: layer.size,
        part: "base",
        title: name,
      }),
    ),
  };
}

function lacks(name: string, wanted: Platform, offered: Platform[]): Failure {
  return new Failure(
    `${name}: expected an image for ${platformName(wanted)}, got ${offered.map(platformName).join(", ")} (choose another base-image, or other platforms)`,
  );
}

/** Parses platforms such as `linux/amd64,linux/arm64`. @throws {Failure} that names the first invalid one. */
export function parsePlatform(text: string): Platform {
  const [os = "", architecture = "", variant, ...rest] = text.toLowerCase().split("/");
  if (!/^[a-z0-9]+$/.test(os) || !/^[a-z0-9_]+$/.test(architecture) || rest.length > 0) {
    throw new Failure(`platforms: expected platforms such as linux/amd64 or linux/arm64, got ${JSON.stringify(text)}`);
  }
  return { os, architecture: sameAs.get(architecture) ?? architecture, ...(variant !== undefined && { variant }) };
}

/** Maps the names of `uname -m` and Node to those of Go. */
const sameAs = new Map([
  ["x64", "amd64"],
  ["x86_64", "amd64"],
  ["aarch64", "arm64"],
]);
