/** The manifests compared with the published descriptions of the objects, and kubectl as a second client of the same API. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";
import { realClock } from "../../src/delivery/deployment/clock.ts";
import { KubernetesApi } from "../../src/delivery/deployment/kubernetes/api.ts";
import { clusterAccess } from "../../src/delivery/deployment/kubernetes/kubeconfig.ts";
import { deployment, type KubernetesObject, manifests } from "../../src/delivery/deployment/kubernetes/manifests.ts";
import type { KubernetesSettings } from "../../src/delivery/deployment/kubernetes/settings.ts";
import { KubernetesTarget } from "../../src/delivery/deployment/kubernetes/target.ts";
import { rollOut } from "../../src/delivery/deployment/rollout.ts";
import { Cluster } from "../kubernetes/cluster.ts";

const call = promisify(execFile);
const settings: KubernetesSettings = {
  name: "churn",
  namespace: "ml",
  image: `registry.example/churn@sha256:${"a".repeat(64)}`,
  modelDigest: `sha256:${"1".repeat(64)}`,
  port: 8080,
  replicas: { min: 2, max: 5 },
  variables: {},
  cpu: "100m",
  memory: "256Mi",
  serviceType: "ClusterIP",
};

// Inside the folder of the package, so that its types are found.
const scratch = () => {
  const path = mkdtempSync(join(import.meta.dirname, ".kubernetes-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

const modules = {
  Deployment: "apps/v1",
  Service: "v1",
  HorizontalPodAutoscaler: "autoscaling/v2",
  PodDisruptionBudget: "policy/v1",
};

/** The schemas find values that are not allowed. */
async function schemaErrors(objects: readonly KubernetesObject[]): Promise<string> {
  const file = join(scratch(), "validate.mjs");
  const imports = Object.entries(modules).map(
    ([kind, module]) => `import { ${kind} } from "kubernetes-models/${module}";`,
  );
  const checks = objects.map((each) => `new ${each.kind}(${JSON.stringify(each)}).validate();`);
  writeFileSync(file, [...imports, ...checks].join("\n"));
  const ended = await call(process.execPath, [file]).catch((error: { stderr: string }) => error);
  return ended.stderr;
}

/** Types find unknown and missing fields: an object literal may have no others. */
function typeErrors(objects: readonly KubernetesObject[]): string[] {
  const file = join(scratch(), "manifests.ts");
  const imports = Object.entries(modules).map(
    ([kind, module]) => `import type { I${kind} } from "kubernetes-models/${module}";`,
  );
  const values = objects.map((each, index) => `export const o${index}: I${each.kind} = ${JSON.stringify(each)};`);
  writeFileSync(file, [...imports, ...values].join("\n"));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300));
}

test("the manifests fit the API's own descriptions", async () => {
  const objects = [...manifests(settings), deployment({ ...settings, modelDigest: undefined }, "canary", 2)];
  expect(objects.map(({ kind }) => kind)).toEqual([
    "Deployment",
    "Service",
    "HorizontalPodAutoscaler",
    "PodDisruptionBudget",
    "Deployment",
  ]);
  expect(typeErrors(objects)).toEqual([]);
  expect(await schemaErrors(objects)).toBe("");
  // The checks find what they should: a misspelt field, and text in place of a number.
  const [first] = structuredClone(objects) as [KubernetesObject];
  Object.assign(first.spec, { readinesProbe: {} });
  expect(typeErrors([first]).join()).toContain("readinesProbe");
  Object.assign(first.spec, { readinesProbe: undefined, replicas: "two" });
  expect(await schemaErrors([first])).toContain("replicas");
});

test("kubectl and the target share an API: a conflict that names kubectl, and a rollout that kubectl waits for", async () => {
  const cluster = await Cluster.start();
  const folder = scratch();
  const kubeconfig = join(folder, "config");
  const config = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "here",
    clusters: [{ name: "c", cluster: { server: cluster.url } }],
    users: [{ name: "u", user: { token: "secret" } }],
    contexts: [{ name: "here", context: { cluster: "c", user: "u", namespace: "ml" } }],
  };
  writeFileSync(kubeconfig, JSON.stringify(config));
  const kubectl = async (...args: string[]) =>
    (await call("kubectl", ["--kubeconfig", kubeconfig, "--cache-dir", join(folder, "cache"), ...args])).stdout;

  // kubectl sends a token over TLS alone, so the credentials of the plain API are none.
  cluster.tokens.add("");
  const { signal } = new AbortController();
  const access = await clusterAccess({ path: kubeconfig, context: undefined, cwd: folder, env: process.env, signal });
  const retries = { attempts: 3, forMs: 1000, firstMs: 1, mostMs: 2, random: () => 0 };
  const deploy = async (changed: Partial<KubernetesSettings>, force = false) => {
    const api = new KubernetesApi({ access, env: {}, signal, retries });
    const all = { ...settings, replicas: { min: 2, max: 2 }, ...changed };
    const target = new KubernetesTarget({ api, settings: all, url: undefined, canary: false, force });
    const beforeChange = async () => {};
    const waiting = { timeoutMs: 20_000, pollMs: 20, clock: realClock, signal };
    return rollOut(target, { dryRun: false, canaryPercent: 0, canaryMs: 0, ...waiting, beforeChange, onEvent() {} });
  };
  const first = await deploy({});
  expect(first.state).toBe("deployed");
  expect(await kubectl("rollout", "status", "deployment/churn", "--timeout", "20s")).toContain(
    "successfully rolled out",
  );
  expect(await kubectl("get", "deployment", "churn", "-o", "jsonpath={.spec.template.spec.containers[0].image}")).toBe(
    settings.image,
  );

  // Somebody changes the image by hand.
  const [ours] = manifests({ ...settings, image: `registry.example/churn@sha256:${"c".repeat(64)}` });
  writeFileSync(join(folder, "by-hand.json"), JSON.stringify(ours));
  const byHand = [
    "apply",
    "--server-side",
    "--force-conflicts",
    "--validate=false",
    "-f",
    join(folder, "by-hand.json"),
  ];
  expect(await kubectl(...byHand)).toContain("deployment.apps/churn serverside-applied");
  await expect(deploy({})).rejects.toThrow('conflict with "kubectl"');
  expect((await deploy({}, true)).state).toBe("deployed");
  expect(await kubectl("rollout", "status", "deployment/churn", "--timeout", "20s")).toContain(
    "successfully rolled out",
  );
});
