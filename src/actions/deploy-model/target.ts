import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import { CloudRunTarget } from "../../delivery/deployment/cloud-run.ts";
import { ContainerInstancesTarget } from "../../delivery/deployment/container-instances.ts";
import { digestOf } from "../../delivery/deployment/image-digest.ts";
import { SageMakerTarget } from "../../delivery/deployment/sagemaker.ts";
import type { DeploymentTarget } from "../../delivery/deployment/target.ts";
import { WebAppTarget } from "../../delivery/deployment/web-app.ts";
import { modelUrl } from "../../evaluation/served-model/request.ts";
import { CloudApi, type CloudCredentials } from "../../platform/cloud/api.ts";
import { awsCredentials } from "../../platform/cloud/aws.ts";
import { azureCredentials } from "../../platform/cloud/azure.ts";
import { googleCredentials } from "../../platform/cloud/google.ts";
import { type IdentityTokens, identityTokens } from "../../platform/cloud/identity-token.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { TransientError } from "../../platform/http/retry.ts";
import type { DeployInputs } from "./inputs.ts";
import { kubernetesTarget } from "./kubernetes.ts";

/** Connections that every platform needs. */
interface Connection {
  http: HttpClient;
  tokens: IdentityTokens;
  api(credentials: CloudCredentials): CloudApi;
}

/** Returns the platform that the inputs name. @throws {Failure} for an input that it lacks. */
export async function targetOf(inputs: DeployInputs, context: Context): Promise<DeploymentTarget> {
  if (inputs.platform === "kubernetes") {
    const { name } = inputs;
    return kubernetesTarget(inputs, context, { name, image: imageOf(inputs), variables: variablesOf(inputs) });
  }
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
  return makers[inputs.platform](inputs, context, connection);
}

type Maker = (inputs: DeployInputs, context: Context, connection: Connection) => DeploymentTarget;

const makers: Record<Exclude<DeployInputs["platform"], "kubernetes">, Maker> = {
  "cloud-run": cloudRun,
  sagemaker: sageMaker,
  "azure-web-app": webApp,
  "azure-container-instances": containerInstances,
};

function sageMaker(
  inputs: DeployInputs,
  { env, signal }: Context,
  { http, tokens, api }: Connection,
): DeploymentTarget {
  const region = needed(inputs, "region");
  const credentials = awsCredentials({
    http,
    env,
    tokens,
    region,
    service: "sagemaker",
    role: inputs["aws-role"],
    tokenUrl: inputs["token-url"],
    signal,
  });
  const image = imageOf(inputs);
  const modelData = inputs["model-data"];
  if (modelData !== undefined && !/^s3:\/\/[^/]+\/.+/.test(modelData)) {
    throw new Failure(`model-data: expected s3://BUCKET/KEY, got ${JSON.stringify(modelData.slice(0, 200))}`);
  }
  if (modelData === undefined && image !== "") digestOf(image);
  return new SageMakerTarget({
    api: api(credentials),
    endpointUrl: inputs["api-url"] ?? `https://api.sagemaker.${region}.amazonaws.com`,
    region,
    endpoint: inputs.name,
    image,
    modelData,
    role: inputs["rollback-to"] === undefined ? needed(inputs, "role") : (inputs.role ?? ""),
    instanceType: inputs["instance-type"],
    instanceCount: inputs["instance-count"],
    variables: variablesOf(inputs),
    canaryPercent: inputs["canary-percent"],
    canarySeconds: inputs["canary-seconds"],
    timeoutSeconds: inputs.timeout,
    pause: (ms) => realClock.sleep(ms, signal),
  });
}

function webApp(inputs: DeployInputs, context: Context, connection: Connection): DeploymentTarget {
  const { http } = connection;
  const { signal } = context;
  return new WebAppTarget({
    ...azure(inputs, context, connection),
    app: inputs.name,
    healthUrl: inputs["health-url"] === undefined ? undefined : modelUrl(inputs["health-url"], "health-url"),
    async ask(url) {
      try {
        const { status, body } = await http.send({ method: "GET", url, signal, silenceMs: 30_000 });
        body.resume();
        return status;
      } catch (error) {
        if (!(error instanceof TransientError) && !(error instanceof UnreachableError)) throw error;
        return undefined;
      }
    },
  });
}

function containerInstances(inputs: DeployInputs, context: Context, connection: Connection): DeploymentTarget {
  return new ContainerInstancesTarget({
    ...azure(inputs, context, connection),
    group: inputs.name,
    region: needed(inputs, "region"),
  });
}

function azure(inputs: DeployInputs, { env, cwd, signal }: Context, { http, tokens, api }: Connection) {
  if (inputs["canary-percent"] > 0) {
    throw new Failure(`canary-percent: expected 0 for ${inputs.platform}, which has no shares of the traffic`);
  }
  const credentials = azureCredentials({
    http,
    env,
    cwd,
    tokens,
    tenant: inputs["azure-tenant"],
    client: inputs["azure-client"],
    tokenUrl: inputs["token-url"],
    signal,
  });
  return {
    api: api(credentials),
    endpoint: inputs["api-url"] ?? "https://management.azure.com",
    subscription: needed(inputs, "subscription"),
    resourceGroup: needed(inputs, "resource-group"),
    image: imageOf(inputs),
    port: inputs.port,
    variables: variablesOf(inputs),
  };
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
    project: needed(inputs, "google-project"),
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

function needed(
  inputs: DeployInputs,
  name: "image" | "google-project" | "region" | "role" | "subscription" | "resource-group",
): string {
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
