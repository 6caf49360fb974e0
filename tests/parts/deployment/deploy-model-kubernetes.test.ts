/** deploy-model to Kubernetes through the bundle. The cluster replaces pods as the documentation of Deployments says. */
import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { Cluster } from "../../kubernetes/cluster.ts";
import { folder, step } from "../../runner.ts";

const image = (digit: string) => `ghcr.io/acme/churn@sha256:${digit.repeat(64)}`;

test("dry run, deployment, new model, failure with rollback, and rollback in a later job", async () => {
  const cluster = await Cluster.start();
  const cwd = folder();
  const config = {
    "current-context": "here",
    clusters: [{ name: "c", cluster: { server: cluster.url } }],
    users: [{ name: "u", user: { token: "secret" } }],
    contexts: [{ name: "here", context: { cluster: "c", user: "u", namespace: "ml" } }],
  };
  writeFileSync(join(cwd, "kubeconfig"), JSON.stringify(config));
  const deploy = (inputs: Record<string, string>) =>
    step(
      "deploy-model",
      { platform: "kubernetes", name: "churn", "poll-seconds": "0.05", timeout: "20", ...inputs },
      { cwd, env: { KUBECONFIG: "kubeconfig" } },
    );

  const planned = await deploy({ image: image("a"), namespace: "ml", render: "manifests", variables: "LOG=debug" });
  expect(planned.code, planned.stdout).toBe(0);
  expect(planned.outputs["state"]).toBe("planned");
  expect(readdirSync(join(cwd, "manifests")).sort()).toEqual([
    "deployment.json",
    "poddisruptionbudget.json",
    "service.json",
  ]);
  expect(cluster.requests).toEqual([]);
  // kubectl accepts what was written. Its own validation would ask for the API's description.
  const kubectl = ["--kubeconfig", join(cwd, "kubeconfig"), "--cache-dir", join(cwd, "cache"), "-n", "ml"];
  const applied = ["apply", "--server-side", "--dry-run=server", "--validate=false", "-f", join(cwd, "manifests")];
  cluster.tokens.add("");
  await promisify(execFile)("kubectl", [...kubectl, ...applied]);
  cluster.tokens.delete("");
  const asked = await deploy({ image: image("a"), "dry-run": "true", render: "manifests" });
  expect(asked.summary).toContain("creates Deployment churn");
  expect(cluster.names("deployments")).toEqual([]);

  const first = await deploy({ image: image("a") });
  expect(first.code, first.stdout).toBe(0);
  expect(first.outputs).toMatchObject({
    state: "deployed",
    url: "http://churn.ml.svc",
    digest: image("a").split("@")[1],
  });

  cluster.faults.waiting = { reason: "CrashLoopBackOff", message: "back-off 40s", restarts: 3, log: "no model" };
  const failed = await deploy({ image: image("b") });
  expect(failed.code).toBe(1);
  expect(failed.outputs).toMatchObject({ state: "rolled-back", "previous-revision": first.outputs["revision"] });
  expect(failed.stdout).toContain("CrashLoopBackOff");
  delete cluster.faults.waiting;

  const second = await deploy({ image: image("b") });
  expect(second.outputs["state"], second.stdout).toBe("deployed");
  const back = await deploy({ "rollback-to": second.outputs["previous-revision"]! });
  expect(back.outputs, back.stdout).toMatchObject({ state: "rolled-back", digest: image("a").split("@")[1] });

  const tag = await deploy({ image: "ghcr.io/acme/churn:1" });
  expect(tag.code).toBe(1);
  expect(tag.stdout).toContain("image: expected");
});
