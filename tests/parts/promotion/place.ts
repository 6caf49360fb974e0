/** A repository on GitHub's stand-in, a registry with three images and an MLflow server, whose champions promote-model changes. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, type StandInRegistry, standInRegistry } from "../../delivery/image/stand-in-registry.ts";
import { GitHubStandIn } from "../../github.ts";
import { mlflowStandIn } from "../../mlflow-server.ts";
import { folder, step } from "../../runner.ts";

export const models = { a: `sha256:${"a".repeat(64)}`, b: `sha256:${"b".repeat(64)}`, c: `sha256:${"c".repeat(64)}` };

/** The champions if every target names one model. */
export const all = (model: keyof typeof models) => ({ tag: model, image: model, mlflow: model, deployment: model });

export function gateFile(model: string, fields: Record<string, unknown> = {}): string {
  const digest = `sha256:${"0".repeat(64)}`;
  const metrics = { path: "report/metrics.json", digest };
  return JSON.stringify({
    format: "trainyard-gate-1",
    version: "1.0.0",
    verdict: "pass",
    passed: true,
    mode: "point",
    confidence: 0.95,
    model_digest: model,
    metrics,
    results: [],
    notes: [],
    ...fields,
  });
}

/** Puts an image with the label of a model into the registry. Returns its reference by digest. */
export function imageOf(registry: StandInRegistry, model: string): string {
  const stored = registry.repository("acme/churn");
  const config = Buffer.from(JSON.stringify({ config: { Labels: { "trainyard.model-digest": model } } }));
  stored.blobs.set(digestOf(config), config);
  const mediaType = "application/vnd.oci.image.manifest.v1+json";
  const descriptor = {
    mediaType: "application/vnd.oci.image.config.v1+json",
    digest: digestOf(config),
    size: config.length,
  };
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config: descriptor, layers: [] }));
  stored.manifests.set(digestOf(bytes), { bytes, mediaType });
  return `${registry.host}/acme/churn@${digestOf(bytes)}`;
}

interface PromoteOptions {
  /** Fields of the gate that differ. */
  fields?: Record<string, unknown>;
  /** Id of the workflow run. */
  run?: number;
  /** Called with the running process. */
  started?(process: ChildProcess): void;
}

/** Starts the three servers. Each model has an image and a registered version, and none is promoted yet. */
export async function promotionPlace() {
  const [github, registry, mlflow] = await Promise.all([GitHubStandIn.start(), standInRegistry(), mlflowStandIn()]);
  const cwd = folder();
  const images = { a: imageOf(registry, models.a), b: imageOf(registry, models.b), c: imageOf(registry, models.c) };
  const versions = Object.values(models).map((digest, at) => ({
    name: "churn",
    version: String(at + 1),
    tags: [{ key: "trainyard.model_digest", value: digest }],
  }));
  mlflow.models.set("churn", { aliases: new Map(), versions });
  const to = `deployment:Production\ngit-tag\nimage:${registry.host}/acme/churn:prod\nmlflow:churn@champion`;
  const promote = (
    model: keyof typeof models,
    inputs: Record<string, string> = {},
    { fields = {}, run = 77, started }: PromoteOptions = {},
  ) => {
    mkdirSync(join(cwd, "report"), { recursive: true });
    writeFileSync(join(cwd, "report/gate.json"), gateFile(models[model], fields));
    const env = {
      ...github.environment(),
      GITHUB_RUN_ID: String(run),
      GITHUB_SHA: String(run).padStart(40, "0"),
      GITHUB_ACTOR: "octocat",
      MLFLOW_TRACKING_URI: mlflow.url,
      MLFLOW_HTTP_REQUEST_MAX_RETRIES: "3",
      MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0.01",
    };
    return step(
      "promote-model",
      { name: "churn", to, "image-reference": images[model], token: "t", ...inputs },
      { cwd, env, ...(started !== undefined && { started }) },
    );
  };
  /** The model that each target names. */
  const champions = () => {
    const last = Object.keys(github.state.tags)
      .filter((name) => name.includes("#"))
      .sort((x, y) => Number(x.split("#")[2]) - Number(y.split("#")[2]))
      .at(-1);
    const message = last === undefined ? "" : github.state.tagObjects[github.state.tags[last]!]!.message;
    const tag = registry.repository("acme/churn").tags.get("prod");
    const imageModel = Object.entries(images).find(([, each]) => tag !== undefined && each.endsWith(tag))?.[0];
    const version = mlflow.models.get("churn")!.aliases.get("champion");
    const deployed = github.state.deployments
      .map(({ statuses }) => statuses.at(-1))
      .findLast((status) => status !== undefined);
    const description = deployed?.["state"] === "success" ? String(deployed["description"]) : "";
    return {
      tag: Object.entries(models).find(([, digest]) => message.includes(`\ndigest: ${digest}`))?.[0],
      image: imageModel,
      mlflow: version === undefined ? undefined : Object.keys(models)[Number(version) - 1],
      deployment: Object.entries(models).find(([, digest]) => description.endsWith(digest))?.[0],
    };
  };
  return { github, registry, mlflow, cwd, promote, champions, images };
}
