import { Failure } from "../../core/failure.ts";
import type { CloudCredentials } from "../../platform/cloud/api.ts";
import type { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { readBody } from "../../platform/http/message.ts";
import { TransientError } from "../../platform/http/retry.ts";

/** A response, or the reason why there was none. */
export type EndpointReply =
  | { status: number; digest: string | undefined; text: string; durationMs: number }
  | { status: undefined; problem: string; durationMs: number };

/** A served model, as a verification asks it. */
export interface Endpoint {
  /** Address of the predictions, without secrets. */
  readonly name: string;
  /** Asks on a new connection whether the server is ready. */
  health(): Promise<EndpointReply>;
  /** Sends rows, on a new connection or on one that is kept open. */
  predict(body: string, connection: "own" | "kept"): Promise<EndpointReply>;
}

export interface EndpointOptions {
  http: HttpClient;
  predict: URL;
  /** Address that answers 200 when the server is ready. When undefined, it is derived from that of the predictions. */
  health: URL | undefined;
  /** Request headers. Their values are never shown. */
  headers: ReadonlyMap<string, string>;
  /** Signs requests, as SageMaker wants it. Such an endpoint has no address for its health. */
  credentials?: CloudCredentials | undefined;
  /** Time limit of one request. */
  timeoutMs: number;
  signal: AbortSignal;
}

const mostBytes = 64 * 2 ** 20;
const shownCharacters = 200;

/** A served model behind HTTP. Every server of a load balancer can answer, since connections are not reused. */
export class HttpEndpoint implements Endpoint {
  readonly name: string;
  readonly #options: EndpointOptions;
  readonly #health: URL;

  constructor(options: EndpointOptions) {
    this.#options = options;
    this.name = `${options.predict.origin}${options.predict.pathname}`;
    this.#health = options.health ?? healthUrl(options.predict);
  }

  async health(): Promise<EndpointReply> {
    const { credentials, health } = this.#options;
    if (credentials !== undefined && health === undefined) return noAddress;
    return this.#send({ method: "GET", url: this.#health, connection: "own" });
  }

  predict(body: string, connection: "own" | "kept"): Promise<EndpointReply> {
    return this.#send({ method: "POST", url: this.#options.predict, body, connection });
  }

  async #send({ method, url, body, connection }: Sent): Promise<EndpointReply> {
    const { http, headers, credentials, timeoutMs, signal } = this.#options;
    const timeout = AbortSignal.timeout(timeoutMs);
    const start = performance.now();
    const passed = () => performance.now() - start;
    try {
      const plain = {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...Object.fromEntries(headers),
      };
      const signed = await credentials?.authorize({ method, url, headers: plain, body: body ?? "" }, false);
      const answer = await http.send({
        method,
        url,
        // A proxy may change the header of the connection, so that it is not signed.
        headers: { ...plain, ...signed, ...(connection === "own" && { connection: "close" }) },
        ...(body !== undefined && { body }),
        signal: AbortSignal.any([signal, timeout]),
        silenceMs: timeoutMs,
      });
      const text = (await readBody(answer, mostBytes)).toString();
      return { status: answer.status, digest: digestIn(answer.headers), text, durationMs: passed() };
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) return noReply(`no answer within ${timeoutMs / 1000} s`, passed());
      const isNetwork = error instanceof TransientError || error instanceof UnreachableError;
      if (!isNetwork && !(error instanceof Failure)) throw error;
      return noReply(error.message, passed());
    }
  }
}

/** Reply in place of one from an address that does not exist. */
const noAddress: EndpointReply = { status: 404, digest: undefined, text: "", durationMs: 0 };

interface Sent {
  method: string;
  url: URL;
  body?: string;
  connection: "own" | "kept";
}

function noReply(problem: string, durationMs: number): EndpointReply {
  return { status: undefined, problem, durationMs };
}

/**
 * Returns the address that tells whether a server is ready, by the path of its predictions: `/ping` for MLflow and SageMaker,
 * that of the model for KServe, `/v2/health/ready` for the Open Inference Protocol, `/health` for all others.
 */
export function healthUrl(predict: URL): URL {
  const { pathname } = predict;
  const invocations = /^(.*)\/invocations\/?$/.exec(pathname)?.[1];
  const kserve = /^(.*\/v1\/models\/[^/:]+):predict$/.exec(pathname)?.[1];
  const models = pathname.endsWith("/infer") ? pathname.indexOf("/v2/models/") : -1;
  const inference = models === -1 ? undefined : pathname.slice(0, models + "/v2".length);
  const own = pathname.replace(/\/(predict\/?)?$/, "");
  const path =
    invocations !== undefined
      ? `${invocations}/ping`
      : (kserve ?? (inference !== undefined ? `${inference}/health/ready` : `${own}/health`));
  return new URL(`${path}${predict.search}`, predict.origin);
}

/** Returns the model's digest that `serve` sends with every response, or that SageMaker passes on. */
function digestIn(headers: Readonly<Record<string, string | string[] | undefined>>): string | undefined {
  const own = headers["x-model-digest"];
  if (typeof own === "string") return own;
  const attributes = headers["x-amzn-sagemaker-custom-attributes"];
  return typeof attributes === "string" ? /(?:^|[;,\s])model-digest=(\S+)/.exec(attributes)?.[1] : undefined;
}

/** Returns true for a response with a status from 200 to 299. */
export function isSuccess(reply: EndpointReply): reply is EndpointReply & { status: number } {
  return reply.status !== undefined && reply.status >= 200 && reply.status <= 299;
}

/** Returns what came back, in a few words for a message. */
export function replyText(reply: EndpointReply): string {
  if (reply.status === undefined) return reply.problem;
  const text = reply.text.replace(/\s+/g, " ").trim();
  const shown = text.length > shownCharacters ? `${text.slice(0, shownCharacters - 1)}…` : text;
  return shown === "" ? `HTTP ${reply.status}` : `HTTP ${reply.status} ${JSON.stringify(shown)}`;
}
