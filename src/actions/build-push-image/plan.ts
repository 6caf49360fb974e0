import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import type { Values } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { append } from "../../delivery/image/append.ts";
import { parsePlatform } from "../../delivery/image/base.ts";
import type { Image } from "../../delivery/image/image.ts";
import type { Layer } from "../../delivery/image/layer.ts";
import type { Platform } from "../../delivery/image/media-types.ts";
import { parseReference, type Reference } from "../../delivery/image/reference.ts";
import type { Credentials } from "../../delivery/image/token.ts";
import { engineEnvironment, findBase, findDockerfile, findEngine, servingLayers } from "./build.ts";
import { type Commit, commitOf } from "./commit.ts";
import { checkDestinations, destinationsOf, Logins } from "./destinations.ts";
import type { BuildRequest, Engine, World } from "./engines/engine.ts";
import type { inputs } from "./inputs.ts";
import { type Lineage, lineageLabels, readGate, readMetrics, readModelDigest } from "./lineage.ts";
import { pairs, refuseSecretArguments } from "./pairs.ts";
import { servingConfig } from "./serving.ts";
import { imageNames } from "./tags.ts";

export type Given = Values<typeof inputs>;

/** How the image comes to be. */
export type Builder =
  | { kind: "append"; model: string; image: Promise<Image> }
  | { kind: "dockerfile"; engine: Engine; request: BuildRequest; annotations: Record<string, string> };

export interface Plan {
  names: Reference[];
  destinations: Awaited<ReturnType<typeof destinationsOf>>;
  subject: Builder;
  model: string | undefined;
}

/**
 * Everything that can be wrong is found here, before anything is built. The model is hashed meanwhile: that takes as long
 * as registries take to answer.
 */
export async function prepare(given: Given, context: Context, world: World): Promise<Plan | { refused: string }> {
  const { cwd } = context;
  const platforms = (given.platforms ?? []).map(parsePlatform);
  const buildArgs = pairs(given["build-args"], "build-args");
  const buildSecrets = pairs(
    given.secrets?.split(/\r?\n/).filter((line) => line.trim() !== ""),
    "secrets",
  );
  refuseSecretArguments(buildArgs, [given.password, ...buildSecrets.map(([, value]) => value)]);
  const dockerfile = given.engine === "append" ? undefined : await findDockerfile(given.file, given.context, cwd);
  if (given.engine === "append" && given.file !== undefined) {
    throw new Failure("file: expected no Dockerfile for engine: append, which has none (set engine: auto)");
  }
  if (dockerfile === undefined && !["auto", "append"].includes(given.engine)) {
    throw new Failure(
      `context: expected a Dockerfile in ${given.context} for engine: ${given.engine}, got none (file names it)`,
    );
  }
  const model = given.model ?? (dockerfile === undefined ? "model" : undefined);
  const layers = dockerfile === undefined ? servingLayers(model!, given["layer-limit"] * 1_000_000, world) : undefined;
  // A failure is told where the layers are waited for, or not at all when something else failed before.
  layers?.catch(() => {});
  const modelDigest = model === undefined ? undefined : await readModelDigest(model, cwd, dockerfile !== undefined);
  const gate = given.gate === undefined ? undefined : await readGate(given.gate, cwd, modelDigest);
  if (gate?.passed === false) return { refused: gate.reason };
  const lineage: Lineage = {
    modelDigest,
    dataDigest: gate?.dataDigest,
    metrics: given.metrics === undefined ? undefined : await readMetrics(given.metrics, cwd),
  };
  const commit = await commitOf(context);
  const names = imageNames(given.tags, given.image ?? [], { commit, modelDigest, now: context.now() });
  if (names.length === 0 && given.push && given.output === undefined && !given["dry-run"]) {
    throw new Failure(
      "tags: expected at least one for this event, got none (name references in tags, or repositories in image; push: false builds and tests only)",
    );
  }
  const login = loginOf(given, names);
  const logins = new Logins(login, world);
  const destinations = given.push ? await destinationsOf(names, logins, world) : [];
  await checkDestinations(destinations);
  const subject =
    dockerfile === undefined
      ? await appendBuilder(given, model!, platforms, layers!, lineage, commit, logins, world)
      : await dockerfileBuilder(given, dockerfile, platforms, buildArgs, buildSecrets, lineage, commit, {
          ...world,
          env: await engineEnvironment(login, world),
        });
  return { names, destinations, subject, model };
}

function loginOf(given: Given, names: Reference[]): (Credentials & { registry: string }) | undefined {
  if (given.username === undefined && given.password === undefined) return undefined;
  if (given.username === undefined)
    throw new Failure("username: expected the user that password belongs to, got nothing");
  if (given.password === undefined) {
    throw new Failure(
      "password: expected the password of username, got nothing (in a terminal: TRAINYARD_REGISTRY_PASSWORD, or --password-stdin)",
    );
  }
  const registry =
    given.registry === undefined ? names[0]?.registry : parseReference(`${given.registry}/any`, "registry").registry;
  if (registry === undefined) throw new Failure("registry: expected the registry that username is for, got nothing");
  return { registry, username: given.username, password: given.password };
}

async function appendBuilder(
  given: Given,
  model: string,
  platforms: Platform[],
  layers: Promise<Layer[]>,
  lineage: Lineage,
  commit: Commit,
  logins: Logins,
  world: World,
): Promise<Builder> {
  const base = await findBase(given["base-image"], platforms, logins, world);
  const told = lineageLabels(lineage, commit, base);
  const labels = { ...told, ...Object.fromEntries(pairs(given.labels, "labels")) };
  const annotations = { ...told, ...Object.fromEntries(pairs(given.annotations, "annotations")) };
  const config = servingConfig(given.port, labels);
  const image = layers.then((all) => append(base, all, { config, annotations, createdBy: "trainyard" }));
  image.catch(() => {});
  return { kind: "append", model, image };
}

async function dockerfileBuilder(
  given: Given,
  file: string,
  platforms: BuildRequest["platforms"],
  buildArgs: [string, string][],
  secrets: [string, string][],
  lineage: Lineage,
  commit: Commit,
  world: World,
): Promise<Builder> {
  const engine = await findEngine(given.engine === "append" ? "auto" : given.engine, world);
  const folder = join(world.scratch, "secrets");
  await mkdir(folder, { mode: 0o700 });
  const secretFiles: [string, string][] = [];
  for (const [index, [name, value]] of secrets.entries()) {
    const path = join(folder, String(index));
    await writeFile(path, value, { mode: 0o600 });
    secretFiles.push([name, path]);
  }
  const request: BuildRequest = {
    context: resolve(world.cwd, given.context),
    file,
    target: given.target,
    buildArgs,
    secrets: secretFiles,
    labels: [...Object.entries(lineageLabels(lineage, commit, undefined)), ...pairs(given.labels, "labels")],
    platforms,
    noCache: given["no-cache"],
    pull: given.pull,
    name: `localhost/trainyard-build:${randomBytes(6).toString("hex")}`,
  };
  const refusals = engine.refusals(request);
  if (refusals.length > 0) throw new Failure(refusals.join("\n"));
  return {
    kind: "dockerfile",
    engine,
    request,
    annotations: Object.fromEntries(pairs(given.annotations, "annotations")),
  };
}
