import { Failure } from "../../core/failure.ts";
import type { HttpAnswer } from "../../platform/http/message.ts";
import { TransientError } from "../../platform/http/retry.ts";
import type { Blob } from "./blob.ts";
import { RegistryRefusal } from "./refusal.ts";
import type { Repository } from "./repository.ts";

export type Delivery = "reused" | "mounted" | "uploaded";

interface Session {
  location: URL;
  /** Number of bytes that the registry has. */
  offset: number;
}

/** A part of an interrupted upload may arrive twice by a connection that seemed dead, but not three times. */
const mostRefusals = 3;

/**
 * Brings a blob into a repository: skips it if it exists, mounts it if the registry has it elsewhere, and uploads it
 * otherwise. An interrupted upload continues at the byte that the registry reports (`Range` in the response to a
 * `GET`). It only starts again if the registry has forgotten it.
 */
export async function deliver(
  blob: Blob,
  repository: Repository,
  onProgress?: (bytes: number) => void,
): Promise<Delivery> {
  if (await repository.hasBlob(blob.digest)) return "reused";
  const from = mountSource(blob, repository);
  let session: Session | undefined;
  let refusals = 0;
  return repository.retry(`uploading ${blob.title} (${blob.digest.slice(0, 19)})`, async (tries) => {
    // The response to the last request may have been lost.
    if (tries > 0 && (await hasBlob(blob, repository))) return "uploaded";
    if (session !== undefined) session = await resumed(session, repository);
    if (session === undefined) {
      const opened = (await mounted(blob, repository, from)) ?? (await open(repository));
      if (opened === "mounted") return "mounted";
      session = opened;
    }
    await send(blob, { repository, session, onProgress });
    const status = await commit(blob, repository, session);
    if (status < 400) return "uploaded";
    session = undefined;
    if (++refusals === mostRefusals) {
      throw new Failure(
        `${repository.registry}: ${blob.title}: expected the registry to take ${blob.digest}, got ${status} ${refusals} times (did the file change while it was sent?)`,
      );
    }
    throw new TransientError(`the registry refused the whole with ${status}`);
  });
}

async function hasBlob(blob: Blob, repository: Repository): Promise<boolean> {
  const answer = await repository.call({
    method: "HEAD",
    url: repository.url(`blobs/${blob.digest}`),
    expected: [200, 302, 307, 404],
  });
  answer.body.resume();
  return answer.status !== 404;
}

/** The repository of the same registry that a blob can be mounted from. */
function mountSource({ origin }: Blob, repository: Repository): string | undefined {
  return origin?.registry === repository.registry && origin.repository !== repository.name
    ? origin.repository
    : undefined;
}

/**
 * Requests a mount. A registry that cannot mount opens an upload instead, and one that refuses (for example because the
 * login may not read the other repository) gets the blob as an upload.
 */
async function mounted(
  { digest }: Blob,
  repository: Repository,
  from: string | undefined,
): Promise<Session | "mounted" | undefined> {
  if (from === undefined || repository.refusedMounts.has(from)) return undefined;
  const url = repository.url("blobs/uploads/");
  url.searchParams.set("mount", digest);
  url.searchParams.set("from", from);
  try {
    const answer = await repository.call({ method: "POST", url, expected: [201, 202], alsoPull: [from] });
    answer.body.resume();
    return answer.status === 201 ? "mounted" : session(answer, url, repository);
  } catch (error) {
    if (!(error instanceof RegistryRefusal)) throw error;
    repository.refusedMounts.add(from);
    return undefined;
  }
}

async function open(repository: Repository): Promise<Session> {
  const url = repository.url("blobs/uploads/");
  const answer = await repository.call({ method: "POST", url, expected: [202] });
  answer.body.resume();
  return session(answer, url, repository);
}

function session(answer: HttpAnswer, url: URL, repository: Repository): Session {
  if (answer.headers.location === undefined) throw new TransientError("it opened an upload without saying where");
  return { location: repository.location(answer, url), offset: 0 };
}

/** Returns the state of an upload. Undefined if the registry does not know it any more, or cannot say. */
async function resumed({ location }: Session, repository: Repository): Promise<Session | undefined> {
  const answer = await repository.call({
    method: "GET",
    url: location,
    expected: [200, 202, 204, 400, 404, 405, 416, 501],
  });
  answer.body.resume();
  if (answer.status >= 400) return undefined;
  // `0-99` means a hundred bytes. A registry with none sends `0-0`, or nothing.
  const last = /^(?:bytes=)?0-(\d+)$/.exec(String(answer.headers["range"] ?? "").trim())?.[1];
  return {
    location: answer.headers.location === undefined ? location : repository.location(answer, location),
    offset: last === undefined || last === "0" ? 0 : Number(last) + 1,
  };
}

interface Sending {
  repository: Repository;
  session: Session;
  onProgress: ((bytes: number) => void) | undefined;
}

async function send(blob: Blob, { repository, session, onProgress }: Sending): Promise<void> {
  const { offset, location } = session;
  if (offset >= blob.sizeBytes) return;
  const answer = await repository.call({
    method: "PATCH",
    url: location,
    headers: {
      "content-type": "application/octet-stream",
      // Docker's client sends its only chunk without a range, so every registry accepts that.
      ...(offset > 0 && { "content-range": `${offset}-${blob.sizeBytes - 1}` }),
    },
    body: {
      sizeBytes: blob.sizeBytes - offset,
      read: async function* () {
        // A redirect has the body sent again.
        let done = offset;
        for await (const chunk of blob.read(offset)) {
          done += chunk.length;
          onProgress?.(done);
          yield chunk;
        }
      },
    },
    // 416 means that the registry has more or less than it reported. It is asked again.
    expected: [202, 201, 204, 404, 416],
  });
  answer.body.resume();
  if (answer.status === 404) {
    session.offset = 0;
    throw new TransientError("the registry forgot the upload");
  }
  if (answer.status === 416) throw new TransientError("the registry had another part of the upload than it said");
  session.offset = blob.sizeBytes;
  if (answer.headers.location !== undefined) session.location = repository.location(answer, location);
}

/** Completes an upload. A 4xx means that the received bytes differ, so the upload starts again. */
async function commit(blob: Blob, repository: Repository, session: Session): Promise<number> {
  const url = new URL(session.location);
  url.searchParams.set("digest", blob.digest);
  const answer = await repository.call({
    method: "PUT",
    url,
    headers: { "content-type": "application/octet-stream" },
    expected: [201, 202, 204, 400, 404, 416],
  });
  answer.body.resume();
  return answer.status;
}
