/**
 * Faults of SageMaker, Azure and the services that give tokens, through the bundle. The codes and statuses are those of the
 * vendors' references: AWS' common errors, Azure Resource Manager's error codes, and Google's external_account files.
 */
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AzureServer } from "../../delivery/deployment/azure-server.ts";
import { CloudRunServer } from "../../delivery/deployment/cloud-run-server.ts";
import { awsError, SageMakerServer } from "../../delivery/deployment/sagemaker-server.ts";
import { folder, step } from "../../runner.ts";
import "./published/requests.ts";

const image = (digit: string) => `registry.example/churn@sha256:${digit.repeat(64)}`;
const fast = { name: "churn", "poll-seconds": "0.05" };

function toSageMaker({ url }: SageMakerServer, inputs: Record<string, string> = {}) {
  const place = { platform: "sagemaker", region: "eu-central-1", role: "arn:aws:iam::123456789012:role/endpoint" };
  const env = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  const all = { ...fast, ...place, image: image("b"), "api-url": url, "token-url": url, ...inputs };
  return step("deploy-model", all, { cwd: folder(), env });
}

function toAzure({ url }: AzureServer, inputs: Record<string, string>) {
  const place = { subscription: "sub-1", "resource-group": "models", region: "westeurope" };
  const login = { "azure-client": "client-1", "azure-tenant": "tenant-1", "identity-token-variable": "OTHER_TOKEN" };
  const addresses = { "api-url": url, "token-url": url };
  const all = { ...fast, ...place, ...login, ...addresses, image: image("b"), timeout: "1", ...inputs };
  return step("deploy-model", all, { cwd: folder(), env: { OTHER_TOKEN: "header.e30.signature" } });
}

/** Answers every request with one text, until the test is over. */
async function answering(text: string): Promise<string> {
  const server = createServer((_, answer) => void answer.end(text));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("SageMaker: a refused update leaves the old configuration in service and names the reason", async () => {
  const refusals = [
    [
      awsError("UnrecognizedClientException", "The security token included in the request is invalid."),
      "a new one too",
    ],
    [awsError("AccessDeniedException", "no"), "needs the permission sagemaker:UpdateEndpoint"],
    [awsError("ResourceInUse", "busy"), "run one deployment at a time"],
    [awsError("ResourceLimitExceeded", "limit 0"), "the quota is used up"],
    [{ ...awsError("ExpiredTokenException", "expired"), status: 403 }, "log in again in this job"],
  ] as const;
  for (const [reply, text] of refusals) {
    const server = await SageMakerServer.start();
    server.serving("churn-old", image("a"));
    server.fault = (operation) => (operation === "UpdateEndpoint" ? reply : undefined);
    const { code, outputs, annotations } = await toSageMaker(server);
    expect(code, text).toBe(1);
    expect(outputs["state"], text).toBe("rolled-back");
    expect(annotations[0]!.message).toContain(text);
    expect(server.endpoint).toMatchObject({ config: "churn-old", image: image("a") });
  }
});

test("SageMaker: throttling, a server error and a token that expires midway are repeated", async () => {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("a"));
  const replies = [
    awsError("ThrottlingException", "Rate exceeded"),
    { status: 503, body: {} },
    { ...awsError("ExpiredTokenException", "expired"), status: 403 },
  ];
  server.fault = (operation) => (operation === "UpdateEndpoint" ? replies.shift() : undefined);
  const { code, outputs, stdout } = await toSageMaker(server);
  expect(code, stdout).toBe(0);
  expect(outputs["state"]).toBe("deployed");
  expect(server.calls.filter(({ operation }) => operation === "UpdateEndpoint")).toHaveLength(4);
});

test("SageMaker: what a failed first deployment leaves is named, and an update without an end is undone", async () => {
  const first = await SageMakerServer.start();
  first.fault = (operation) =>
    operation === "CreateEndpoint" ? awsError("ResourceLimitExceeded", "limit 0") : undefined;
  const [message] = (await toSageMaker(first)).annotations.map((each) => each.message);
  const [model] = first.models.keys();
  expect(message).toContain(`left behind: the model ${model}, the endpoint configuration ${model} (`);
  const denied = await SageMakerServer.start();
  denied.fault = (operation) => (operation === "CreateModel" ? awsError("AccessDeniedException", "no") : undefined);
  expect((await toSageMaker(denied)).annotations[0]!.message).toContain("nothing was created");

  const endless = await SageMakerServer.start();
  endless.serving("churn-old", image("a"));
  endless.looks = 1_000_000;
  const late = await toSageMaker(endless, { timeout: "1" });
  expect(late.code).toBe(1);
  expect(late.outputs["state"]).toBe("failed");
  expect(late.annotations[0]!.message).toContain("to be ready within 1 s, got: the endpoint is Updating");
  expect(late.annotations[0]!.message).toContain("may be half deployed: run deploy-model with rollback-to: churn-old");
});

test("Azure Web App: a refusal after the first write brings image and settings back", async () => {
  const refusals = [
    [401, "InvalidAuthenticationToken", "a new one too"],
    [403, "AuthorizationFailed", "needs the permission Microsoft.Web/sites/config/write"],
    [404, "ResourceNotFound", "check the name, the region and the account"],
    [409, "Conflict", "run one deployment at a time"],
  ] as const;
  for (const [status, code, text] of refusals) {
    const server = await AzureServer.start();
    server.image = image("a");
    server.settings = { KEEP: "this", MODE: "old", WEBSITES_PORT: "80" };
    // Only the new image is refused.
    let patches = 0;
    server.fault = (method, path) => {
      const isRefused = method === "PATCH" && path.endsWith("/config/web") && ++patches <= (status === 401 ? 2 : 1);
      return isRefused ? [status, { error: { code, message: "no" } }] : undefined;
    };
    const inputs = { platform: "azure-web-app", "health-url": `${server.url}/health`, variables: "MODE=new" };
    const refused = await toAzure(server, inputs);
    expect(refused.code, text).toBe(1);
    expect(refused.outputs["state"], text).toBe("rolled-back");
    expect(refused.annotations[0]!.message).toContain(text);
    expect(server.image).toBe(image("a"));
    expect(server.settings).toEqual({ KEEP: "this", MODE: "old", WEBSITES_PORT: "80" });
  }
});

test("Azure Container Instances: new variables and a new port reach the container, and a failure brings the old ones back", async () => {
  const server = await AzureServer.start();
  const platform = "azure-container-instances";
  await toAzure(server, { platform, variables: "MODE=old\nKEEP=this" });
  const container = () => server.group!.properties.containers[0]!.properties;
  const variables = () =>
    Object.fromEntries(
      (container()["environmentVariables"] as { name: string; value: string }[]).map(({ name, value }) => [
        name,
        value,
      ]),
    );
  const changed = await toAzure(server, { platform, variables: "MODE=new", port: "9090" });
  expect(changed.outputs["state"], changed.stdout).toBe("deployed");
  expect(variables()).toEqual({ KEEP: "this", MODE: "new" });
  expect((container()["ports"] as { port: number }[]).map(({ port }) => port)).toEqual([8080, 9090]);
  expect((await toAzure(server, { platform, variables: "MODE=new", port: "9090" })).outputs["state"]).toBe("unchanged");

  server.broken = image("c");
  const failed = await toAzure(server, { platform, image: image("c"), variables: "MODE=newest" });
  expect(failed.outputs["state"]).toBe("rolled-back");
  expect(container().image).toBe(image("b"));
  expect(variables()).toEqual({ KEEP: "this", MODE: "new" });

  server.broken = "";
  server.fault = (method) =>
    method === "PUT" ? [409, { error: { code: "ContainerGroupQuotaReached", message: "limit 0" } }] : undefined;
  const full = await toAzure(server, { platform, image: image("d") });
  expect(full.annotations[0]!.message).toContain("the quota is used up");
});

test("answers of token services that are no tokens, and broken credentials files, end in one line", async () => {
  const page = await answering("<html>Sign in to the proxy</html>");
  const file = join(folder(), "credentials.json");
  const toCloudRun = (fields: Record<string, unknown>) => {
    const source = { url: page, format: { type: "json", subject_token_field_name: "value" } };
    const account = { type: "external_account", audience: "//iam.googleapis.com/p", token_url: `${page}/v1/token` };
    writeFileSync(file, JSON.stringify({ ...account, credential_source: source, ...fields }));
    const inputs = {
      ...fast,
      platform: "cloud-run",
      "google-project": "acme",
      region: "europe-west1",
      image: image("b"),
    };
    return step(
      "deploy-model",
      { ...inputs, "api-url": page },
      { cwd: folder(), env: { GOOGLE_APPLICATION_CREDENTIALS: file } },
    );
  };
  const cases = [
    [{}, "expected this job's token in the field value of the answer of credential_source.url, got status 200"],
    [
      { credential_source: { url: "no address" } },
      'credential_source.url: expected an address that begins with https://, got "no address"',
    ],
    [{ token_url: undefined }, "token_url: expected an address that begins with https://, got nothing"],
    [{ type: "service_account", private_key: "KEY" }, "got service_account (keys of service accounts are not read)"],
  ] as const;
  for (const [fields, text] of cases) {
    const { code, annotations, stdout } = await toCloudRun(fields);
    expect(code, text).toBe(1);
    expect(annotations.map(({ message }) => message).join("\n")).toContain(text);
    expect(stdout).not.toContain("KEY");
    expect(stdout).not.toContain("bug in trainyard");
  }
  for (const text of ["<html>", "null"]) {
    const service = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${await answering(text)}/token`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t",
    };
    const inputs = {
      ...fast,
      platform: "sagemaker",
      region: "eu-central-1",
      role: "r",
      "aws-role": "d",
      image: image("b"),
    };
    const refused = await step("deploy-model", { ...inputs, "api-url": page }, { cwd: folder(), env: service });
    expect(refused.annotations[0]!.message).toContain("got status 200 without one (a proxy may have answered");
  }
});

test("Cloud Run: a login that breaks after the first change is reported, and rollout.json says that it failed", async () => {
  const server = await CloudRunServer.start();
  server.serving("churn-old", `europe-docker.pkg.dev/acme/models/churn@sha256:${"a".repeat(64)}`);
  let tokens = 0;
  const service = createServer((request, answer) => {
    if (request.url === "/subject" && ++tokens > 1) return void answer.end("<html>");
    answer.end(JSON.stringify(request.url === "/subject" ? { value: "h.e30.s" } : { access_token: "access-1" }));
  });
  await new Promise<void>((ready) => service.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    service.closeAllConnections();
    service.close();
  });
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const cwd = folder();
  const file = join(cwd, "credentials.json");
  const source = { url: `${url}/subject`, format: { type: "json", subject_token_field_name: "value" } };
  writeFileSync(
    file,
    JSON.stringify({ type: "external_account", audience: "//p", token_url: `${url}/token`, credential_source: source }),
  );
  // The platform takes the first change, and no longer accepts the token afterwards.
  let isChanged = false;
  server.fault = ({ method, query }, platform) => {
    if (isChanged) platform.accepted.clear();
    isChanged ||= method === "PATCH" && !query.has("validateOnly");
    return undefined;
  };
  const place = { platform: "cloud-run", "google-project": "acme", region: "europe-west1", "api-url": server.url };
  const inputs = { ...fast, ...place, image: `europe-docker.pkg.dev/acme/models/churn@sha256:${"b".repeat(64)}` };
  const { code, outputs, stdout } = await step("deploy-model", inputs, {
    cwd,
    env: { GOOGLE_APPLICATION_CREDENTIALS: file },
  });
  expect(code, stdout).toBe(1);
  expect(outputs["state"]).toBe("failed");
  expect(stdout).toContain("going back to churn-old failed, too");
  for (const secret of ["h.e30.s", "access-1"]) expect(stdout.split(secret)).toHaveLength(2);
  expect(stdout).toContain("::add-mask::access-1\n");
});
