import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Failure } from "../../core/failure.ts";
import { connectionError } from "./connection-error.ts";

export interface OutgoingRequest {
  method: string;
  url: URL;
  headers?: Record<string, string>;
  /** Body of the request. A streamed body states its length. */
  body?: string | Uint8Array | { sizeBytes: number; read(): AsyncIterable<Uint8Array> };
  signal: AbortSignal;
  /** Longest silence in either direction before the connection counts as dead. */
  silenceMs: number;
  /** Called with the number of body bytes handed to the connection. */
  onSent?(bytes: number): void;
}

export interface HttpAnswer {
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  /** Body of the response. The caller must read, resume or destroy it. */
  body: IncomingMessage;
}

/**
 * Reads the whole body of a response.
 *
 * @throws {Failure} if it is longer than `maxBytes`.
 * @throws {TransientError} if the connection breaks.
 */
export async function readBody({ body, url }: HttpAnswer, maxBytes = 16 * 1024 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > maxBytes) {
        throw new Failure(
          `${url.host}: expected an answer of at most ${Math.round(maxBytes / 2 ** 20)} MiB to ${url.pathname}, got more`,
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Failure ? error : connectionError(error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks);
}
