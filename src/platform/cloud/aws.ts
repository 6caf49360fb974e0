import { Failure } from "../../core/failure.ts";
import type { HttpClient } from "../http/client.ts";
import type { CloudCredentials } from "./api.ts";
import { containerCredentialsUrl, containerKeys } from "./aws-container.ts";
import { type IdentityTokens, identityHint } from "./identity-token.ts";
import { loginText, transientLogin } from "./login-answer.ts";

export interface AwsLogin {
  http: HttpClient;
  env: Readonly<Record<string, string | undefined>>;
  tokens: IdentityTokens;
  region: string;
  /** Service that the signatures are for, such as `sagemaker`. */
  service: string;
  /** ARN of the role that this job takes, unless keys are in the environment. */
  role: string | undefined;
  /** Address of the token service, for tests and for private endpoints. */
  tokenUrl: string | undefined;
  signal: AbortSignal;
  /** Time of a signature. The present one when absent. */
  now?(): Date;
}

interface AwsKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/**
 * Credentials for AWS: the keys that aws-actions/configure-aws-credentials left in the environment, a role that accepts
 * this job's token, or the role of the container that ECS or EKS runs this job in. Requests are signed with version 4 of
 * AWS's signatures.
 */
export function awsCredentials(login: AwsLogin): CloudCredentials {
  let keys: AwsKeys | undefined;
  const { region, service, role } = login;
  return {
    who: role ?? "the AWS identity in the environment",
    async authorize({ method, url, headers, body }, renew) {
      if (keys === undefined || renew) keys = keysIn(login.env) ?? (await roleKeys(login));
      const { AwsV4Signer } = await import("aws4fetch");
      // Without allHeaders, the content type would not be part of the signature.
      const signer = new AwsV4Signer({
        ...keys,
        method,
        url: url.href,
        headers,
        body,
        region,
        service,
        allHeaders: true,
        ...(login.now && {
          datetime: login
            .now()
            .toISOString()
            .replace(/[:-]|\.\d{3}/g, ""),
        }),
      });
      const signed = await signer.sign();
      return Object.fromEntries(signed.headers.entries());
    },
  };
}

function keysIn(env: AwsLogin["env"]): AwsKeys | undefined {
  const [accessKeyId, secretAccessKey] = [env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]];
  if (!accessKeyId || !secretAccessKey) return undefined;
  const sessionToken = env["AWS_SESSION_TOKEN"];
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

/** Returns keys of the role that an input names, and otherwise those of this container. */
async function roleKeys(login: AwsLogin): Promise<AwsKeys> {
  const { role, env, signal, tokens } = login;
  if (role !== undefined) return assumedRole(login, role);
  const url = containerCredentialsUrl(env);
  if (url === undefined) {
    throw new Failure(
      "aws-role: expected credentials for AWS, got none (run aws-actions/configure-aws-credentials first, or set aws-role)",
    );
  }
  const keys = await containerKeys(url, { env, signal });
  for (const secret of [keys.secretAccessKey, keys.sessionToken]) tokens.mask(secret);
  return keys;
}

async function assumedRole({ http, tokens, region, tokenUrl, signal }: AwsLogin, role: string): Promise<AwsKeys> {
  const token = await tokens.token("sts.amazonaws.com");
  const form = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: "trainyard",
    WebIdentityToken: token,
    DurationSeconds: "3600",
  });
  const url = new URL(tokenUrl ?? `https://sts.${region}.amazonaws.com`);
  const { status, text } = await loginText(http, {
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: form.toString(),
    signal,
  });
  const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  const [accessKeyId, secretAccessKey, sessionToken] = [
    field("AccessKeyId"),
    field("SecretAccessKey"),
    field("SessionToken"),
  ];
  if (accessKeyId && secretAccessKey && sessionToken) {
    for (const secret of [secretAccessKey, sessionToken]) tokens.mask(secret);
    return { accessKeyId, secretAccessKey, sessionToken };
  }
  const said = `${url.host}: ${status} ${field("Code") ?? ""}: ${(field("Message") ?? "").slice(0, 300)}`;
  if (field("Code") === "IDPCommunicationError" || status >= 500) throw transientLogin(said);
  const hint = identityHint(
    token,
    ({ sub, aud }) =>
      `the trust policy of ${role} must allow sts:AssumeRoleWithWebIdentity with StringEquals token.actions.githubusercontent.com:aud = ${aud} and token.actions.githubusercontent.com:sub = ${sub} (newer repositories have their ids in the subject)`,
  );
  throw new Failure(`${said}: AWS refused this job's identity: ${hint}`);
}
