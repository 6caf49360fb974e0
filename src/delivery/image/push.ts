import type { Blob } from "./blob.ts";
import type { Image } from "./image.ts";
import type { Repository } from "./repository.ts";
import { type Delivery, deliver } from "./upload.ts";

/** Number of parallel uploads. A slow connection needs fewer, and registries limit requests. */
const PARALLEL = 4;

export interface Delivered {
  blob: Blob;
  delivery: Delivery;
}

/**
 * Pushes all blobs and then the manifests by digest. Afterwards the image can be pulled by its digest but has no name
 * yet. Repeating this is harmless, because existing content is skipped.
 */
export async function pushUntagged(
  image: Image,
  repository: Repository,
  onProgress?: (blob: Blob, bytes: number) => void,
): Promise<Delivered[]> {
  const held = [...image.platforms, ...image.others];
  const blobs = new Map(held.flatMap((each) => each.blobs).map((blob) => [blob.digest, blob]));
  const delivered: Delivered[] = [];
  const waiting = [...blobs.values()];
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
  const documents = new Map([...held.map(({ document }) => document), image.root].map((each) => [each.digest, each]));
  for (const document of documents.values()) await repository.putDocument(document.digest, document);
  return delivered;
}
