import type { IncomingHttpHeaders } from "node:http";

export interface HttpRequest {
  id: string;
  headers: IncomingHttpHeaders;
  /** Whole, and empty for GET. */
  body: Buffer;
  /** In lower case, without parameters; "" where there is none. */
  mediaType: string;
}

export interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  /** Name and value by turns: one flat list is what Node writes fastest. */
  headers?: readonly string[];
}

/** One method of one path. */
export interface Route {
  method: "GET" | "POST";
  path: string;
  /** What logs and metrics call it, where the path holds a name. */
  label?: string;
  /** Answered without the token. */
  open?: true;
  /** Asked by whoever watches over the server: never limited in rate. */
  probe?: true;
  /** Media types a POST may have. */
  accepts?: readonly string[];
  answer(request: HttpRequest): Reply | Promise<Reply>;
}

/** JSON that a program wants whole and fresh. */
export function jsonReply(value: unknown, status = 200): Reply {
  return { status, type: "application/json", body: `${JSON.stringify(value)}\n`, headers: NO_STORE };
}

const NO_STORE = ["cache-control", "no-store"];
