import { Failure } from "../../core/failure.ts";
import { CloudApi, type CloudCredentials } from "../../platform/cloud/api.ts";
import { awsCredentials } from "../../platform/cloud/aws.ts";
import { azureCredentials } from "../../platform/cloud/azure.ts";
import { googleCredentials } from "../../platform/cloud/google.ts";
import { type IdentityTokens, identityTokens } from "../../platform/cloud/identity-token.ts";
import { httpAddress } from "../../platform/http/address.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { TransientError } from "../../platform/http/retry.ts";
import { realClock } from "./clock.ts";
import { CloudRunTarget } from "./cloud-run.ts";
import { ContainerInstancesTarget } from "./container-instances.ts";
import { digestOf } from "./image-digest.ts";
import { kubernetesDraft, kubernetesTarget } from "./kubernetes/from-settings.ts";
import { checkDeploymentNames } from "./names.ts";
import { SageMakerTarget } from "./sagemaker.ts";
import {
  type ConnectionSettings,
  type DeploymentPlatform,
  type DeploymentSettings,
  type DeploymentSurroundings,
  needed,
  variablesOf,
  wantedImage,
} from "./settings.ts";
import type { DeploymentPlan, DeploymentTarget } from "./target.ts";
import { WebAppTarget } from "./web-app.ts";

type Settings = DeploymentSettings & ConnectionSettings;

/** Connections that every platform needs. */
interface Connection {
  http: HttpClient;
  tokens: IdentityTokens;
  api(credentials: CloudCredentials): CloudApi;
}

/** Returns the platform that the settings name. @throws {Failure} for a setting that it lacks. */
export async function deploymentTarget(
  settings: Settings,
  surroundings: DeploymentSurroundings,
): Promise<DeploymentTarget> {
  checkDeploymentNames(settings);
  const { platform } = settings;
  if (platform === "kubernetes" || platform === "kserve") return kubernetesTarget(settings, surroundings);
  return makers[platform](settings, surroundings, connectionOf(settings, surroundings));
}

/** Returns the manifests or requests of a first deployment. No cluster, no login and no network are needed. */
export function deploymentDraft(settings: Settings, surroundings: DeploymentSurroundings): DeploymentPlan {
  checkDeploymentNames(settings);
  const { platform } = settings;
  if (platform === "kubernetes" || platform === "kserve") return kubernetesDraft(settings);
  return makers[platform](settings, surroundings, connectionOf(settings, surroundings)).draft();
}

function connectionOf(
  settings: Settings,
  { env, identityService, signal, reporter }: DeploymentSurroundings,
): Connection {
  const http = new HttpClient(env);
  return {
    http,
    tokens: identityTokens({
      http,
      service: identityService ?? {},
      variable: settings["identity-token-variable"],
      env,
      signal,
      mask: (secret) => reporter.mask(secret),
    }),
    api: (credentials) => new CloudApi({ http, credentials, signal, pause: (ms) => realClock.sleep(ms, signal) }),
  };
}

/** A platform that can also say what it would send, without a request. */
type DraftingTarget = DeploymentTarget & { draft(): DeploymentPlan };

type Maker = (settings: Settings, surroundings: DeploymentSurroundings, connection: Connection) => DraftingTarget;

const makers: Record<Exclude<DeploymentPlatform, "kubernetes" | "kserve">, Maker> = {
  "cloud-run": cloudRun,
  sagemaker: sageMaker,
  "azure-web-app": webApp,
  "azure-container-instances": containerInstances,
};

function sageMaker(
  settings: Settings,
  { env, signal }: DeploymentSurroundings,
  { http, tokens, api }: Connection,
): DraftingTarget {
  const region = needed(settings, "region");
  const credentials = awsCredentials({
    http,
    env,
    tokens,
    region,
    service: "sagemaker",
    role: settings["aws-role"],
    tokenUrl: settings["token-url"],
    signal,
  });
  const image = wantedImage(settings);
  const modelData = settings["model-data"];
  if (modelData !== undefined && !/^s3:\/\/[^/]+\/.+/.test(modelData)) {
    throw new Failure(`model-data: expected s3://BUCKET/KEY, got ${JSON.stringify(modelData.slice(0, 200))}`);
  }
  if (modelData === undefined && image !== "") digestOf(image);
  if (settings["canary-percent"] > 0 && settings["canary-seconds"] >= settings.timeout) {
    throw new Failure(
      `canary-seconds: expected less than timeout, ${settings.timeout}, because the canary of SageMaker is a part of its update, got ${settings["canary-seconds"]}`,
    );
  }
  return new SageMakerTarget({
    api: api(credentials),
    endpointUrl: settings["api-url"] ?? `https://api.sagemaker.${region}.amazonaws.com`,
    region,
    endpoint: settings.name,
    image,
    modelData,
    role: settings["rollback-to"] === undefined ? needed(settings, "role") : (settings.role ?? ""),
    instanceType: settings["instance-type"],
    instanceCount: settings["instance-count"],
    variables: variablesOf(settings),
    canaryPercent: settings["canary-percent"],
    canarySeconds: settings["canary-seconds"],
    timeoutSeconds: settings.timeout,
    pause: (ms) => realClock.sleep(ms, signal),
  });
}

function webApp(settings: Settings, surroundings: DeploymentSurroundings, connection: Connection): DraftingTarget {
  const { http } = connection;
  const { signal } = surroundings;
  return new WebAppTarget({
    ...azure(settings, surroundings, connection),
    app: settings.name,
    healthUrl: settings["health-url"] === undefined ? undefined : httpAddress(settings["health-url"], "health-url"),
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

function containerInstances(
  settings: Settings,
  surroundings: DeploymentSurroundings,
  connection: Connection,
): DraftingTarget {
  return new ContainerInstancesTarget({
    ...azure(settings, surroundings, connection),
    group: settings.name,
    region: needed(settings, "region"),
  });
}

function azure(settings: Settings, { env, cwd, signal }: DeploymentSurroundings, { http, tokens, api }: Connection) {
  if (settings["canary-percent"] > 0) {
    throw new Failure(`canary-percent: expected 0 for ${settings.platform}, which has no shares of the traffic`);
  }
  const credentials = azureCredentials({
    http,
    env,
    cwd,
    tokens,
    tenant: settings["azure-tenant"],
    client: settings["azure-client"],
    tokenUrl: settings["token-url"],
    signal,
  });
  return {
    api: api(credentials),
    endpoint: settings["api-url"] ?? "https://management.azure.com",
    subscription: needed(settings, "subscription"),
    resourceGroup: needed(settings, "resource-group"),
    image: wantedImage(settings),
    port: settings.port,
    variables: variablesOf(settings),
  };
}

function cloudRun(
  settings: Settings,
  { env, signal }: DeploymentSurroundings,
  { http, tokens, api }: Connection,
): DraftingTarget {
  const credentials = googleCredentials({
    http,
    env,
    tokens,
    provider: settings["google-provider"],
    serviceAccount: settings["google-service-account"],
    tokenUrl: settings["token-url"],
    signal,
  });
  return new CloudRunTarget({
    api: api(credentials),
    endpoint: settings["api-url"] ?? "https://run.googleapis.com",
    project: needed(settings, "google-project"),
    region: needed(settings, "region"),
    service: settings.name,
    image: wantedImage(settings),
    port: settings.port,
    variables: variablesOf(settings),
    serviceAccount: undefined,
  });
}
