import { BlockList, isIP, isIPv6 } from "node:net";
import { Failure } from "../../core/failure.ts";
import { isLoopback } from "./reference.ts";

/** Addresses of this machine, and those of a cloud's metadata service, which hands out credentials. */
const ownAddresses = new BlockList();
ownAddresses.addSubnet("127.0.0.0", 8, "ipv4");
ownAddresses.addSubnet("0.0.0.0", 8, "ipv4");
ownAddresses.addSubnet("169.254.0.0", 16, "ipv4");
ownAddresses.addAddress("::", "ipv6");
ownAddresses.addAddress("::1", "ipv6");
ownAddresses.addSubnet("fe80::", 10, "ipv6");

/** Returns true if a URL leads to this machine itself, in any notation that needs no look-up. */
export function leadsToThisMachine({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  return isIP(host) > 0 && ownAddresses.check(host, isIPv6(host) ? "ipv6" : "ipv4");
}

/**
 * Returns the URL that a registry points to: for an upload, its storage, or a token.
 *
 * @param from URL of the request that was answered.
 * @throws {Failure} for plain HTTP to another machine, and for an address of this machine from another one. A registry
 * could otherwise send requests to services that only listen here.
 */
export function locationUrl(place: string, { from, registry }: { from: URL; registry: string }): URL {
  const url = URL.canParse(place, from.href) ? new URL(place, from) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Failure(`${registry}: points to ${JSON.stringify(place.slice(0, 80))}, which is not an address`);
  }
  if (leadsToThisMachine(url) && !leadsToThisMachine(from)) {
    throw new Failure(
      `${registry}: points to ${url.host}, which is this machine: a registry elsewhere must not lead back here (check what the registry gives as its own address)`,
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.host)) {
    // Registries behind a TLS proxy often do not know that they are accessed by https.
    if (url.hostname === from.hostname && from.protocol === "https:") {
      return new URL(url.href.replace(/^http:/, "https:"));
    }
    throw new Failure(`${registry}: points to plain HTTP at ${url.host}, which is used on this machine only`);
  }
  return url;
}
