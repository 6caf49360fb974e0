/**
 * What is particular to one platform, through the bundle: the login of the CLI `az`, web apps of other kinds, KServe without
 * Knative, and what SageMaker and Azure themselves say to verify-deployment.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AzureServer } from "../../delivery/deployment/azure-server.ts";
import { SageMakerServer } from "../../delivery/deployment/sagemaker-server.ts";
import { routedCluster } from "../../kubernetes/routed-cluster.ts";
import { folder, step } from "../../runner.ts";
import "./published/requests.ts";

const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`;
const image = (digit: string) => `ghcr.io/acme/churn@${digestOf(digit)}`;
const fast = { name: "churn", "poll-seconds": "0.05", timeout: "2" };
const place = { subscription: "sub-1", "resource-group": "models", region: "westeurope" };
const application = { "azure-client": "client-1", "azure-tenant": "tenant-1", "identity-token-variable": "JOB_TOKEN" };
const job = { JOB_TOKEN: "header.e30.signature" };

/**
 * The program `az` with its documented answer to `az account get-access-token`. The first tokens are those of the list, each
 * for one call; the last one stays.
 */
function azWith(tokens: readonly string[]) {
  const bin = folder();
  const calls = join(bin, "calls");
  writeFileSync(calls, "");
  const script = `#!/bin/sh
echo "$*" >>'${calls}'
set -- ${tokens.join(" ")}
last=$(wc -l <'${calls}')
[ "$#" -gt 0 ] || { echo "ERROR: Please run 'az login' to setup account." >&2; exit 1; }
while [ "$last" -gt 1 ] && [ "$#" -gt 1 ]; do shift; last=$((last - 1)); done
cat <<END
{
  "accessToken": "$1",
  "expiresOn": "2030-01-01 00:00:00.000000",
  "expires_on": 1893456000,
  "subscription": "sub-1",
  "tenant": "tenant-1",
  "tokenType": "Bearer"
}
END
`;
  writeFileSync(join(bin, "az"), script);
  chmodSync(join(bin, "az"), 0o755);
  const env = { PATH: `${bin}:/usr/bin:/bin` };
  return { env, calls: () => readFileSync(calls, "utf8").trim().split("\n") };
}

function toWebApp(server: AzureServer, inputs: Record<string, string>, env: Record<string, string>) {
  const addresses = { "api-url": server.url, "token-url": server.url, "health-url": `${server.url}/health` };
  const all = { ...fast, ...place, ...addresses, platform: "azure-web-app", image: image("b"), ...inputs };
  return step("deploy-model", all, { cwd: folder(), env });
}

test("Azure: the login of `az` is used, asked again when its token expires, and its absence is explained", async () => {
  const server = await AzureServer.start();
  server.image = image("a");
  const az = azWith(["azure-0", "azure-1"]);
  const done = await toWebApp(server, {}, az.env);
  expect(done.outputs["state"], done.stdout).toBe("deployed");
  expect(az.calls()).toEqual(
    Array(2).fill("account get-access-token --resource https://management.azure.com/ --output json"),
  );
  for (const token of ["azure-0", "azure-1"]) expect(done.stdout).toContain(`::add-mask::${token}\n`);

  const loggedOut = azWith([]);
  for (const env of [loggedOut.env, { PATH: folder() }]) {
    const refused = await toWebApp(server, { image: image("c") }, env);
    expect(refused.code).toBe(1);
    expect(refused.annotations[0]!.message).toContain("run azure/login first, or set azure-client and azure-tenant");
  }
  expect(server.image).toBe(image("b"));
});

test("Azure Web App: one with sitecontainers is refused before a change, and one that is stopped is not healthy", async () => {
  const server = await AzureServer.start();
  server.image = image("a");
  server.linuxFxVersion = "sitecontainers";
  const refused = await toWebApp(server, application, job);
  expect(refused.code).toBe(1);
  expect(refused.annotations[0]!.message).toContain("churn uses sitecontainers, which is not supported");
  expect(server.writes.filter(({ method }) => method !== "POST")).toEqual([]);

  server.linuxFxVersion = undefined;
  server.state = "Stopped";
  const stopped = await toWebApp(server, application, job);
  expect(stopped.outputs["state"], stopped.stdout).toBe("failed");
  expect(stopped.annotations[0]!.message).toContain("the web app is Stopped");
  expect(server.image).toBe(image("a"));
});

test("KServe without Knative: deployed, updated, brought back, no canary, and a container that does not start", async () => {
  const { cluster, env } = await routedCluster(() => 503);
  cluster.faults.withoutKnative = true;
  const deploy = (inputs: Record<string, string>) =>
    step("deploy-model", { ...fast, platform: "kserve", ...inputs }, { cwd: folder(), env });
  const images = () =>
    cluster.names("pods").map((name) => {
      const { containerStatuses } = cluster.object("pods", name)!.status;
      return (containerStatuses as { imageID: string }[])[0]!.imageID;
    });
  const first = await deploy({ image: image("a") });
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  expect((await deploy({ image: image("a") })).outputs["state"]).toBe("unchanged");
  const second = await deploy({ image: image("b") });
  expect(second.outputs, second.stdout).toMatchObject({
    state: "deployed",
    "previous-revision": first.outputs["revision"],
  });
  expect(images()).toEqual([image("b")]);

  const canary = await deploy({ image: image("c"), "canary-percent": "10" });
  expect(canary.code).toBe(1);
  expect(canary.annotations[0]!.message).toContain("runs without Knative, which alone divides the traffic");

  // A Deployment does not say that it has failed, so that the time limit ends the wait.
  cluster.faults.waiting = { reason: "CrashLoopBackOff", message: "back-off", image: image("c") };
  const failed = await deploy({ image: image("c"), timeout: "1" });
  expect(failed.outputs["state"], failed.stdout).toBe("rolled-back");
  expect(failed.annotations[0]!.message).toContain("within 1 s, got: not ready: Deployment does not have minimum");
  expect(images()).toEqual([image("b")]);

  const back = await deploy({ "rollback-to": first.outputs["revision"]! });
  expect(back.outputs, back.stdout).toMatchObject({ state: "rolled-back", digest: digestOf("a") });
  expect(images()).toEqual([image("a")]);
});

/** A server of others: it is ready, refuses everything else, and never says which model it serves. */
async function foreignServer(): Promise<string> {
  const server = createServer((asked, answer) => void answer.writeHead(asked.url === "/health" ? 200 : 400).end("{}"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Deployed {
  login: Record<string, string>;
  env: Record<string, string>;
  inputs: Record<string, string>;
  /** Makes the platform name another image, and returns what it names. */
  replace(digit: string): void;
  served(): string;
}

async function sageMaker(): Promise<Deployed> {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("a"));
  return {
    login: { "api-url": server.url },
    env: { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" },
    inputs: { platform: "sagemaker", region: "eu-central-1", role: "arn:aws:iam::123456789012:role/endpoint" },
    // The endpoint still has the right configuration, but resolved another image.
    replace: (digit) => Object.assign(server.endpoint!, { image: image(digit) }),
    served: () => server.endpoint!.image,
  };
}

async function azure(platform: "azure-web-app" | "azure-container-instances"): Promise<Deployed> {
  const server = await AzureServer.start();
  server.image = image("a");
  const ipAddress = { type: "Public", ports: [{ protocol: "TCP", port: 8080 }], dnsNameLabel: "churn" };
  const container = { name: "churn", properties: { image: image("a"), ports: [{ protocol: "TCP", port: 8080 }] } };
  server.group = { location: "westeurope", properties: { osType: "Linux", ipAddress, containers: [container] } };
  const isApp = platform === "azure-web-app";
  const group = () => server.group!.properties.containers[0]!.properties;
  const { "identity-token-variable": variable, ...client } = application;
  return {
    login: { "api-url": server.url, "token-url": server.url, "identity-token-variable": variable },
    env: job,
    inputs: { ...place, ...client, platform, ...(isApp && { "health-url": `${server.url}/health` }) },
    replace(digit) {
      server.image = image(digit);
      group().image = image(digit);
    },
    served: () => (isApp ? server.image : group().image),
  };
}

test.each([
  ["sagemaker", sageMaker],
  ["azure-web-app", () => azure("azure-web-app")],
  ["azure-container-instances", () => azure("azure-container-instances")],
])(
  "verify-deployment: the word of %s about the image counts, and the rollback of deploy-model is verified",
  async (_, start) => {
    const { login, env, inputs, replace, served } = await start();
    const url = await foreignServer();
    const cwd = folder();
    const deployed = await step(
      "deploy-model",
      { ...fast, ...login, ...inputs, image: image("b"), "report-dir": "report" },
      { cwd, env },
    );
    expect(deployed.outputs["state"], deployed.stdout).toBe("deployed");
    const verify = (more: Record<string, string> = {}) => {
      const quick = { connections: "10", "quiet-seconds": "0.2", timeout: "2", "load-requests": "0" };
      const from = { rollout: "report/rollout.json", digest: digestOf("0"), "rollback-timeout": "10" };
      return step("verify-deployment", { url, ...quick, ...login, ...from, ...more }, { cwd, env });
    };
    const passed = await verify();
    expect(passed.code, passed.stdout).toBe(0);
    expect(passed.summary).toMatch(/runs the image sha256:b+, according to the platform/);

    replace("c");
    const failed = await verify({ rollback: "deploy-model" });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain(`expected the platform to run ${digestOf("b")} alone, got`);
    expect(failed.stdout).toContain(digestOf("c"));
    expect(failed.outputs["rolled-back"], failed.stdout).toBe("true");
    expect(served()).toBe(image("a"));
  },
);
