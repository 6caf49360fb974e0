/** Rollouts to SageMaker and Azure through the bundle. The stand-ins follow the vendors' published references. */
import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { AzureServer } from "../../delivery/deployment/azure-server.ts";
import { CloudRunServer } from "../../delivery/deployment/cloud-run-server.ts";
import { awsError, SageMakerServer } from "../../delivery/deployment/sagemaker-server.ts";
import { folder, step } from "../../runner.ts";
import "./published/requests.ts";

const image = (digit: string) => `123.dkr.ecr.eu-central-1.amazonaws.com/churn@sha256:${digit.repeat(64)}`;
const googleImage = (digit: string) => `europe-docker.pkg.dev/acme/models/churn@sha256:${digit.repeat(64)}`;
const keys = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
const subject = "repo:acme@12/churn@34:environment:Production";

/** GitHub's service for identity tokens. It signs what the audience asks for. */
async function identityService(): Promise<Record<string, string>> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer((asked, answer) => {
    const { searchParams } = new URL(asked.url!, "http://local");
    if (asked.headers.authorization !== "bearer request-token") return void answer.writeHead(401).end();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = {
      iss: "https://token.actions.githubusercontent.com",
      sub: subject,
      aud: searchParams.get("audience"),
    };
    const signed = `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}`;
    const signature = sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url");
    answer.end(JSON.stringify({ value: `${signed}.${signature}` }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token",
  };
}

function toSageMaker(server: SageMakerServer, inputs: Record<string, string> = {}, env: Record<string, string> = keys) {
  return step(
    "deploy-model",
    {
      platform: "sagemaker",
      name: "churn",
      region: "eu-central-1",
      role: "arn:aws:iam::123456789012:role/endpoint",
      image: image("b"),
      "api-url": server.url,
      "token-url": server.url,
      "poll-seconds": "0.05",
      ...inputs,
    },
    { cwd: folder(), env },
  );
}

test("SageMaker: the role of this job, blue/green with a canary, then nothing to change", async () => {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("a"));
  const inputs = {
    "aws-role": "arn:aws:iam::123456789012:role/deploy",
    "instance-type": "ml.c5.xlarge",
    "instance-count": "4",
    "canary-percent": "25",
    "canary-seconds": "120",
  };
  const service = await identityService();
  const done = await toSageMaker(server, inputs, service);
  expect(done.code, done.stdout).toBe(0);
  expect(done.outputs).toMatchObject({
    state: "deployed",
    "previous-revision": "churn-old",
    "previous-digest": `sha256:${"a".repeat(64)}`,
    digest: `sha256:${"b".repeat(64)}`,
    url: "https://runtime.sagemaker.eu-central-1.amazonaws.com/endpoints/churn/invocations",
  });
  expect(Object.fromEntries(server.form!)).toMatchObject({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: "arn:aws:iam::123456789012:role/deploy",
  });
  expect(server.calls.filter(({ operation }) => !operation.startsWith("Describe"))).toMatchObject([
    {
      operation: "CreateModel",
      body: { ExecutionRoleArn: "arn:aws:iam::123456789012:role/endpoint", PrimaryContainer: { Image: image("b") } },
    },
    {
      operation: "CreateEndpointConfig",
      body: { ProductionVariants: [{ InstanceType: "ml.c5.xlarge", InitialInstanceCount: 4 }] },
    },
    {
      operation: "UpdateEndpoint",
      body: {
        DeploymentConfig: {
          BlueGreenUpdatePolicy: {
            TrafficRoutingConfiguration: {
              Type: "CANARY",
              CanarySize: { Type: "CAPACITY_PERCENT", Value: 25 },
              WaitIntervalInSeconds: 120,
            },
          },
        },
      },
    },
  ]);
  const again = await toSageMaker(server, inputs, service);
  expect(again.outputs["state"]).toBe("unchanged");
});

test("SageMaker: InService with the old configuration is no success", async () => {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("a"));
  server.update = (at) => {
    const reason = "The primary container did not pass the ping health check.";
    at.endpoint = { config: "churn-old", image: image("a"), status: "InService", reason };
  };
  const { code, outputs, annotations } = await toSageMaker(server, { "model-data": "s3://models/churn.tar.gz" });
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ state: "rolled-back", revision: "churn-old" });
  expect(annotations[0]!.message).toContain("SageMaker went back");
  expect(annotations[0]!.message).toContain("did not pass the ping health check");
});

test("SageMaker: a first endpoint that fails, a missing permission, a quota", async () => {
  const server = await SageMakerServer.start();
  server.update = (at, config) => {
    at.endpoint = { config, image: "", status: "Failed", reason: "Failed to pull image." };
  };
  const failed = await toSageMaker(server);
  expect(failed.outputs["state"]).toBe("failed");
  expect(failed.annotations[0]!.message).toContain("nothing to go back to");

  const denied = await SageMakerServer.start();
  denied.fault = (operation) => (operation === "CreateModel" ? awsError("AccessDeniedException", "no") : undefined);
  expect((await toSageMaker(denied)).annotations[0]!.message).toContain(
    "needs the permission sagemaker:CreateModel and iam:PassRole",
  );
  denied.fault = (operation) =>
    operation === "CreateEndpoint"
      ? awsError("ResourceLimitExceeded", "The account-level service limit is 0")
      : undefined;
  expect((await toSageMaker(denied)).annotations[0]!.message).toContain("the quota is used up");
});

test("a cloud that refuses this job's identity: the message has the subject and the rule that would match", async () => {
  const service = await identityService();
  const server = await SageMakerServer.start();
  server.refusesIdentity = true;
  const aws = await toSageMaker(server, { "aws-role": "arn:aws:iam::123456789012:role/deploy" }, service);
  expect(aws.code).toBe(1);
  expect(aws.annotations[0]!.message).toContain(`token.actions.githubusercontent.com:sub = ${subject}`);
  const none = await toSageMaker(server, { "aws-role": "arn:aws:iam::123456789012:role/deploy" }, {});
  expect(none.annotations[0]!.message).toContain("add `id-token: write` to the permissions of the job");
});

function toAzure(server: AzureServer, platform: string, inputs: Record<string, string>, env: Record<string, string>) {
  return step(
    "deploy-model",
    {
      platform,
      name: "churn",
      subscription: "sub-1",
      "resource-group": "models",
      "azure-client": "client-1",
      "azure-tenant": "tenant-1",
      image: image("b"),
      "api-url": server.url,
      "token-url": server.url,
      "poll-seconds": "0.05",
      timeout: "1",
      ...inputs,
    },
    { cwd: folder(), env },
  );
}

test("Azure Web App: settings stay, the app's health counts, and a container that never answers is undone", async () => {
  const server = await AzureServer.start();
  server.image = image("a");
  server.settings = { KEEP: "this" };
  const service = await identityService();
  const inputs = { "health-url": `${server.url}/health` };
  const done = await toAzure(server, "azure-web-app", inputs, service);
  expect(done.code, done.stdout).toBe(0);
  expect(done.outputs).toMatchObject({ state: "deployed", "previous-revision": image("a"), revision: image("b") });
  expect(server.settings).toEqual({ KEEP: "this", WEBSITES_PORT: "8080" });
  expect(server.form!.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  expect((await toAzure(server, "azure-web-app", inputs, service)).outputs["state"]).toBe("unchanged");

  server.broken = image("c");
  const failed = await toAzure(server, "azure-web-app", { ...inputs, image: image("c") }, service);
  expect(failed.outputs).toMatchObject({ state: "rolled-back", revision: image("b") });
  expect(failed.annotations[0]!.message).toContain("/health answers 503");
  expect(server.image).toBe(image("b"));
});

test("Azure Container Instances: created, updated, and undone when the image cannot be pulled", async () => {
  const server = await AzureServer.start();
  const service = await identityService();
  const inputs = { region: "westeurope", "identity-token-variable": "OTHER_TOKEN" };
  // Another CI system has its token in a variable.
  const env = { OTHER_TOKEN: "header.e30.signature" };
  const created = await toAzure(server, "azure-container-instances", inputs, env);
  expect(created.code, created.stdout).toBe(0);
  expect(created.outputs).toMatchObject({ state: "deployed", url: "http://churn.westeurope.azurecontainer.io:8080" });
  expect(server.form!.get("client_assertion")).toBe("header.e30.signature");
  server.broken = image("c");
  const failed = await toAzure(
    server,
    "azure-container-instances",
    { region: "westeurope", image: image("c") },
    service,
  );
  expect(failed.outputs).toMatchObject({ state: "rolled-back", revision: image("b") });
  expect(failed.annotations[0]!.message).toContain(`Failed to pull image "${image("c")}"`);

  server.refusesIdentity = true;
  const refused = await toAzure(server, "azure-container-instances", { region: "westeurope" }, service);
  expect(refused.annotations[0]!.message).toContain(
    `the subject ${subject} and the audience api://AzureADTokenExchange`,
  );
});

test("Cloud Run: this job's token becomes one of the service account, and a refusal prints the rule that would match", async () => {
  const server = await CloudRunServer.start();
  server.serving("churn-old", googleImage("a"));
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  let isAllowed = true;
  // https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token and generateAccessToken of iamcredentials.
  const tokenService = createServer(async (request, answer) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { pathname } = new URL(request.url!, "http://local");
    asked.push({ path: decodeURIComponent(pathname), body: JSON.parse(text) });
    answer.setHeader("content-type", "application/json");
    if (pathname === "/v1/token") {
      if (isAllowed)
        return void answer.end(JSON.stringify({ access_token: "federated", token_type: "Bearer", expires_in: 3600 }));
      answer.statusCode = 403;
      return void answer.end(
        JSON.stringify({
          error: "unauthorized_client",
          error_description: "The given credential is rejected by the attribute condition.",
        }),
      );
    }
    if (request.headers.authorization !== "Bearer federated") return void answer.writeHead(401).end("{}");
    answer.end(JSON.stringify({ accessToken: "access-1", expireTime: "2030-01-01T00:00:00Z" }));
  });
  await new Promise<void>((ready) => tokenService.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    tokenService.closeAllConnections();
    tokenService.close();
  });
  const provider = "projects/12/locations/global/workloadIdentityPools/github/providers/repo";
  const deploy = async () =>
    step(
      "deploy-model",
      {
        platform: "cloud-run",
        name: "churn",
        "google-project": "acme",
        region: "europe-west1",
        image: googleImage("b"),
        "google-provider": provider,
        "google-service-account": "deploy@acme.iam.gserviceaccount.com",
        "api-url": server.url,
        "token-url": `http://127.0.0.1:${(tokenService.address() as AddressInfo).port}`,
        "poll-seconds": "0.05",
      },
      { cwd: folder(), env: await identityService() },
    );
  const done = await deploy();
  expect(done.code, done.stdout).toBe(0);
  expect(asked[0]!.body).toMatchObject({
    audience: `//iam.googleapis.com/${provider}`,
    grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
    subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
    subjectToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  });
  expect(asked[1]!.path).toBe("/v1/projects/-/serviceAccounts/deploy@acme.iam.gserviceaccount.com:generateAccessToken");
  isAllowed = false;
  const refused = await deploy();
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain(`assertion.sub == '${subject}'`);
});
