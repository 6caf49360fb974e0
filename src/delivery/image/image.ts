import { Failure } from "../../core/failure.ts";
import {
  integer,
  isRecord,
  listOf,
  literal,
  notJson,
  nullable,
  object,
  optional,
  problemText,
  record,
  textValue,
} from "../../core/shape/index.ts";
import { annotationMember, annotationsAt, type ImageAnnotation } from "./annotations.ts";
import { type Blob, sha256 } from "./blob.ts";
import {
  type Descriptor,
  DOCKER,
  type ImageConfig,
  type Index,
  isIndexType,
  type Manifest,
  manifestTypes,
  OCI,
  type Platform,
} from "./media-types.ts";
import type { RegistryDocument } from "./repository.ts";

/** An image for one platform that is ready for delivery. */
export interface PlatformImage {
  platform: Platform;
  document: RegistryDocument;
  manifest: Manifest;
  config: ImageConfig;
  /** The layers from bottom to top, followed by the configuration. */
  blobs: Blob[];
}

/** An image for one or more platforms. */
export interface Image {
  /** The manifest, or the index if there are several platforms. */
  root: RegistryDocument;
  platforms: PlatformImage[];
  /** Annotations of the descriptor that refers to the root, in an OCI layout. */
  descriptorAnnotations?: Record<string, string>;
  /** Manifests that are not images, such as the attestations that buildx adds. */
  others: { document: RegistryDocument; blobs: Blob[] }[];
}

/** @param value Content, written as JSON without spaces, with the keys in order, so that the bytes are reproducible. */
export function imageDocument(mediaType: string, value: object): RegistryDocument {
  const bytes = Buffer.from(JSON.stringify(value));
  return { mediaType, bytes, digest: sha256(bytes) };
}

export function descriptorOf({ mediaType, digest, bytes }: RegistryDocument, platform: Platform): Descriptor {
  return { mediaType, digest, size: bytes.length, platform };
}

/** Returns the size in a registry: compressed layers, configuration and manifests. Shared parts count once. */
export function imageBytes(image: Image): number {
  const sizes = new Map<string, number>([[image.root.digest, image.root.bytes.length]]);
  for (const { document, blobs } of [...image.platforms, ...image.others]) {
    sizes.set(document.digest, document.bytes.length);
    for (const { digest, sizeBytes } of blobs) sizes.set(digest, sizeBytes);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Returns the manifest of a single platform, or an index of all. */
export function imageOf(platforms: PlatformImage[], annotations: readonly ImageAnnotation[]): Image {
  const [first, ...rest] = platforms;
  if (first === undefined) throw new Error("an image has at least one platform");
  if (rest.length === 0) {
    const descriptorAnnotations = annotationsAt(annotations, "manifest-descriptor", first.platform);
    return { root: first.document, platforms, others: [], descriptorAnnotations };
  }
  const docker = first.document.mediaType === DOCKER.manifest;
  const index: Index = {
    schemaVersion: 2,
    mediaType: docker ? DOCKER.index : OCI.index,
    manifests: platforms.map(({ document, platform }) => ({
      ...descriptorOf(document, platform),
      ...(!docker && annotationMember(annotationsAt(annotations, "manifest-descriptor", platform))),
    })),
    ...(!docker && annotationMember(annotationsAt(annotations, "index"))),
  };
  const descriptorAnnotations = annotationsAt(annotations, "index-descriptor");
  return { root: imageDocument(index.mediaType, index), platforms, others: [], descriptorAnnotations };
}

const platformShape = object({ os: textValue(), architecture: textValue(), variant: optional(textValue()) });

const digestShape = textValue({ pattern: /^sha256:[0-9a-f]{64}$/, expected: "a sha256 digest" });

const descriptorShape = object({
  mediaType: textValue(),
  digest: digestShape,
  size: integer({ min: 0 }),
  annotations: optional(nullable(record(textValue()))),
  platform: optional(platformShape),
});

const head = {
  schemaVersion: literal(2),
  mediaType: optional(textValue()),
  annotations: optional(nullable(record(textValue()))),
};

/** The entries of an image index: also the `index.json` of an OCI layout. */
export const indexShape = object({ ...head, manifests: listOf(descriptorShape) });

const manifestShape = object({ ...head, config: descriptorShape, layers: listOf(descriptorShape) });

const configShape = object({
  os: textValue(),
  architecture: textValue(),
  variant: optional(textValue()),
  rootfs: object({ diff_ids: listOf(digestShape) }),
  config: optional(
    nullable(object({ Env: optional(nullable(listOf(textValue()))), Labels: optional(nullable(record(textValue()))) })),
  ),
  history: optional(nullable(listOf(object({})))),
});

/** Parses a manifest. @throws {Failure} for any other document. */
export function readManifest({ bytes, mediaType }: RegistryDocument, where: string): Manifest | Index {
  const value = json(bytes, where);
  const named = documentType(value, mediaType);
  const isIndex = isIndexType(named);
  const [problem] = (isIndex ? indexShape : manifestShape).problems(value);
  if (problem !== undefined) {
    throw new Failure(
      `${where}: expected an OCI or Docker v2 manifest, got ${named || "something else"} (${problemText(problem)})`,
    );
  }
  return { ...(value as object), mediaType: named } as Manifest | Index;
}

/** OCI manifests may omit their type, which the response's header then says. Storage that a redirect led to does not know it. */
function documentType(value: unknown, header: string): string {
  if (!isRecord(value)) return header;
  if (typeof value["mediaType"] === "string") return value["mediaType"];
  if (manifestTypes.includes(header)) return header;
  if (Array.isArray(value["manifests"])) return OCI.index;
  return Array.isArray(value["layers"]) ? OCI.manifest : header;
}

/** Parses an image configuration. @throws {Failure} for anything else. */
export function readConfig(bytes: Uint8Array, where: string): ImageConfig {
  const value = json(bytes, where);
  const [problem] = configShape.problems(value);
  if (problem !== undefined) {
    throw new Failure(
      `${where}: expected the configuration of an image, got something else: ${problemText(problem)} (is it an artifact?)`,
    );
  }
  return value as ImageConfig;
}

function json(bytes: Uint8Array, where: string): unknown {
  const text = Buffer.from(bytes).toString();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(text, error, { where, what: "a manifest or configuration" });
  }
}
