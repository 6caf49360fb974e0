import { Failure } from "../../core/failure.ts";

/** Returns the digest of `registry/repository@sha256:…`. @throws {Failure} if the reference has only a tag. */
export function digestOf(image: string): string {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  if (digest !== undefined) return digest;
  throw new Failure(
    `image: expected a reference with its digest, such as ghcr.io/acme/churn@sha256:…, got ${JSON.stringify(image.slice(0, 200))} (a tag can move between two deployments; build-push-image has the output digest)`,
  );
}
