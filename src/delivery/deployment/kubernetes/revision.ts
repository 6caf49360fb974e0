import { imageDigest, imageDigestAnnotation, revisionNameAnnotation } from "./manifests.ts";
import type { ObservedDeployment, ObservedReplicaSet } from "./observed.ts";

/** Returns our name of the revision, or that of the ReplicaSet. */
export function replicaSetRevision({ metadata, spec }: ObservedReplicaSet): string {
  return spec.template.metadata.annotations?.[revisionNameAnnotation] ?? metadata.name;
}

/** Returns the digest of the image that the pods' template names. */
export function deployedDigest({ spec }: ObservedDeployment): string | undefined {
  const image = spec.template.spec?.containers?.[0]?.image;
  return image?.includes("@sha256:") === true
    ? imageDigest(image)
    : spec.template.metadata?.annotations?.[imageDigestAnnotation];
}
