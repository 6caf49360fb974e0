import { withoutEnd } from "../../core/text-end.ts";
import { connectionError, UnreachableError } from "../http/connection-error.ts";
import { type RetryOptions, retry, TransientError, usualRetries } from "../http/retry.ts";
import { deleteRunArtifact, downloadArtifact, uploadRunArtifact } from "./artifacts.ts";
import { type GitHub, RequestError } from "./port.ts";
import { artifactServiceHint, plainMessage, type Refusal, refusalHint, retryWaitMs } from "./refusal.ts";
import { runFromEnvironment } from "./run.ts";

export interface ConnectionOptions {
  env: Record<string, string | undefined>;
  token: string | undefined;
  signal: AbortSignal;
  /** The limits on retries. See `usualRetries`. */
  retries?: Omit<RetryOptions, "signal">;
}

interface Answer {
  data: unknown;
  headers: Record<string, string | number | undefined>;
}

/** Maximum silence. GitHub ends requests after ten seconds. */
const silenceMs = 30_000;

/** Maximum number of pages. A server whose pages never end must not block a job. */
const mostPages = 300;

/** Connects to GitHub. Undefined outside GitHub. Nothing is loaded or sent before the first call. */
export function connect({ env, token, signal, retries = usualRetries }: ConnectionOptions): GitHub | undefined {
  const run = runFromEnvironment(env);
  if (run === undefined) return undefined;
  const baseUrl = withoutEnd(env["GITHUB_API_URL"] || "https://api.github.com", "/");
  let client: Promise<Client> | undefined;
  const call = async (method: string, path: string, parameters: Record<string, unknown>): Promise<Answer> => {
    if (token === undefined) throw new RequestError(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
    client ??= clientFor({ env, token, baseUrl });
    const { request } = await client;
    const place = path.includes("{owner}") ? { owner: run.owner, repo: run.repository } : {};
    const all = { ...place, request: { signal }, ...parameters };
    try {
      return await retry(`${method} ${path}`, { ...retries, signal }, () =>
        request(`${method} ${path}`, all).catch((error) => Promise.reject(failedAttempt(error))),
      );
    } catch (error) {
      throw requestError(error, baseUrl);
    }
  };
  const attemptStart = async () => {
    const { data } = await call("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run.runId }).catch(
      () => ({ data: undefined }),
    );
    const at = Date.parse(String(Object(data).run_started_at));
    return Number.isNaN(at) ? undefined : new Date(at);
  };
  return {
    run,
    async request<T>(method: string, path: string, parameters: Record<string, unknown> = {}) {
      const { data } = await call(method, path, parameters);
      // An empty text means no content. Any other text is a page of a proxy, and null has no meaning.
      const isAnswer = data === "" || data === undefined || (typeof data === "object" && data !== null);
      if (!isAnswer) throw wrongAnswer(path, data);
      return data as T;
    },
    async *list<T>(path: string, parameters: Record<string, unknown> = {}) {
      for (let page = 1; page <= mostPages; page++) {
        const { data, headers } = await call("GET", path, { per_page: 100, ...parameters, page });
        const items = itemsOf(data);
        if (items === undefined) throw wrongAnswer(path, data);
        yield* items as T[];
        if (!/rel="next"/.test(String(headers["link"] ?? ""))) return;
      }
    },
    uploadArtifact: (name, files, root) =>
      uploadRunArtifact({ name, files, root }, run, attemptStart).catch((error) =>
        Promise.reject(artifactError(error)),
      ),
    deleteArtifact: (name) => deleteRunArtifact(name).catch((error) => Promise.reject(artifactError(error))),
    async downloadArtifact(id, runId, folder) {
      if (token === undefined)
        throw new RequestError(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
      const { data } = await call("GET", "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}", { artifact_id: id });
      if (typeof data !== "object" || data === null) throw wrongAnswer("/artifacts/{artifact_id}", data);
      const { digest, expired } = data as { digest?: string | null; expired: boolean };
      if (expired) throw new RequestError(410, `artifact ${id} has expired`);
      await downloadArtifact({ id, runId, token, run, digest: digest ?? undefined }, folder).catch((error) =>
        Promise.reject(artifactError(error)),
      );
    },
  };
}

interface Client {
  request(route: string, parameters: Record<string, unknown>): Promise<Answer>;
}

async function clientFor({ env, token, baseUrl }: Pick<ConnectionOptions, "env"> & { token: string; baseUrl: string }) {
  // The client is loaded here, because most steps do not need GitHub, and Node's HTTPS takes long to load.
  const { getOctokit } = await import("@actions/github");
  const { HttpClient } = await import("../http/client.ts");
  const { fetchThrough } = await import("../http/fetch.ts");
  const silent = () => {};
  // Deprecation warnings are for maintainers, not for the log of a job.
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const request = { fetch: withSafeNumbers(fetchThrough(new HttpClient(env), silenceMs)), log };
  return getOctokit(token, { baseUrl, log, request }) as Client;
}

/**
 * The toolkit reads whole numbers above 2^53 as BigInt, which it then cannot write into its own error messages. GitHub has no
 * such number; from any other server they come as text.
 */
function withSafeNumbers(send: typeof fetch): typeof fetch {
  return async (...request) => {
    const answer = await send(...request);
    if (!/json/.test(answer.headers.get("content-type") ?? "")) return answer;
    const text = await answer.text().catch((error) => Promise.reject(connectionError(error)));
    const body = /\d{16}/.test(text) ? withTextForLargeNumbers(text) : text;
    const { status, headers } = answer;
    return new Response(answer.body === null ? null : body, { status, headers });
  };
}

function withTextForLargeNumbers(text: string): string {
  try {
    const isLarge = (value: unknown) => Number.isInteger(value) && !Number.isSafeInteger(value);
    return JSON.stringify(JSON.parse(text), (_, value) => (isLarge(value) ? String(value) : value));
  } catch {
    return text;
  }
}

/** Returns the items of `{ total_count, artifacts: […] }` or of a plain list. Undefined for anything else. */
function itemsOf(data: unknown): unknown[] | undefined {
  const list: unknown = Array.isArray(data) ? data : Object.values(Object(data)).find(Array.isArray);
  return Array.isArray(list) && list.every((each) => typeof each === "object" && each !== null) ? list : undefined;
}

/** Returns the error for a successful response with other content. It never counts as an empty list. */
function wrongAnswer(path: string, data: unknown): RequestError {
  const found = typeof data === "string" ? plainMessage(data) : String(JSON.stringify(data)).slice(0, 80);
  return new RequestError(undefined, `expected GitHub's answer to ${path} as JSON, got ${found}`);
}

/** An error of the toolkit: the status of a response, or the cause of a missing response. */
interface ToolkitError extends Error {
  status?: number;
  response?: { headers?: Refusal["headers"] };
}

/** Returns the error of one attempt: a `TransientError` if it should be retried. */
function failedAttempt(error: ToolkitError): unknown {
  const { status, message, response, cause } = error;
  // The toolkit reports a broken connection as status 500 without a response.
  if (status === undefined || response === undefined) return cause ?? error;
  const refusal = { status, message: plainMessage(message), headers: response.headers ?? {} };
  const refused = new RequestError(status, refusal.message, { cause: error, hint: refusalHint(refusal) });
  const afterMs = retryWaitMs(refusal, Date.now());
  return afterMs === undefined ? refused : new TransientError(refusal.message, { afterMs, cause: refused });
}

/** Converts the last error to the type that callers know. */
function requestError(error: unknown, baseUrl: string): unknown {
  if (error instanceof TransientError && error.cause instanceof RequestError) return error.cause;
  if (!(error instanceof TransientError || error instanceof UnreachableError)) return error;
  return new RequestError(undefined, `${new URL(baseUrl).host}: ${error.message}`, { cause: error });
}

/** Converts the plain errors of the artifact service's client. */
function artifactError(error: unknown): unknown {
  if (error instanceof RequestError || !(error instanceof Error) || error.name === "AbortError") return error;
  const message = plainMessage(error.message);
  return new RequestError((error as ToolkitError).status, message, {
    cause: error,
    hint: artifactServiceHint(message),
  });
}
