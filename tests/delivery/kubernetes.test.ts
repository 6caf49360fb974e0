/** Rollouts to a Kubernetes API that keeps owners of fields and replaces pods step by step, and the faults of real clusters. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KubernetesApi } from "../../src/delivery/deployment/kubernetes/api.ts";
import { clusterAccess } from "../../src/delivery/deployment/kubernetes/kubeconfig.ts";
import { deploymentState } from "../../src/delivery/deployment/kubernetes/rollout-state.ts";
import type { KubernetesSettings } from "../../src/delivery/deployment/kubernetes/settings.ts";
import { canaryReplicas } from "../../src/delivery/deployment/kubernetes/settings.ts";
import { KubernetesTarget } from "../../src/delivery/deployment/kubernetes/target.ts";
import { rollOut } from "../../src/delivery/deployment/rollout.ts";
import { Cluster } from "../kubernetes/cluster.ts";
import { folder } from "../runner.ts";

const { signal } = new AbortController();
const retries = { attempts: 3, forMs: 1000, firstMs: 1, mostMs: 2, random: () => 0 };
const imageOf = (digit: string) => `registry.example/churn@sha256:${digit.repeat(64)}`;
const settings: KubernetesSettings = {
  name: "churn",
  namespace: "ml",
  image: imageOf("a"),
  modelDigest: `sha256:${"1".repeat(64)}`,
  port: 8080,
  replicas: { min: 3, max: 3 },
  variables: {},
  cpu: "100m",
  memory: "256Mi",
  serviceType: "ClusterIP",
};
const next = { ...settings, image: imageOf("b"), modelDigest: `sha256:${"2".repeat(64)}` };

function kubeconfig(url: string, user: object = { token: "secret" }, cluster: object = {}): string {
  const path = join(folder(), "config");
  const config = {
    "current-context": "here",
    clusters: [{ name: "c", cluster: { server: url, ...cluster } }],
    users: [{ name: "u", user }],
    contexts: [{ name: "here", context: { cluster: "c", user: "u", namespace: "ml" } }],
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}

const access = (path: string | undefined, env = {}) =>
  clusterAccess({ path, context: undefined, cwd: "/", env: { PATH: process.env["PATH"], ...env }, signal });

async function target(cluster: Cluster, changed: Partial<KubernetesSettings> = {}, options = {}) {
  const api = new KubernetesApi({ access: await access(kubeconfig(cluster.url)), env: {}, signal, retries });
  const all = { ...settings, ...changed };
  return new KubernetesTarget({ api, settings: all, url: undefined, canary: false, force: false, ...options });
}

async function deploy(cluster: Cluster, changed: Partial<KubernetesSettings> = {}, options: Options = {}) {
  const noted: unknown[] = [];
  let now = 0;
  const rollout = await rollOut(await target(cluster, changed, options), {
    dryRun: options.dryRun ?? false,
    canaryPercent: options.canary === true ? 25 : 0,
    canaryMs: 1,
    timeoutMs: 60_000,
    pollMs: 1000,
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
    signal,
    beforeChange: async ({ previous }) => void noted.push(previous),
    onEvent: () => {},
  });
  return { ...rollout, noted };
}

interface Options {
  dryRun?: boolean;
  canary?: boolean;
  force?: boolean;
}

const imagesOfPods = (cluster: Cluster) =>
  cluster.names("pods").map((name) => {
    const { containerStatuses } = cluster.object("pods", name)!.status;
    return (containerStatuses as { imageID: string }[])[0]!.imageID;
  });

test("a first deployment, its repetition, and a new model without a pod of the old one at the end", async () => {
  const cluster = await Cluster.start();
  expect((await deploy(cluster, {}, { dryRun: true })).changes).toEqual([
    "creates Deployment churn",
    "creates Service churn",
    "creates PodDisruptionBudget churn",
  ]);
  expect(cluster.names("deployments")).toEqual([]);
  const first = await deploy(cluster);
  expect(first).toMatchObject({ state: "deployed", url: "http://churn.ml.svc", previous: undefined });
  expect(imagesOfPods(cluster)).toEqual(Array(3).fill(settings.image));
  expect(await deploy(cluster)).toMatchObject({ state: "unchanged", changes: [], noted: [] });

  cluster.faults.endingFor = 4;
  cluster.faults.observesAfter = 3;
  const second = await deploy(cluster, next);
  expect(second).toMatchObject({ state: "deployed", digest: `sha256:${"b".repeat(64)}` });
  expect(second.noted).toEqual([
    {
      url: "http://churn.ml.svc",
      revisions: [{ revision: first.revision, digest: `sha256:${"a".repeat(64)}`, percent: 100 }],
    },
  ]);
  // kubectl reports success while pods of the old model are ending.
  expect(second.events.join("\n")).toMatch(/\d old pods are ending and may still answer/);
  expect(imagesOfPods(cluster)).toEqual(Array(3).fill(next.image));
  expect(second.changes.join()).toContain("spec.template.spec.containers.model.image");
});

test("a model that does not start: the reason, the log, and the old model back in spite of the stale condition", async () => {
  const cluster = await Cluster.start();
  const first = await deploy(cluster);
  cluster.faults.waiting = {
    reason: "CrashLoopBackOff",
    message: "back-off 40s restarting failed container",
    restarts: 4,
    log: "model.onnx: expected a model, got no file\n",
  };
  const failed = await deploy(cluster, next);
  expect(failed.state).toBe("rolled-back");
  expect(failed.reason).toContain("CrashLoopBackOff, back-off 40s restarting failed container, 4 restarts");
  expect(failed.reason).toContain("its log ends with: model.onnx: expected a model, got no file");
  expect(failed.reason).toContain(`${first.revision} serves again`);
  expect(imagesOfPods(cluster)).toEqual(Array(3).fill(settings.image));
  expect(cluster.object("deployments", "churn")!.spec).not.toHaveProperty("template.metadata.labels.pod-template-hash");
  delete cluster.faults.waiting;
  expect((await deploy(cluster, next)).state).toBe("deployed");
});

test("going back in a later job, by the name of the revision alone", async () => {
  const cluster = await Cluster.start();
  const { revision } = await deploy(cluster);
  await deploy(cluster, next);
  const later = await target(cluster, { image: "", modelDigest: undefined });
  expect(await later.rollBack({ url: undefined, revisions: [{ revision, digest: undefined, percent: 100 }] })).toBe(
    revision,
  );
  while ((await later.status(revision)).phase === "progressing");
  expect(await later.current()).toMatchObject({ revisions: [{ revision, digest: `sha256:${"a".repeat(64)}` }] });
  expect(cluster.object("deployments", "churn")!.metadata.labels!["app.kubernetes.io/version"]).toBe("1".repeat(12));
  const absent = { url: undefined, revisions: [{ revision: "churn-gone", digest: undefined, percent: 100 }] };
  await expect(later.rollBack(absent)).rejects.toThrow("expected a ReplicaSet of the revision churn-gone, got churn-");
});

test("a first deployment that fails has nothing to go back to", async () => {
  const cluster = await Cluster.start();
  cluster.faults.waiting = { reason: "ImagePullBackOff", message: "unauthorized" };
  const failed = await deploy(cluster);
  expect(failed.state).toBe("failed");
  expect(failed.reason).toContain("ImagePullBackOff, unauthorized");
  expect(failed.reason).toContain("this was the first deployment, so there is nothing to go back to");
});

test("a canary gets its share by the number of pods, and goes when it fails", async () => {
  // With 9 pods, one canary is exactly 10 %. With 3, one pod is as close as it gets.
  expect(canaryReplicas(9, 10)).toEqual({ replicas: 1, percent: 10 });
  expect(canaryReplicas(3, 10)).toEqual({ replicas: 1, percent: 25 });
  expect(canaryReplicas(3, 50)).toEqual({ replicas: 3, percent: 50 });
  const cluster = await Cluster.start();
  await deploy(cluster);
  cluster.faults.waiting = { reason: "CrashLoopBackOff", message: "back-off" };
  expect((await deploy(cluster, next, { canary: true })).state).toBe("rolled-back");
  expect(cluster.names("deployments")).toEqual(["churn"]);
  expect(imagesOfPods(cluster)).toEqual(Array(3).fill(settings.image));
  delete cluster.faults.waiting;
  const done = await deploy(cluster, next, { canary: true });
  expect(done.state).toBe("deployed");
  expect(done.events.filter((each) => each.includes("%"))).toEqual([
    `${done.revision} gets 25 % of the traffic`,
    `${done.revision} gets 100 % of the traffic`,
  ]);
  expect(cluster.names("deployments")).toEqual(["churn"]);
});

test("an autoscaler owns the number of pods", async () => {
  const cluster = await Cluster.start();
  await deploy(cluster, { replicas: { min: 2, max: 5 } });
  expect(cluster.names("horizontalpodautoscalers")).toEqual(["churn"]);
  const patch = cluster.requests.find(({ method, path }) => method === "PATCH" && path.endsWith("/deployments/churn"))!;
  expect(Object.fromEntries(patch.query)).toEqual({
    fieldManager: "trainyard",
    fieldValidation: "Strict",
    dryRun: "All",
  });
});

const refusals: Record<string, [Cluster["faults"]["answers"][number], string]> = {
  "a missing permission": [
    { status: 403, message: 'deployments.apps "churn" is forbidden: User "ci" cannot get resource' },
    'apiGroups: ["apps"], resources: [deployments], verbs: [get]',
  ],
  "a bad gateway that stays": [{ status: 502, message: "bad gateway" }, "HTTP 502: bad gateway"],
  quota: [
    {
      status: 403,
      message: 'deployments.apps "churn" is forbidden: exceeded quota: objects, requested: count/deployments.apps=1',
    },
    "the quota is used up",
  ],
};

test.each(Object.entries(refusals))("the cluster refuses: %s", async (_, [answer, message]) => {
  const cluster = await Cluster.start();
  cluster.faults.answers.push(answer, answer, answer);
  await expect(deploy(cluster)).rejects.toThrow(message);
});

test("a namespace that does not exist, too many requests, and other credentials", async () => {
  const cluster = await Cluster.start();
  await expect(deploy(cluster, { namespace: "absent" })).rejects.toThrow("does the namespace exist?");
  cluster.faults.answers.push({ status: 429, headers: { "retry-after": "0" }, message: "slow down" });
  expect((await deploy(cluster)).state).toBe("deployed");
  cluster.tokens = new Set(["other"]);
  await expect(deploy(cluster, next)).rejects.toThrow("the cluster does not accept the credentials");
});

test("a token that expires in the middle is asked for again", async () => {
  const cluster = await Cluster.start();
  const counter = join(folder(), "count");
  writeFileSync(counter, "0");
  const program = `
    const fs = require("node:fs");
    const { spec, kind } = JSON.parse(process.env.KUBERNETES_EXEC_INFO);
    if (kind !== "ExecCredential" || spec.interactive !== false) process.exit(1);
    const count = Number(fs.readFileSync(${JSON.stringify(counter)})) + 1;
    fs.writeFileSync(${JSON.stringify(counter)}, String(count));
    console.log(JSON.stringify({ kind: "ExecCredential", status: { token: process.env.PREFIX + count } }));`;
  const exec = { command: process.execPath, args: ["-e", program], env: [{ name: "PREFIX", value: "t" }] };
  cluster.tokens = new Set(["t1"]);
  const path = kubeconfig(cluster.url, { exec });
  const api = new KubernetesApi({ access: await access(path), env: {}, signal, retries });
  const at = { namespace: "ml", name: "churn" };
  expect(await api.delete("Deployment", at)).toBe(false);
  cluster.tokens = new Set(["t2"]);
  expect(await api.delete("Deployment", at)).toBe(false);
  expect(readFileSync(counter, "utf8")).toBe("2");
});

test("an own certificate authority and a client certificate", async () => {
  const cwd = folder();
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd, stdio: "pipe" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Own", "-days", "2");
  writeFileSync(join(cwd, "names"), "subjectAltName=IP:127.0.0.1");
  for (const name of ["server", "client"]) {
    openssl("req", ...key, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${name}`);
    const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names", "-days", "2"];
    openssl("x509", "-req", "-in", `${name}.csr`, ...signed, "-out", `${name}.pem`);
  }
  const read = (name: string) => readFileSync(join(cwd, name));
  const cluster = await Cluster.start({
    key: read("server.key"),
    cert: read("server.pem"),
    ca: read("ca.pem"),
    requestCert: true,
    rejectUnauthorized: true,
  });
  cluster.tokens = new Set([""]);
  const user = {
    "client-certificate-data": read("client.pem").toString("base64"),
    "client-key": join(cwd, "client.key"),
  };
  const find = async (path: string) => {
    const api = new KubernetesApi({ access: await access(path), env: {}, signal, retries });
    return api.delete("Deployment", { namespace: "ml", name: "churn" });
  };
  const trusted = { "certificate-authority": join(cwd, "ca.pem") };
  expect(await find(kubeconfig(cluster.url, user, trusted))).toBe(false);
  await expect(find(kubeconfig(cluster.url, user))).rejects.toThrow("its certificate is not trusted");
});

test("several kubeconfig files: the first that names something wins", async () => {
  const first = join(folder(), "first");
  writeFileSync(first, "current-context: here\nusers:\n- name: u\n  user: {tokenFile: token}\nclusters: null\n");
  writeFileSync(join(first, "../token"), "from-file\n");
  const both = { KUBECONFIG: `${first}:${kubeconfig("https://cluster.example:6443/k8s/clusters/1")}` };
  const { server, namespace, credentials } = await access(undefined, both);
  expect(server.href).toBe("https://cluster.example:6443/k8s/clusters/1/");
  expect(namespace).toBe("ml");
  expect((await credentials()).token).toBe("from-file");
});

test("kubeconfigs and settings that cannot be used", async () => {
  const file = (text: string) => {
    const path = join(folder(), "config");
    writeFileSync(path, text);
    return access(path);
  };
  await expect(access("/no/such/config")).rejects.toThrow("expected a kubeconfig, got no file");
  await expect(access(undefined, { HOME: folder() })).rejects.toThrow("get-gke-credentials");
  await expect(file("a: [")).rejects.toThrow("expected a kubeconfig as YAML");
  await expect(file("clusters: 3")).rejects.toThrow("clusters: expected a list");
  await expect(file("current-context: x")).rejects.toThrow('expected contexts to have "x", got none');
  await expect(file("[]")).rejects.toThrow("expected a current context");
  const cluster = await Cluster.start();
  const wrong: [Partial<KubernetesSettings>, string][] = [
    [{ image: "registry.example/churn:1" }, "image: expected an image by its digest"],
    [{ name: "Churn_1" }, "name: expected at most 56 lower-case letters"],
    [{ namespace: "../kube-system" }, "namespace: expected at most 63 lower-case letters"],
    [{ replicas: { min: 3, max: 1 } }, "replicas: expected at least 1 and no more than the maximum"],
  ];
  for (const [changed, message] of wrong) await expect(deploy(cluster, changed)).rejects.toThrow(message);
});

test("pods that the cluster cannot create: the condition of the Deployment says why", () => {
  // The condition as the documentation of Deployments shows it ("Failed Deployment").
  const message =
    'pods "churn-5d4f" is forbidden: exceeded quota: pods, requested: pods=1, used: pods=2, limited: pods=2';
  const conditions = [{ type: "ReplicaFailure", status: "True", reason: "FailedCreate", message }];
  const status = { observedGeneration: 2, replicas: 2, updatedReplicas: 0, availableReplicas: 2, conditions };
  const deployment = { metadata: { name: "churn", generation: 2 }, spec: { replicas: 2, template: {} }, status };
  expect(deploymentState(deployment, undefined)).toEqual({
    phase: "progressing",
    text: `0 of 2 pods have the new model: ${message}`,
  });
});
