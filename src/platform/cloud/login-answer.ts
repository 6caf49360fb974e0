import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { HttpClient } from "../http/client.ts";
import { UnreachableError } from "../http/connection-error.ts";
import { type OutgoingRequest, readBody } from "../http/message.ts";
import { TransientError } from "../http/retry.ts";
import { CloudRefusal } from "./refusal.ts";

type LoginRequest = Omit<OutgoingRequest, "silenceMs">;

/** Answer of a service that gives tokens. */
export interface LoginAnswer {
  status: number;
  /** Empty if the answer is no JSON object, such as the page of a proxy. */
  json: Record<string, unknown>;
}

/** Sends a request to a service that gives tokens. */
export async function loginAnswer(http: HttpClient, request: LoginRequest): Promise<LoginAnswer> {
  const { status, text } = await loginText(http, request);
  try {
    const value: unknown = JSON.parse(text);
    return { status, json: isRecord(value) ? value : {} };
  } catch {
    return { status, json: {} };
  }
}

/** Does the same as `loginAnswer`, but returns the text of the answer. An error names the service. */
export async function loginText(http: HttpClient, request: LoginRequest): Promise<{ status: number; text: string }> {
  try {
    const answer = await http.send({ ...request, silenceMs: 30_000 });
    return { status: answer.status, text: (await readBody(answer)).toString("utf8") };
  } catch (error) {
    if (!(error instanceof TransientError) && !(error instanceof UnreachableError)) throw error;
    const said = `${request.url.host}: the login of this job failed: ${error.message}`;
    if (error instanceof TransientError) throw transientLogin(said, error);
    throw new CloudRefusal(said, { status: 0, cause: error });
  }
}

/** Returns an error that is worth another attempt. The last attempt ends with its text, and not with the request's. */
export function transientLogin(said: string, cause?: TransientError): TransientError {
  return new TransientError(said, {
    afterMs: cause?.afterMs,
    cause: new CloudRefusal(said, { status: 0, cause }),
  });
}

/** Parses an address of a token service. @throws {Failure} for a text that is not one; `what` says where it is from. */
export function loginUrl(text: unknown, what: string): URL {
  if (typeof text === "string" && URL.canParse(text) && /^https?:/i.test(text)) return new URL(text);
  const found = typeof text === "string" ? JSON.stringify(text.slice(0, 200)) : "nothing";
  throw new Failure(`${what}: expected an address that begins with https://, got ${found}`);
}
