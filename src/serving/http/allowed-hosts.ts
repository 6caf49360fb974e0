import { HttpProblem } from "./problem.ts";

/**
 * The names under which clients may reach the server. A web page can make its own name lead to this machine (DNS
 * rebinding), and then its requests have that name in the header `host`.
 */
export class AllowedHosts {
  readonly #names: ReadonlySet<string>;
  readonly #domains: readonly string[];

  /** @param hosts Names such as `churn.example.com`, without ports; `.example.com` also means all names below it. */
  constructor(hosts: readonly string[]) {
    const names = hosts.map((host) => host.toLowerCase());
    this.#domains = names.filter((name) => name.startsWith("."));
    this.#names = new Set(names.map((name) => name.replace(/^\./, "")));
  }

  /** @throws {HttpProblem} 421 for another name (RFC 9110, 15.5.20). */
  check(host: string | undefined): void {
    const name = nameOf(host ?? "");
    if (this.#names.has(name) || this.#domains.some((domain) => name.endsWith(domain))) return;
    const shownName = JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
    throw new HttpProblem(421, `host: expected a name among allowed-hosts, got ${shownName}`);
  }
}

/** The name in a `host` header, without its port: `[::1]:8000` is `::1`. */
function nameOf(host: string): string {
  const [, address] = /^\[([^\]]*)\](?::\d*)?$/.exec(host) ?? [];
  return (address ?? host.replace(/:\d*$/, "")).toLowerCase().replace(/\.$/, "");
}
