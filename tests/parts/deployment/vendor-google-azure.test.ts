/**
 * Google's and Azure's own clients read and change what deploy-model made at the stand-ins, and the stand-ins refuse what the
 * vendors' descriptions do not allow. Expected values follow from the inputs.
 */
import { WebSiteManagementClient } from "@azure/arm-appservice";
import { ContainerInstanceManagementClient } from "@azure/arm-containerinstance";
import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";
import { RevisionsClient, ServicesClient } from "@google-cloud/run";
import { OAuth2Client } from "google-auth-library";
import { expect, test } from "vitest";
import { AzureServer } from "../../delivery/deployment/azure-server.ts";
import { CloudRunServer } from "../../delivery/deployment/cloud-run-server.ts";
import { folder, step } from "../../runner.ts";
import { azureProblem } from "./published/azure.ts";
import { cloudRunProblem } from "./published/cloud-run.ts";
import { tokenService } from "./token-service.ts";
import "./published/requests.ts";

const image = (digit: string) => `europe-docker.pkg.dev/acme/models/churn@sha256:${digit.repeat(64)}`;
const env = { JOB_TOKEN: "header.e30.signature" };
const fast = { name: "churn", "identity-token-variable": "JOB_TOKEN", "poll-seconds": "0.05" };

async function toCloudRun(server: CloudRunServer, inputs: Record<string, string>) {
  const place = { platform: "cloud-run", "google-project": "acme", region: "europe-west1", "api-url": server.url };
  const provider = "projects/12/locations/global/workloadIdentityPools/github/providers/repo";
  const login = { "google-provider": provider, "token-url": await tokenService() };
  return step("deploy-model", { ...fast, ...place, ...login, ...inputs }, { cwd: folder(), env });
}

test("Google's client reads what deploy-model made, and deploy-model goes on from what Google's client made", async () => {
  const server = await CloudRunServer.start();
  const authClient = new OAuth2Client();
  authClient.setCredentials({ access_token: "access-1", expiry_date: Date.now() + 3_600_000 });
  const { hostname, port } = new URL(server.url);
  const options = { fallback: true, apiEndpoint: hostname, port: Number(port), protocol: "http", authClient } as const;
  const services = new ServicesClient({ ...options, projectId: "acme" });
  const revisions = new RevisionsClient({ ...options, projectId: "acme" });
  const name = "projects/acme/locations/europe-west1/services/churn";

  const first = await toCloudRun(server, { image: image("a"), port: "9000", variables: "MODE=new" });
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  const [service] = await services.getService({ name });
  expect(service.uri).toBe(first.outputs["url"]);
  expect(service.trafficStatuses).toMatchObject([{ revision: first.outputs["revision"], percent: 100 }]);
  const [revision] = await revisions.getRevision({ name: `${name}/revisions/${first.outputs["revision"]}` });
  expect(revision.containers![0]!.image).toBe(image("a"));
  expect(revision.conditions).toMatchObject([{ type: "Ready", state: "CONDITION_SUCCEEDED" }]);

  // Google's client sends the same change as deploy-model did, in the same words.
  const ours = server.writes()[0]!;
  const sent = { name, ...(ours.body as object) };
  const [operation] = await services.updateService({
    service: { ...sent, template: { ...ours.body.template!, revision: "churn-by-hand" } },
    updateMask: { paths: ["template", "traffic"] },
    allowMissing: true,
  });
  await operation.promise();
  const theirs = server.writes().at(-1)!;
  expect([theirs.method, theirs.path]).toEqual([ours.method, ours.path]);
  for (const parameter of ["updateMask", "allowMissing"]) {
    expect(theirs.query.get(parameter)).toBe(ours.query.get(parameter));
  }
  const { revision: _, ...template } = ours.body.template!;
  expect(theirs.body.template).toMatchObject(template);

  // Somebody gives everything to the revision made by hand. The numbers of enumerations come from the same client.
  const [shifted] = await services.updateService({
    service: {
      name,
      traffic: [{ type: "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION", revision: "churn-by-hand", percent: 100 }],
    },
    updateMask: { paths: ["traffic"] },
  });
  await shifted.promise();
  const second = await toCloudRun(server, { image: image("b"), "canary-percent": "10", "canary-seconds": "0" });
  expect(second.outputs, second.stdout).toMatchObject({ state: "deployed", "previous-revision": "churn-by-hand" });
  const [after] = await services.getService({ name });
  expect(after.trafficStatuses).toMatchObject([{ revision: second.outputs["revision"], percent: 100 }]);

  await (await services.deleteService({ name }))[0].promise();
  const again = await toCloudRun(server, { image: image("b") });
  expect(again.outputs["state"], again.stdout).toBe("deployed");
  expect(again.outputs["previous-revision"]).toBeUndefined();
});

test("the stand-in of Cloud Run refuses unknown fields, wrong types, fields of answers and a lost mask", () => {
  const container = { image: image("a"), ports: [{ containerPort: 8080 }] };
  const traffic = [{ type: "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION", revision: "churn-1", percent: 100 }];
  const mask = new Set(["template", "traffic"]);
  const problem = (containers: unknown, more: object = {}) =>
    cloudRunProblem({ template: { containers }, traffic, ...more }, mask);
  expect(problem([container])).toBeUndefined();
  expect(problem([{ ...container, readinesProbe: {} }])).toContain("there is no field readinesProbe");
  expect(problem([{ ports: [] }])).toContain("the field image is required");
  expect(problem(container)).toContain("expected a list");
  expect(problem([{ ...container, ports: [{ containerPort: "http" }] }])).toContain("expected a whole number");
  expect(problem([container], { traffic: [{ ...traffic[0], type: "REVISION" }] })).toContain("is not one of");
  expect(cloudRunProblem({ traffic, uri: "https://x" }, new Set(["traffic", "uri"]))).toContain(
    "only answers have uri",
  );
  expect(cloudRunProblem({ traffic, labels: { a: "b" } }, new Set(["traffic"]))).toContain(
    "the mask does not name labels",
  );
  expect(cloudRunProblem({ traffic }, mask)).toContain("the field template is required");
});

const place = { subscription: "sub-1", "resource-group": "models", region: "westeurope" };
const application = { "azure-client": "client-1", "azure-tenant": "tenant-1" };

function toAzure({ url }: AzureServer, platform: string, inputs: Record<string, string>) {
  const addresses = { "api-url": url, "token-url": url };
  const all = { ...fast, ...place, ...application, ...addresses, platform, timeout: "5", ...inputs };
  return step("deploy-model", all, { cwd: folder(), env });
}

/** Azure's clients, which send a token over https alone. Their requests reach the stand-in. */
function azureClients(server: AzureServer) {
  const credential = { getToken: async () => ({ token: "azure-1", expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const real = createDefaultHttpClient();
  const httpClient: HttpClient = {
    sendRequest(request) {
      request.url = request.url.replace("https://management.azure.com", server.url);
      request.allowInsecureConnection = true;
      return real.sendRequest(request);
    },
  };
  return {
    web: new WebSiteManagementClient(credential, "sub-1", { httpClient }),
    containers: new ContainerInstanceManagementClient(credential, "sub-1", { httpClient }),
  };
}

test("Azure's client reads the web app that deploy-model changed, and deploy-model goes on from its changes", async () => {
  const server = await AzureServer.start();
  server.image = image("a");
  server.settings = { KEEP: "this" };
  const { web } = azureClients(server);
  const health = { "health-url": `${server.url}/health` };
  const first = await toAzure(server, "azure-web-app", { ...health, image: image("b"), variables: "MODE=new" });
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  expect((await web.webApps.getConfiguration("models", "churn")).linuxFxVersion).toBe(`DOCKER|${image("b")}`);
  const { properties = {} } = await web.webApps.listApplicationSettings("models", "churn");
  expect(properties).toEqual({ KEEP: "this", MODE: "new", WEBSITES_PORT: "8080" });

  // The same changes by Azure's client are the same requests.
  const ours = [...server.writes];
  await web.webApps.updateApplicationSettings("models", "churn", { properties });
  await web.webApps.updateConfiguration("models", "churn", {
    linuxFxVersion: `DOCKER|${image("b")}`,
    healthCheckPath: "/health",
  });
  expect(JSON.parse(JSON.stringify(server.writes.slice(ours.length)))).toEqual(ours);

  await web.webApps.updateConfiguration("models", "churn", { linuxFxVersion: `DOCKER|${image("c")}` });
  const back = await toAzure(server, "azure-web-app", { ...health, image: image("b") });
  expect(back.outputs, back.stdout).toMatchObject({ state: "deployed", "previous-revision": image("c") });
});

test("Azure's client reads the container group that deploy-model made, and deploy-model goes on from its changes", async () => {
  const server = await AzureServer.start();
  const { containers } = azureClients(server);
  const platform = "azure-container-instances";
  const first = await toAzure(server, platform, { image: image("a"), variables: "MODE=old", port: "9000" });
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  const group = await containers.containerGroups.get("models", "churn");
  expect(group).toMatchObject({
    location: "westeurope",
    osType: "Linux",
    ipAddress: { type: "Public", ports: [{ protocol: "TCP", port: 9000 }], dnsNameLabel: "churn" },
    containers: [
      {
        image: image("a"),
        ports: [{ port: 9000 }],
        environmentVariables: [{ name: "MODE", value: "old" }],
        readinessProbe: { httpGet: { path: "/health", port: 9000 } },
        instanceView: { currentState: { state: "Running" }, restartCount: 0 },
      },
    ],
  });
  expect(`http://${group.ipAddress!.fqdn}:9000`).toBe(first.outputs["url"]);

  group.containers[0]!.image = image("b");
  group.tags = { owner: "somebody" };
  await containers.containerGroups.beginCreateOrUpdateAndWait("models", "churn", group);
  const second = await toAzure(server, platform, { image: image("c"), variables: "MODE=new", port: "9000" });
  expect(second.outputs, second.stdout).toMatchObject({ state: "deployed", "previous-revision": image("b") });
  const after = await containers.containerGroups.get("models", "churn");
  expect(after.tags).toEqual({ owner: "somebody" });
  expect(after.containers[0]).toMatchObject({
    image: image("c"),
    environmentVariables: [{ name: "MODE", value: "new" }],
  });

  await containers.containerGroups.beginDeleteAndWait("models", "churn");
  const again = await toAzure(server, platform, { image: image("c") });
  expect(again.outputs["state"], again.stdout).toBe("deployed");
  expect(again.outputs["previous-revision"]).toBeUndefined();
});

test("the stand-in of Azure refuses what Azure's clients would not send", async () => {
  const group =
    "/subscriptions/sub-1/resourceGroups/models/providers/Microsoft.ContainerInstance/containerGroups/churn";
  const address = `${group}?api-version=2023-05-01`;
  const container = { name: "churn", properties: { image: "a", resources: { requests: { cpu: 1, memoryInGB: 1.5 } } } };
  const problem = (properties: object, method = "PUT", url = address) =>
    azureProblem(
      method,
      url,
      JSON.stringify({ location: "westeurope", properties: { osType: "Linux", ...properties } }),
    );
  expect(await problem({ containers: [container] })).toBeUndefined();
  expect(await problem({ containers: [container] }, "POST")).toContain("have no POST");
  expect(await problem({ containers: [container] }, "PUT", `${group}?api-version=2018-10-01`)).toContain(
    "client sends",
  );
  expect(await problem({ containers: [container], ipAddress: { ports: [{ port: 80 }] } })).toContain(
    "type cannot be null",
  );
  expect(
    await problem({ containers: [{ ...container, properties: { ...container.properties, port: 80 } }] }),
  ).toContain("does not send body.properties.containers.0.properties.port");
  expect(await problem({ containers: [container], provisioningState: "Succeeded" })).toContain("provisioningState");
});
