/** deploy-model through the bundle. The stand-in follows Cloud Run's published reference; the right end of each case is by hand. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CloudRunServer } from "../../delivery/deployment/cloud-run-server.ts";
import { folder, step } from "../../runner.ts";

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
    { cwd, env: { CLOUDSDK_AUTH_ACCESS_TOKEN: "access-1" } },
  );
}

test("Cloud Run: dry run, canary, repetition, rollback to the noted revision", async () => {
  const server = await CloudRunServer.start();
  server.serving("churn-old", image("a"));
  const cwd = folder();
  const planned = await deploy(server, { "dry-run": "true", render: "manifests" }, cwd);
  expect(planned.code, planned.stderr).toBe(0);
  expect(planned.outputs).toMatchObject({ state: "planned", "previous-revision": "churn-old" });
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
