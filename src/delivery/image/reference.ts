import { Failure } from "../../core/failure.ts";

/** The location of an image: `registry/repository`, with a tag or a digest. */
export interface ImageReference {
  /** Host, optionally with a port: `ghcr.io`, `127.0.0.1:5000`. Docker Hub is `docker.io`. */
  registry: string;
  /** Lower-case path without the registry: `acme/churn`. */
  repository: string;
  tag: string | undefined;
  digest: string | undefined;
}

/** A tag in the grammar of the distribution specification. */
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostPattern = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;

/**
 * Parses `ghcr.io/Acme/Churn:Rc-1` like Docker, except that the repository is converted to lower case (registries
 * require it). The tag keeps its case.
 *
 * @param what Name of the input in an error.
 * @throws {Failure} for an invalid reference.
 */
export function parseReference(text: string, what: string): ImageReference {
  const expected = (why: string) =>
    new Failure(
      `${what}: expected an image such as ghcr.io/acme/churn:1.2, got ${JSON.stringify(text.slice(0, 200))} (${why})`,
    );
  if (/^[a-z]+:\/\//.test(text)) throw expected("leave the scheme out");
  const at = text.indexOf("@");
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    throw expected("a digest is sha256: and 64 digits");
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.indexOf("/");
  const first = slash < 0 ? "" : named.slice(0, slash);
  const isHost = first !== "" && (/[.:]/.test(first) || first === "localhost" || first.startsWith("["));
  const rest = isHost ? named.slice(slash + 1) : named;
  const colon = rest.lastIndexOf(":");
  const tag = colon < 0 ? undefined : rest.slice(colon + 1);
  let repository = (colon < 0 ? rest : rest.slice(0, colon)).toLowerCase();
  const registry = isHost ? (hubAliases.get(first.toLowerCase()) ?? first.toLowerCase()) : "docker.io";
  if (isHost && !hostPattern.test(first)) throw expected(`${JSON.stringify(first)} is not a host`);
  if (tag !== undefined && !tagPattern.test(tag)) {
    throw expected("a tag has letters, digits, _ . and -, at most 128, and begins with none of . and -");
  }
  if (repository.length > 255 || !pathPattern.test(repository)) {
    throw expected("a repository has letters, digits, single . _ or - between them, and parts between /");
  }
  if (registry === "docker.io" && !repository.includes("/")) repository = `library/${repository}`;
  return { registry, repository, tag, digest };
}

const hubAliases = new Map([
  ["index.docker.io", "docker.io"],
  ["registry-1.docker.io", "docker.io"],
]);

/** Formats a reference in the usual notation, which every tool can read. */
export function referenceText({ registry, repository, tag, digest }: ImageReference): string {
  return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}

export const isTag = (text: string) => tagPattern.test(text);

/** Returns true for this machine, the only host where plain HTTP is allowed. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

/** Returns the URL of a registry's API. The API of Docker Hub has a different host name. */
export function registryUrl(registry: string): URL {
  if (registry === "docker.io") return new URL("https://registry-1.docker.io");
  return new URL(`${isLoopback(registry) ? "http" : "https"}://${registry}`);
}
