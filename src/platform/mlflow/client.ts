import { isRecord } from "../../core/shape/index.ts";
import { plainMessage } from "../github/refusal.ts";
import { HttpClient } from "../http/client.ts";
import { UnreachableError } from "../http/connection-error.ts";
import { type HttpAnswer, type OutgoingRequest, readBody } from "../http/message.ts";
import { type RetryOptions, retry, retryAfterMs, TransientError } from "../http/retry.ts";
import { MlflowError, refusalOf, transientStatuses } from "./error.ts";
import type { MlflowServer } from "./server.ts";

/** A JSON object that a server answered with. A list without entries has no key. */
export type MlflowAnswer = Record<string, unknown>;

export interface MlflowClientOptions {
  server: MlflowServer;
  signal: AbortSignal;
  /** Called before each pause. */
  onRetry?: RetryOptions["onRetry"];
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** Time after the first failure beyond which a request is given up. */
const longestRetryMs = 120_000;

/** Calls the REST API of an MLflow server. */
export class MlflowClient {
  readonly server: MlflowServer;
  readonly #http: HttpClient;
  readonly #options: MlflowClientOptions;

  constructor(options: MlflowClientOptions) {
    this.server = options.server;
    this.#options = options;
    this.#http = new HttpClient(options.server.env, options.server.tls);
  }

  /**
   * Sends a GET request below `/api/2.0/mlflow/`, such as `get("runs/get", { run_id })`.
   *
   * @throws {MlflowError} for everything but a JSON object with a status of success.
   */
  get(path: string, query: Query = {}): Promise<MlflowAnswer> {
    return this.#retried(`GET ${path}`, () => this.#json("GET", path, { query }));
  }

  /** Sends a request with a JSON body, and retries it. Only for calls that may be repeated. See `get` for its errors. */
  send(method: "POST" | "PATCH" | "DELETE", path: string, body: object): Promise<MlflowAnswer> {
    return this.#retried(`${method} ${path}`, () => this.#json(method, path, { body }));
  }

  /**
   * Creates something that the server would create again if the call were repeated, because an answer can get lost after
   * the server stored it. `find` looks for what an earlier attempt created.
   */
  createOnce<T>(
    path: string,
    body: object,
    { find, read }: { find(): Promise<T | undefined>; read(answer: MlflowAnswer): T },
  ): Promise<T> {
    const create = () => this.#json("POST", path, { body });
    return this.#retried(`POST ${path}`, async () => (await find()) ?? read(await create()));
  }

  /** Iterates over the entries of a list, page by page. `key` is the field that holds them. */
  async *list(
    call: { method: "GET" | "POST"; path: string; parameters: Record<string, unknown> },
    key: string,
  ): AsyncGenerator<MlflowAnswer> {
    const { method, path, parameters } = call;
    for (let token: string | undefined, pages = 0; pages < 10_000; pages++) {
      const page = token === undefined ? parameters : { ...parameters, page_token: token };
      const answer = await (method === "GET" ? this.get(path, page as Query) : this.send(method, path, page));
      const entries = answer[key];
      if (Array.isArray(entries)) for (const entry of entries) if (isRecord(entry)) yield entry;
      const next = answer["next_page_token"];
      // A server that repeats a token would never end.
      if (typeof next !== "string" || next === "" || next === token) return;
      token = next;
    }
  }

  /** Uploads a file to a path below the server's address. The body is read again for each attempt. */
  async upload(
    path: string,
    body: NonNullable<OutgoingRequest["body"]>,
    method: "PUT" | "POST" = "PUT",
  ): Promise<void> {
    await this.#retried(`${method} ${path}`, async () => {
      const answer = await this.#exchange(method, path, { body, type: "application/octet-stream" });
      await readBody(answer);
    });
  }

  /** Sends a POST request with a JSON body to a path below the server's address, and retries it. */
  post(path: string, body: object): Promise<MlflowAnswer> {
    const options = { body: JSON.stringify(body), type: "application/json" };
    return this.#retried(`POST ${path}`, async () =>
      this.#parsed(`POST ${path}`, await this.#exchange("POST", path, options)),
    );
  }

  /**
   * Uploads a part of a file to a store, at an address that is signed for it: without the login of the server, and without the
   * address in messages.
   *
   * @returns The store's `ETag` of the part.
   */
  uploadPart(url: URL, headers: Record<string, string>, body: NonNullable<OutgoingRequest["body"]>): Promise<string> {
    const what = `PUT to the store at ${url.host}`;
    return this.#retried(what, async () => {
      const { signal } = this.#options;
      const answer = await this.#http.send({
        method: "PUT",
        url,
        headers,
        body,
        signal,
        silenceMs: this.server.silenceMs,
      });
      await readBody(answer);
      const { etag } = answer.headers;
      if (answer.status >= 200 && answer.status < 300 && etag !== undefined) return etag;
      const text = `expected status 200 with an ETag, got ${answer.status}`;
      if (transientStatuses.has(answer.status)) throw new TransientError(text);
      throw new MlflowError(`${this.server.url}: ${what}: ${text}`, { status: answer.status });
    });
  }

  /** Downloads a file from a path below the server's address. `take` reads the body of the answer. */
  download<T>(path: string, take: (answer: HttpAnswer) => Promise<T>): Promise<T> {
    return this.#retried(`GET ${path}`, async () => take(await this.#exchange("GET", path, {})));
  }

  /** Reads JSON from a path below the server's address. */
  json(path: string): Promise<MlflowAnswer> {
    return this.#retried(`GET ${path}`, async () => this.#parsed(`GET ${path}`, await this.#exchange("GET", path, {})));
  }

  async #json(method: string, path: string, { query = {}, body }: { query?: Query; body?: object }) {
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const search = pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answer = await this.#exchange(method, `api/2.0/mlflow/${path}${search}`, {
      call: `${method} ${path}`,
      ...(text !== undefined && { body: text, type: "application/json" }),
    });
    return this.#parsed(`${method} ${path}`, answer);
  }

  async #parsed(call: string, answer: HttpAnswer): Promise<MlflowAnswer> {
    const text = (await readBody(answer, 64 * 1024 * 1024)).toString("utf8");
    try {
      const value: unknown = JSON.parse(text === "" ? "{}" : text);
      if (isRecord(value)) return value;
    } catch {
      // A sign-in page in front of the server has the status 200 as well.
    }
    throw new MlflowError(
      `${this.server.url}: ${call}: expected MLflow's answer as JSON, got ${plainMessage(text)} with status ${answer.status} (is this the address of an MLflow server, without a sign-in page in front of it?)`,
      { status: answer.status },
    );
  }

  /** Sends one request. Resolves to an answer with a status of success. */
  async #exchange(
    method: string,
    path: string,
    options: { call?: string; body?: NonNullable<OutgoingRequest["body"]>; type?: string },
  ): Promise<HttpAnswer> {
    const { call = `${method} ${path}`, body, type } = options;
    const { url, headers, silenceMs } = this.server;
    const answer = await this.#http.send({
      method,
      url: new URL(`${url}/${path}`),
      headers: { accept: "application/json", ...(type && { "content-type": type }), ...headers },
      ...(body !== undefined && { body }),
      signal: this.#options.signal,
      silenceMs,
    });
    const { status } = answer;
    if (status >= 200 && status < 300) return answer;
    const refusal = refusalOf({ url, call, status, text: (await readBody(answer)).toString("utf8") });
    if (!transientStatuses.has(status)) throw refusal;
    const afterMs = retryAfterMs(answer.headers["retry-after"], Date.now());
    throw new TransientError(refusal.message, { afterMs, cause: refusal });
  }

  async #retried<T>(what: string, attempt: () => Promise<T>): Promise<T> {
    const { server, signal, onRetry } = this.#options;
    const limits = { attempts: server.attempts, forMs: longestRetryMs, firstMs: server.firstPauseMs, mostMs: 30_000 };
    try {
      return await retry(what, { ...limits, random: Math.random, signal, ...(onRetry && { onRetry }) }, attempt);
    } catch (error) {
      if (error instanceof TransientError && error.cause instanceof MlflowError) throw error.cause;
      if (error instanceof TransientError || error instanceof UnreachableError)
        throw new MlflowError(`${server.url}: ${what}: ${error.message}`, { cause: error });
      throw error;
    }
  }
}
