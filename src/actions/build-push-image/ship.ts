import { Failure } from "../../core/failure.ts";
import { type Image, readManifest } from "../../delivery/image/image.ts";
import { type Descriptor, type Index, isIndexType, type Manifest } from "../../delivery/image/media-types.ts";
import { type Delivered, pushUntagged, writeTag } from "../../delivery/image/push.ts";
import { referenceText } from "../../delivery/image/reference.ts";
import { pushReferrer, type Referrer } from "../../delivery/image/referrers.ts";
import type { Repository } from "../../delivery/image/repository.ts";
import type { Destination } from "./destinations.ts";

/** The result of pushing an image to one destination. */
export interface DestinationResult {
  destination: Destination;
  delivered: Delivered[];
  tagged: string[];
  /** Tags that were not moved because of `on-existing: skip`. */
  skipped: string[];
  failure: string | undefined;
}

export type OnExisting = "fail" | "skip" | "overwrite";

/** Returns tags of another image that may not be moved. The same digest is no conflict, so jobs can be repeated. */
export function conflicts(destinations: Destination[], image: Image): string[] {
  return destinations.flatMap(({ repository, tags, present }) =>
    tags
      .filter((tag) => present.has(tag) && present.get(tag)!.digest !== image.root.digest)
      .map((tag) =>
        referenceText({ registry: repository.registry, repository: repository.name, tag, digest: undefined }),
      ),
  );
}

export interface ShipOptions {
  onExisting: OnExisting;
  /** Documents about the image, which are pushed before it gets a tag. */
  referrers: Referrer[];
  onProgress(what: string, done: number, total: number): void;
}

/**
 * Pushes all content to all registries before it writes the first tag. A registry that fails before then stops
 * everything. One that fails while tags are written is reported, and the others keep their tags.
 */
export async function ship(
  image: Image,
  destinations: Destination[],
  options: ShipOptions,
): Promise<DestinationResult[]> {
  const { onExisting } = options;
  const registries = [...new Set(destinations.map(({ repository }) => repository.registry))];
  const results = await Promise.all(
    registries.map((registry) =>
      deliverTo(
        destinations.filter(({ repository }) => repository.registry === registry),
        image,
        options,
      ),
    ),
  );
  const written = results.flat();
  if (written.some(({ failure }) => failure !== undefined)) return written;
  for (const each of written) {
    const { repository, tags, present } = each.destination;
    try {
      for (const tag of tags) {
        const there = present.get(tag);
        if (there?.digest === image.root.digest) each.tagged.push(tag);
        else if (there !== undefined && onExisting === "skip") each.skipped.push(tag);
        else {
          await writeTag(tag, image, repository);
          each.tagged.push(tag);
        }
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      each.failure = error.message;
    }
  }
  return written;
}

/** Pushes to the repositories of one registry, one after the other, so that the later ones mount what the first one has. */
async function deliverTo(
  destinations: Destination[],
  image: Image,
  { referrers, onProgress }: Pick<ShipOptions, "referrers" | "onProgress">,
): Promise<DestinationResult[]> {
  const results: DestinationResult[] = [];
  let from: Repository | undefined;
  for (const destination of destinations) {
    const base = { destination, tagged: [], skipped: [] };
    try {
      const delivered = await pushUntagged(image, destination.repository, {
        from,
        onProgress: (blob, bytes) => onProgress(`${destination.name}: ${blob.title}`, bytes, blob.sizeBytes),
      });
      for (const referrer of referrers) await pushReferrer(referrer, destination.repository);
      from ??= destination.repository;
      results.push({ ...base, delivered, failure: undefined });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      results.push({ ...base, delivered: [], failure: error.message });
    }
  }
  return results;
}

/** Returns the size of a tag's previous image, from its manifests alone. */
export async function previousBytes({
  repository,
  present,
}: Destination): Promise<{ tag: string; bytes: number } | undefined> {
  for (const [tag, document] of present) {
    const sum = ({ layers, config }: Manifest) => [config, ...layers].reduce((total, { size }) => total + size, 0);
    const read = readManifest(document, tag);
    if (!isIndexType(read.mediaType)) return { tag, bytes: sum(read as Manifest) };
    const sizes = new Map<string, number>();
    for (const { digest } of (read as Index).manifests as Descriptor[]) {
      const each = await repository.document(digest);
      if (each === undefined) continue;
      const { config, layers } = readManifest(each, tag) as Manifest;
      for (const { digest, size } of [config, ...layers]) sizes.set(digest, size);
    }
    return { tag, bytes: [...sizes.values()].reduce((total, size) => total + size, 0) };
  }
  return undefined;
}
