import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import { CloudRunTarget } from "../../delivery/deployment/cloud-run.ts";
import type { DeploymentTarget } from "../../delivery/deployment/target.ts";
import { CloudApi, type CloudCredentials } from "../../platform/cloud/api.ts";
import { googleCredentials } from "../../platform/cloud/google.ts";
import { type IdentityTokens, identityTokens } from "../../platform/cloud/identity-token.ts";
import { HttpClient } from "../../platform/http/client.ts";
import type { DeployInputs } from "./inputs.ts";

/** What every platform is made of. */
interface Connection {
  http: HttpClient;
  tokens: IdentityTokens;
  api(credentials: CloudCredentials): CloudApi;
}

/** Returns the platform that the inputs name. @throws {Failure} for an input that it lacks. */
export function targetOf(inputs: DeployInputs, context: Context): DeploymentTarget {
  const { env, signal } = context;
  const http = new HttpClient(env);
  const connection: Connection = {
    http,
    tokens: identityTokens({
      http,
      service: context.identityService ?? {},
      variable: inputs["identity-token-variable"],
      env,
      signal,
    }),
    api: (credentials) => new CloudApi({ http, credentials, signal, pause: (ms) => realClock.sleep(ms, signal) }),
  };
  return cloudRun(inputs, context, connection);
}

function cloudRun(inputs: DeployInputs, { env, signal }: Context, { http, tokens, api }: Connection): DeploymentTarget {
  const credentials = googleCredentials({
    http,
    env,
    tokens,
    provider: inputs["google-provider"],
    serviceAccount: inputs["google-service-account"],
    tokenUrl: inputs["token-url"],
    signal,
  });
  return new CloudRunTarget({
    api: api(credentials),
    endpoint: inputs["api-url"] ?? "https://run.googleapis.com",
    project: needed(inputs, "project"),
    region: needed(inputs, "region"),
    service: inputs.name,
    image: imageOf(inputs),
    port: inputs.port,
    variables: variablesOf(inputs),
    serviceAccount: undefined,
  });
}

function imageOf(inputs: DeployInputs): string {
  return inputs["rollback-to"] === undefined ? needed(inputs, "image") : (inputs.image ?? "");
}

function needed(inputs: DeployInputs, name: "image" | "project" | "region"): string {
  const value = inputs[name];
  if (value === undefined) throw new Failure(`${name}: expected a value for ${inputs.platform}, got nothing`);
  return value;
}

function variablesOf({ variables }: DeployInputs): Record<string, string> {
  return Object.fromEntries(
    (variables ?? []).map((line) => {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        throw new Failure(`variables: expected NAME=value, got ${JSON.stringify(line.split("=")[0]!.slice(0, 80))}`);
      }
      return [name, value];
    }),
  );
}
