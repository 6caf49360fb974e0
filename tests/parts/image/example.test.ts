/** examples/image/workflow.yml, run step by step as its readers will run it: only ghcr.io and Docker Hub stand on this machine. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folder, root } from "../../runner.ts";
import { type Job, runJob } from "../../workflow.ts";
import { makeBaseImage, pushBaseImage } from "./base-image.ts";
import { type ContainerHost, call, containerHost, freePort } from "./container-host.ts";
import { startRegistry, type TestRegistry, user } from "./registry.ts";

let registry: TestRegistry;
let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;

beforeAll(async () => {
  registry = await startRegistry({ login: "token" });
  base = makeBaseImage();
  await pushBaseImage(
    base.layout,
    "base",
    `${registry.host}/library/node:24-slim`,
    `${user.username}:${user.password}`,
  );
  host = containerHost([registry.host]);
});

afterAll(async () => {
  await host?.remove();
  base?.remove();
  await registry?.stop();
});

const sha = "0123456789abcdef0123456789abcdef01234567";

async function ship(event: Record<string, string>, cwd: string, rules = "accuracy >= 0.9"): Promise<Job> {
  cpSync(join(root, "examples/iris"), join(cwd, "examples/iris"), { recursive: true });
  return runJob(join(root, "examples/image/workflow.yml"), "ship", {
    cwd,
    env: { ...host.env, GITHUB_SHA: sha, GITHUB_REF: event["ref"]!, GITHUB_REPOSITORY: "Acme/Iris" },
    github: { repository: "Acme/Iris", actor: user.username, token: user.password, ...event },
    elsewhere: { "ghcr.io": registry.host, "accuracy >= 0.9": rules },
    defaults: {
      "build-push-image": { "base-image": `${registry.host}/library/node:24-slim`, port: String(await freePort()) },
    },
  });
}

const outcomes = ({ steps }: Job) => steps.map(({ name, outcome }) => `${name}: ${outcome}`);

async function inspect(image: string): Promise<{ Digest: string; Labels: Record<string, string>; RepoTags: string[] }> {
  const login = ["--creds", `${user.username}:${user.password}`];
  return JSON.parse((await call("skopeo", ["inspect", "--tls-verify=false", ...login, `docker://${image}`])).stdout);
}

test("on the default branch: trained, tested, gated, started, pushed; the next step has the digest to deploy", async () => {
  const cwd = folder();
  const job = await ship({ event_name: "push", ref: "refs/heads/main" }, cwd);
  const steps = ["train", "test-model", "gate-on-metric", "image", "run"];
  expect(outcomes(job), job.steps.at(-1)!.stdout).toEqual(steps.map((name) => `${name}: success`));
  const { outputs } = job.step("image");
  const model = job.step("train").outputs["model-digest"]!;
  expect(outputs["image"]).toBe(`${registry.host}/acme/iris@${outputs["digest"]}`);
  expect(job.step("run").stdout.trim()).toBe(outputs["image"]);
  const found = await inspect(outputs["image"]!);
  expect(found.Digest).toBe(outputs["digest"]);
  expect(found.RepoTags.sort()).toEqual([model.slice(7, 19), "main", "sha-0123456"].sort());
  expect(found.Labels).toMatchObject({
    "org.opencontainers.image.revision": sha,
    "org.opencontainers.image.source": "https://github.com/Acme/Iris",
    "trainyard.model-digest": model,
    "trainyard.test-data-digest": JSON.parse(readFileSync(join(cwd, "report/evaluation.json"), "utf8")).data_digest,
  });
  const accuracy = job.step("test-model").outputs["accuracy"];
  expect(String(JSON.parse(found.Labels["trainyard.metrics"]!).accuracy)).toBe(accuracy);
});

test("on a git tag the image has the version's names as well", async () => {
  const job = await ship({ event_name: "push", ref: "refs/tags/v1.2.3" }, folder());
  expect(job.conclusion, job.steps.at(-1)!.stdout).toBe("success");
  const tags = job
    .step("image")
    .outputs["tags"]!.split("\n")
    .map((tag) => tag.split(":").at(-1));
  expect(tags).toEqual(expect.arrayContaining(["1.2.3", "1.2", "1", "sha-0123456"]));
});

test("on a pull request it is built and started, and goes nowhere", async () => {
  const before = (await inspect(`${registry.host}/acme/iris:main`)).RepoTags;
  const job = await ship({ event_name: "pull_request", ref: "refs/pull/17/merge" }, folder());
  expect(outcomes(job).slice(-2), job.step("image").stdout).toEqual(["image: success", "run: skipped"]);
  expect(job.step("image").summary).toContain("Smoke test passed: the image, by podman");
  expect(job.step("image").outputs).toMatchObject({ "uploaded-bytes": "0", passed: "true" });
  expect(job.step("image").written).toMatchObject({ tags: "" });
  expect((await inspect(`${registry.host}/acme/iris:main`)).RepoTags).toEqual(before);
});

test("a gate that fails stops before an image is built", async () => {
  const job = await ship({ event_name: "push", ref: "refs/heads/main" }, folder(), "accuracy >= 0.9999");
  expect(outcomes(job).slice(2)).toEqual(["gate-on-metric: failure", "image: skipped", "run: skipped"]);
});
