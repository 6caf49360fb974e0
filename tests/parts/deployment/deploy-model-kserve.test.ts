/**
 * deploy-model to a KServe InferenceService through the bundle. The stand-in makes revisions as Knative does, and the manifest is
 * compared with the types that KServe publishes.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { routedCluster } from "../../kubernetes/routed-cluster.ts";
import { cli, folder, root, step } from "../../runner.ts";

const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`;
const image = (digit: string) => `ghcr.io/acme/churn@${digestOf(digit)}`;

async function kserve() {
  const { cluster, env } = await routedCluster(() => 503);
  const cwd = folder();
  const deploy = (inputs: Record<string, string>) =>
    step(
      "deploy-model",
      { platform: "kserve", name: "churn", "poll-seconds": "0.05", timeout: "20", ...inputs },
      { cwd, env },
    );
  const predictor = () => cluster.object("inferenceservices", "churn")!.spec["predictor"] as Predictor;
  const images = () =>
    cluster.names("pods").map((name) => {
      const { containerStatuses } = cluster.object("pods", name)!.status;
      return (containerStatuses as { imageID: string }[])[0]!.imageID;
    });
  return { cluster, deploy, predictor, images, cwd, env };
}

interface Predictor {
  canaryTrafficPercent?: number;
  containers: { image: string }[];
}

test("the manifest fits KServe's own types, and is rendered without a cluster", async () => {
  const cwd = folder();
  const words = ["--platform", "kserve", "--name", "churn", "--image", image("a"), "--render", "out"];
  const { code, stderr } = await cli(
    ["deploy-model", ...words, "--model-digest", digestOf("1"), "--variables", "LOG=debug"],
    {
      cwd,
      env: { HOME: cwd },
    },
  );
  expect(code, stderr).toBe(0);
  const manifest = readFileSync(join(cwd, "out/inferenceservice.json"), "utf8");
  const python = join(root, "tests/parts/python/clients/.venv/bin/python");
  // The check finds what it should: a misspelt field, and text in place of a number.
  const wrong = ['"minReplica": 2', '"minReplicas": "2"'].map((field) => manifest.replace('"minReplicas": 2', field));
  const input = `[${[manifest, ...wrong].join()}]`;
  const script = join(root, "tests/kubernetes/kserve-schema.py");
  expect(execFileSync(python, [script], { input, encoding: "utf8" }).trim().split("\n")).toEqual([
    "fits",
    ".spec.predictor.minReplica: unknown",
    ".spec.predictor.minReplicas: expected int, got '2'",
  ]);
  const { metadata, spec } = JSON.parse(manifest);
  expect(metadata.labels["app.kubernetes.io/version"]).toBe("1".repeat(12));
  expect(spec.predictor.annotations).toMatchObject({
    "trainyard/model-digest": digestOf("1"),
    "trainyard/image-digest": digestOf("a"),
  });
});

test("deployed, repeated, updated although the old revision is still Ready, and brought back in a later job", async () => {
  const { cluster, deploy, predictor, images } = await kserve();
  const first = await deploy({ image: image("a") });
  expect(first.outputs, first.stdout).toMatchObject({ state: "deployed", url: "http://churn.ml.example.com" });
  expect((await deploy({ image: image("a") })).outputs["state"]).toBe("unchanged");

  cluster.faults.observesAfter = 1;
  cluster.faults.endingFor = 3;
  const second = await deploy({ image: image("b") });
  expect(second.outputs, second.stdout).toMatchObject({
    state: "deployed",
    digest: digestOf("b"),
    "previous-revision": first.outputs["revision"],
    "previous-digest": digestOf("a"),
  });
  expect(second.stdout).toContain("Knative has not created the revision yet");
  expect(second.stdout).toContain("old pods are ending and may still answer");
  expect(images()).toEqual([image("b")]);

  const back = await deploy({ "rollback-to": first.outputs["revision"]! });
  expect(back.outputs, back.stdout).toMatchObject({ state: "rolled-back", digest: digestOf("a") });
  expect(predictor().containers[0]!.image).toBe(image("a"));
  expect(images()).toEqual([image("a")]);
  const gone = await deploy({ "rollback-to": "churn-gone" });
  expect(gone.stdout).toContain("expected the revision churn-gone in the annotation trainyard/history");
});

test("a canary gets its share from Knative; one that fails is undone with its reason", async () => {
  const { cluster, deploy, predictor, images } = await kserve();
  expect((await deploy({ image: image("a") })).outputs["state"]).toBe("deployed");
  cluster.faults.waiting = {
    reason: "CrashLoopBackOff",
    message: "Container failed with: no model",
    image: image("b"),
  };
  const canary = { image: image("b"), "canary-percent": "10", "canary-seconds": "0" };
  const failed = await deploy(canary);
  expect(failed.outputs["state"], failed.stdout).toBe("rolled-back");
  expect(failed.stdout).toContain("failed with message: Container failed with: no model");
  expect(predictor()).toMatchObject({ containers: [{ image: image("a") }] });
  expect(predictor()).not.toHaveProperty("canaryTrafficPercent");
  delete cluster.faults.waiting;

  cluster.requests.length = 0;
  const done = await deploy(canary);
  expect(done.outputs["state"], done.stdout).toBe("deployed");
  expect(done.stdout).toContain("gets 10 % of the traffic");
  expect(predictor()).not.toHaveProperty("canaryTrafficPercent");
  expect(images()).toEqual([image("b")]);
});

test("without KServe, and an InferenceService of another program", async () => {
  const { cluster, deploy, predictor } = await kserve();
  const unknown = { status: 404, message: "the server could not find the requested resource" };
  cluster.faults.answers.push(unknown, unknown, unknown);
  const absent = await deploy({ image: image("a") });
  expect(absent.code).toBe(1);
  expect(absent.stdout).toContain("is KServe installed, and does the namespace exist?");

  await fetch(
    `${cluster.url}/apis/serving.kserve.io/v1beta1/namespaces/ml/inferenceservices/churn?fieldManager=somebody`,
    {
      method: "PATCH",
      headers: { "content-type": "application/apply-patch+yaml", authorization: "Bearer secret" },
      body: JSON.stringify({
        apiVersion: "serving.kserve.io/v1beta1",
        kind: "InferenceService",
        metadata: { name: "churn", namespace: "ml" },
        spec: { predictor: { minReplicas: 1, containers: [{ name: "kserve-container", image: "acme/churn:1" }] } },
      }),
    },
  );
  const conflict = await deploy({ image: image("a") });
  expect(conflict.stdout).toContain('conflict with "somebody"');
  const taken = await deploy({ image: image("a"), force: "true" });
  expect(taken.outputs["state"], taken.stdout).toBe("deployed");
  const back = await deploy({ "rollback-to": taken.outputs["previous-revision"]!, force: "true" });
  expect(back.outputs["state"], back.stdout).toBe("rolled-back");
  expect(predictor().containers[0]!.image).toBe("acme/churn:1");
});
