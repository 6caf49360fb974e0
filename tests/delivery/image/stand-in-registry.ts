/**
 * A registry in memory that holds every request against the OCI distribution specification 1.1 and collects what it
 * finds wrong. A test can have it refuse, redirect or forget.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { Repository } from "../../../src/delivery/image/repository.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

interface Stored {
  blobs: Map<string, Buffer>;
  manifests: Map<string, { bytes: Buffer; mediaType: string }>;
  tags: Map<string, string>;
}

export interface StandInRegistry {
  host: string;
  /** `METHOD PATH?QUERY` of each request. */
  seen: string[];
  /** Requests that the specification does not allow. */
  violations: string[];
  repository(name: string): Stored;
  /** Answers a request in place of the registry, or cuts the connection before or after the work is done. */
  intercept: (request: string, headers: IncomingMessage["headers"]) => Answer | "reset" | "reset-after" | undefined;
  /** Whether the registry has the referrers API. */
  referrers: boolean;
}

// The grammars of the specification, "Definitions" and "Pulling manifests".
const name = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*";
const digest = "sha256:[0-9a-f]{64}";
const paths = {
  blob: new RegExp(`^/v2/(${name})/blobs/(${digest})$`),
  uploads: new RegExp(`^/v2/(${name})/blobs/uploads/$`),
  upload: new RegExp(`^/v2/(${name})/blobs/uploads/(\\d+)$`),
  manifest: new RegExp(`^/v2/(${name})/manifests/(${digest}|[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127})$`),
  referrers: new RegExp(`^/v2/(${name})/referrers/(${digest})$`),
};

export const digestOf = (bytes: Uint8Array | string) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

const refusal = (status: number, code: string): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] }),
});

export async function standInRegistry(): Promise<StandInRegistry> {
  const repositories = new Map<string, Stored>();
  const uploads = new Map<string, Buffer>();
  let opened = 0;
  const registry: StandInRegistry = {
    host: "",
    seen: [],
    violations: [],
    referrers: true,
    intercept: () => undefined,
    repository(of) {
      const stored = repositories.get(of) ?? { blobs: new Map(), manifests: new Map(), tags: new Map() };
      repositories.set(of, stored);
      return stored;
    },
  };
  /** Answers a request. Undefined if the connection is cut. */
  const respond = (request: IncomingMessage, body: Buffer): Answer | undefined => {
    const url = new URL(request.url!, "http://registry");
    const said = `${request.method} ${url.pathname}${url.search}`;
    registry.seen.push(said);
    const intercepted = registry.intercept(said, request.headers);
    if (typeof intercepted === "object") return intercepted;
    if (intercepted === "reset") return undefined;
    const answer = carryOut(request, { body, url, said });
    return intercepted === "reset-after" ? undefined : answer;
  };
  const carryOut = (
    request: IncomingMessage,
    { body, url, said }: { body: Buffer; url: URL; said: string },
  ): Answer => {
    const wrong = (why: string) => void registry.violations.push(`${said}: ${why}`);
    const match = (kind: keyof typeof paths) => paths[kind].exec(url.pathname)?.slice(1) as [string, string];
    const location = (of: string, id: string) => ({ location: `/v2/${of}/blobs/uploads/${id}?state=${id}%2B` });
    if (match("blob")) {
      const [of, wanted] = match("blob");
      const bytes = registry.repository(of).blobs.get(wanted);
      if (bytes === undefined) return refusal(404, "BLOB_UNKNOWN");
      return { status: 200, headers: { "docker-content-digest": wanted }, body: bytes };
    }
    if (match("uploads")) {
      const [of] = match("uploads");
      if (request.headers["content-length"] !== "0") wrong("POST needs Content-Length: 0");
      const [mount, from] = [url.searchParams.get("mount"), url.searchParams.get("from")];
      if (mount !== null) {
        const bytes = registry.repository(from ?? of).blobs.get(mount);
        if (bytes !== undefined) {
          registry.repository(of).blobs.set(mount, bytes);
          return { status: 201, headers: { location: `/v2/${of}/blobs/${mount}` } };
        }
      }
      const id = String(++opened);
      uploads.set(id, Buffer.alloc(0));
      return { status: 202, headers: location(of, id) };
    }
    if (match("upload")) {
      const [of, id] = match("upload");
      if (url.searchParams.get("state") !== `${id}+`) wrong("the Location was not used as it was given");
      const held = uploads.get(id);
      if (held === undefined) return refusal(404, "BLOB_UPLOAD_UNKNOWN");
      if (request.method === "PATCH" || body.length > 0) {
        if (request.headers["content-type"] !== "application/octet-stream") wrong("expected application/octet-stream");
        if (request.headers["content-length"] !== String(body.length)) wrong("expected a Content-Length");
      }
      if (request.method === "DELETE") return { status: uploads.delete(id) ? 204 : 404 };
      if (request.method === "GET")
        return { status: 204, headers: { ...location(of, id), range: `0-${held.length - 1}` } };
      const bytes = Buffer.concat([held, body]);
      uploads.set(id, bytes);
      if (request.method === "PATCH")
        return { status: 202, headers: { ...location(of, id), range: `0-${bytes.length - 1}` } };
      const wanted = url.searchParams.get("digest") ?? "";
      if (wanted !== digestOf(bytes)) return refusal(400, "DIGEST_INVALID");
      registry.repository(of).blobs.set(wanted, bytes);
      uploads.delete(id);
      return { status: 201, headers: { location: `/v2/${of}/blobs/${wanted}` } };
    }
    if (match("manifest")) return manifest(match("manifest"), { request, body, wrong, registry });
    if (match("referrers") && registry.referrers) return referrers(match("referrers"), registry);
    if (!match("referrers")) wrong("the specification has no such path");
    return refusal(404, "NAME_UNKNOWN");
  };
  const server: Server = createServer(async (request, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = respond(request, Buffer.concat(chunks));
    if (answer === undefined) return void request.socket.destroy();
    const { status, headers, body } = answer;
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  registry.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return registry;
}

interface Received {
  request: IncomingMessage;
  body: Buffer;
  wrong(why: string): void;
  registry: StandInRegistry;
}

function manifest([of, reference]: [string, string], { request, body, wrong, registry }: Received): Answer {
  const stored = registry.repository(of);
  if (request.method === "PUT") {
    const mediaType = request.headers["content-type"] ?? "";
    const value = JSON.parse(body.toString());
    if (value.mediaType !== undefined && value.mediaType !== mediaType)
      wrong("Content-Type is not the manifest's type");
    if (reference.startsWith("sha256:") && reference !== digestOf(body)) return refusal(400, "DIGEST_INVALID");
    for (const each of [value.config, ...(value.layers ?? [])]) {
      if (each !== undefined && stored.blobs.get(each.digest)?.length !== each.size)
        return refusal(404, "MANIFEST_BLOB_UNKNOWN");
    }
    for (const each of value.manifests ?? []) {
      if (!stored.manifests.has(each.digest)) return refusal(404, "MANIFEST_UNKNOWN");
    }
    const found = digestOf(body);
    stored.manifests.set(found, { bytes: body, mediaType });
    if (!reference.startsWith("sha256:")) stored.tags.set(reference, found);
    const subject = registry.referrers && value.subject ? { "oci-subject": value.subject.digest } : {};
    return {
      status: 201,
      headers: { "docker-content-digest": found, location: `/v2/${of}/manifests/${found}`, ...subject },
    };
  }
  if (!request.headers.accept?.includes("application/vnd.oci.image.manifest.v1+json")) wrong("expected Accept");
  const found = stored.manifests.get(stored.tags.get(reference) ?? reference);
  if (found === undefined) return refusal(404, "MANIFEST_UNKNOWN");
  return { status: 200, headers: { "content-type": found.mediaType }, body: found.bytes };
}

/** The referrers API: an index of all manifests whose subject is the digest. */
function referrers([of, subject]: [string, string], registry: StandInRegistry): Answer {
  const manifests = [...registry.repository(of).manifests].flatMap(([found, { bytes, mediaType }]) => {
    const value = JSON.parse(bytes.toString());
    if (value.subject?.digest !== subject) return [];
    return [
      { mediaType, digest: found, size: bytes.length, artifactType: value.artifactType ?? value.config.mediaType },
    ];
  });
  const mediaType = "application/vnd.oci.image.index.v1+json";
  return {
    status: 200,
    headers: { "content-type": mediaType },
    body: JSON.stringify({ schemaVersion: 2, mediaType, manifests }),
  };
}

/** A repository there, with short pauses between attempts. */
export function repositoryAt(host: string, name: string, mode: "pull" | "push" = "push"): Repository {
  const retries = { forMs: 2000, firstMs: 1, mostMs: 5, random: () => 1, signal: new AbortController().signal };
  const access = { http: new HttpClient({}), credentials: undefined, retries, silenceMs: 2000 };
  return new Repository({ registry: host, name, mode, access });
}
