import type { RunningImage } from "../target.ts";
import { imageDigest, imageDigestAnnotation, revisionNameAnnotation } from "./manifests.ts";
import type { ObservedDeployment, ObservedPod, ObservedReplicaSet } from "./observed.ts";

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

/**
 * Returns the images of pods that may answer, those that are ending included. A runtime checks the digest by which it pulls an
 * image, so that the digest in the specification counts as well as that in the status, which may be that of one platform.
 */
export function runningPods(pods: readonly ObservedPod[]): RunningImage[] {
  return pods
    .filter(({ status }) => status?.phase !== "Succeeded" && status?.phase !== "Failed")
    .map(({ metadata, spec, status }) => {
      const images = [
        ...(status?.containerStatuses ?? []).map(({ imageID }) => imageID),
        ...(spec?.containers ?? []).map(({ image }) => image),
      ];
      const digests = images.flatMap((each) => /sha256:[0-9a-f]{64}$/.exec(each ?? "")?.[0] ?? []);
      return { what: `pod ${metadata.name}`, digests: [...new Set(digests)] };
    });
}
