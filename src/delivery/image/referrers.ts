import { Failure } from "../../core/failure.ts";
import { type Blob, bytesBlob } from "./blob.ts";
import { imageDocument, readManifest } from "./image.ts";
import { type Descriptor, type Index, isIndexType, OCI } from "./media-types.ts";
import type { RegistryDocument, Repository } from "./repository.ts";
import { deliver } from "./upload.ts";
import { writeDocument } from "./write-document.ts";

/** A document about an image, which registries list for the image without it being a part of it. */
export interface Referrer {
  /** Name for people: `SBOM of linux/amd64`. */
  title: string;
  artifactType: string;
  document: RegistryDocument;
  blobs: Blob[];
  /** Digest of the manifest that it is about. */
  subject: string;
}

export interface ReferrerContent {
  title: string;
  artifactType: string;
  /** JSON text. */
  content: string;
  subject: RegistryDocument;
  annotations: Record<string, string>;
}

/** Makes a referrer: a manifest with a subject (image specification 1.1, "Guidelines for Artifact Usage"). */
export function makeReferrer({ title, artifactType, content, subject, annotations }: ReferrerContent): Referrer {
  const about = { part: "config", title } as const;
  const config = bytesBlob(Buffer.from("{}"), { ...about, mediaType: "application/vnd.oci.empty.v1+json" });
  const layer = bytesBlob(Buffer.from(content), { ...about, mediaType: artifactType });
  const descriptor = ({ mediaType, digest, sizeBytes }: Blob): Descriptor => ({ mediaType, digest, size: sizeBytes });
  const document = imageDocument(OCI.manifest, {
    schemaVersion: 2,
    mediaType: OCI.manifest,
    artifactType,
    config: descriptor(config),
    layers: [{ ...descriptor(layer), annotations }],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
    annotations,
  });
  return { title, artifactType, document, blobs: [config, layer], subject: subject.digest };
}

/**
 * Pushes a referrer. A registry without the referrers API gets a list under a tag named after the subject's digest
 * (distribution specification 1.1, "Referrers Tag Schema").
 */
export async function pushReferrer(referrer: Referrer, repository: Repository): Promise<void> {
  const { document, blobs, subject } = referrer;
  const restore = async () => {
    for (const blob of blobs) await deliver(blob, repository);
  };
  await restore();
  const headers = await writeDocument(repository, { reference: document.digest, document, restore });
  if (headers["oci-subject"] !== subject) await addToList(referrer, repository);
}

async function addToList({ document, artifactType, subject }: Referrer, repository: Repository): Promise<void> {
  const tag = subject.replace(":", "-");
  const where = `${repository.registry}/${repository.name}:${tag}`;
  const present = await repository.document(tag);
  const list = present && readManifest(present, where);
  if (list !== undefined && !isIndexType(list.mediaType)) {
    throw new Failure(`${where}: expected the list of referrers of an image, got another manifest (remove this tag)`);
  }
  const manifests: Descriptor[] = list === undefined ? [] : (list as Index).manifests;
  if (manifests.some(({ digest }) => digest === document.digest)) return;
  const entry = { mediaType: document.mediaType, digest: document.digest, size: document.bytes.length, artifactType };
  const index = { schemaVersion: 2, mediaType: OCI.index, manifests: [...manifests, entry] };
  await writeDocument(repository, { reference: tag, document: imageDocument(OCI.index, index) });
}
