import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Failure } from "../../core/failure.ts";
import { connectionError } from "./connection-error.ts";

export interface OutgoingRequest {
  method: string;
  url: URL;
  headers?: Record<string, string>;
  /** A body that is streamed names its length. */
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
  /** To be read, resumed or destroyed by the caller. */
  body: IncomingMessage;
}

/**
 * The whole body of an answer.
 *
 * @throws {Failure} when it is longer than `maxBytes`.
 * @throws {TransientError} when the connection breaks.
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
