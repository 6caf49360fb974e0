import { STATUS_CODES } from "node:http";
import type { Reply } from "./route.ts";

export interface Members {
  /** 1-based, as a person counts rows. */
  row?: number;
  column?: string;
  [name: string]: unknown;
}

/** Why a request is not answered as it hoped: thrown anywhere below a route, answered as RFC 9457 says. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly status: number;
  readonly members: Members;
  /** Name and value by turns. */
  readonly headers: string[];

  constructor(status: number, detail: string, { headers = [], ...members }: Members & { headers?: string[] } = {}) {
    super(detail);
    this.status = status;
    this.members = members;
    this.headers = headers;
  }
}

/**
 * A problem as `application/problem+json` (RFC 9457). Its type is `about:blank`, so the title is the status' own phrase (section
 * 4.2.1). `error` says the same again under the name that the Open Inference Protocol gives it.
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

/** A value as a message shows it: short, on one line, and never walked into, however deep it is. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return value === undefined ? "nothing" : String(value);
}
