import http from "node:http";
import https from "node:https";
import { trustedCertificates } from "./certificates.ts";
import { exchange, type RequestRoute } from "./exchange.ts";
import type { HttpAnswer, OutgoingRequest } from "./message.ts";
import { proxyFor } from "./proxy.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A client's own certificate, and how the server's certificate is checked. `ca` replaces the usual authorities. */
export type TlsIdentity = Pick<https.RequestOptions, "ca" | "cert" | "key" | "rejectUnauthorized" | "servername">;

// There is one pool per destination, because a push sends dozens of small requests to one host.
const pool = { keepAlive: true, maxSockets: 16 };

/**
 * The HTTP client of this process. It uses the proxies and certificates in the environment (`HTTPS_PROXY`,
 * `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, `SSL_CERT_FILE`). Node itself reads `NODE_EXTRA_CA_CERTS`.
 */
export class HttpClient {
  readonly #env: Environment;
  readonly #tls: TlsIdentity;
  readonly #agents = { "http:": new http.Agent(pool), "https:": new https.Agent(pool) };
  readonly #tunnels = new Map<string, http.Agent>();
  #ca: { certificates: string[] | undefined } | undefined;

  constructor(env: Environment, tls: TlsIdentity = {}) {
    this.#env = env;
    this.#tls = tls;
  }

  /** Sends one request without retries. See `exchange` for its errors and `retry` for retries. */
  async send(request: OutgoingRequest): Promise<HttpAnswer> {
    return exchange(request, { ...(await this.#route(request.url)), tls: this.#tls });
  }

  async #route(url: URL): Promise<Omit<RequestRoute, "tls">> {
    this.#ca ??= { certificates: trustedCertificates(this.#env) };
    const ca = this.#ca.certificates;
    const secure = url.protocol === "https:";
    const proxy = proxyFor(url, this.#env);
    if (proxy === undefined) {
      const { request } = secure ? https : http;
      return { request, agent: this.#agents[secure ? "https:" : "http:"], ca, proxy: undefined };
    }
    if (secure) return { request: https.request, agent: await this.#tunnel(proxy, ca), ca, proxy: proxy.host };
    const { username, password, hostname, port, protocol } = proxy;
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return {
      request: protocol === "https:" ? https.request : http.request,
      agent: this.#agents[protocol as "http:" | "https:"],
      ca,
      proxy: proxy.host,
      proxied: {
        protocol,
        host: hostname.replace(/^\[|\]$/g, ""),
        port: Number(port) || (protocol === "https:" ? 443 : 80),
        path: new URL(`${url.pathname}${url.search}`, url.origin).href,
        headers: {
          host: url.host,
          ...(username !== "" && { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` }),
        },
      },
    };
  }

  async #tunnel(proxy: URL, ca: string[] | undefined): Promise<http.Agent> {
    const { HttpsProxyAgent } = await import("https-proxy-agent");
    const known = this.#tunnels.get(proxy.href);
    const agent = known ?? new HttpsProxyAgent(proxy, { ...pool, ...(ca && { ca }) });
    this.#tunnels.set(proxy.href, agent);
    return agent;
  }
}
