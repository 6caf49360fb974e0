import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { HttpClient } from "../http/client.ts";
import { runCommand } from "../process/command.ts";
import type { CloudCredentials } from "./api.ts";
import { type IdentityTokens, identityHint, masked } from "./identity-token.ts";
import { loginAnswer } from "./login-answer.ts";

export interface AzureLogin {
  http: HttpClient;
  env: Record<string, string | undefined>;
  cwd: string;
  tokens: IdentityTokens;
  tenant: string | undefined;
  /** Application that has a federated credential for this job. */
  client: string | undefined;
  tokenUrl: string | undefined;
  signal: AbortSignal;
}

const resource = "https://management.azure.com/";

/** Credentials for Azure: this job's token for the application `client`, or the login that Azure/login left in the CLI `az`. */
export function azureCredentials(login: AzureLogin): CloudCredentials {
  let token: string | undefined;
  return {
    who: login.client ?? "the Azure identity of az",
    async authorize(_request, renew) {
      if (token === undefined || renew) {
        token = login.client === undefined ? await tokenOfCli(login) : await federatedToken(login, login.client);
      }
      return { authorization: `Bearer ${token}` };
    },
  };
}

async function tokenOfCli({ env, cwd, signal, tokens }: AzureLogin): Promise<string> {
  try {
    const ended = await runCommand(["az", "account", "get-access-token", "--resource", resource, "--output", "json"], {
      cwd,
      env,
      input: [],
      timeoutMs: 60_000,
      signal,
    });
    const answer: unknown = ended.code === 0 ? JSON.parse(ended.stdout.toString("utf8")) : undefined;
    if (isRecord(answer) && typeof answer["accessToken"] === "string")
      return masked(answer["accessToken"], tokens.mask);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Failure) && !(error instanceof SyntaxError)) throw error;
  }
  throw new Failure(
    "azure-client: expected credentials for Azure, got none (run azure/login first, or set azure-client and azure-tenant)",
  );
}

async function federatedToken({ http, tokens, tenant, tokenUrl, signal }: AzureLogin, client: string): Promise<string> {
  if (tenant === undefined) throw new Failure("azure-tenant: expected the tenant of azure-client, got nothing");
  const assertion = await tokens.token("api://AzureADTokenExchange");
  const url = new URL(`/${tenant}/oauth2/v2.0/token`, tokenUrl ?? "https://login.microsoftonline.com");
  const { status, json } = await loginAnswer(http, {
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: client,
      scope: `${resource}.default`,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
    }).toString(),
    signal,
  });
  if (typeof json["access_token"] === "string") return masked(json["access_token"], tokens.mask);
  const said = String(json["error_description"] ?? json["error"] ?? "without a token").slice(0, 300);
  const hint = identityHint(
    assertion,
    ({ sub, iss, aud }) =>
      `the application ${client} needs a federated credential with exactly the issuer ${iss}, the subject ${sub} and the audience ${aud} (newer repositories have their ids in the subject)`,
  );
  throw new Failure(`${url.host}: ${status} ${said}: Azure refused this job's identity: ${hint}`);
}
