import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { findCredentials } from "../../delivery/image/docker-config.ts";
import { type ImageReference, parseReference } from "../../delivery/image/reference.ts";
import { Repository } from "../../delivery/image/repository.ts";
import { DeploymentStatusTarget } from "../../delivery/promotion/deployment-target.ts";
import { FileTarget } from "../../delivery/promotion/file-target.ts";
import { ImageTarget } from "../../delivery/promotion/image-target.ts";
import { MlflowTarget } from "../../delivery/promotion/mlflow-target.ts";
import { ReleaseTarget } from "../../delivery/promotion/release-target.ts";
import type { PromotionTarget } from "../../delivery/promotion/target.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { usualRetries } from "../../platform/http/retry.ts";
import { MlflowClient } from "../../platform/mlflow/client.ts";
import { mlflowServer } from "../../platform/mlflow/server.ts";
import type { PromoteInputs } from "./inputs.ts";

/** A line of the input `to`. */
export type TargetLine =
  | { kind: "git-tag" }
  | { kind: "mlflow"; model: string; alias: string }
  | { kind: "image"; reference: ImageReference & { tag: string } }
  | { kind: "release" }
  | { kind: "deployment"; environment: string }
  | { kind: "file"; path: string };

/** The order of the writes. The tag is first, because creating it is the lock. */
const order = ["git-tag", "mlflow", "image", "release", "deployment", "file"] as const;

/** Parses the input `to` and puts the targets in the order in which they are written. */
export function parseTargets(texts: readonly string[]): TargetLine[] {
  if (new Set(texts).size < texts.length) {
    const twice = texts.find((text, at) => texts.indexOf(text) < at);
    throw new Failure(`to: expected each target once, got ${JSON.stringify(twice)} twice`);
  }
  const targets = texts.map(parseTarget);
  if (texts.includes("release") && !texts.includes("git-tag"))
    throw new Failure("to: release: expected git-tag in to, got none (the release belongs to the tag of the version)");
  return targets.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function parseTarget(text: string): TargetLine {
  const expected = (what: string) => new Failure(`to: expected ${what}, got ${JSON.stringify(text.slice(0, 200))}`);
  if (text === "git-tag" || text === "release") return { kind: text };
  const [, kind = "", rest = ""] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  if (kind === "mlflow") {
    const [, model = "", alias = ""] = /^([^@'"/:]{1,250})@([\w-]{1,255})$/.exec(rest) ?? [];
    if (model === "") throw expected("mlflow:NAME@ALIAS, such as mlflow:churn@champion");
    if (/^(latest|v\d+)$/i.test(alias)) throw expected("an alias other than latest and v1, which MLflow reserves");
    return { kind: "mlflow", model, alias };
  }
  if (kind === "image") {
    const reference = parseReference(rest, "to");
    const { tag, digest } = reference;
    if (tag === undefined || digest !== undefined)
      throw expected("an image with a tag to move, such as image:ghcr.io/acme/churn:prod");
    return { kind: "image", reference: { ...reference, tag } };
  }
  if (kind === "deployment") {
    if (rest.length > 255) throw expected("the name of an environment of at most 255 characters");
    return { kind: "deployment", environment: rest };
  }
  if (kind === "file") {
    const isPlain = rest.length <= 300 && rest.split("/").every((part) => !["", ".", "..", ".git"].includes(part));
    if (!isPlain || !rest.endsWith(".json") || /[\\\p{Cc}]/u.test(rest))
      throw expected("the path of a JSON file in the repository, such as file:models/prod.json");
    return { kind: "file", path: rest };
  }
  throw expected(
    "git-tag, release, file:PATH, mlflow:NAME@ALIAS, image:REGISTRY/REPOSITORY:TAG or deployment:ENVIRONMENT",
  );
}

/** Connections of the targets other than the tag. */
export interface Promoted {
  digest: string;
  /** Image by digest. */
  image: string | undefined;
  /** Returns the version of the model, once its tag exists. */
  version(): string | undefined;
}

/** Returns the target of each line but `git-tag`. */
export async function openTargets(
  targets: readonly TargetLine[],
  { digest, image, version }: Promoted,
  { inputs, context }: { inputs: PromoteInputs; context: Context },
): Promise<PromotionTarget[]> {
  const opened: PromotionTarget[] = [];
  for (const target of targets) {
    if (target.kind === "mlflow") opened.push(mlflowTarget(target, digest, { inputs, context }));
    if (target.kind === "image") opened.push(await imageTarget(target.reference, { digest, image, version }, context));
    if (target.kind === "release" || target.kind === "deployment" || target.kind === "file")
      opened.push(githubTarget(target, { digest, image, version }, { inputs, context }));
  }
  return opened;
}

function githubTarget(
  target: Extract<TargetLine, { kind: "release" | "deployment" | "file" }>,
  { digest, image, version }: Promoted,
  { inputs: { name: model, stage, rollback, url, ...inputs }, context }: { inputs: PromoteInputs; context: Context },
): PromotionTarget {
  const { github, cwd } = context;
  if (github === undefined) throw new Failure(`to: ${target.kind}: expected a workflow run on GitHub, got none`);
  if (target.kind === "release") {
    const files = rollback ? undefined : inputs.model;
    return new ReleaseTarget({ github, name: model, digest, model: files, cwd, version });
  }
  if (target.kind === "deployment") {
    const { environment } = target;
    return new DeploymentStatusTarget({ github, environment, model, digest, url });
  }
  return new FileTarget({ github, path: target.path, model, stage, digest, image, version });
}

function mlflowTarget(
  { model, alias }: { model: string; alias: string },
  digest: string,
  { inputs, context: { env, signal, reporter } }: { inputs: PromoteInputs; context: Context },
): PromotionTarget {
  const server = mlflowServer(env, "MLFLOW_REGISTRY_URI");
  if (server === undefined) {
    throw new Failure(
      `to: mlflow:${model}@${alias}: expected the address of the server in MLFLOW_TRACKING_URI, got none`,
    );
  }
  const onRetry = (what: string, reason: string) => reporter.info(`${what}: ${reason}; trying again`);
  const client = new MlflowClient({ server, signal, onRetry });
  return new MlflowTarget({ client, model, alias, digest, source: inputs["mlflow-model"] });
}

async function imageTarget(
  reference: ImageReference & { tag: string },
  { digest, image }: Promoted,
  context: Context,
): Promise<PromotionTarget> {
  const { registry, repository, tag } = reference;
  const name = `to: image:${registry}/${repository}:${tag}`;
  if (image === undefined) {
    throw new Failure(
      `${name}: expected the image of the model in image-reference, by digest, got none (image-reference: \${{ steps.image.outputs.image }})`,
    );
  }
  const source = parseReference(image, "image-reference");
  if (source.digest === undefined) {
    throw new Failure(
      `image-reference: expected an image by digest, such as ghcr.io/acme/churn@sha256:…, got ${JSON.stringify(image.slice(0, 200))} (a tag may name another image by now)`,
    );
  }
  if (source.registry !== registry || source.repository !== repository) {
    throw new Failure(
      `${name}: expected a tag in the repository of the image, ${source.registry}/${source.repository} (build-push-image pushes to several repositories)`,
    );
  }
  const { env, signal, reporter } = context;
  const http = new HttpClient(env);
  const retries = {
    ...usualRetries,
    signal,
    onRetry: (what: string, reason: string) => reporter.info(`${what}: ${reason}; trying again`),
  };
  const credentials = await findCredentials({ registry, repository }, context);
  const access = { http, credentials, retries, silenceMs: 60_000 };
  const opened = new Repository({ registry, name: repository, mode: "push", access });
  return new ImageTarget({ reference, repository: opened, image: source.digest, model: digest });
}
