import { Failure } from "../../core/failure.ts";
import { type Blob, sha256 } from "./blob.ts";
import { type Answer, bodyBytes, broken, exchange, type Request, Unreachable } from "./exchange.ts";
import { manifestTypes } from "./media-types.ts";
import { type Patience, patiently, Transient } from "./patience.ts";
import { isLoopback, registryUrl } from "./reference.ts";
import { refusal } from "./refusal.ts";
import { answerChallenge, type Credentials, parseChallenge, type Token } from "./token.ts";

export interface Access {
  credentials: Credentials | undefined;
  patience: Patience;
  /** Longest silence before a connection counts as dead. */
  silenceMs: number;
}

/** A manifest or an index, with its exact bytes: its digest is theirs. */
export interface Document {
  mediaType: string;
  digest: string;
  bytes: Uint8Array;
}

export interface Call extends Omit<Request, "url" | "signal" | "silenceMs"> {
  url: URL;
  /** Statuses that are an answer, not a failure. */
  expected: number[];
  /** Other repositories of this registry that are read along, to mount from. */
  alsoPull?: string[];
}

/** One repository of a registry, as the OCI distribution specification 1.1 speaks to it. */
export class Repository {
  readonly registry: string;
  readonly name: string;
  readonly access: Access;
  /** Body bytes sent, whatever became of them. */
  sentBytes = 0;
  readonly #mode: "pull" | "push";
  readonly #tokens = new Map<string, Token>();

  constructor(registry: string, name: string, mode: "pull" | "push", access: Access) {
    this.registry = registry;
    this.name = name;
    this.access = access;
    this.#mode = mode;
  }

  url(path: string): URL {
    return new URL(`/v2/${this.name}/${path}`, registryUrl(this.registry));
  }

  /** Runs `attempt` with this registry's patience; what passes away for good is a `Failure` that names the registry. */
  async patiently<T>(what: string, attempt: (tries: number) => Promise<T>): Promise<T> {
    try {
      return await patiently(`${this.registry}: ${what}`, this.access.patience, attempt);
    } catch (error) {
      if (error instanceof Unreachable) throw new Failure(`${this.registry}: ${error.message}`, { cause: error });
      if (!(error instanceof Transient)) throw error;
      const seconds = Math.round(this.access.patience.forMs / 1000);
      throw new Failure(
        `${this.registry}: ${what}: expected it to succeed within ${seconds} s, got ${error.message} (retry-for gives it longer)`,
        { cause: error },
      );
    }
  }

  /**
   * One request with its login, once.
   *
   * @throws {Transient} for 408, 425, 429 and 5xx.
   * @throws {Failure} for any other answer that is not `expected`, with what to change.
   */
  async call({ url, expected, alsoPull = [], headers, ...request }: Call): Promise<Answer> {
    const scopes = [
      `repository:${this.name}:${this.#mode === "push" ? "pull,push" : "pull"}`,
      ...alsoPull.map((name) => `repository:${name}:pull`),
    ];
    const key = scopes.join(" ");
    const { signal } = this.access.patience;
    for (let round = 0; ; round++) {
      const token = this.#tokens.get(key);
      const fresh = token !== undefined && performance.now() < token.expiresMs ? token.header : undefined;
      // An upload may go to storage elsewhere, which gets no login of ours.
      const own = url.host === registryUrl(this.registry).host;
      const answer = await exchange({
        ...request,
        url,
        headers: { ...headers, ...(own && fresh !== undefined && { authorization: fresh }) },
        signal,
        silenceMs: this.access.silenceMs,
        onSent: (bytes) => {
          this.sentBytes += bytes;
        },
      });
      if (expected.includes(answer.status)) return answer;
      const text = (await bodyBytes(answer, 1024 * 1024).catch(() => Buffer.alloc(0))).toString();
      if (answer.status === 401 && own && round < 2) {
        const challenge = parseChallenge(answer.headers["www-authenticate"]);
        if (challenge !== undefined && !(challenge.scheme === "basic" && fresh !== undefined)) {
          const { credentials, silenceMs } = this.access;
          this.#tokens.set(
            key,
            await answerChallenge(challenge, this.registry, scopes, credentials, { signal, silenceMs }),
          );
          continue;
        }
      }
      const user = this.access.credentials?.username;
      throw refusal(
        { registry: this.registry, name: this.name, mode: this.#mode, user },
        request.method,
        url,
        answer,
        text,
      );
    }
  }

  /** Sends the tokens' way what a redirect to storage needs: nothing. */
  async #follow(answer: Answer, from: URL, headers: Record<string, string>): Promise<Answer> {
    let current = answer;
    let url = from;
    for (let hops = 0; [301, 302, 303, 307, 308].includes(current.status); hops++) {
      current.body.resume();
      if (hops === 5 || current.headers.location === undefined)
        throw new Failure(`${this.registry}: redirected in circles`);
      url = this.location(current, url);
      const { signal } = this.access.patience;
      current = await exchange({ method: "GET", url, headers, signal, silenceMs: this.access.silenceMs });
      if (current.status >= 500 || current.status === 429) {
        current.body.resume();
        throw new Transient(`GET ${url.host}: ${current.status}`);
      }
    }
    return current;
  }

  /** Where an answer points to. @throws {Failure} for plain HTTP that leaves this machine. */
  location({ headers }: Answer, from: URL): URL {
    const url = new URL(headers.location ?? "", from);
    if (url.protocol === "http:" && !isLoopback(url.host)) {
      // Registries behind a proxy that ends TLS often do not know that they are called by https.
      if (url.hostname === from.hostname && from.protocol === "https:")
        return new URL(url.href.replace(/^http:/, "https:"));
      throw new Failure(`${this.registry}: points to plain HTTP at ${url.host}, which is used on this machine only`);
    }
    return url;
  }

  async hasBlob(digest: string): Promise<boolean> {
    return this.patiently(`looking for ${digest.slice(0, 19)}`, async () => {
      // Storage answers instead of the registry, perhaps: a redirect says that it is there.
      const answer = await this.call({
        method: "HEAD",
        url: this.url(`blobs/${digest}`),
        expected: [200, 302, 307, 404],
      });
      answer.body.resume();
      return answer.status !== 404;
    });
  }

  /** The bytes of a blob from an offset on; a connection that breaks is taken up where it broke. */
  async *readBlob(digest: string, sizeBytes: number, from: number): AsyncGenerator<Uint8Array> {
    let offset = from;
    while (offset < sizeBytes) {
      const url = this.url(`blobs/${digest}`);
      const headers: Record<string, string> = offset === 0 ? {} : { range: `bytes=${offset}-${sizeBytes - 1}` };
      const answer = await this.patiently(`reading ${digest.slice(0, 19)}`, async () => {
        const first = await this.call({ method: "GET", url, headers, expected: [200, 206, 301, 302, 303, 307, 308] });
        return this.#follow(first, url, headers);
      });
      if (answer.status !== 200 && answer.status !== 206) {
        answer.body.resume();
        throw new Failure(`${this.registry}: expected the blob ${digest}, got ${answer.status}`);
      }
      let skip = answer.status === 200 ? offset : 0;
      const before = offset;
      try {
        for await (const chunk of answer.body as AsyncIterable<Buffer>) {
          const rest = skip >= chunk.length ? chunk.subarray(chunk.length) : chunk.subarray(skip);
          skip -= Math.min(skip, chunk.length);
          if (offset + rest.length > sizeBytes)
            throw new Failure(`${this.registry}: ${digest} is longer than its manifest says`);
          offset += rest.length;
          if (rest.length > 0) yield rest;
        }
      } catch (error) {
        if (error instanceof Failure) throw error;
        this.access.patience.signal.throwIfAborted();
        // Nothing at all came: that is the registry's trouble, and its patience counts.
        if (offset === before)
          await this.patiently(`reading ${digest.slice(0, 19)}`, async (tries) => {
            if (tries === 0) throw broken(error as NodeJS.ErrnoException);
          });
      }
    }
  }

  /** A manifest or index by tag or digest; undefined when there is none. */
  async document(reference: string): Promise<Document | undefined> {
    return this.patiently(`reading the manifest ${reference}`, async () => {
      const answer = await this.call({
        method: "GET",
        url: this.url(`manifests/${reference}`),
        headers: { accept: manifestTypes.join(", ") },
        expected: [200, 404],
      });
      const bytes = await bodyBytes(answer);
      if (answer.status === 404) return undefined;
      const digest = sha256(bytes);
      if (reference.startsWith("sha256:") && reference !== digest) {
        throw new Failure(
          `${this.registry}/${this.name}: expected the manifest ${reference}, got one with the digest ${digest}`,
        );
      }
      const mediaType = (answer.headers["content-type"] ?? "").split(";")[0]!.trim();
      return { mediaType, digest, bytes };
    });
  }

  /** Writes a manifest under its digest or a tag. @throws {Failure} when the registry computes another digest. */
  async putDocument(reference: string, { mediaType, digest, bytes }: Document): Promise<void> {
    await this.patiently(`writing the manifest ${reference}`, async () => {
      const answer = await this.call({
        method: "PUT",
        url: this.url(`manifests/${reference}`),
        headers: { "content-type": mediaType },
        body: bytes,
        expected: [200, 201, 202],
      });
      answer.body.resume();
      const theirs = answer.headers["docker-content-digest"];
      if (typeof theirs === "string" && theirs.startsWith("sha256:") && theirs !== digest) {
        throw new Failure(`${this.registry}/${this.name}: expected to write ${digest}, got ${theirs}`);
      }
    });
  }

  /** Opens an upload and cancels it: whoever may do that may push. @throws {Failure} with the permission that is missing. */
  async checkPush(): Promise<void> {
    await this.patiently("checking the right to push", async () => {
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

  /** A blob of this repository as one that can be copied elsewhere. */
  blob(about: Omit<Blob, "read" | "origin">): Blob {
    return {
      ...about,
      read: (from) => this.readBlob(about.digest, about.sizeBytes, from),
      origin: { registry: this.registry, repository: this.name },
    };
  }
}
