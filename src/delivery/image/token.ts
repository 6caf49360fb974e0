import { Failure } from "../../core/failure.ts";
import { readBody } from "../../platform/http/message.ts";
import { TransientError } from "../../platform/http/retry.ts";
import { locationUrl } from "./location.ts";
import { registryUrl } from "./reference.ts";
import { RegistryRefusal } from "./refusal.ts";
import type { RegistryAccess } from "./repository.ts";

export interface Credentials {
  username: string;
  password: string;
  /** OAuth2 refresh token in place of a password (Docker's `<token>` user, ACR). */
  identityToken?: boolean;
}

/** The authentication that `WWW-Authenticate` requires (RFC 9110, 11.6.1; distribution's token specification). */
export interface Challenge {
  scheme: "basic" | "bearer";
  parameters: Record<string, string>;
}

/** Returns the strongest supported challenge, or undefined. */
export function parseChallenge(header = ""): Challenge | undefined {
  const found: Challenge[] = [];
  const scheme = /\b(basic|bearer)\s/gi;
  const parameter = /\s*([\w-]+)=(?:"([^"]*)"|([^\s,"]+))\s*,?/y;
  for (let start = scheme.exec(header); start !== null; start = scheme.exec(header)) {
    const parameters: Record<string, string> = {};
    parameter.lastIndex = scheme.lastIndex;
    for (let next = parameter.exec(header); next !== null; next = parameter.exec(header)) {
      const [, name = "", quoted, bare] = next;
      parameters[name.toLowerCase()] = quoted ?? bare ?? "";
      scheme.lastIndex = parameter.lastIndex;
    }
    found.push({ scheme: start[1]!.toLowerCase() as Challenge["scheme"], parameters });
  }
  return found.find(({ scheme }) => scheme === "bearer") ?? found[0];
}

export interface RegistryToken {
  header: string;
  /** `performance.now()` after which a new token is fetched. */
  expiresMs: number;
}

interface TokenRequest extends RegistryAccess {
  registry: string;
  /** Scopes such as `repository:acme/churn:pull,push`. */
  scopes: string[];
}

/**
 * Answers a challenge: Basic directly, Bearer with a token from the realm that it names.
 *
 * @throws {Failure} if the realm refuses the credentials, or must not receive them.
 */
export async function answerChallenge(
  challenge: Challenge,
  { http, credentials, retries: { signal }, silenceMs, registry, scopes }: TokenRequest,
): Promise<RegistryToken> {
  if (challenge.scheme === "basic") {
    if (credentials === undefined) throw new RegistryRefusal(loginNeeded(registry), { status: 401 });
    return { header: basic(credentials), expiresMs: Number.POSITIVE_INFINITY };
  }
  const { realm = "", service } = challenge.parameters;
  if (!URL.canParse(realm)) {
    throw new Failure(`${registry}: expected to be sent to an https address for a token, got ${JSON.stringify(realm)}`);
  }
  const from = registryUrl(registry);
  const url = locationUrl(realm, { from, registry });
  const query = url.searchParams;
  const form = new URLSearchParams();
  const identity = credentials?.identityToken === true;
  const target = identity ? form : query;
  if (service !== undefined) target.set("service", service);
  if (identity) target.set("scope", scopes.join(" "));
  else for (const scope of scopes) target.append("scope", scope);
  if (identity) {
    form.set("grant_type", "refresh_token");
    form.set("client_id", "trainyard");
    form.set("refresh_token", credentials.password);
  }
  const answer = await http.send({
    method: identity ? "POST" : "GET",
    url,
    headers: {
      ...(!identity && credentials !== undefined && { authorization: basic(credentials) }),
      ...(identity && { "content-type": "application/x-www-form-urlencoded" }),
    },
    ...(identity && { body: Buffer.from(form.toString()) }),
    signal,
    silenceMs,
  });
  const text = (await readBody(answer)).toString();
  if (answer.status === 429 || answer.status >= 500)
    throw new TransientError(`${url.host}: ${answer.status} for a token`);
  if (answer.status !== 200) {
    throw new RegistryRefusal(
      credentials === undefined
        ? loginNeeded(registry)
        : `${registry}: expected its login to accept the user ${JSON.stringify(credentials.username)}, got ${answer.status} (is the password or token right, and not expired?)`,
      { status: answer.status },
    );
  }
  const body = parsed(text);
  const token = body["token"] ?? body["access_token"];
  if (typeof token !== "string" || token === "" || /[^\x21-\x7e]/.test(token)) {
    throw new Failure(`${registry}: expected a token from ${url.host}, got none in its answer`);
  }
  // The specification's default is 60 s. A margin allows for uploads that begin just before the end.
  const seconds = typeof body["expires_in"] === "number" ? body["expires_in"] : 60;
  return { header: `Bearer ${token}`, expiresMs: performance.now() + Math.max(5, seconds - 10) * 1000 };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

function loginNeeded(registry: string): string {
  return `${registry}: expected a login, got none (set username and password, or run \`docker login ${registry}\` before)`;
}
