/**
 * The table of faults, through the bundle: each platform × each way in which it refuses or fails. The statuses and codes are
 * those of the vendors' references. What must follow is the same everywhere: a refusal or a failure brings the old image
 * back, a refusal that passes is repeated, and what may be half deployed is reported.
 */
import { expect, test } from "vitest";
import { AzureServer } from "../../delivery/deployment/azure-server.ts";
import { CloudRunServer, googleError } from "../../delivery/deployment/cloud-run-server.ts";
import { awsError, SageMakerServer } from "../../delivery/deployment/sagemaker-server.ts";
import { routedCluster } from "../../kubernetes/routed-cluster.ts";
import { folder, type StepResult, step } from "../../runner.ts";
import { tokenService } from "./token-service.ts";
import "./published/requests.ts";

const image = (digit: string) => `ghcr.io/acme/churn@sha256:${digit.repeat(64)}`;

type Refusal = "401" | "403" | "404" | "409" | "429" | "503" | "quota" | "401 once";
type Trouble = "not pulled" | "unhealthy" | "endless";

interface Platform {
  deploy(digit: string): Promise<StepResult>;
  /** Refuses the next changes. */
  refuse(kind: Refusal, times: number): void;
  /** Makes an image fail, or no image if it is undefined. */
  trouble(kind: Trouble | undefined, digit: string): void;
  /** The image that serves. */
  served(): string;
}

const fast = { name: "churn", "poll-seconds": "0.05", timeout: "1" };
const env = { JOB_TOKEN: "header.e30.signature" };

async function cloudRun(): Promise<Platform> {
  const server = await CloudRunServer.start();
  server.serving("churn-old", image("0"));
  const statuses: Record<Refusal, ReturnType<typeof googleError>> = {
    "401": googleError(401, "UNAUTHENTICATED", "invalid authentication credentials"),
    "401 once": googleError(401, "UNAUTHENTICATED", "invalid authentication credentials"),
    "403": googleError(403, "PERMISSION_DENIED", "Permission denied on resource"),
    "404": googleError(404, "NOT_FOUND", "Resource was not found"),
    "409": googleError(409, "ABORTED", "Conflict for resource"),
    "429": googleError(429, "RESOURCE_EXHAUSTED", "Too many requests"),
    "503": googleError(503, "UNAVAILABLE", "The service is currently unavailable"),
    quota: googleError(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Write requests'"),
  };
  const inputs = {
    ...fast,
    platform: "cloud-run",
    "google-project": "acme",
    region: "europe-west1",
    "google-provider": "projects/12/locations/global/workloadIdentityPools/github/providers/repo",
    "identity-token-variable": "JOB_TOKEN",
    "api-url": server.url,
    "token-url": await tokenService(),
  };
  return {
    deploy: (digit) => step("deploy-model", { ...inputs, image: image(digit) }, { cwd: folder(), env }),
    refuse(kind, times) {
      let left = times;
      server.fault = ({ method, query }) =>
        method === "PATCH" && query.get("validateOnly") !== "true" && left-- > 0 ? statuses[kind] : undefined;
    },
    trouble(kind, digit) {
      server.newAreHealthy = kind === undefined || kind === "endless";
      server.operationsEnd = kind !== "endless";
      server.unhealthyText =
        kind === "not pulled" ? `Image '${image(digit)}' not found.` : "The container failed to start and listen.";
    },
    served: () => server.revisions.get(server.traffic[0]!.revision)!.image,
  };
}

async function sageMaker(): Promise<Platform> {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("0"));
  const works = server.update;
  const statuses: Record<Refusal, ReturnType<typeof awsError>> = {
    "401": awsError("UnrecognizedClientException", "The security token included in the request is invalid."),
    "401 once": { ...awsError("ExpiredTokenException", "expired"), status: 403 },
    "403": awsError("AccessDeniedException", "User is not authorized to perform: sagemaker:UpdateEndpoint"),
    "404": awsError(
      "ValidationException",
      'Could not find model "arn:aws:sagemaker:eu-central-1:123456789012:model/x".',
    ),
    "409": awsError("ResourceInUse", "the endpoint is being updated"),
    "429": awsError("ThrottlingException", "Rate exceeded"),
    "503": { status: 503, body: { __type: "ServiceUnavailable" } },
    quota: awsError("ResourceLimitExceeded", "The account-level service limit is 0 Instances"),
  };
  const role = "arn:aws:iam::123456789012:role/endpoint";
  const inputs = { ...fast, platform: "sagemaker", region: "eu-central-1", role, "api-url": server.url };
  const keys = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  return {
    deploy: (digit) => step("deploy-model", { ...inputs, image: image(digit) }, { cwd: folder(), env: keys }),
    refuse(kind, times) {
      let left = times;
      // An update that finds no configuration is repeated for 20 s, because a new one may not be visible yet.
      const refused = kind === "404" ? "CreateEndpointConfig" : "UpdateEndpoint";
      server.fault = (operation) => (operation === refused && left-- > 0 ? statuses[kind] : undefined);
    },
    trouble(kind, digit) {
      const { config, image: old } = server.endpoint!;
      const reason =
        kind === "not pulled" ? "Failed to pull image." : "The primary container did not pass the ping health check.";
      server.looks = kind === "endless" ? 1_000_000 : 2;
      server.update = (at, to) => {
        if (kind === undefined || at.models.get(at.configs.get(to)!) !== image(digit)) return works(at, to);
        at.endpoint = { config, image: old, status: "InService", reason };
      };
    },
    served: () => server.endpoint!.image,
  };
}

const azureStatuses: Record<Refusal, [number, object]> = {
  "401": azureError(401, "InvalidAuthenticationToken", "The access token is invalid."),
  "401 once": azureError(401, "ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than now."),
  "403": azureError(403, "AuthorizationFailed", "The client does not have authorization to perform action"),
  "404": azureError(404, "ResourceNotFound", "The Resource was not found."),
  "409": azureError(409, "Conflict", "Another operation is in progress."),
  "429": azureError(429, "TooManyRequests", "The request is being throttled."),
  "503": azureError(503, "ServiceUnavailable", "The service is unavailable."),
  quota: azureError(409, "ContainerGroupQuotaReached", "Resource type 'StandardCores' container group quota is 0"),
};

function azureError(status: number, code: string, message: string): [number, object] {
  return [status, { error: { code, message } }];
}

async function azure(platform: "azure-web-app" | "azure-container-instances"): Promise<Platform> {
  const server = await AzureServer.start();
  server.image = image("0");
  const container = { image: image("0"), ports: [{ protocol: "TCP", port: 8080 }], environmentVariables: [] };
  const ipAddress = { type: "Public", ports: [{ protocol: "TCP", port: 8080 }], dnsNameLabel: "churn" };
  const properties = { osType: "Linux", ipAddress, containers: [{ name: "churn", properties: container }] };
  server.group = { location: "westeurope", properties };
  const isApp = platform === "azure-web-app";
  const inputs = {
    ...fast,
    platform,
    region: "westeurope",
    subscription: "sub-1",
    "resource-group": "models",
    "azure-client": "client-1",
    "azure-tenant": "tenant-1",
    "identity-token-variable": "JOB_TOKEN",
    "api-url": server.url,
    "token-url": server.url,
    ...(isApp && { "health-url": `${server.url}/health` }),
  };
  return {
    deploy: (digit) => step("deploy-model", { ...inputs, image: image(digit) }, { cwd: folder(), env }),
    refuse(kind, times) {
      let left = times;
      server.fault = (method) => (method === (isApp ? "PATCH" : "PUT") && left-- > 0 ? azureStatuses[kind] : undefined);
    },
    trouble(kind, digit) {
      server.broken = kind === undefined ? "" : image(digit);
      if (kind === "unhealthy") {
        const events = [{ name: "Killing", message: "Killing container with id 12ab" }];
        const currentState = { state: "Running" };
        server.brokenGroup = { provisioning: "Succeeded", view: () => ({ restartCount: 3, currentState, events }) };
      } else if (kind === "endless") {
        server.brokenGroup = { provisioning: "Pending", view: () => ({ currentState: { state: "Waiting" } }) };
      }
    },
    served: () => (isApp ? server.image : server.group!.properties.containers[0]!.properties.image),
  };
}

async function kubernetes(platform: "kubernetes" | "kserve"): Promise<Platform> {
  const { cluster, env: login } = await routedCluster(() => 503);
  const deploy = (digit: string) =>
    step("deploy-model", { ...fast, platform, image: image(digit) }, { cwd: folder(), env: login });
  expect((await deploy("0")).outputs["state"]).toBe("deployed");
  const causes = [{ reason: "FieldManagerConflict", message: 'conflict with "somebody"', field: ".spec.replicas" }];
  const statuses: Record<Refusal, { status: number; message: string; causes?: typeof causes }> = {
    "401": { status: 401, message: "Unauthorized" },
    "401 once": { status: 401, message: "Unauthorized" },
    "403": { status: 403, message: 'User "ci" cannot patch resource' },
    "404": { status: 404, message: 'namespaces "ml" not found' },
    "409": { status: 409, message: "Apply failed with 1 conflict", causes },
    "429": { status: 429, message: "too many requests, please try again later" },
    "503": { status: 503, message: "the server is currently unable to handle the request" },
    quota: { status: 403, message: "is forbidden: exceeded quota: objects, requested: count/deployments.apps=1" },
  };
  return {
    deploy,
    refuse(kind, times) {
      cluster.faults.changes = Array.from({ length: times }, () => statuses[kind]);
    },
    trouble(kind, digit) {
      delete cluster.faults.waiting;
      if (kind === "endless") Object.assign(cluster.faults, { observesAfter: 1_000_000, stalls: true });
      const [reason, message] =
        kind === "not pulled"
          ? ["ImagePullBackOff", `Back-off pulling image "${image(digit)}"`]
          : ["CrashLoopBackOff", "back-off 40s restarting failed container"];
      if (kind !== undefined && kind !== "endless") cluster.faults.waiting = { reason, message, image: image(digit) };
    },
    served() {
      const pod = cluster.object("pods", cluster.names("pods")[0]!)!;
      return (pod.status["containerStatuses"] as { imageID: string }[])[0]!.imageID.replace("docker-pullable://", "");
    },
  };
}

/** Words of the message, by the platform where they differ. */
const clouds = {
  "401": "a new one too: log in again in this job",
  "403": "needs the permission",
  "404": "check the name, the region and the account",
  "409": "run one deployment at a time",
  quota: "the quota is used up",
};
const clusters = {
  ...clouds,
  "401": "the cluster does not accept the credentials",
  "403": "the account lacks a permission",
  "404": "does the namespace exist?",
  "409": 'other programs own fields that would change: .spec.replicas: conflict with "somebody"',
};

interface Row {
  start(): Promise<Platform>;
  refused: typeof clouds;
  failed: Record<Trouble, string>;
  /** State after an operation without an end: whether the way back has one depends on the platform. */
  endless: "rolled-back" | "failed";
}

const rows: Record<string, Row> = {
  "cloud-run": {
    start: cloudRun,
    refused: clouds,
    failed: {
      "not pulled": "' not found.",
      unhealthy: "failed to start and listen",
      endless: "the operation is running",
    },
    endless: "failed",
  },
  sagemaker: {
    start: sageMaker,
    refused: clouds,
    failed: {
      "not pulled": "Failed to pull image.",
      unhealthy: "did not pass the ping health check",
      endless: "the endpoint is Updating",
    },
    endless: "failed",
  },
  // Azure does not say why the container of an app does not start: its own health counts.
  "azure-web-app": {
    start: () => azure("azure-web-app"),
    refused: clouds,
    failed: { "not pulled": "/health answers 503", unhealthy: "/health answers 503", endless: "/health answers 503" },
    endless: "rolled-back",
  },
  "azure-container-instances": {
    start: () => azure("azure-container-instances"),
    refused: clouds,
    failed: {
      "not pulled": "Failed to pull image",
      unhealthy: "the container restarted 3 times: Killing",
      endless: "the container group is Pending",
    },
    endless: "rolled-back",
  },
  kubernetes: {
    start: () => kubernetes("kubernetes"),
    refused: clusters,
    failed: {
      "not pulled": "ImagePullBackOff",
      unhealthy: "CrashLoopBackOff",
      endless: "the cluster has not looked at the new specification yet",
    },
    endless: "failed",
  },
  kserve: {
    start: () => kubernetes("kserve"),
    refused: clusters,
    failed: { "not pulled": "Back-off pulling image", unhealthy: "back-off 40s", endless: "within 1 s, got: revision" },
    endless: "failed",
  },
};

test.each(Object.entries(rows))("%s", async (_, { start, refused, failed, endless }) => {
  const platform = await start();
  let old = "0";
  for (const [kind, text] of Object.entries(refused) as [keyof typeof clouds, string][]) {
    platform.refuse(kind, kind === "401" ? 2 : 1);
    const { code, outputs, annotations, stdout } = await platform.deploy("a");
    expect({ code, state: outputs["state"] }, `${kind}: ${stdout}`).toEqual({ code: 1, state: "rolled-back" });
    expect(annotations[0]!.message, kind).toContain(text);
    expect(platform.served(), kind).toBe(image(old));
  }
  const passing = ["429", "503", "401 once"] as const;
  for (const [index, kind] of passing.entries()) {
    platform.refuse(kind, 1);
    old = String(index + 1);
    const { outputs, stdout } = await platform.deploy(old);
    expect(outputs["state"], `${kind}: ${stdout}`).toBe("deployed");
    expect(platform.served(), kind).toBe(image(old));
  }
  platform.refuse("403", 0);
  for (const [kind, digit] of [
    ["not pulled", "b"],
    ["unhealthy", "c"],
    ["endless", "d"],
  ] as const) {
    platform.trouble(kind, digit);
    const { code, outputs, annotations, stdout } = await platform.deploy(digit);
    const state = kind === "endless" ? endless : "rolled-back";
    expect({ code, state: outputs["state"] }, `${kind}: ${stdout}`).toEqual({ code: 1, state });
    expect(annotations[0]!.message, kind).toContain(failed[kind]);
    if (state === "rolled-back") expect(platform.served(), kind).toBe(image(old));
    else expect(annotations[0]!.message, kind).toContain("may be half deployed: run deploy-model with rollback-to: ");
  }
});
