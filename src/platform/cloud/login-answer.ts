import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { HttpClient } from "../http/client.ts";
import { type OutgoingRequest, readBody } from "../http/message.ts";

/** Answer of a service that gives tokens. */
export interface LoginAnswer {
  status: number;
  /** Empty if the answer is no JSON object, such as the page of a proxy. */
  json: Record<string, unknown>;
}

/** Sends a request to a service that gives tokens. */
export async function loginAnswer(http: HttpClient, request: Omit<OutgoingRequest, "silenceMs">): Promise<LoginAnswer> {
  const answer = await http.send({ ...request, silenceMs: 30_000 });
  const text = (await readBody(answer)).toString("utf8");
  try {
    const value: unknown = JSON.parse(text);
    return { status: answer.status, json: isRecord(value) ? value : {} };
  } catch {
    return { status: answer.status, json: {} };
  }
}

/** Parses an address of a token service. @throws {Failure} for a text that is not one; `what` says where it is from. */
export function loginUrl(text: unknown, what: string): URL {
  if (typeof text === "string" && URL.canParse(text) && /^https?:/i.test(text)) return new URL(text);
  const found = typeof text === "string" ? JSON.stringify(text.slice(0, 200)) : "nothing";
  throw new Failure(`${what}: expected an address that begins with https://, got ${found}`);
}
