import { readFile } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { HttpClient } from "../http/client.ts";
import type { CloudCredentials } from "./api.ts";
import { type IdentityTokens, identityHint, masked } from "./identity-token.ts";
import { loginAnswer, loginUrl } from "./login-answer.ts";

const scope = "https://www.googleapis.com/auth/cloud-platform";

export interface GoogleLogin {
  http: HttpClient;
  env: Readonly<Record<string, string | undefined>>;
  tokens: IdentityTokens;
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  provider: string | undefined;
  serviceAccount: string | undefined;
  /** Address of the token service, for tests and for private endpoints. */
  tokenUrl: string | undefined;
  signal: AbortSignal;
}

/**
 * Credentials for Google's APIs: the token in `CLOUDSDK_AUTH_ACCESS_TOKEN`, the file that google-github-actions/auth left,
 * or a token of this job that a workload identity provider accepts.
 */
export function googleCredentials(login: GoogleLogin): CloudCredentials {
  let token: string | undefined;
  const who = login.serviceAccount ?? "this job's Google identity";
  return {
    who,
    async authorize(_request, renew) {
      if (token === undefined || renew) token = await accessToken(login);
      return { authorization: `Bearer ${token}` };
    },
  };
}

async function accessToken(login: GoogleLogin): Promise<string> {
  const { env, provider, tokens, serviceAccount, tokenUrl } = login;
  if (env["CLOUDSDK_AUTH_ACCESS_TOKEN"]) return env["CLOUDSDK_AUTH_ACCESS_TOKEN"];
  const file = env["GOOGLE_APPLICATION_CREDENTIALS"];
  if (file) return fromFile(login, file);
  if (provider !== undefined) {
    const name = provider.replace(/^\/+/, "");
    const impersonation =
      serviceAccount === undefined
        ? undefined
        : new URL(
            `/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`,
            tokenUrl ?? "https://iamcredentials.googleapis.com",
          );
    return exchanged(login, {
      subjectToken: await tokens.token(`https://iam.googleapis.com/${name}`),
      audience: `//iam.googleapis.com/${name}`,
      sts: new URL("/v1/token", tokenUrl ?? "https://sts.googleapis.com"),
      impersonation,
    });
  }
  throw new Failure(
    "google-provider: expected credentials for Google Cloud, got none (run google-github-actions/auth first, or set google-provider and google-service-account)",
  );
}

/** Reads the `external_account` file of google-github-actions/auth, which says where this job's token is. */
async function fromFile(login: GoogleLogin, path: string): Promise<string> {
  let file: unknown;
  try {
    file = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Failure(`GOOGLE_APPLICATION_CREDENTIALS: ${path} could not be read as JSON`, { cause: error });
  }
  const source = isRecord(file) && isRecord(file["credential_source"]) ? file["credential_source"] : undefined;
  if (!isRecord(file) || file["type"] !== "external_account" || typeof source?.["url"] !== "string") {
    throw new Failure(
      `GOOGLE_APPLICATION_CREDENTIALS: ${path}: expected a file of type external_account with an address, as google-github-actions/auth writes it, got ${isRecord(file) ? String(file["type"]) : "something else"} (keys of service accounts are not read)`,
    );
  }
  const headers = isRecord(source["headers"]) ? source["headers"] : {};
  const sts = loginUrl(file["token_url"], `${path}: token_url`);
  const account = file["service_account_impersonation_url"];
  const impersonation =
    account === undefined ? undefined : loginUrl(account, `${path}: service_account_impersonation_url`);
  const answer = await loginAnswer(login.http, {
    method: "GET",
    url: loginUrl(source["url"], `${path}: credential_source.url`),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    signal: login.signal,
  });
  const format = isRecord(source["format"]) ? source["format"] : {};
  const field = String(format["subject_token_field_name"] ?? "value");
  const subjectToken = answer.json[field];
  if (typeof subjectToken !== "string") {
    throw new Failure(
      `${path}: expected this job's token in the field ${field} of the answer of credential_source.url, got status ${answer.status} without it (run google-github-actions/auth in this job, with \`id-token: write\`)`,
    );
  }
  login.tokens.mask(subjectToken);
  return exchanged(login, { subjectToken, audience: String(file["audience"]), sts, impersonation });
}

interface Exchange {
  subjectToken: string;
  audience: string;
  sts: URL;
  impersonation: URL | undefined;
}

async function exchanged(
  login: GoogleLogin,
  { subjectToken, audience, sts, impersonation }: Exchange,
): Promise<string> {
  const federated = await post(login, {
    url: sts,
    body: {
      audience,
      grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
      requestedTokenType: "urn:ietf:params:oauth:token-type:access_token",
      scope,
      subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
      subjectToken,
    },
  });
  if (typeof federated.json["access_token"] !== "string") {
    const hint = identityHint(
      subjectToken,
      ({ sub }) =>
        `the provider's attribute condition must allow it, such as assertion.sub == '${sub}' (newer repositories have their ids in the subject)`,
    );
    throw new Failure(`${sts.host}: ${federated.said}: Google refused this job's identity: ${hint}`);
  }
  login.tokens.mask(federated.json["access_token"]);
  if (impersonation === undefined) return federated.json["access_token"];
  const own = await post(login, {
    url: impersonation,
    body: { scope: [scope] },
    bearer: federated.json["access_token"],
  });
  if (typeof own.json["accessToken"] === "string") return masked(own.json["accessToken"], login.tokens.mask);
  const hint = identityHint(
    subjectToken,
    ({ sub }) =>
      `grant roles/iam.workloadIdentityUser on the service account to principal:${audience.split("/providers/")[0]}/subject/${sub}`,
  );
  throw new Failure(`${impersonation.host}: ${own.said}: Google refused a token of the service account: ${hint}`);
}

interface TokenRequest {
  url: URL;
  body: object;
  bearer?: string;
}

async function post({ http, signal }: GoogleLogin, { url, body, bearer }: TokenRequest) {
  const { status, json } = await loginAnswer(http, {
    method: "POST",
    url,
    headers: { "content-type": "application/json", ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify(body),
    signal,
  });
  const error = isRecord(json["error"]) ? json["error"]["message"] : json["error_description"];
  return { json, said: `${status}${typeof error === "string" ? ` ${error.slice(0, 300)}` : ""}` };
}
