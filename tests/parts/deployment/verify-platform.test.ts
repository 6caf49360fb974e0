/**
 * verify-deployment with what deploy-model recorded: what the platform reports about the image, and the rollback of deploy-model.
 * Servers of the old and the new model really run; the platforms are stand-ins. Each right end follows from what is routed.
 */
import { createHash, createHmac } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { CloudRunServer } from "../../delivery/deployment/cloud-run-server.ts";
import { GitHubStandIn } from "../../github.ts";
import { type RoutedCluster, routedCluster } from "../../kubernetes/routed-cluster.ts";
import { cli, step } from "../../runner.ts";
import "./published/requests.ts";
import { iris, type Served, serve, trained } from "../../serving/server.ts";

const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`;
const image = (digit: string) => `ghcr.io/acme/churn@${digestOf(digit)}`;
const quick = {
  connections: "10",
  "quiet-seconds": "0.4",
  timeout: "2",
  "load-requests": "0",
  "rollback-timeout": "20",
};

let work: string;
let old: Served;
let next: Served;
let oldDigest: string;

beforeAll(async () => {
  work = await trained(iris, "species", ["--n-estimators", "5"]);
  const before = ["--data", iris, "--target", "species", "--seed", "3", "--n-estimators", "5"];
  await cli(["train", ...before, "--model-dir", "old", "--report-dir", "old-report"], { cwd: work });
  await cli(["test-model", "--test-data", "report/test.csv"], { cwd: work });
  await cli(["gate-on-metric", "--metric", "accuracy", "--min", "0.8"], { cwd: work });
  [old, next] = await Promise.all([
    serve(join(work, "old"), [], { keep: true }),
    serve(join(work, "model"), [], { keep: true }),
  ]);
  oldDigest = (await fetch(`${old.url}health`)).headers.get("x-model-digest")!;
});

let reports = 0;

/** Returns the path of a copy of the report, which has the gate, the held-out rows and their predictions. */
function reportFolder(): string {
  const report = `report-${reports++}`;
  cpSync(join(work, "report"), join(work, report), { recursive: true });
  return report;
}

/** Deploys an image to the cluster. Its load balancer reaches the model of the image, or what `route` says. */
function deploy({ env, url }: RoutedCluster, digit: string, report: string) {
  const inputs = { platform: "kubernetes", name: "churn", image: image(digit), address: url, "report-dir": report };
  return step("deploy-model", { ...inputs, "poll-seconds": "0.05", timeout: "20" }, { cwd: work, env });
}

function verify(url: string, report: string, inputs: Record<string, string>, env: Record<string, string> = {}) {
  return step("verify-deployment", { url, ...quick, "report-dir": report, ...inputs }, { cwd: work, env });
}

const checksOf = (path: string): string[] =>
  JSON.parse(readFileSync(path, "utf8")).checks.map(({ name, ends }: Record<string, string>) => `${name}: ${ends}`);

test("Kubernetes: the image of each pod counts, and deploy-model's rollback is verified although nobody saw the old model", async () => {
  const routed = await routedCluster((now) => (now === image("a") ? old : next));
  const report = reportFolder();
  expect((await deploy(routed, "a", report)).outputs["state"]).toBe("deployed");
  expect((await deploy(routed, "b", report)).outputs["state"]).toBe("deployed");
  const asked = { kubeconfig: routed.env.KUBECONFIG, "kube-context": "here" };
  const good = await verify(routed.url, report, { ...asked, rollout: `${report}/rollout.json`, soak: "1" });
  expect(good.code, good.stdout).toBe(0);
  expect(checksOf(good.outputs["deployment-path"]!)).toContain("runs the image: passed");

  // One pod runs another image, although the load balancer never chose it.
  const [pod] = routed.cluster.names("pods");
  const [container] = routed.cluster.object("pods", pod!)!.status["containerStatuses"] as { imageID: string }[];
  container!.imageID = `docker-pullable://${image("c")}`;
  const mixed = await verify(routed.url, report, { ...asked, rollout: `${report}/rollout.json` });
  expect(mixed.code).toBe(1);
  expect(mixed.stdout).toContain(
    `expected the platform to run ${digestOf("b")} alone, got pod ${pod}: ${digestOf("c")}`,
  );
  expect(checksOf(mixed.outputs["deployment-path"]!).at(-1)).toBe("runs the image: failed");
  container!.imageID = image("b");

  // The new container never answers. The old model comes back, and the platform says that it is the old image.
  routed.route = (now) => (now === image("a") ? old : 503);
  const broken = await verify(routed.url, report, { ...asked, rollback: "deploy-model" });
  expect(broken.code).toBe(1);
  expect(broken.outputs, broken.stdout).toMatchObject({ passed: "false", "rolled-back": "true" });
  expect(routed.image()).toBe(image("a"));
  const { rollback } = JSON.parse(readFileSync(broken.outputs["deployment-path"]!, "utf8"));
  expect(rollback.verified).toBe(true);
  expect(rollback.text).toMatch(/serves again$/);
});

test("the rollback of deploy-model: the old digest is verified, and what cannot go back says why", async () => {
  const routed = await routedCluster(() => old);
  const report = reportFolder();
  const first = await deploy(routed, "a", report);
  expect(first.outputs["state"]).toBe("deployed");
  const nothing = await verify(routed.url, report, { rollback: "deploy-model" }, routed.env);
  expect(nothing.outputs["rolled-back"]).toBe("false");
  expect(nothing.summary).toContain("there is nothing to go back to: it was the first deployment of Deployment churn");

  expect((await deploy(routed, "b", report)).outputs["state"]).toBe("deployed");
  const pinned = await verify(routed.url, report, { rollback: "deploy-model" }, routed.env);
  expect(pinned.outputs).toMatchObject({ "served-digest": oldDigest, "rolled-back": "true" });
  expect(pinned.summary).toContain(`Rollback: ${oldDigest} serves again.`);
  expect(routed.image()).toBe(image("a"));

  // It goes back, but the load balancer still reaches the new model.
  expect((await deploy(routed, "b", report)).outputs["state"]).toBe("deployed");
  routed.route = () => next;
  const stuck = await verify(
    routed.url,
    report,
    { rollback: "deploy-model", digest: digestOf("0"), "previous-digest": oldDigest, "rollback-timeout": "3" },
    routed.env,
  );
  expect(stuck.outputs["rolled-back"]).toBe("false");
  expect(stuck.summary).toContain("Rollback: after the rollback: serves the model: expected");

  // The rollback left the Service with the label of the newer image, so that the first repetition still changes that.
  await deploy(routed, "a", report);
  expect((await deploy(routed, "a", report)).outputs["state"]).toBe("unchanged");
  const unchanged = await verify(routed.url, report, { rollback: "deploy-model", digest: digestOf("0") }, routed.env);
  expect(unchanged.summary).toMatch(/there is nothing to go back to: deploy\\?-model changed nothing/);
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("Cloud Run: a server that states no digest is known by what the platform reports about its traffic", async () => {
  const cloud = await CloudRunServer.start();
  cloud.serving("churn-old", image("a"));
  // A foreign server: it is ready, refuses everything else, and never says which model it serves.
  const foreign = await listen((asked, answer) => void answer.writeHead(asked.url === "/health" ? 200 : 400).end("{}"));
  const tokenUrl = await listen((asked, answer) => {
    answer.setHeader("content-type", "application/json");
    const isExchange = asked.url === "/v1/token";
    answer.end(JSON.stringify(isExchange ? { access_token: "federated" } : { accessToken: "access-1" }));
  });
  const login = { "identity-token-variable": "JOB_TOKEN", "api-url": cloud.url, "token-url": tokenUrl };
  const env = { JOB_TOKEN: "a.b.c" };
  const deployed = await step(
    "deploy-model",
    {
      platform: "cloud-run",
      name: "churn",
      "google-project": "acme",
      region: "europe-west1",
      image: image("b"),
      "google-provider": "projects/12/locations/global/workloadIdentityPools/github/providers/repo",
      "google-service-account": "deploy@acme.iam.gserviceaccount.com",
      "poll-seconds": "0.05",
      "report-dir": "cloud",
      ...login,
    },
    { cwd: work, env },
  );
  expect(deployed.outputs["state"], deployed.stdout).toBe("deployed");
  const inputs = { ...login, digest: digestOf("0"), rollout: "cloud/rollout.json" };
  const passed = await verify(foreign, "cloud", inputs, env);
  expect(passed.code, passed.stdout).toBe(0);
  expect(passed.summary).toMatch(/runs the image sha256:b+, according to the platform/);
  const { rollout: _, ...unasked } = inputs;
  expect((await verify(foreign, "cloud", unasked, env)).summary).toContain("does not say which model it serves");

  // Somebody pinned half of the traffic to the old revision.
  const { revision } = deployed.outputs;
  cloud.traffic = [
    { revision: revision!, percent: 50 },
    { revision: "churn-old", percent: 50 },
  ];
  const half = await verify(foreign, "cloud", { ...inputs, rollback: "deploy-model" }, env);
  expect(half.code).toBe(1);
  expect(half.stdout).toContain(`got churn-old with 50 % of the traffic: ${digestOf("a")}`);
  expect(half.outputs["rolled-back"], half.stdout).toBe("true");
  expect(cloud.traffic).toEqual([expect.objectContaining({ revision: "churn-old", percent: 100 })]);
});

/** Signature version 4 as AWS describes it (“Create a signed AWS API request”), from the request that arrived. */
function signatureOf(method: string, path: string, headers: Record<string, unknown>, body: string): string {
  const [, day = "", region = "", names = ""] =
    /Credential=AKIDEXAMPLE\/(\d{8})\/([\w-]+)\/sagemaker\/aws4_request, SignedHeaders=([\w;-]+),/.exec(
      String(headers["authorization"]),
    ) ?? [];
  const sha = (text: string) => createHash("sha256").update(text).digest("hex");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const lines = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, "", lines.join(""), names, sha(body)].join("\n");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], `${day}/${region}/sagemaker/aws4_request`, sha(canonical)];
  const key = ["sagemaker", "aws4_request"].reduce(hmac, hmac(hmac("AWS4secret", day), region));
  return hmac(key, text.join("\n")).toString("hex");
}

test("SageMaker: requests are signed, and the digest is in its own header", async () => {
  const path = "/endpoints/churn/invocations";
  const runtime = await listen(async (asked, answer) => {
    let body = "";
    for await (const chunk of asked) body += chunk;
    const { method = "", url = "", headers } = asked;
    const isSigned = String(headers.authorization).endsWith(`Signature=${signatureOf(method, url, headers, body)}`);
    if (url !== path || !isSigned) return void answer.writeHead(403).end('{"message":"not signed"}');
    const reply = await fetch(new URL("invocations", next.url), {
      method,
      headers: { "content-type": headers["content-type"]! },
      body,
    });
    const text = await reply.text();
    // A status of the container that is not 2xx reaches the caller as 424.
    if (!reply.ok) return void answer.writeHead(424).end(text);
    const passed = { "x-amzn-sagemaker-custom-attributes": reply.headers.get("x-amzn-sagemaker-custom-attributes")! };
    answer.writeHead(200, { "content-type": "application/json", ...passed }).end(text);
  });
  const env = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  const inputs = { "aws-region": "eu-central-1", "load-requests": "10" };
  const { code, outputs, stdout } = await verify(`${runtime}${path}`, reportFolder(), inputs, env);
  expect(code, stdout).toBe(0);
  expect(outputs["served-digest"]).toBe((await fetch(`${next.url}health`)).headers.get("x-model-digest"));
  const wrong = await verify(`${runtime}${path}`, reportFolder(), inputs, { ...env, AWS_SECRET_ACCESS_KEY: "other" });
  expect(wrong.stdout).toContain("expected an answer, got HTTP 403");
});

test("a rollout.json that cannot be used", async () => {
  const report = reportFolder();
  const place = join(work, report, "rollout.json");
  const asked = () => verify(next.url, report, { rollback: "deploy-model" }, { KUBECONFIG: "gone" });
  expect((await asked()).stdout).toContain("rollout.json");
  const rollout = {
    format: "trainyard-rollout-1",
    version: "0.1.0",
    platform: "kubernetes",
    target: "Deployment churn",
    settings: { name: "churn" },
    state: "deployed",
    passed: true,
    revision: "churn-1",
    digest: digestOf("b"),
    changes: [],
    events: [],
  };
  const wrong: [object, string][] = [
    [{ state: "planned" }, "expected a deployment that succeeded, got the state planned"],
    [{ state: "failed", passed: false }, "expected a deployment that succeeded, got the state failed"],
    [{ settings: {} }, "expected the settings of the deployment, got none"],
    [{ platform: "mainframe" }, "settings: platform: expected"],
    [{ settings: { name: "churn", replicas: "many" } }, "settings: replicas: expected"],
    [{ settings: { name: "../secrets" }, platform: "cloud-run" }, "name: expected at most 40"],
    [{ settings: { name: "churn", region: "evil.example/#" }, platform: "sagemaker" }, "region: expected at most 90"],
    [{}, "gone: expected a kubeconfig, got no file"],
  ];
  for (const [changed, message] of wrong) {
    writeFileSync(place, JSON.stringify({ ...rollout, ...changed }));
    const { code, stdout } = await asked();
    expect(code, message).toBe(1);
    expect(stdout).toContain(message);
  }
  const run = { id: 76, attempt: 1, job: "deploy", commit: "a".repeat(40) };
  writeFileSync(place, JSON.stringify({ ...rollout, run }));
  const env = (await GitHubStandIn.start()).environment();
  const earlier = await verify(next.url, report, { rollback: "deploy-model", token: "t" }, env);
  expect(earlier.stdout).toContain(
    "rollout.json: expected a result of this run, attempt 1 of run 77, got one of attempt 1",
  );
});
