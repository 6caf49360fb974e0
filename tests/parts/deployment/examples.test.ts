/**
 * examples/deploy for Kubernetes, job by job, as GitHub runs them. The cluster and GitHub are stand-ins that follow their
 * published APIs; the registry, the image and the servers of both models are real. Only the login actions do not run.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { type RoutedCluster, routedCluster } from "../../kubernetes/routed-cluster.ts";
import { cli, root, step } from "../../runner.ts";
import { type Served, serve } from "../../serving/server.ts";
import { type Job, runJob } from "../../workflow.ts";
import { makeBaseImage, pushBaseImage } from "../image/base-image.ts";
import { type ContainerHost, containerHost, freePort } from "../image/container-host.ts";
import { startRegistry, type TestRegistry, user } from "../image/registry.ts";

const workflow = join(root, "examples/deploy/kubernetes.workflow.yml");
const oldImage = `ghcr.io/acme/churn@sha256:${"a".repeat(64)}`;
const quick = {
  "deploy-model": { "poll-seconds": "0.05", timeout: "20" },
  "verify-deployment": { connections: "10", "quiet-seconds": "0.2", "load-requests": "20", timeout: "3" },
};

let registry: TestRegistry;
let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;
let cwd: string;
let built: Promise<Built> | undefined;

interface Built {
  job: Job;
  servers: { old: Served; new: Served };
  oldDigest: string;
}

beforeAll(async () => {
  registry = await startRegistry({ login: "token" });
  base = makeBaseImage();
  const login = `${user.username}:${user.password}`;
  await pushBaseImage(base.layout, "base", `${registry.host}/library/node:24-slim`, login);
  host = containerHost([registry.host]);
  cwd = mkdtempSync(join(tmpdir(), "trainyard-deploy-"));
  cpSync(join(root, "examples/iris"), join(cwd, "examples/iris"), { recursive: true });
});

afterAll(async () => {
  await host?.remove();
  base?.remove();
  await registry?.stop();
  rmSync(cwd, { recursive: true, force: true });
});

/** Runs the first job, and starts servers of its model and of an older one. */
async function build(): Promise<Built> {
  const job = await runJob(workflow, "model", {
    cwd,
    env: {
      ...host.env,
      GITHUB_SHA: "0".repeat(40),
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: "acme/churn",
      // All jobs belong to one run.
      GITHUB_RUN_ID: "77",
    },
    github: { repository: "acme/churn", actor: user.username, token: user.password },
    elsewhere: { "ghcr.io": registry.host },
    defaults: {
      "build-push-image": { "base-image": `${registry.host}/library/node:24-slim`, port: String(await freePort()) },
    },
  });
  const before = ["--data", "examples/iris/iris.csv", "--target", "species", "--seed", "3", "--n-estimators", "5"];
  await cli(["train", ...before, "--model-dir", "old", "--report-dir", "old-report"], { cwd });
  const servers = {
    old: await serve(join(cwd, "old"), [], { keep: true }),
    new: await serve(join(cwd, "model"), [], { keep: true }),
  };
  const oldDigest = (await fetch(`${servers.old.url}health`)).headers.get("x-model-digest")!;
  return { job, servers, oldDigest };
}

interface Environment {
  routed: RoutedCluster;
  env: Record<string, string>;
  vars: Record<string, string>;
  github: GitHubStandIn;
}

/** An environment of GitHub with a cluster, whose load balancer reaches the model whose image the Deployment names. */
async function environment(name: string, { servers }: Built): Promise<Environment> {
  const routed = await routedCluster((image) => (image === oldImage ? servers.old : servers.new));
  const github = await GitHubStandIn.start();
  github.state.deployments.push({ id: 5, sha: "a".repeat(40), environment: name, statuses: [] });
  return {
    routed,
    github,
    env: { ...github.environment(), ...routed.env },
    vars: { NAMESPACE: "ml", CLUSTER: name, CLUSTER_LOCATION: "europe-west1", MODEL_URL: routed.url },
  };
}

const deployJob = (job: string, { env, vars }: Environment, { outputs }: Job) =>
  runJob(workflow, job, { cwd, env, vars, needs: { model: { outputs } }, defaults: quick });

const outcomes = ({ steps }: Job) => steps.map(({ name, outcome }) => `${name}: ${outcome}`);

test("one digest goes to dev and to production, and each is verified", async () => {
  built ??= build();
  const model = await built;
  expect(outcomes(model.job), model.job.steps.at(-1)!.stdout).toEqual(
    ["train", "test-model", "gate-on-metric", "image"].map((name) => `${name}: success`),
  );
  const { image, "model-digest": digest } = model.job.outputs;
  expect(image).toMatch(/^127\.0\.0\.1:\d+\/acme\/churn@sha256:[0-9a-f]{64}$/);
  for (const name of ["dev", "production"]) {
    const place = await environment(name, model);
    const job = await deployJob(name, place, model.job);
    expect(outcomes(job), job.step("verify-deployment").stdout).toEqual([
      "deploy: success",
      "verify-deployment: success",
    ]);
    expect(job.step("verify-deployment").outputs["served-digest"]).toBe(digest);
    expect(place.routed.image()).toBe(image);
    expect(place.github.state.deployments[0]!.statuses).toMatchObject([{ state: "success" }]);
  }
});

test("the rollout succeeds but the old model answers: it comes back, and the job fails; later somebody goes back by hand", async () => {
  built ??= build();
  const { job: model, servers, oldDigest } = await built;
  const production = await environment("production", { job: model, servers, oldDigest });
  const first = await step(
    "deploy-model",
    { ...quick["deploy-model"], platform: "kubernetes", name: "churn", namespace: "ml", image: oldImage },
    { cwd, env: production.env },
  );
  expect(first.code, first.stdout).toBe(0);

  production.routed.route = () => servers.old;
  const failed = await deployJob("production", production, model);
  expect(outcomes(failed)).toEqual(["deploy: success", "verify-deployment: failure"]);
  expect(failed.conclusion).toBe("failure");
  expect(failed.step("verify-deployment").outputs).toMatchObject({ "served-digest": oldDigest, "rolled-back": "true" });
  expect(production.routed.image()).toBe(oldImage);
  expect(production.github.state.deployments[0]!.statuses).toMatchObject([{ state: "failure" }]);

  production.routed.route = (image) => (image === oldImage ? servers.old : servers.new);
  const passed = await deployJob("production", production, model);
  expect(passed.conclusion, passed.steps.at(-1)!.stdout).toBe("success");
  expect(production.routed.image()).toBe(model.outputs["image"]);
  const back = await runJob(join(root, "examples/deploy/rollback.workflow.yml"), "rollback", {
    cwd,
    env: production.env,
    vars: production.vars,
    inputs: {
      environment: "production",
      revision: passed.step("deploy").outputs["previous-revision"],
      "model-digest": oldDigest,
    },
    // The report in this workspace has the rows of the new model.
    defaults: { ...quick, "verify-deployment": { ...quick["verify-deployment"], "report-dir": "rollback" } },
  });
  expect(outcomes(back), back.steps.at(-1)!.stdout).toEqual(["deploy: success", "verify-deployment: success"]);
  expect(production.routed.image()).toBe(oldImage);
});
