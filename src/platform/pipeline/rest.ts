import { RequestError } from "../github/port.ts";
import { plainMessage } from "../github/refusal.ts";
import { UnreachableError } from "../http/connection-error.ts";
import type { HttpAnswer } from "../http/message.ts";
import { type RetryOptions, retry, retryAfterMs, TransientError, usualRetries } from "../http/retry.ts";

export interface RestOptions {
  /** Name of the server for messages, such as `GitLab`. */
  host: string;
  /** Address that every path is added to. */
  baseUrl: string;
  /** Headers of every request, with the token. */
  headers: Readonly<Record<string, string>>;
  /** Environment with proxies and certificates. */
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  /** The limits on retries. See `usualRetries`. */
  retries?: Omit<RetryOptions, "signal">;
}

export interface RestAnswer {
  /** Parsed body. Undefined if there is none. */
  data: unknown;
  /** Number of the next page, where the server divides lists into pages. */
  nextPage: number | undefined;
}

const silenceMs = 30_000;

/** Calls the JSON API of a CI system. */
export class RestApi {
  readonly host: string;
  readonly #options: RestOptions;
  #client: Promise<import("../http/client.ts").HttpClient> | undefined;

  constructor(options: RestOptions) {
    this.host = options.host;
    this.#options = options;
  }

  /**
   * Sends one request and retries temporary failures (429, 5xx, broken connections).
   *
   * @throws {RequestError} with the status of any other answer. Its status is undefined if the server cannot be reached or does
   * not answer with JSON.
   */
  async request(method: string, path: string, body?: object): Promise<RestAnswer> {
    const { host, retries = usualRetries, signal } = this.#options;
    try {
      return await retry(`${method} ${path}`, { ...retries, signal }, () => this.#attempt(method, path, body));
    } catch (error) {
      if (error instanceof TransientError && error.cause instanceof RequestError) throw error.cause;
      if (error instanceof TransientError || error instanceof UnreachableError)
        throw new RequestError(undefined, `${host}: ${error.message}`, { cause: error });
      throw error;
    }
  }

  async #attempt(method: string, path: string, body: object | undefined): Promise<RestAnswer> {
    const { host, baseUrl, headers, env, signal } = this.#options;
    this.#client ??= import("../http/client.ts").then(({ HttpClient }) => new HttpClient(env));
    const { readBody } = await import("../http/message.ts");
    const answer = await (await this.#client).send({
      method,
      url: new URL(baseUrl + path),
      headers: { accept: "application/json", ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
      signal,
      silenceMs,
    });
    const text = (await readBody(answer)).toString("utf8");
    if (answer.status < 200 || answer.status > 299) throw refused(answer, text);
    try {
      const next = Number(answer.headers["x-next-page"] ?? Number.NaN);
      return { data: text === "" ? undefined : JSON.parse(text), nextPage: next > 0 ? next : undefined };
    } catch (error) {
      // Azure DevOps answers a token that it does not accept with its sign-in page and status 203.
      const message = `expected ${host}'s answer to ${method} ${path} as JSON, got ${plainMessage(text)} with status ${answer.status} (is the token valid?)`;
      throw new RequestError(undefined, message, { cause: error });
    }
  }
}

function refused({ status, headers }: HttpAnswer, text: string): Error {
  const error = new RequestError(status, plainMessage(messageIn(text)));
  if (status !== 429 && status < 500) return error;
  const afterMs = retryAfterMs(headers["retry-after"], Date.now());
  return new TransientError(error.message, { afterMs, cause: error });
}

/** Finds the message in an error: `{message}` of GitLab and Azure DevOps, `{error: {message}}` of Bitbucket. */
function messageIn(text: string): string {
  try {
    const { message, error, error_description: description } = Object(JSON.parse(text));
    const found = message ?? description ?? Object(error).message ?? error;
    if (found !== undefined) return typeof found === "string" ? found : JSON.stringify(found);
  } catch {
    // A proxy in between answers with a page or with plain text.
  }
  return text || "no message";
}
