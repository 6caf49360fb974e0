import { Failure } from "../../core/failure.ts";
import type { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { type HttpAnswer, type OutgoingRequest, readBody } from "../../platform/http/message.ts";
import { type RetryOptions, retry, TransientError } from "../../platform/http/retry.ts";
import { type Blob, isDigest, sha256 } from "./blob.ts";
import { downloadBlob } from "./download.ts";
import { locationUrl } from "./location.ts";
import { manifestTypes } from "./media-types.ts";
import { registryUrl } from "./reference.ts";
import { registryRefusal } from "./refusal.ts";
import { answerChallenge, type Credentials, parseChallenge, type RegistryToken } from "./token.ts";

export interface RegistryAccess {
  http: HttpClient;
  credentials: Credentials | undefined;
  retries: RetryOptions;
  /** Longest silence before a connection counts as dead. */
  silenceMs: number;
}

export interface RepositoryOptions {
  registry: string;
  /** Path of the repository in the registry. */
  name: string;
  mode: "pull" | "push";
  access: RegistryAccess;
}

/** A manifest or index with its exact bytes, which determine its digest. */
export interface RegistryDocument {
  mediaType: string;
  digest: string;
  bytes: Uint8Array;
}

export interface Call extends Omit<OutgoingRequest, "url" | "signal" | "silenceMs"> {
  url: URL;
  /** Statuses that are a valid response rather than an error. */
  expected: number[];
  /** Other repositories of this registry that the login must be able to read, for mounts. */
  alsoPull?: string[];
}

/** Maximum number of redirects, for example to a registry's storage. */
const mostRedirects = 5;

/** A repository of a registry, accessed by the OCI distribution specification 1.1. */
export class Repository {
  readonly registry: string;
  readonly name: string;
  readonly access: RegistryAccess;
  /** Number of body bytes sent, whether or not the request succeeded. */
  sentBytes = 0;
  /** Repositories that refused a mount, which are not asked again. */
  readonly refusedMounts = new Set<string>();
  readonly #mode: "pull" | "push";
  readonly #tokens = new Map<string, RegistryToken>();

  constructor({ registry, name, mode, access }: RepositoryOptions) {
    this.registry = registry;
    this.name = name;
    this.access = access;
    this.#mode = mode;
  }

  url(path: string): URL {
    return new URL(`/v2/${this.name}/${path}`, registryUrl(this.registry));
  }

  /** Runs `attempt` with the registry's retries. If they fail, throws a `Failure` that names the registry. */
  async retry<T>(what: string, attempt: (tries: number) => Promise<T>): Promise<T> {
    try {
      return await retry(`${this.registry}: ${what}`, this.access.retries, attempt);
    } catch (error) {
      if (error instanceof UnreachableError) throw new Failure(`${this.registry}: ${error.message}`, { cause: error });
      if (!(error instanceof TransientError)) throw error;
      const seconds = Math.round(this.access.retries.forMs / 1000);
      throw new Failure(
        `${this.registry}: ${what}: expected it to succeed within ${seconds} s, got ${error.message} (retry-for gives it longer)`,
        { cause: error },
      );
    }
  }

  /**
   * Sends one request with its login, without retries. Redirects are followed, with the same method and body.
   *
   * @throws {TransientError} for 408, 425, 429 and 5xx.
   * @throws {Failure} for any other response that is not `expected`, with advice.
   */
  async call(call: Call): Promise<HttpAnswer> {
    let answer = await this.#send(call);
    for (let hops = 0; !call.expected.includes(answer.status); hops++) {
      answer.body.resume();
      if (hops === mostRedirects) {
        throw new Failure(
          `${this.registry}: expected at most ${mostRedirects} redirects, got more: ${answer.url.href}`,
        );
      }
      answer = await this.#send({ ...call, url: this.location(answer, answer.url) });
    }
    return answer;
  }

  /** Returns an expected answer, or a redirect. */
  async #send({ url, expected, alsoPull = [], headers, ...request }: Call): Promise<HttpAnswer> {
    const scopes = [
      `repository:${this.name}:${this.#mode === "push" ? "pull,push" : "pull"}`,
      ...alsoPull.map((name) => `repository:${name}:pull`),
    ];
    const key = scopes.join(" ");
    const { signal } = this.access.retries;
    for (let round = 0; ; round++) {
      const token = this.#tokens.get(key);
      const fresh = token !== undefined && performance.now() < token.expiresMs ? token.header : undefined;
      // An upload may go to other storage, which must not receive the login.
      const own = url.host === registryUrl(this.registry).host;
      const answer = await this.access.http.send({
        ...request,
        url,
        headers: { ...headers, ...(own && fresh !== undefined && { authorization: fresh }) },
        signal,
        silenceMs: this.access.silenceMs,
        onSent: (bytes) => {
          this.sentBytes += bytes;
        },
      });
      if (expected.includes(answer.status) || isRedirect(answer, request.method)) return answer;
      const text = (await readBody(answer, 1024 * 1024).catch(() => Buffer.alloc(0))).toString();
      if (answer.status === 401 && own && round < 2) {
        const challenge = parseChallenge(answer.headers["www-authenticate"]);
        if (challenge !== undefined && !(challenge.scheme === "basic" && fresh !== undefined)) {
          this.#tokens.set(key, await answerChallenge(challenge, { ...this.access, registry: this.registry, scopes }));
          continue;
        }
      }
      const user = this.access.credentials?.username;
      throw registryRefusal({
        registry: this.registry,
        name: this.name,
        mode: this.#mode,
        user,
        method: request.method,
        answer,
        text,
      });
    }
  }

  /** Returns the URL that a response points to. @throws {Failure} for one that must not be followed. */
  location({ headers }: HttpAnswer, from: URL): URL {
    return locationUrl(headers.location ?? "", { from, registry: this.registry });
  }

  async hasBlob(digest: string): Promise<boolean> {
    return this.retry(`looking for ${digest.slice(0, 19)}`, async () => {
      // A redirect to the storage also means that the document exists.
      const answer = await this.call({
        method: "HEAD",
        url: this.url(`blobs/${digest}`),
        expected: [200, 302, 307, 404],
      });
      answer.body.resume();
      return answer.status !== 404;
    });
  }

  /** Reads a manifest or index by tag or digest. Undefined if there is none. */
  async document(reference: string): Promise<RegistryDocument | undefined> {
    const isName = !reference.includes(":");
    if (!isName && !isDigest(reference)) {
      throw new Failure(`${this.registry}/${this.name}: expected a sha256 digest, got ${reference.slice(0, 80)}`);
    }
    return this.retry(`reading the manifest ${reference}`, async () => {
      const answer = await this.call({
        method: "GET",
        url: this.url(`manifests/${reference}`),
        headers: { accept: manifestTypes.join(", ") },
        expected: [200, 404],
      });
      const bytes = await readBody(answer);
      if (answer.status === 404) return undefined;
      const digest = sha256(bytes);
      if (!isName && reference !== digest) {
        throw new Failure(
          `${this.registry}/${this.name}: expected the manifest ${reference}, got one with the digest ${digest}`,
        );
      }
      const mediaType = (answer.headers["content-type"] ?? "").split(";")[0]!.trim();
      return { mediaType, digest, bytes };
    });
  }

  /** Opens and cancels an upload, which needs the permission to push. @throws {Failure} that names the permission. */
  async checkPush(): Promise<void> {
    await this.retry("checking the right to push", async () => {
      const url = this.url("blobs/uploads/");
      const answer = await this.call({ method: "POST", url, expected: [202] });
      answer.body.resume();
      if (answer.headers.location === undefined) return;
      const cancelled = await this.call({
        method: "DELETE",
        url: this.location(answer, url),
        expected: [200, 202, 204, 400, 404, 405, 501],
      }).catch(() => undefined);
      cancelled?.body.resume();
    });
  }

  /** Returns a blob of this repository that can be copied to another one. */
  blob(about: Omit<Blob, "read" | "origin">): Blob {
    return {
      ...about,
      read: (from) => downloadBlob(this, about, from),
      origin: { registry: this.registry, repository: this.name },
    };
  }
}

function isRedirect({ status, headers }: HttpAnswer, method: string): boolean {
  if (headers.location === undefined) return false;
  if (status === 307 || status === 308) return true;
  return (method === "GET" || method === "HEAD") && (status === 301 || status === 302 || status === 303);
}
