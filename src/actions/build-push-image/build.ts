import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { type Base, type Origin, parsePlatform, readBase } from "../../delivery/image/base.ts";
import { Hashers } from "../../delivery/image/hashers.ts";
import { type Image, imageOf, type PlatformImage } from "../../delivery/image/image.ts";
import { type Layer, makeLayer } from "../../delivery/image/layer.ts";
import { openLayout } from "../../delivery/image/layout.ts";
import { type Platform, platformName, samePlatform } from "../../delivery/image/media-types.ts";
import { parseReference, referenceText } from "../../delivery/image/reference.ts";
import { Repository } from "../../delivery/image/repository.ts";
import { Tar } from "../../delivery/image/tar.ts";
import { findProgram } from "../../platform/process/program.ts";
import type { Logins } from "./destinations.ts";
import { fixTimes } from "./engines/context-times.ts";
import { docker, dockerAbilities } from "./engines/docker.ts";
import type { BuildHost, Engine } from "./engines/engine.ts";
import { podman } from "./engines/podman.ts";
import type { Builder } from "./plan.ts";
import { appShards, modelShards } from "./serving.ts";

/** The platform of this machine, in the notation of images. */
export const ownPlatform = (): Platform => parsePlatform(`linux/${process.arch === "arm" ? "arm/v7" : process.arch}`);

/** Reads the base image's manifests, from a registry or from `oci:PATH[:TAG]`. */
export async function findBase(
  name: string,
  { platforms, logins }: { platforms: Platform[]; logins: Logins },
  host: BuildHost,
): Promise<Base> {
  const [, path, tag] = /^oci:(.+?)(?::([\w][\w.-]*))?$/.exec(name) ?? [];
  if (path !== undefined) {
    const origin = await openLayout(resolve(host.cwd, path), name);
    return readBase({ name, origin, reference: tag, wanted: platforms, fallback: ownPlatform() });
  }
  const reference = parseReference(name, "base-image");
  const { registry, repository, digest } = reference;
  const full = referenceText({ ...reference, tag: reference.tag ?? (digest === undefined ? "latest" : undefined) });
  let refusal: Failure | undefined;
  // The login of the destination may be of no use for a base in the same registry.
  for (const credentials of await logins.candidates(reference)) {
    const access = { ...host, credentials };
    const origin: Origin = new Repository({ registry, name: repository, mode: "pull", access });
    try {
      const wanted = digest ?? reference.tag ?? "latest";
      return await readBase({ name: full, origin, reference: wanted, wanted: platforms, fallback: ownPlatform() });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refusal ??= error;
    }
  }
  throw refusal!;
}

/** Makes the layers of the serving image: program and model. Only layers that compress well are copied. */
export async function servingLayers(model: string, layerLimitBytes: number, host: BuildHost): Promise<Layer[]> {
  const { signal, scratch, reporter } = host;
  const parts = [
    ...(await appShards(layerLimitBytes)).map((shard) => ({ part: "app" as const, shard })),
    ...(await modelShards(model, layerLimitBytes, host)).map((shard) => ({ part: "model" as const, shard })),
  ];
  const hashers = new Hashers();
  const layers: Layer[] = new Array(parts.length);
  // The largest layer comes first, so that the small ones are done in the meantime.
  const waiting = [...parts.entries()].sort(([, a], [, b]) => b.shard.sizeBytes - a.shard.sizeBytes);
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { part, shard }] = next;
      layers[index] = await makeLayer(new Tar(shard.entries), {
        part,
        title: shard.title,
        compression: "auto",
        scratch,
        signal,
        hashers,
        onProgress: (done, total) => reporter.progress(`hashing ${shard.title}`, done, total),
      });
    }
  };
  try {
    // There is one more than threads, because zlib packs small layers in its own threads.
    await Promise.all(Array.from({ length: hashers.most + 1 }, work));
    return layers;
  } finally {
    await hashers.stop();
  }
}

/** Finds the Dockerfile: the named one, or one of the usual names. Undefined if there is none. */
export async function findDockerfile(
  file: string | undefined,
  context: string,
  cwd: string,
): Promise<string | undefined> {
  const isFile = (path: string) =>
    stat(path).then(
      (status) => status.isFile(),
      () => false,
    );
  if (file !== undefined) {
    // docker/build-push-action reads it from the workspace, and so does docker itself.
    const path = resolve(cwd, file);
    if (!(await isFile(path))) throw new Failure(`file: ${file}: there is no such file`);
    return path;
  }
  for (const name of ["Dockerfile", "Containerfile"]) {
    const path = join(resolve(cwd, context), name);
    if (await isFile(path)) return path;
  }
  return undefined;
}

/**
 * Returns the requested engine, or the first one that works.
 *
 * @throws {Failure} if none works, with the reasons.
 */
export async function findEngine(wanted: "auto" | Engine["name"], host: BuildHost): Promise<Engine> {
  const reasons: string[] = [];
  for (const name of wanted === "auto" ? (["docker", "podman", "buildah"] as const) : [wanted]) {
    if ((await findProgram(name, host.env)) === undefined) reasons.push(`${name}: there is no such program`);
    else if (name !== "docker") return podman(name, host);
    else {
      const abilities = await dockerAbilities(host);
      if (!("why" in abilities)) return docker(abilities, host);
      reasons.push(`docker: ${abilities.why}`);
    }
  }
  throw new Failure(
    `build-engine: expected docker, podman or buildah to build the Dockerfile, got none (${reasons.join("; ")})`,
  );
}

/** Builds the user's Dockerfile and reads the image from the engine, which keeps it until `engine.remove`. */
export async function engineImage(
  { engine, request, annotations, format }: Builder & { kind: "dockerfile" },
  host: BuildHost,
): Promise<Image> {
  const { scratch, signal, reporter } = host;
  await fixTimes(request.context, request.file);
  await engine.build(request);
  const platforms = await engine.images(request, {
    scratch,
    signal,
    annotations,
    format,
    onProgress: (what, done, total) => reporter.progress(what, done, total),
  });
  return imageOf(inOrder(platforms, request.platforms), annotations);
}

/** Restores the requested order, because engines build platforms in parallel and list them as they finish. */
function inOrder(built: PlatformImage[], wanted: Platform[]): PlatformImage[] {
  if (wanted.length === 0) return built;
  const names = (of: { platform: Platform }[]) => of.map(({ platform }) => platformName(platform)).join(", ");
  return wanted.map((platform) => {
    const found = built.find((each) => samePlatform(each.platform, platform));
    if (found !== undefined) return found;
    throw new Failure(`platforms: expected an image for ${platformName(platform)}, got ${names(built)}`);
  });
}
