import { isRecord } from "../../core/shape/index.ts";
import type { HttpClient } from "../http/client.ts";
import { UnreachableError } from "../http/connection-error.ts";
import { readBody } from "../http/message.ts";
import { retryAfterMs, TransientError } from "../http/retry.ts";
import { CloudRefusal, refusalKind } from "./refusal.ts";

export interface CloudRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: URL;
  headers?: Record<string, string>;
  /** Body, sent as JSON. */
  body?: unknown;
  /** Permission that the call needs, by the name that the vendor gives it. */
  permission: string;
}

/** Something that may call an API of a cloud: headers for a request, made from a token or as a signature. */
export interface CloudCredentials {
  /** Who asks, for messages: a service account, a role, a client. */
  readonly who: string;
  /** Returns the headers that authorize the request. `renew` asks for a new token, because the last one was refused. */
  authorize(
    request: { method: string; url: URL; headers: Record<string, string>; body: string },
    renew: boolean,
  ): Promise<Record<string, string>>;
}

export interface CloudApiOptions {
  http: HttpClient;
  credentials: CloudCredentials;
  signal: AbortSignal;
  pause(ms: number): Promise<void>;
}

export interface CloudAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  json: Record<string, unknown>;
}

const attempts = 5;
const silenceMs = 60_000;

/** The REST API of a cloud, with retries and with refusals that name the missing permission. */
export class CloudApi {
  readonly #options: CloudApiOptions;

  constructor(options: CloudApiOptions) {
    this.#options = options;
  }

  /** Sends a request until it is answered. @throws {CloudRefusal} for a refusal, and when every attempt failed. */
  async call(request: CloudRequest): Promise<CloudAnswer> {
    let renewed = false;
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(request, renewed);
      } catch (error) {
        this.#options.signal.throwIfAborted();
        if (error instanceof UnreachableError || (error instanceof TransientError && tries === attempts)) {
          if (error.cause instanceof CloudRefusal) throw error.cause;
          throw new CloudRefusal(`${request.method} ${request.url.host}${request.url.pathname}: ${error.message}`, {
            status: 0,
            cause: error,
          });
        }
        // A token may expire in the middle of a rollout, so the first refusal asks for a new one.
        const expired: boolean = error instanceof CloudRefusal && error.status === 401 && !renewed;
        if (!expired && !(error instanceof TransientError)) throw error;
        renewed ||= expired;
        if (error instanceof TransientError) {
          await this.#options.pause(error.afterMs ?? Math.min(16_000, 1000 * 2 ** (tries - 1)));
        }
      }
    }
  }

  /** Does the same as `call`, but resolves to undefined if there is no such thing. */
  async find(request: CloudRequest): Promise<CloudAnswer | undefined> {
    try {
      return await this.call(request);
    } catch (error) {
      if (error instanceof CloudRefusal && error.status === 404) return undefined;
      throw error;
    }
  }

  async #once(request: CloudRequest, renew: boolean): Promise<CloudAnswer> {
    const { http, credentials, signal } = this.#options;
    const { method, url } = request;
    const body = request.body === undefined ? "" : JSON.stringify(request.body);
    const headers = {
      accept: "application/json",
      ...(body !== "" && { "content-type": "application/json" }),
      ...request.headers,
    };
    const authorized = await credentials.authorize({ method, url, headers, body }, renew);
    const answer = await http.send({
      method,
      url,
      headers: { ...headers, ...authorized },
      ...(body !== "" && { body }),
      signal,
      silenceMs,
    });
    const text = (await readBody(answer)).toString("utf8");
    const json = parsed(text);
    if (answer.status >= 200 && answer.status < 300) return { status: answer.status, headers: answer.headers, json };
    const kind = refusalKind(answer.status, json, text);
    const refusal = CloudRefusal.of(request, kind, credentials.who);
    if (!kind.isTransient) throw refusal;
    throw new TransientError(refusal.message, {
      afterMs: retryAfterMs(answer.headers["retry-after"], Date.now()),
      cause: refusal,
    });
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
