/** deploy-model through the bundle. The stand-in follows Cloud Run's published reference; the right end of each case is by hand. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CloudRunServer } from "../../delivery/deployment/cloud-run-server.ts";
import { folder, step } from "../../runner.ts";
import "./published/requests.ts";

const image = (digit: string) => `europe-docker.pkg.dev/acme/models/churn@sha256:${digit.repeat(64)}`;

function deploy(server: CloudRunServer, inputs: Record<string, string> = {}, cwd = folder()) {
  return step(
    "deploy-model",
    {
      platform: "cloud-run",
      name: "churn",
      "google-project": "acme",
      region: "europe-west1",
      image: image("b"),
      "api-url": server.url,
      "poll-seconds": "0.05",
      ...inputs,
    },
    { cwd, env: { ...run, CLOUDSDK_AUTH_ACCESS_TOKEN: "access-1" } },
  );
}

const run = {
  GITHUB_REPOSITORY: "octo/models",
  GITHUB_RUN_ID: "77",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_JOB: "deploy",
  GITHUB_SHA: "c".repeat(40),
};

test("Cloud Run: dry run, canary, repetition, rollback to the noted revision", async () => {
  const server = await CloudRunServer.start();
  server.serving("churn-old", image("a"));
  const cwd = folder();
  const planned = await deploy(server, { "dry-run": "true", render: "manifests" }, cwd);
  expect(planned.code, planned.stderr).toBe(0);
  expect(planned.outputs).toMatchObject({ state: "planned", "previous-revision": "churn-old" });
  // Nothing has changed: what served before serves now.
  expect(planned.summary).toMatch(/^\| planned \| `churn-mb{12}-[0-9a-f]{6}` \|/m);
  expect(planned.summary).toMatch(/^\| now, 100 % \| `churn-old` \|/m);
  expect(server.writes()).toEqual([]);
  expect(readdirSync(join(cwd, "manifests"))).toEqual(["service.json"]);

  const options = {
    "canary-percent": "10",
    "canary-seconds": "0",
    port: "9000",
    variables: "LOG=debug",
    timeout: "20",
  };
  const done = await deploy(server, options, cwd);
  expect(done.code, done.stderr).toBe(0);
  expect(done.outputs).toMatchObject({
    state: "deployed",
    url: "https://churn-abc-ew.a.run.app",
    revision: expect.stringMatching(/^churn-mbbbbbbbbbbbb-[0-9a-f]{6}$/),
    digest: `sha256:${"b".repeat(64)}`,
    "previous-revision": "churn-old",
    "previous-digest": `sha256:${"a".repeat(64)}`,
  });
  const { revision: next } = done.outputs;
  const shares = server
    .writes()
    .map(({ body }) => body.traffic!.map(({ revision, percent }) => `${revision} ${percent}`));
  expect(shares).toEqual([["churn-old 100", `${next} 0`], [`${next} 10`, "churn-old 90"], [`${next} 100`]]);
  expect(server.writes()[0]!.body.template!.containers[0]).toMatchObject({
    image: image("b"),
    ports: [{ containerPort: 9000 }],
    env: [{ name: "LOG", value: "debug" }],
  });
  expect(JSON.parse(readFileSync(done.outputs["rollout-path"]!, "utf8"))).toMatchObject({
    passed: true,
    state: "deployed",
    run: { id: 77, attempt: 2, job: "deploy", commit: "c".repeat(40) },
  });

  const again = await deploy(server, options, cwd);
  expect(again.outputs["state"]).toBe("unchanged");
  expect(server.writes()).toHaveLength(3);

  const back = await deploy(server, { "rollback-to": "churn-old" }, cwd);
  expect(back.outputs).toMatchObject({
    state: "rolled-back",
    revision: "churn-old",
    digest: `sha256:${"a".repeat(64)}`,
  });
  expect(server.traffic.map(({ revision }) => revision)).toEqual(["churn-old"]);
});

test("a container that does not start: the old revision serves again, and the step fails with the platform's reason", async () => {
  const server = await CloudRunServer.start();
  server.serving("churn-old", image("a"));
  server.newAreHealthy = false;
  const cwd = folder();
  // The previous state is on disk before the first change.
  let noted: string | undefined;
  server.fault = ({ method, query }) => {
    if (method === "PATCH" && query.get("validateOnly") !== "true") {
      noted ??= readFileSync(join(cwd, "out/rollout.json"), "utf8");
    }
    return undefined;
  };
  const { code, outputs, annotations } = await deploy(server, { "report-dir": "out" }, cwd);
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ state: "rolled-back", revision: "churn-old" });
  expect(annotations[0]!.message).toContain("failed to start and listen on the port defined by PORT=8080");
  expect(JSON.parse(noted!)).toMatchObject({
    state: "started",
    passed: false,
    previous: { revisions: [{ revision: "churn-old", digest: `sha256:${"a".repeat(64)}`, percent: 100 }] },
  });
  const warned = await deploy(server, { "on-failure": "warn", "report-dir": "out" }, cwd);
  expect(warned.code, warned.stdout).toBe(0);
});

test("a second attempt after a container that did not start gets another name, because the failed revision keeps its own", async () => {
  const server = await CloudRunServer.start();
  server.serving("churn-old", image("a"));
  server.newAreHealthy = false;
  const failed = await deploy(server);
  expect(failed.outputs["state"], failed.stdout).toBe("rolled-back");
  server.newAreHealthy = true;
  const second = await deploy(server);
  expect(second.outputs, second.stdout).toMatchObject({
    state: "deployed",
    revision: expect.stringMatching(/^churn-mbbbbbbbbbbbb-[0-9a-f]{6}-2$/),
  });
  expect(server.traffic.map(({ revision }) => revision)).toEqual([second.outputs["revision"]]);
  expect((await deploy(server)).outputs["state"]).toBe("unchanged");
});

// The limits are those of the vendors: 63 characters of a revision less the 23 of ours, 63, 60 and 63.
test.each([
  ["cloud-run", "c".repeat(41), "name: expected at most 40"],
  ["cloud-run", "churn_1", "name: expected at most 40"],
  ["sagemaker", "c".repeat(64), "name: expected at most 63"],
  ["azure-web-app", "c".repeat(61), "name: expected at most 60"],
  ["azure-container-instances", "Churn", "name: expected at most 63"],
  ["kubernetes", "c".repeat(57), "name: expected at most 56"],
  ["cloud-run", "churn", "region: expected at most 90", "evil.example/x?"],
])("%s: the name %s is refused before any request: %s", async (platform, name, message, region = "europe-west1") => {
  const server = await CloudRunServer.start();
  const { code, stdout } = await deploy(server, { platform, name, region, render: "out" });
  expect(code).toBe(1);
  expect(stdout).toContain(message);
  const asked = await deploy(server, { platform, name, region });
  expect(asked.code).toBe(1);
  expect(server.requests).toEqual([]);
});

test("render writes what is sent, without a login, a kubeconfig or a network", async () => {
  const cwd = folder();
  const documents = {
    "cloud-run": ["service.json"],
    kubernetes: ["deployment.json", "poddisruptionbudget.json", "service.json"],
    sagemaker: ["endpoint-config.json", "endpoint.json", "model.json"],
    "azure-web-app": ["config.json", "settings.json"],
    "azure-container-instances": ["container-group.json"],
  };
  for (const [platform, names] of Object.entries(documents)) {
    const given = {
      platform,
      name: "churn",
      image: image("b"),
      region: "europe-west1",
      "google-project": "acme",
      role: "arn:aws:iam::123456789012:role/endpoint",
      subscription: "sub",
      "resource-group": "models",
      render: platform,
    };
    // Nothing listens on port 1.
    const { code, outputs, stdout } = await step(
      "deploy-model",
      { ...given, "api-url": "http://127.0.0.1:1", "token-url": "http://127.0.0.1:1" },
      { cwd, env: { HOME: cwd, HTTPS_PROXY: "http://127.0.0.1:1" } },
    );
    expect(code, stdout).toBe(0);
    expect(outputs["state"]).toBe("planned");
    expect(readdirSync(join(cwd, platform)).sort()).toEqual(names);
  }
  const server = await CloudRunServer.start();
  expect((await deploy(server)).outputs["state"]).toBe("deployed");
  expect(JSON.parse(readFileSync(join(cwd, "cloud-run/service.json"), "utf8"))).toEqual(server.writes()[0]!.body);
  const nothing = await deploy(server, { render: "out", "rollback-to": "churn-old" });
  expect(nothing.stdout).toContain("render: expected something to deploy, got rollback-to");
});
