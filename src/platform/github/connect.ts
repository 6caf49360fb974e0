import { downloadArtifact, uploadArtifact } from "./artifacts.ts";
import { type GitHub, RequestError, type Run } from "./port.ts";
import { type Refusal, retried } from "./retry.ts";
import { runFromEnvironment } from "./run.ts";

export interface Connection {
  env: Record<string, string | undefined>;
  token: string | undefined;
  signal: AbortSignal;
}

interface Answer {
  data: unknown;
  headers: Record<string, string | number | undefined>;
}

/** GitHub as this process can reach it, or undefined off GitHub. Nothing is loaded or sent before the first call. */
export function connect({ env, token, signal }: Connection): GitHub | undefined {
  const run = runFromEnvironment(env);
  if (run === undefined) return undefined;
  const baseUrl = env["GITHUB_API_URL"] || "https://api.github.com";
  let client: Promise<Client> | undefined;
  const call = async (method: string, path: string, parameters: Record<string, unknown>): Promise<Answer> => {
    if (token === undefined) throw new RequestError(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
    client ??= clientFor(token, baseUrl);
    const { request } = await client;
    return retried(
      () => request(`${method} ${path}`, { owner: run.owner, repo: run.repository, ...parameters }),
      refusal,
      signal,
    ).catch((error) => {
      throw translated(error);
    });
  };
  return {
    run,
    async request<T>(method: string, path: string, parameters: Record<string, unknown> = {}) {
      return (await call(method, path, parameters)).data as T;
    },
    async *list<T>(path: string, parameters: Record<string, unknown> = {}) {
      for (let page = 1; ; page++) {
        const { data, headers } = await call("GET", path, { per_page: 100, ...parameters, page });
        yield* items(data) as T[];
        if (!/rel="next"/.test(String(headers["link"] ?? ""))) return;
      }
    },
    uploadArtifact: (name, files, root) =>
      uploadArtifact(name, files, root, run).catch((error) => Promise.reject(translated(error))),
    async downloadArtifact(id, runId, folder) {
      if (token === undefined)
        throw new RequestError(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
      const { data } = await call("GET", "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}", { artifact_id: id });
      const { digest, expired } = data as { digest?: string | null; expired: boolean };
      if (expired) throw new RequestError(410, `artifact ${id} has expired`);
      await downloadArtifact(id, folder, { runId, token, run: run satisfies Run, digest: digest ?? undefined }).catch(
        (error) => Promise.reject(translated(error)),
      );
    },
  };
}

interface Client {
  request(route: string, parameters: Record<string, unknown>): Promise<Answer>;
}

async function clientFor(token: string, baseUrl: string): Promise<Client> {
  const { getOctokit } = await import("@actions/github");
  return getOctokit(token, { baseUrl }) as Client;
}

/** `{ total_count, artifacts: […] }` as well as a bare list. */
function items(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  return (Object.values(data as object).find(Array.isArray) as unknown[] | undefined) ?? [];
}

interface Failed extends Error {
  status?: number;
  response?: { headers?: Refusal["headers"] };
}

function refusal(error: unknown): Refusal {
  const { status, message, response } = error as Failed;
  // Octokit reports a connection that broke as status 500 without a response.
  return { status: response === undefined ? undefined : status, message, headers: response?.headers ?? {} };
}

function translated(error: unknown): unknown {
  if (error instanceof RequestError || !(error instanceof Error) || error.name === "AbortError") return error;
  return new RequestError((error as Failed).status ?? 500, error.message, { cause: error });
}
