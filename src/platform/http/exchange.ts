import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { connectionError, UnreachableError } from "./connection-error.ts";
import type { HttpAnswer, OutgoingRequest } from "./message.ts";

/** How a request leaves: straight, through a tunnel (`agent`), or by asking a proxy for the whole address. */
export interface RequestRoute {
  request(options: RequestOptions): ClientRequest;
  agent: Agent;
  /** What differs from the request's own address and headers when a proxy is asked. */
  proxied?: { protocol: string; host: string; port: number; path: string; headers: Record<string, string> };
  ca: string[] | undefined;
  /** Host of the proxy on the way, for messages. */
  proxy: string | undefined;
}

/**
 * One HTTP request. A body is streamed with its length known, so that nothing is buffered. An answer that comes before
 * the whole body is sent (a refusal) ends the sending.
 *
 * @throws {TransientError} for a connection that broke, stalled, or could not be made.
 * @throws {UnreachableError} for one that will not be made later either.
 */
export async function exchange(request: OutgoingRequest, route: RequestRoute): Promise<HttpAnswer> {
  const { url, signal, silenceMs } = request;
  signal.throwIfAborted();
  const outgoing = route.request(requestOptions(request, route));
  const response = new Promise<IncomingMessage>((done, failed) => {
    outgoing.on("response", done);
    outgoing.on("error", (error) => failed(signal.aborted ? signal.reason : connectionError(error)));
    outgoing.setTimeout(silenceMs, () =>
      outgoing.destroy(new Error(`nothing moved for ${Math.round(silenceMs / 1000)} s`)),
    );
    outgoing.on("proxyConnect", ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) outgoing.destroy(proxyRefusal(route.proxy!, statusCode));
    });
  });
  let answered = false;
  response.then(
    () => {
      answered = true;
    },
    () => {},
  );
  try {
    await send(request, outgoing, () => answered);
  } catch (error) {
    // A request whose body breaks must be destroyed, or the process never ends.
    outgoing.destroy();
    throw error;
  }
  const body = await response;
  if (body.statusCode === 407 && route.proxy !== undefined) {
    outgoing.destroy();
    throw proxyRefusal(route.proxy, 407);
  }
  // The rest of an unfinished body is not sent, so the connection cannot be used again.
  if (!outgoing.writableEnded) body.on("close", () => outgoing.destroy());
  body.setTimeout(silenceMs, () => body.destroy(new Error("the answer stopped half-way")));
  return { url, status: body.statusCode ?? 0, headers: body.headers, body };
}

function requestOptions(request: OutgoingRequest, { agent, proxied, ca }: RequestRoute): RequestOptions {
  const { method, url, headers, body, signal } = request;
  const needsLength = method === "PUT" || method === "POST" || method === "PATCH";
  const length =
    body === undefined ? 0 : "read" in Object(body) ? Object(body).sizeBytes : Buffer.byteLength(body as string);
  return {
    method,
    agent,
    signal,
    protocol: url.protocol,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port || undefined,
    path: `${url.pathname}${url.search}`,
    ...proxied,
    ...(ca && { ca }),
    headers: {
      "user-agent": "trainyard",
      ...((needsLength || body !== undefined) && { "content-length": String(length) }),
      ...headers,
      ...proxied?.headers,
    },
  };
}

async function send(
  { body, onSent }: OutgoingRequest,
  outgoing: ClientRequest,
  isAnswered: () => boolean,
): Promise<void> {
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) {
    outgoing.end(body);
    if (body !== undefined) onSent?.(Buffer.byteLength(body));
    return;
  }
  for await (const chunk of body.read()) {
    if (outgoing.destroyed || isAnswered()) break;
    if (!outgoing.write(chunk)) await drained(outgoing);
    onSent?.(chunk.length);
  }
  if (!isAnswered()) outgoing.end();
}

function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise((done) => {
    const settle = () => {
      for (const event of ["drain", "close", "error", "response"]) outgoing.off(event, settle);
      done();
    };
    for (const event of ["drain", "close", "error", "response"]) outgoing.on(event, settle);
  });
}

function proxyRefusal(proxy: string, status: number): Error {
  const hint =
    status === 407
      ? "it asks for a login: put user and password into the proxy's address, http://USER:PASSWORD@HOST:PORT"
      : "see NO_PROXY for hosts that are reached without it";
  const message = `the proxy ${proxy} answered ${status} (${hint})`;
  // A gateway's trouble (5xx) may pass; a refusal stays one.
  return status >= 500 ? new Error(message) : new UnreachableError(message);
}
