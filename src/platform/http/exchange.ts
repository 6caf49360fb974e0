import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import type { RequestOptions } from "node:https";
import { connectionError, UnreachableError } from "./connection-error.ts";
import type { HttpAnswer, OutgoingRequest } from "./message.ts";

/** The route of a request: direct, through a tunnel (`agent`), or through a proxy that takes the full address. */
export interface RequestRoute {
  request(options: RequestOptions): ClientRequest;
  agent: Agent;
  /** The request's address and headers if they are sent to a proxy. */
  proxied?: { protocol: string; host: string; port: number; path: string; headers: Record<string, string> };
  ca: string[] | undefined;
  /** TLS options of this client alone. */
  tls: Pick<RequestOptions, "ca" | "cert" | "key" | "rejectUnauthorized" | "servername">;
  /** Host of the proxy, for messages. */
  proxy: string | undefined;
}

/**
 * Sends one HTTP request. The body is streamed with a known length, so nothing is buffered. A response before the end
 * of the body (a refusal) stops the sending.
 *
 * @throws {TransientError} for a connection that broke, stalled, or failed.
 * @throws {UnreachableError} for a connection that will not work later either.
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
    // A request whose body fails must be destroyed, or the process would never end.
    outgoing.destroy();
    throw error;
  }
  const body = await response;
  if (body.statusCode === 407 && route.proxy !== undefined) {
    outgoing.destroy();
    throw proxyRefusal(route.proxy, 407);
  }
  // The rest of the body is not sent, so the connection cannot be reused.
  if (!outgoing.writableEnded) body.on("close", () => outgoing.destroy());
  body.setTimeout(silenceMs, () => body.destroy(new Error("the answer stopped half-way")));
  return { url, status: body.statusCode ?? 0, headers: body.headers, body };
}

function requestOptions(request: OutgoingRequest, { agent, proxied, ca, tls }: RequestRoute): RequestOptions {
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
    ...tls,
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
  // A gateway's error (5xx) may be temporary, but a refusal is permanent.
  return status >= 500 ? new Error(message) : new UnreachableError(message);
}
