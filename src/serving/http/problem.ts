import { STATUS_CODES } from "node:http";
import { isList } from "./long-list.ts";
import type { Reply } from "./route.ts";

export interface Members {
  /** Row number from 1. */
  row?: number;
  column?: string;
  [name: string]: unknown;
}

/** Thrown below a route when a request cannot be answered. The response is a problem document (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly status: number;
  readonly members: Members;
  /** Alternating names and values. */
  readonly headers: string[];

  constructor(status: number, detail: string, { headers = [], ...members }: Members & { headers?: string[] } = {}) {
    super(detail);
    this.status = status;
    this.members = members;
    this.headers = headers;
  }
}

/**
 * Formats a problem as `application/problem+json` (RFC 9457). Its type is `about:blank`, so the title is the standard
 * phrase of the status (section 4.2.1). `error` repeats the message under the name in the Open Inference Protocol.
 */
export function problemReply(problem: HttpProblem, requestId: string): Reply {
  const { status, message, members, headers } = problem;
  const title = STATUS_CODES[status] ?? "Error";
  const body = JSON.stringify({
    type: "about:blank",
    title,
    status,
    detail: message,
    error: message,
    ...members,
    requestId,
  });
  return { status, type: "application/problem+json", body: `${body}\n`, headers };
}

/** Formats a value for a message: short, on one line, and without recursion into deep values. */
export function shownValue(value: unknown): string {
  if (isList(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return value === undefined ? "nothing" : String(value);
}
