import type { IncomingHttpHeaders } from "node:http";

export interface HttpRequest {
  id: string;
  headers: IncomingHttpHeaders;
  /** Complete body. Empty for GET. */
  body: Buffer;
  /** Media type in lower case without parameters, or "" if there is none. */
  mediaType: string;
}

export interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  /** Alternating names and values, the form that Node writes fastest. */
  headers?: readonly string[];
}

/** A method of a path. */
export interface Route {
  method: "GET" | "POST";
  path: string;
  /** Name in logs and metrics if the path contains a variable part. */
  label?: string;
  /** True if no token is needed. */
  open?: true;
  /** True for monitoring requests, which are not rate-limited. */
  probe?: true;
  /** Media types that a POST may have. */
  accepts?: readonly string[];
  answer(request: HttpRequest): Reply | Promise<Reply>;
}

/** Returns a JSON response that must not be cached. */
export function jsonReply(value: unknown, status = 200): Reply {
  return { status, type: "application/json", body: `${JSON.stringify(value)}\n`, headers: NO_STORE };
}

const NO_STORE = ["cache-control", "no-store"];
