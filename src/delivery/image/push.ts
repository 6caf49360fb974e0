import type { Blob } from "./blob.ts";
import type { Image } from "./image.ts";
import type { RegistryDocument, Repository } from "./repository.ts";
import { type Delivery, deliver } from "./upload.ts";
import { writeDocument } from "./write-document.ts";

/** Number of parallel uploads. A slow connection needs fewer, and registries limit requests. */
const PARALLEL = 4;

export interface Delivered {
  blob: Blob;
  delivery: Delivery;
}

export interface PushOptions {
  /** Repository of the same registry that has the whole image already. */
  from?: Repository | undefined;
  onProgress?(blob: Blob, bytes: number): void;
}

/**
 * Pushes all blobs and then the manifests by digest. Afterwards the image can be pulled by its digest but has no name
 * yet. Repeating this is harmless, because existing content is skipped.
 */
export async function pushUntagged(
  image: Image,
  repository: Repository,
  { from, onProgress }: PushOptions = {},
): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  const origin = from && { registry: from.registry, repository: from.name };
  const waiting = blobsOf(image).map((blob): Blob => (origin === undefined ? blob : { ...blob, origin }));
  const failures: unknown[] = [];
  const work = async () => {
    for (let blob = waiting.shift(); blob !== undefined && failures.length === 0; blob = waiting.shift()) {
      const each = blob;
      try {
        const delivery = await deliver(each, repository, (bytes) => onProgress?.(each, bytes));
        delivered.push({ blob: each, delivery });
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  if (failures.length > 0) throw failures[0];
  for (const document of documentsOf(image)) {
    await writeDocument(repository, {
      reference: document.digest,
      document,
      restore: () => restore(image, repository),
    });
  }
  return delivered;
}

/** Gives an image that was pushed a name. */
export async function writeTag(tag: string, image: Image, repository: Repository): Promise<void> {
  await writeDocument(repository, { reference: tag, document: image.root, restore: () => restore(image, repository) });
}

/** Brings an image's content into a repository that has lost or not yet seen a part of it. */
async function restore(image: Image, repository: Repository): Promise<void> {
  for (const blob of blobsOf(image)) await deliver(blob, repository);
  for (const document of documentsOf(image)) {
    if (document.digest !== image.root.digest)
      await writeDocument(repository, { reference: document.digest, document });
  }
}

const blobsOf = (image: Image): Blob[] => [
  ...new Map(
    [...image.platforms, ...image.others].flatMap(({ blobs }) => blobs).map((blob) => [blob.digest, blob]),
  ).values(),
];

/** The manifests of an image, each once, with the root last. */
function documentsOf({ root, platforms, others }: Image): RegistryDocument[] {
  const documents = [...platforms, ...others]
    .map(({ document }) => document)
    .filter(({ digest }) => digest !== root.digest);
  return [...new Map([...documents, root].map((each) => [each.digest, each])).values()];
}
