import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { blobBytes } from "../image/blob.ts";
import { isIndexType } from "../image/media-types.ts";
import type { ImageReference } from "../image/reference.ts";
import type { RegistryDocument, Repository } from "../image/repository.ts";
import { writeDocument } from "../image/write-document.ts";
import type { PromotionTarget, TargetState } from "./target.ts";

export interface ImageTargetOptions {
  /** The tag to move. */
  reference: ImageReference & { tag: string };
  repository: Repository;
  /** Digest of the image that the tag must name. */
  image: string;
  /** Digest of its model. */
  model: string;
}

/** Label in which `build-push-image` keeps the digest of the model. */
const modelLabel = "trainyard.model-digest";

/** A tag of an image, moved by digest: the registry keeps the same bytes, and nothing is built. */
export class ImageTarget implements PromotionTarget {
  readonly name: string;
  readonly #options: ImageTargetOptions;
  #source: RegistryDocument | undefined;
  #before: RegistryDocument | undefined;

  constructor(options: ImageTargetOptions) {
    this.#options = options;
    const { registry, repository, tag } = options.reference;
    this.name = `image:${registry}/${repository}:${tag}`;
  }

  async check(): Promise<TargetState> {
    const { repository, image, model, reference } = this.#options;
    const name = `${reference.registry}/${reference.repository}@${image}`;
    await repository.checkPush();
    this.#source = await repository.document(image);
    if (this.#source === undefined) {
      throw new Failure(
        `image-reference: ${name}: the registry has no such image (it was deleted, or never pushed to this repository: run build-push-image again)`,
      );
    }
    const label = await modelOf(this.#source, repository);
    if (label !== model) {
      throw new Failure(
        `image-reference: ${name}: expected the label ${modelLabel} to be ${model}, got ${label ?? "no such label"} (promote the image that build-push-image made of this model)`,
      );
    }
    this.#before = await repository.document(reference.tag);
    return this.#state(this.#before);
  }

  async read(): Promise<TargetState> {
    return this.#state(await this.#options.repository.document(this.#options.reference.tag));
  }

  async #state(found: RegistryDocument | undefined): Promise<TargetState> {
    const { image, repository, model } = this.#options;
    if (found === undefined) return { value: undefined, digest: undefined, isGoal: false };
    const isGoal = found.digest === image;
    return { value: found.digest, digest: isGoal ? model : await modelOf(found, repository), isGoal };
  }

  async write(): Promise<void> {
    const { repository, reference } = this.#options;
    if (this.#source === undefined) throw new Failure(`${this.name}: expected a check before the write, got none`);
    await writeDocument(repository, { reference: reference.tag, document: this.#source });
  }

  async restore(before: TargetState): Promise<void> {
    const { repository, reference } = this.#options;
    const now = await this.read();
    if (!now.isGoal || before.isGoal) return;
    if (this.#before === undefined) {
      throw new Failure(
        `the tag did not exist before, and a registry deletes images rather than tags (delete ${reference.tag} by hand)`,
      );
    }
    await writeDocument(repository, { reference: reference.tag, document: this.#before });
  }
}

/** Returns the digest of the model in an image of this suite. Undefined for another image. */
async function modelOf(document: RegistryDocument, repository: Repository): Promise<string | undefined> {
  const parsed = parsedJson(document.bytes);
  if (isIndexType(document.mediaType)) {
    const manifests = Array.isArray(parsed["manifests"]) ? parsed["manifests"].filter(isRecord) : [];
    const images = manifests.filter(({ annotations }) => {
      // Attestations of buildx are listed next to the images.
      return !(isRecord(annotations) && "vnd.docker.reference.type" in annotations);
    });
    const digests = new Set<string | undefined>();
    for (const { digest } of images) {
      const inner = await repository.document(String(digest));
      digests.add(inner === undefined ? undefined : await modelOf(inner, repository));
    }
    return digests.size === 1 ? [...digests][0] : undefined;
  }
  const config = parsed["config"];
  if (!isRecord(config) || typeof config["digest"] !== "string" || typeof config["size"] !== "number") return undefined;
  const about = { mediaType: "", part: "config", title: "configuration" } as const;
  const blob = repository.blob({ ...about, digest: config["digest"], sizeBytes: config["size"] });
  const settings = parsedJson(await blobBytes(blob))["config"];
  const labels = isRecord(settings) ? settings["Labels"] : undefined;
  const label = isRecord(labels) ? labels[modelLabel] : undefined;
  return typeof label === "string" ? label : undefined;
}

function parsedJson(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return isRecord(value) ? value : {};
  } catch {
    // An image of another tool may have a configuration that is not JSON. It has no label then.
    return {};
  }
}
