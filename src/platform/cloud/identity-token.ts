import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { HttpClient } from "../http/client.ts";
import { loginAnswer, loginUrl } from "./login-answer.ts";

/** Source of tokens that say which job of which repository asks. */
export interface IdentityTokens {
  /** Returns a token for an audience. @throws {Failure} if the CI system gives none. */
  token(audience: string): Promise<string>;
  /** Masks what a cloud gave for a token in the log. */
  mask(secret: string): void;
}

export interface IdentityTokenOptions {
  http: HttpClient;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`, where there is such a service. */
  service: Readonly<Record<string, string>>;
  /** Variable with the token of another CI system, and the environment. */
  variable: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  /** Masks a secret in the log. */
  mask(secret: string): void;
}

/** Returns the tokens of this job: GitHub's, or that in a variable. */
export function identityTokens({ http, service, variable, env, signal, mask }: IdentityTokenOptions): IdentityTokens {
  return {
    mask,
    async token(audience) {
      if (variable !== undefined) {
        const value = env[variable]?.trim();
        if (value) return masked(value, mask);
        throw new Failure(`identity-token-variable: expected a token in ${variable}, got nothing`);
      }
      const [address, bearer] = [service["ACTIONS_ID_TOKEN_REQUEST_URL"], service["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]];
      if (address === undefined || bearer === undefined) {
        throw new Failure(
          "expected an identity token of this job, got none (add `id-token: write` to the permissions of the job; pull requests of forks get none; in another CI system set identity-token-variable; or log in with the vendor's action first)",
        );
      }
      const url = loginUrl(address, "ACTIONS_ID_TOKEN_REQUEST_URL");
      url.searchParams.set("audience", audience);
      const { status, json } = await loginAnswer(http, {
        method: "GET",
        url,
        headers: { authorization: `bearer ${bearer}`, accept: "application/json" },
        signal,
      });
      if (status === 200 && typeof json["value"] === "string") return masked(json["value"], mask);
      throw new Failure(
        `${url.host}: expected an identity token for ${audience}, got status ${status} without one (a proxy may have answered in place of GitHub)`,
      );
    },
  };
}

/** Masks a secret in the log, and returns it. */
export function masked(secret: string, mask: (secret: string) => void): string {
  mask(secret);
  return secret;
}

/** Describes a refused token by what the rule of the cloud must match. The token itself is never shown. */
export function identityHint(
  token: string,
  rule: (claims: { sub: string; aud: string; iss: string }) => string,
): string {
  const claims = claimsOf(token);
  if (claims === undefined) return "the identity token is no JWT";
  const { sub, aud, iss } = claims;
  return `the token has the issuer ${iss}, the subject ${sub} and the audience ${aud}; ${rule(claims)}`;
}

function claimsOf(token: string): { sub: string; aud: string; iss: string } | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (!isRecord(claims)) return undefined;
    return { sub: String(claims["sub"]), aud: String(claims["aud"]), iss: String(claims["iss"]) };
  } catch {
    return undefined;
  }
}
