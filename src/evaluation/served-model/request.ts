import { Failure } from "../../core/failure.ts";
import { parseJson } from "../../data/table/record-table.ts";
import type { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { readBody } from "../../platform/http/message.ts";
import { retry, retryAfterMs, TransientError } from "../../platform/http/retry.ts";
import { type Answer, answersOf } from "./answers.ts";

const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** Statuses of a server that is loading, restarting or overloaded. Any other answer stays what it is. */
const TRANSIENT = [408, 425, 429, 502, 503, 504];
/** A served model that has just been started may refuse the first connections. */
const pauses = { forMs: 600_000, firstMs: 200, mostMs: 10_000, random: Math.random };

/** Settings for the requests of one test. */
export interface RequestPolicy {
  http: HttpClient;
  address: URL;
  /** Request headers by name. Their values are never shown. */
  headers: ReadonlyMap<string, string>;
  /** Further attempts after a failed one. */
  retries: number;
  /** Time limit of one attempt. */
  timeoutMs: number;
  /** Aborted when the step ends or the time for all requests is over. */
  signal: AbortSignal;
}

/** Names that the client itself sets. */
const OWN_HEADERS = ["host", "content-length", "transfer-encoding", "connection"];

/**
 * Headers whose values are in the environment, from lines of `name: VARIABLE`.
 *
 * @throws {Failure} for a line of another form, and for a variable that is not set. No value is shown.
 */
export function headersFrom(
  lines: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, variable] = /^([!#$%&'*+.^_`|~\w-]+)\s*:\s*([A-Za-z_]\w*)$/.exec(line) ?? [];
    if (name === undefined || variable === undefined)
      throw new Failure(
        "request-headers: expected lines of a name and an environment variable such as `authorization: MODEL_AUTHORIZATION`, got a line of another form (the line is not shown: it may hold a secret)",
      );
    const lower = name.toLowerCase();
    if (OWN_HEADERS.includes(lower))
      throw new Failure(`request-headers: expected headers other than ${OWN_HEADERS.join(", ")}, got ${lower}`);
    if (headers.has(lower)) throw new Failure(`request-headers: expected each header once, got ${lower} twice`);
    const value = env[variable]?.trim();
    if (value === undefined || value === "")
      throw new Failure(
        `request-headers: ${lower}: expected its value in the environment variable ${variable}, got nothing (set it under env:)`,
      );
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new Failure(
        `request-headers: ${lower}: expected one line of Latin text in ${variable}, got other characters`,
      );
    headers.set(lower, value);
  }
  return headers;
}

/** The user, the password and the query are left out, because they may be secrets. */
export function shownUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/** One POST; as many answers as rows were asked. */
export async function requestAnswers(content: string, rows: number, policy: RequestPolicy): Promise<Answer[]> {
  const { timeoutMs, signal, address } = policy;
  const name = shownUrl(address);
  let timedOut = false;
  try {
    const { status, text } = await retry(name, { ...pauses, attempts: policy.retries + 1, signal }, async () => {
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        return await attempt(content, policy, AbortSignal.any([signal, timeout]));
      } catch (error) {
        timedOut = timeout.aborted;
        throw error;
      }
    });
    if (status < 200 || status > 299)
      throw new Failure(`${name}: expected predictions, got HTTP ${status}: ${snippet(text, policy)}`);
    const answers = answersOf(parsed(text, name, policy), name);
    if (answers.length !== rows)
      throw new Failure(`${name}: expected ${rows} predictions, one a row, got ${answers.length}`);
    return answers;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure) throw error;
    if (timedOut)
      throw new Failure(
        `${name}: expected an answer within ${timeoutMs / 1000} s, got none (is the server ready? see timeout)`,
        { cause: error },
      );
    if (!(error instanceof TransientError || error instanceof UnreachableError)) throw error;
    throw new Failure(`${name}: expected an answer, got none: ${error.message}`, { cause: error });
  }
}

async function attempt(content: string, policy: RequestPolicy, signal: AbortSignal) {
  const { http, address, headers, timeoutMs } = policy;
  const plain = new URL(address);
  plain.username = plain.password = "";
  const answer = await http.send({
    method: "POST",
    url: plain,
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      ...basicAuthorization(address),
      ...Object.fromEntries(headers),
    },
    body: content,
    signal,
    silenceMs: timeoutMs,
  });
  const text = (await readBody(answer, MOST_ANSWER_BYTES)).toString();
  if (TRANSIENT.includes(answer.status)) {
    const afterMs = retryAfterMs(answer.headers["retry-after"], Date.now());
    throw new TransientError(`HTTP ${answer.status}: ${snippet(text, policy)}`, { afterMs });
  }
  return { status: answer.status, text };
}

/** Returns the header for user and password in an address. Empty if there are none. */
export function basicAuthorization({ username, password }: URL): { authorization?: string } {
  if (username === "") return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
}

function parsed(text: string, name: string, policy: RequestPolicy): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new Failure(`${name}: expected JSON, got ${snippet(text, policy)}`, { cause: error });
  }
}

/** The beginning of an answer. A server may repeat the headers that it got. */
function snippet(text: string, { headers }: RequestPolicy): string {
  let line = text.replace(/\s+/g, " ").trim();
  for (const value of headers.values()) {
    for (const part of [value, ...value.split(/\s+/).filter((each) => each.length >= 6)])
      line = line.replaceAll(part, "***");
  }
  return JSON.stringify(line.length > 300 ? `${line.slice(0, 299)}…` : line);
}
