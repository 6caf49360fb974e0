import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { createGzip, gzip } from "node:zlib";
import { yieldToEventLoop } from "../../core/yield.ts";
import { acceptsGzip } from "./media-type.ts";
import type { Reply } from "./route.ts";

/** Smaller responses fit into one packet, so that packing them would only cost time. */
const LEAST_PACKED_BYTES = 2048;
/** Characters to hand to the network at once. */
const PIECE = 16_384;

/** Headers that every response of a server has, as alternating names and values. */
export interface CommonHeaders {
  id: string;
  /** Headers of the server, such as the model's digest. */
  server: readonly string[];
  /** Headers for this client, such as those for other origins. */
  client: readonly string[] | undefined;
  closing: boolean;
}

/** Sends a response. Long ones are packed with gzip if the client reads it. Every prediction passes through here. */
export function writeReply(response: ServerResponse, reply: Reply, common: CommonHeaders): void {
  if (response.destroyed) return;
  const { status, type, body } = reply;
  const { id } = common;
  const all = ["content-type", type, "x-request-id", id, "x-content-type-options", "nosniff"];
  if (typeof body !== "string" && !Buffer.isBuffer(body)) {
    addHeaders(all, reply, common);
    sendPieces(response, { status, headers: all, pieces: body });
    return;
  }
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  if (length >= LEAST_PACKED_BYTES && response.req.method !== "HEAD") {
    addHeaders(all, reply, common);
    all.push("vary", "accept-encoding");
    if (acceptsGzip(response.req.headers["accept-encoding"])) {
      gzip(body, { level: 4 }, (_, packed) => {
        if (response.destroyed) return;
        all.push("content-encoding", "gzip", "content-length", String(packed.length));
        response.writeHead(status, all as never);
        response.end(packed);
      });
      return;
    }
  } else addHeaders(all, reply, common);
  if (status !== 204) all.push("content-length", length as never);
  response.writeHead(status, all as never);
  response.end(body);
}

function addHeaders(all: string[], { headers }: Reply, { server, client, closing }: CommonHeaders): void {
  for (let index = 0; index < server.length; index++) all.push(server[index]!);
  if (headers !== undefined) for (let index = 0; index < headers.length; index++) all.push(headers[index]!);
  if (client !== undefined) all.push(...client);
  if (closing) all.push("connection", "close");
}

/** Sends pieces as fast as the client takes them, and looks at other requests between them. */
function sendPieces(
  response: ServerResponse,
  { status, headers, pieces }: { status: number; headers: string[]; pieces: Iterable<string> | AsyncIterable<string> },
): void {
  headers.push("vary", "accept-encoding");
  const packed = acceptsGzip(response.req.headers["accept-encoding"]);
  if (packed) headers.push("content-encoding", "gzip");
  response.writeHead(status, headers as never);
  let target: Writable = response;
  if (packed) {
    target = createGzip({ level: 4 });
    target.pipe(response as Writable);
  }
  writePieces(target, response, pieces).catch(() => response.destroy());
}

async function writePieces(
  target: Writable,
  response: ServerResponse,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  let text = "";
  const flush = async () => {
    const taken = target.write(text);
    text = "";
    if (!taken) await once(target, "drain", { signal: gone.signal });
    await yieldToEventLoop();
  };
  for await (const piece of pieces) {
    if (response.destroyed) return;
    text += piece;
    if (text.length >= PIECE) await flush();
  }
  target.end(text);
}
