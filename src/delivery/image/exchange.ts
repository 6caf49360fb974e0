import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { Transient } from "./patience.ts";

export interface Request {
  method: string;
  url: URL;
  headers?: Record<string, string>;
  body?: Uint8Array | { sizeBytes: number; read(): AsyncIterable<Uint8Array> };
  signal: AbortSignal;
  /** Longest silence in either direction before the connection counts as dead. */
  silenceMs: number;
  /** Called with the number of body bytes handed to the connection. */
  onSent?(bytes: number): void;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** To be read or destroyed by the caller. */
  body: IncomingMessage;
}

// One pool for the process: a push makes dozens of small requests to one host.
const agents = {
  "http:": new http.Agent({ keepAlive: true, maxSockets: 16 }),
  "https:": new https.Agent({ keepAlive: true, maxSockets: 16 }),
};

/**
 * One HTTP request. A body is streamed with its length known, so that nothing is buffered; an answer that comes before
 * the body is whole (a refusal) ends the sending.
 *
 * @throws {Transient} for a connection that broke, stalled, or was not made.
 */
export async function exchange(request: Request): Promise<Answer> {
  const { method, url, headers = {}, body, signal, silenceMs, onSent } = request;
  signal.throwIfAborted();
  const length = body === undefined ? undefined : body instanceof Uint8Array ? body.length : body.sizeBytes;
  const needsLength = method === "PUT" || method === "POST" || method === "PATCH";
  const client = url.protocol === "https:" ? https : http;
  const outgoing = client.request(url, {
    method,
    agent: agents[url.protocol as keyof typeof agents],
    signal,
    headers: {
      "user-agent": "trainyard",
      ...((needsLength || length !== undefined) && { "content-length": String(length ?? 0) }),
      ...headers,
    },
  });
  const answer = new Promise<Answer>((done, failed) => {
    outgoing.on("response", (body) => done({ status: body.statusCode ?? 0, headers: body.headers, body }));
    outgoing.on("error", (error) => failed(signal.aborted ? signal.reason : broken(error)));
    outgoing.setTimeout(silenceMs, () =>
      outgoing.destroy(new Error(`nothing moved for ${Math.round(silenceMs / 1000)} s`)),
    );
  });
  answer.catch(() => {});
  let answered = false;
  answer.then(
    () => {
      answered = true;
    },
    () => {},
  );
  try {
    if (body instanceof Uint8Array) {
      outgoing.end(body);
      onSent?.(body.length);
    } else if (body === undefined) outgoing.end();
    else {
      for await (const chunk of body.read()) {
        if (outgoing.destroyed || answered) break;
        if (!outgoing.write(chunk)) await drained(outgoing);
        onSent?.(chunk.length);
      }
      if (!answered) outgoing.end();
    }
  } catch (error) {
    // A request whose body breaks must be destroyed, or the process hangs for ever.
    outgoing.destroy();
    throw error;
  }
  const { status, headers: received, body: incoming } = await answer;
  // The rest of an unfinished body is not sent: this connection is of no further use.
  if (!outgoing.writableEnded) incoming.on("close", () => outgoing.destroy());
  incoming.setTimeout(silenceMs, () => incoming.destroy(new Error("the answer stopped half-way")));
  return { status, headers: received, body: incoming };
}

function drained(outgoing: http.ClientRequest): Promise<void> {
  return new Promise((done) => {
    const settle = () => {
      for (const event of ["drain", "close", "error", "response"]) outgoing.off(event, settle);
      done();
    };
    for (const event of ["drain", "close", "error", "response"]) outgoing.on(event, settle);
  });
}

/** The whole of an answer that should be small. */
export async function bodyBytes({ body }: Answer, mostBytes = 16 * 1024 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > mostBytes) throw new Error(`expected at most ${mostBytes} bytes, got more`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw broken(error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks);
}

/** What a broken connection is in plain words. Certificates and unknown hosts do not mend themselves. */
export function broken(error: NodeJS.ErrnoException): Error {
  const code = error.code ?? "";
  const words: Record<string, string> = {
    ECONNRESET: "the connection was reset",
    EPIPE: "the connection was closed while sending",
    ECONNREFUSED: "nothing answers there (connection refused)",
    ETIMEDOUT: "the connection timed out",
    EAI_AGAIN: "its name could not be looked up for now",
    ENOTFOUND: "there is no such host",
    EHOSTUNREACH: "the host cannot be reached",
    ENETUNREACH: "the network cannot be reached",
  };
  const message = words[code] ?? (error.message || code);
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new Unreachable(
      `its certificate is not trusted: ${error.message} (NODE_EXTRA_CA_CERTS names further ones)`,
      {
        cause: error,
      },
    );
  }
  if (code === "ENOTFOUND" || code === "ERR_INVALID_URL") return new Unreachable(message, { cause: error });
  return new Transient(message, { cause: error });
}

/** A host that will not answer in a minute either. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}
