import { Failure } from "../../core/failure.ts";
import { pause } from "../../platform/http/retry.ts";
import type { Repository } from "./repository.ts";

/** Answers in a row that may bring nothing. With pauses of 0.5, 1, 2, … seconds this is a minute. */
const mostEmptyAnswers = 8;

/** Downloads a blob from an offset on. An interrupted download continues where it stopped. */
export async function* downloadBlob(
  repository: Repository,
  { digest, sizeBytes }: { digest: string; sizeBytes: number },
  from: number,
): AsyncGenerator<Uint8Array> {
  const { registry, access } = repository;
  const { firstMs, mostMs, signal } = access.retries;
  const what = `reading ${digest.slice(0, 19)}`;
  let offset = from;
  let emptyAnswers = 0;
  while (offset < sizeBytes) {
    const url = repository.url(`blobs/${digest}`);
    const headers: Record<string, string> = offset === 0 ? {} : { range: `bytes=${offset}-${sizeBytes - 1}` };
    const answer = await repository.retry(what, () =>
      repository.call({ method: "GET", url, headers, expected: [200, 206] }),
    );
    let skip = answer.status === 200 ? offset : 0;
    const before = offset;
    let broken: unknown;
    try {
      for await (const chunk of answer.body as AsyncIterable<Buffer>) {
        const rest = skip >= chunk.length ? chunk.subarray(chunk.length) : chunk.subarray(skip);
        skip -= Math.min(skip, chunk.length);
        if (offset + rest.length > sizeBytes)
          throw new Failure(`${registry}: ${digest} is longer than its manifest says`);
        offset += rest.length;
        if (rest.length > 0) yield rest;
      }
    } catch (error) {
      if (error instanceof Failure) throw error;
      signal.throwIfAborted();
      broken = error;
    }
    // An answer that brings no further byte, broken or whole, is the registry's fault.
    emptyAnswers = offset === before ? emptyAnswers + 1 : 0;
    if (emptyAnswers === mostEmptyAnswers) {
      throw new Failure(
        `${registry}: expected the blob ${digest} of ${sizeBytes} bytes, got ${offset} bytes and then ${emptyAnswers} answers without a further one (is the registry's storage damaged?)`,
        { cause: broken },
      );
    }
    if (emptyAnswers > 0) await pause(Math.min(mostMs, firstMs * 2 ** (emptyAnswers - 1)), signal);
  }
}
