import { Failure } from "../../core/failure.ts";
import type { HttpClient } from "../http/client.ts";
import { readBody } from "../http/message.ts";
import { TransientError } from "../http/retry.ts";
import type { CloudCredentials } from "./api.ts";
import { type IdentityTokens, identityHint } from "./identity-token.ts";

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
 * Credentials for AWS: the keys that aws-actions/configure-aws-credentials left in the environment, or a role that accepts
 * this job's token. Requests are signed with version 4 of AWS's signatures.
 */
export function awsCredentials(login: AwsLogin): CloudCredentials {
  let keys: AwsKeys | undefined;
  const { region, service, role } = login;
  return {
    who: role ?? "the AWS identity in the environment",
    async authorize({ method, url, headers, body }, renew) {
      if (keys === undefined || renew) keys = keysIn(login.env) ?? (await assumedRole(login));
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

async function assumedRole({ http, tokens, role, region, tokenUrl, signal }: AwsLogin): Promise<AwsKeys> {
  if (role === undefined) {
    throw new Failure(
      "aws-role: expected credentials for AWS, got none (run aws-actions/configure-aws-credentials first, or set aws-role)",
    );
  }
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
  const answer = await http.send({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: form.toString(),
    signal,
    silenceMs: 30_000,
  });
  const text = (await readBody(answer)).toString("utf8");
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
  const said = `${url.host}: ${answer.status} ${field("Code") ?? ""}: ${(field("Message") ?? "").slice(0, 300)}`;
  if (field("Code") === "IDPCommunicationError" || answer.status >= 500) throw new TransientError(said);
  const hint = identityHint(
    token,
    ({ sub, aud }) =>
      `the trust policy of ${role} must allow sts:AssumeRoleWithWebIdentity with StringEquals token.actions.githubusercontent.com:aud = ${aud} and token.actions.githubusercontent.com:sub = ${sub} (newer repositories have their ids in the subject)`,
  );
  throw new Failure(`${said}: AWS refused this job's identity: ${hint}`);
}
