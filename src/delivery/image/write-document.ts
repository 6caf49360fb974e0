import { Failure } from "../../core/failure.ts";
import type { HttpAnswer } from "../../platform/http/message.ts";
import { TransientError } from "../../platform/http/retry.ts";
import { RegistryRefusal } from "./refusal.ts";
import type { RegistryDocument, Repository } from "./repository.ts";

/** A registry that has just received a blob may not know it for a while. With the pauses, this is half a minute. */
const mostUnknownBlobs = 7;

const unknownContent = new Set(["MANIFEST_BLOB_UNKNOWN", "BLOB_UNKNOWN", "MANIFEST_UNKNOWN"]);

export interface DocumentWrite {
  /** A digest or a tag. */
  reference: string;
  document: RegistryDocument;
  /**
   * Brings what the manifest refers to into the repository again. It is called before the next attempt when the
   * registry does not know a part of it.
   */
  restore?(): Promise<void>;
}

/**
 * Writes a manifest under its digest or a tag.
 *
 * @returns The response's headers.
 * @throws {Failure} if the registry computes another digest.
 */
export async function writeDocument(
  repository: Repository,
  { reference, document: { mediaType, digest, bytes }, restore }: DocumentWrite,
): Promise<HttpAnswer["headers"]> {
  let unknown = 0;
  return repository.retry(`writing the manifest ${reference}`, async () => {
    const answer = await repository
      .call({
        method: "PUT",
        url: repository.url(`manifests/${reference}`),
        headers: { "content-type": mediaType },
        body: bytes,
        expected: [200, 201, 202],
      })
      .catch(async (error) => {
        const isUnknown = error instanceof RegistryRefusal && error.codes.some((code) => unknownContent.has(code));
        if (restore === undefined || !isUnknown || ++unknown === mostUnknownBlobs) throw error;
        await restore();
        throw new TransientError(error.message, { cause: error });
      });
    answer.body.resume();
    const theirs = answer.headers["docker-content-digest"];
    if (typeof theirs === "string" && theirs.startsWith("sha256:") && theirs !== digest) {
      throw new Failure(`${repository.registry}/${repository.name}: expected to write ${digest}, got ${theirs}`);
    }
    return answer.headers;
  });
}
