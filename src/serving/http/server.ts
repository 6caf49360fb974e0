import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { Bearer } from "./bearer.ts";
import { BodyRoom } from "./body.ts";
import type { ClientRate } from "./client-rate.ts";
import { acceptedType } from "./media-type.ts";
import { HttpProblem, problemReply } from "./problem.ts";
import { requestIds } from "./request-id.ts";
import type { Reply, Route } from "./route.ts";
import { Router } from "./router.ts";

export interface ServerOptions {
  routes: readonly Route[];
  maxBodyBytes: number;
  headerTimeoutMs: number;
  requestTimeoutMs: number;
  /** Undefined if no token is needed. */
  bearer: Bearer | undefined;
  /** Undefined if the rate is not limited. */
  rate: ClientRate | undefined;
  observer: Observer;
}

export interface Done {
  id: string;
  method: string;
  target: string;
  /** Undefined if no route was found. */
  route: Route | undefined;
  status: number;
  durationMs: number;
  bodyBytes: number;
  message: IncomingMessage;
}

/** Receives events for counting and logging. Called once per request, after its response was sent. */
export interface Observer {
  done(request: Done): void;
  /** Reports an internal error. The client gets a 500 without details. */
  bug(error: unknown, requestId: string): void;
  /** Reports a connection that was not HTTP, too slow, or too large. */
  refused(status: number): void;
}

/** Time for a client on an open connection to learn that the connection will be closed. */
const GRACE_MS = 250;
/** Longer than the usual 60 s of a proxy, so that no connection is closed while the proxy reuses it. */
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 16 * 1024;

/** Node's HTTP server with routes, limits and a graceful shutdown. */
export class HttpServer {
  readonly #server: Server;
  readonly #router: Router;
  readonly #room: BodyRoom;
  readonly #options: ServerOptions;
  readonly #nextId = requestIds();
  #draining = false;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#router = new Router(options.routes);
    this.#room = new BodyRoom(options.maxBodyBytes);
    const { headerTimeoutMs, requestTimeoutMs } = options;
    this.#server = createServer(
      {
        headersTimeout: Math.min(headerTimeoutMs, requestTimeoutMs),
        requestTimeout: requestTimeoutMs,
        connectionsCheckingInterval: Math.max(50, Math.min(1000, headerTimeoutMs / 4)),
        keepAliveTimeout: KEEP_ALIVE_MS,
        maxHeaderSize: MAX_HEADER_BYTES,
        noDelay: true,
      },
      (message, response) => this.#answer(message, response),
    );
    // This limit is for a client that neither sends nor receives. Idle connections have the longer timeout above.
    this.#server.setTimeout(requestTimeoutMs + KEEP_ALIVE_MS);
    this.#server.on("clientError", (error, socket) => this.#refuse(error, socket as Socket));
  }

  /** Starts to accept connections and resolves to the address. Port 0 selects a free one. */
  listen(port: number, host: string): Promise<AddressInfo> {
    return new Promise((done, failed) => {
      this.#server.once("error", failed);
      this.#server.listen({ port, host }, () => {
        this.#server.removeListener("error", failed);
        done(this.#server.address() as AddressInfo);
      });
    });
  }

  /**
   * Shuts the server down gracefully. Clients with a request in progress get their response and are notified that the
   * connection will be closed. Then no more connections are accepted. Connections that are left after `patienceMs`
   * are cut off. Resolves when all are closed.
   */
  async drain(patienceMs: number): Promise<void> {
    this.#draining = true;
    const cut = setTimeout(() => this.#server.closeAllConnections(), patienceMs);
    if ((await this.#connections()) > 0) await new Promise((done) => setTimeout(done, Math.min(GRACE_MS, patienceMs)));
    // Connections that the system had accepted by this poll of the event loop are still answered.
    await yieldToEventLoop();
    await new Promise((done) => {
      this.#server.close(done);
      this.#server.closeIdleConnections();
    });
    clearTimeout(cut);
  }

  #connections(): Promise<number> {
    return new Promise((done) => this.#server.getConnections((error, count) => done(error ? 1 : count)));
  }

  #answer(message: IncomingMessage, response: ServerResponse): void {
    const startMs = performance.now();
    const { bearer, rate } = this.#options;
    const { method = "", url: target = "/", headers } = message;
    const id = this.#nextId(headers["x-request-id"]);
    const route = this.#router.find(method, target);
    let bodyBytes = 0;

    const send = (reply: Reply): void => {
      this.#write(response, reply, id);
      this.#options.observer.done({
        id,
        method,
        target,
        route,
        status: reply.status,
        durationMs: performance.now() - startMs,
        bodyBytes,
        message,
      });
    };
    const fail = (error: unknown): void => {
      if (!(error instanceof HttpProblem)) this.#options.observer.bug(error, id);
      const told = "an error of the server's own, not of the request; its log has more";
      send(problemReply(error instanceof HttpProblem ? error : new HttpProblem(500, told), id));
    };
    const call = (body: Buffer, mediaType: string): void => {
      bodyBytes = body.length;
      try {
        const reply = route!.answer({ id, headers, body, mediaType });
        if (reply instanceof Promise) reply.then(send, fail);
        else send(reply);
      } catch (error) {
        fail(error);
      }
    };

    try {
      if (route?.probe !== true) rate?.take(message.socket.remoteAddress ?? "", startMs);
      if (route?.open !== true) bearer?.check(headers.authorization);
      if (route === undefined) throw this.#router.refusal(method, target);
      if (route.accepts === undefined) {
        call(EMPTY, "");
        return;
      }
      const mediaType = acceptedType(headers["content-type"], headers["content-encoding"], route.accepts);
      this.#room.read(message, (body) => call(body, mediaType), fail);
    } catch (error) {
      fail(error);
    }
  }

  #write(response: ServerResponse, { status, type, body, headers }: Reply, id: string): void {
    if (response.destroyed) return;
    const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
    const all = [
      "content-type",
      type,
      "content-length",
      length,
      "x-request-id",
      id,
      "x-content-type-options",
      "nosniff",
    ];
    if (headers !== undefined) all.push(...headers);
    if (this.#draining) all.push("connection", "close");
    response.writeHead(status, all as never);
    response.end(body);
  }

  /** Answers errors before there is a request: bytes that are not HTTP, or headers that are too large or too slow. */
  #refuse(error: NodeJS.ErrnoException, socket: Socket): void {
    const refusals: Record<string, [number, string]> = {
      HPE_HEADER_OVERFLOW: [431, `headers: expected at most ${MAX_HEADER_BYTES} bytes, got more`],
      ERR_HTTP_REQUEST_TIMEOUT: [408, "expected the whole request in time, got only a part"],
    };
    const [status, detail] = refusals[error.code ?? ""] ?? [400, "expected an HTTP/1.1 request, got something else"];
    this.#options.observer.refused(status);
    // Another response on this connection would corrupt the one in progress.
    const busy = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage?.headersSent === true;
    if (!socket.writable || busy || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    const { type, body } = problemReply(new HttpProblem(status, detail), this.#nextId(undefined));
    socket.end(
      `HTTP/1.1 ${status} \r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
      () => socket.destroySoon(),
    );
  }
}

const EMPTY = Buffer.alloc(0);
