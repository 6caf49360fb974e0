import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "./route.ts";

/** The web pages of other origins that may send requests (fetch.spec.whatwg.org, "CORS protocol"). */
export class CrossOrigin {
  readonly #any: boolean;
  readonly #origins: ReadonlySet<string>;

  /** @param origins Origins such as `https://app.example.com`, or `*` for all. */
  constructor(origins: readonly string[]) {
    this.#any = origins.includes("*");
    this.#origins = new Set(origins.map((origin) => origin.toLowerCase().replace(/\/$/, "")));
  }

  /** Returns the headers that let a page read the response. Alternating names and values. */
  headers(origin: string | undefined): string[] {
    if (this.#any) return ["access-control-allow-origin", "*", "access-control-expose-headers", EXPOSED];
    const allowed = origin !== undefined && this.#origins.has(origin.toLowerCase());
    if (!allowed) return ["vary", "origin"];
    return ["vary", "origin", "access-control-allow-origin", origin, "access-control-expose-headers", EXPOSED];
  }

  /** Answers the question that a browser asks before it sends JSON or a token. Undefined for other requests. */
  preflight(method: string, headers: IncomingHttpHeaders): Reply | undefined {
    if (method !== "OPTIONS" || headers["access-control-request-method"] === undefined) return undefined;
    return {
      status: 204,
      type: "text/plain",
      body: "",
      headers: [
        "access-control-allow-methods",
        "GET, HEAD, POST",
        "access-control-allow-headers",
        "authorization, content-type, content-encoding, x-request-id",
        "access-control-max-age",
        "600",
      ],
    };
  }
}

const EXPOSED = "x-model-digest, x-request-id, ignored-columns, retry-after";
