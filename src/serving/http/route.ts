import type { IncomingHttpHeaders } from "node:http";

/** Values of the variable parts of a path: `{ name: "iris" }` for `/v2/models/{name}`. */
export type PathParameters = Readonly<Record<string, string>>;

export interface HttpRequest {
  id: string;
  /** Target as the client sent it. */
  target: string;
  headers: IncomingHttpHeaders;
  /** Complete body, unpacked. Empty for GET. */
  body: Buffer;
  /** Media type in lower case without parameters, or "" if there is none. */
  mediaType: string;
  parameters: PathParameters;
}

export interface Reply {
  status: number;
  type: string;
  /** Pieces of a long text are sent one after the other, so that it is never in memory as a whole. */
  body: string | Buffer | Iterable<string> | AsyncIterable<string>;
  /** Alternating names and values, the form that Node writes fastest. */
  headers?: readonly string[];
}

/** A method of a path. */
export interface Route {
  method: "GET" | "POST";
  /** Path with variable parts in braces, such as `/v2/models/{name}/infer`. A path without them is found first. */
  path: string;
  /** Name in logs and metrics. The path when absent. */
  label?: string;
  /** True if no token is needed. */
  open?: true;
  /** True for monitoring requests, which are not rate-limited and may name any host. */
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
