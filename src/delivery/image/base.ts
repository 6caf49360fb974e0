import { Failure } from "../../core/failure.ts";
import { type Blob, blobBytes } from "./blob.ts";
import { readConfig, readManifest } from "./image.ts";
import type { Layout } from "./layout.ts";
import {
  type Descriptor,
  DOCKER,
  type ImageConfig,
  type Index,
  isIndexType,
  type Manifest,
  OCI,
  type Platform,
  platformName,
  samePlatform,
} from "./media-types.ts";
import type { RegistryDocument } from "./repository.ts";

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
  const source = { name, origin };
  const { named, unnamed } = await offersOf(read as Index, source);
  const platforms: BasePlatform[] = [];
  for (const each of wanted.length > 0 ? wanted : [fallback]) {
    const found = named.find(({ platform }) => samePlatform(platform, each));
    // Only the configuration says the platform of an entry that lacks it.
    const held = found === undefined ? await matching(unnamed, each, source) : await loaded(found.digest, source);
    if (held === undefined) {
      const offered = [...named, ...(await Promise.all(unnamed.map(({ digest }) => loaded(digest, source))))];
      throw lacks(
        name,
        each,
        offered.flatMap((offer) => offer?.platform ?? []),
      );
    }
    platforms.push(held);
  }
  return { name, digest: root.digest, platforms };
}

interface Source {
  name: string;
  origin: Origin;
}

interface Offers {
  named: (Descriptor & { platform: Platform })[];
  unnamed: Descriptor[];
}

/** Most entries without a platform, each of which costs two requests, and most indexes inside an index. */
const mostUnnamed = 32;

/** Lists the images of an index and of the indexes in it. Attestations and other artifacts are left out. */
async function offersOf(index: Index, source: Source, depth = 0): Promise<Offers> {
  const offers: Offers = { named: [], unnamed: [] };
  for (const each of index.manifests) {
    const { platform, annotations, mediaType, digest } = each;
    if (isIndexType(mediaType) && depth < 2) {
      const inner = await offersOf(
        readManifest(await present(digest, source), source.name) as Index,
        source,
        depth + 1,
      );
      offers.named.push(...inner.named);
      offers.unnamed.push(...inner.unnamed);
    } else if (platform === undefined) {
      if (annotations?.["vnd.docker.reference.type"] === undefined) offers.unnamed.push(each);
    } else if (platform.os !== "unknown" && platform.architecture !== "unknown") {
      offers.named.push({ ...each, platform });
    }
  }
  offers.unnamed.splice(mostUnnamed);
  return offers;
}

async function matching(unnamed: Descriptor[], wanted: Platform, source: Source): Promise<BasePlatform | undefined> {
  for (const { digest } of unnamed) {
    const held = await loaded(digest, source);
    if (held !== undefined && samePlatform(held.platform, wanted)) return held;
  }
  return undefined;
}

/** Reads an image of an index. Undefined for an artifact that is not an image. */
async function loaded(digest: string, source: Source): Promise<BasePlatform | undefined> {
  const manifest = readManifest(await present(digest, source), source.name) as Manifest;
  const { mediaType } = manifest.config ?? {};
  if (mediaType !== OCI.config && mediaType !== DOCKER.config) return undefined;
  return platformOf(source.name, source.origin, manifest);
}

async function present(digest: string, { name, origin }: Source): Promise<RegistryDocument> {
  const document = await origin.document(digest);
  if (document === undefined) throw new Failure(`${name}: its index names ${digest}, which is not there`);
  return document;
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
