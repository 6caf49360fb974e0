import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { AllowedHosts } from "./allowed-hosts.ts";
import type { Bearer } from "./bearer.ts";
import { BodyRoom } from "./body.ts";
import { BodyMessage } from "./body-message.ts";
import type { ClientRate } from "./client-rate.ts";
import { connectionProblem, MAX_HEADER_BYTES, refuseConnection } from "./connection-problem.ts";
import type { CrossOrigin } from "./cross-origin.ts";
import { acceptedType } from "./media-type.ts";
import { HttpProblem, problemReply } from "./problem.ts";
import { writeReply } from "./reply-writer.ts";
import { requestIds } from "./request-id.ts";
import type { Reply, Route } from "./route.ts";
import { Router } from "./router.ts";

export interface ServerOptions {
  routes: readonly Route[];
  /** Path under which a proxy publishes the server; "" for none. */
  pathPrefix: string;
  maxBodyBytes: number;
  headerTimeoutMs: number;
  requestTimeoutMs: number;
  /** Time that a connection without a request stays open. */
  keepAliveMs: number;
  /** Undefined if no token is needed. */
  bearer: Bearer | undefined;
  /** Undefined if the rate is not limited. */
  rate: ClientRate | undefined;
  /** Undefined if pages of other origins may not send requests. */
  crossOrigin: CrossOrigin | undefined;
  /** Undefined if clients may use any name for the server. */
  hosts: AllowedHosts | undefined;
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
/** Time for a response in addition to the time for the request, after which a client that reads nothing is cut off. */
const RESPONSE_MS = 65_000;

/** Node's HTTP server with routes, limits and a graceful shutdown. */
export class HttpServer {
  readonly #server: Server;
  readonly #router: Router;
  readonly #room: BodyRoom;
  readonly #options: ServerOptions;
  readonly #nextId = requestIds();
  #draining = false;
  #common: readonly string[] = [];

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#router = new Router(options.routes, options.pathPrefix);
    this.#room = new BodyRoom(options.maxBodyBytes);
    const { headerTimeoutMs, requestTimeoutMs, keepAliveMs } = options;
    this.#server = createServer(
      {
        IncomingMessage: BodyMessage,
        headersTimeout: Math.min(headerTimeoutMs, requestTimeoutMs),
        requestTimeout: requestTimeoutMs,
        connectionsCheckingInterval: Math.max(50, Math.min(1000, headerTimeoutMs / 4)),
        keepAliveTimeout: keepAliveMs,
        maxHeaderSize: MAX_HEADER_BYTES,
        noDelay: true,
      },
      (message, response) => this.#answer(message, response),
    );
    // This limit is for a client that neither sends nor receives. Idle connections have the timeout above.
    this.#server.setTimeout(requestTimeoutMs + RESPONSE_MS);
    this.#server.on("clientError", (error, socket) => {
      this.#options.observer.refused(connectionProblem(error).status);
      refuseConnection(socket as Socket, error, this.#nextId(undefined));
    });
  }

  /** Sets headers that every response has from now on, as alternating names and values. */
  setCommonHeaders(headers: readonly string[]): void {
    this.#common = headers;
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

  #answer(message: BodyMessage, response: ServerResponse): void {
    const startMs = performance.now();
    const { bearer, rate, crossOrigin, hosts, observer } = this.#options;
    const { method = "", url: target = "/", headers } = message;
    const id = this.#nextId(headers["x-request-id"]);
    const found = this.#router.find(method, target);
    const route = found?.route;
    let bodyBytes = 0;

    const send = (reply: Reply): void => {
      writeReply(response, reply, {
        id,
        server: this.#common,
        client: crossOrigin?.headers(headers.origin),
        closing: this.#draining,
      });
      const durationMs = performance.now() - startMs;
      observer.done({ id, method, target, route, status: reply.status, durationMs, bodyBytes, message });
    };
    const fail = (error: unknown): void => {
      if (!(error instanceof HttpProblem)) observer.bug(error, id);
      const detail = "an error of the server's own, not of the request; its log has more";
      send(problemReply(error instanceof HttpProblem ? error : new HttpProblem(500, detail), id));
    };
    const call = (body: Buffer, mediaType: string): void => {
      bodyBytes = body.length;
      try {
        const reply = route!.answer({ id, target, headers, body, mediaType, parameters: found!.parameters });
        if (reply instanceof Promise) reply.then(send, fail);
        else send(reply);
      } catch (error) {
        fail(error);
      }
    };

    try {
      if (route?.probe !== true) {
        hosts?.check(headers.host);
        rate?.take(message.socket.remoteAddress ?? "", startMs);
      }
      const preflight = crossOrigin?.preflight(method, headers);
      if (preflight !== undefined) {
        send(preflight);
        return;
      }
      if (route?.open !== true) bearer?.check(headers.authorization);
      if (route === undefined) throw this.#router.refusal(method, target);
      if (route.accepts === undefined) {
        call(EMPTY, "");
        return;
      }
      const { mediaType, gzip } = acceptedType(headers["content-type"], headers["content-encoding"], route.accepts);
      this.#room.read(message, gzip, { done: (body) => call(body, mediaType), refuse: fail });
    } catch (error) {
      fail(error);
    }
  }
}

const EMPTY = Buffer.alloc(0);
