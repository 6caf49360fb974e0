import { BlockList, isIP, isIPv6 } from "node:net";
import { Failure } from "../../core/failure.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the proxy for a URL from `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` (lower case takes
 * precedence, as in curl). Undefined for a direct connection. This machine itself is never reached through a proxy.
 *
 * @throws {Failure} if the variable is not an http or https address.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const scheme = url.protocol.replace(":", "");
  const variable = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), "all_proxy", "ALL_PROXY"].find(
    (name) => env[name],
  );
  if (variable === undefined || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || "")) return undefined;
  const value = env[variable]!.trim();
  // `proxy.example:3128` is common and means http.
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !hasReadableLogin(proxy)) {
    // The value may contain a password, so it is not shown.
    const found = proxy === undefined ? "something else" : `one that begins with ${proxy.protocol}//`;
    throw new Failure(
      `${variable}: expected the address of a proxy such as http://proxy.example:3128, got ${found} (write % as %25 in a password)`,
    );
  }
  return proxy;
}

function hasReadableLogin({ username, password }: URL): boolean {
  try {
    return typeof decodeURIComponent(`${username}${password}`) === "string";
  } catch {
    return false;
  }
}

/** Returns true if `NO_PROXY` names the host: `*`, a domain or its parent, `host:port`, an address, or `10.0.0.0/8`. */
function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  if (host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127\./.test(host)) return true;
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === "*") return true;
      const [, address, prefix] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
      if (address !== undefined) return isIP(host) > 0 && inSubnet(host, address, Number(prefix));
      if (isIPv6(entry.replace(/^\[|\]$/g, ""))) return entry.replace(/^\[|\]$/g, "") === host;
      const [, name = "", wanted = port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      const domain = name.replace(/^\*?\./, "");
      return domain !== "" && wanted === port && (host === domain || host.endsWith(`.${domain}`));
    });
}

function inSubnet(host: string, address: string, prefix: number): boolean {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  if (isIP(address) === 0 || prefix > (family === "ipv6" ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(address, prefix, family);
  return list.check(host, isIPv6(host) ? "ipv6" : "ipv4");
}
