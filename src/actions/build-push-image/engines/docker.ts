import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PlatformImage } from "../../../delivery/image/image.ts";
import { type Platform, platformName } from "../../../delivery/image/media-types.ts";
import { readLayout, readSaved } from "../../../delivery/image/unpacked.ts";
import { programArguments } from "../../../platform/process/arguments.ts";
import { runChild } from "../../../platform/process/child.ts";
import { dockerCacheOptions, dockerCacheRefusals, usesGitHubCache } from "./build-cache.ts";
import { type BuildHost, type BuildRequest, buildOptions, type Engine, engineCommand, lastLines } from "./engine.ts";

/** The abilities of Docker on this machine. */
export interface DockerAbilities {
  /** The builder behind `docker build`. */
  builder: "buildx" | "buildkit" | "classic";
  /** Place where buildx keeps its results: Docker's classic store, its containerd store, or the builder's own store. */
  store: "classic" | "containerd" | "builder";
  platform: Platform;
}

/** @returns undefined when no daemon answers; the reason is in `why`. */
export async function dockerAbilities(host: BuildHost): Promise<DockerAbilities | { why: string }> {
  const ask = (args: string[]) => runChild("docker", args, { ...host, timeoutMs: 20_000 });
  const version = await ask([
    "version",
    "--format",
    "{{.Client.Version}} {{.Server.Version}} {{.Server.Os}} {{.Server.Arch}}",
  ]);
  if (version.code !== 0) return { why: lastLines(version.stderr, 1) || "the daemon does not answer" };
  const [client = "", , os = "linux", architecture = "amd64"] = version.stdout.trim().split(" ");
  const platform = { os, architecture };
  const buildx = await ask(["buildx", "version"]);
  if (buildx.code === 0) {
    const inspected = await ask(["buildx", "inspect"]);
    const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1] ?? "docker";
    if (driver !== "docker") return { builder: "buildx", store: "builder", platform };
    const info = await ask(["info", "--format", "{{json .DriverStatus}}"]);
    const containerd = /containerd\.snapshotter/.test(info.stdout);
    return { builder: "buildx", store: containerd ? "containerd" : "classic", platform };
  }
  // Docker's client sends BuildKit builds only to buildx from version 23 on.
  return { builder: Number.parseInt(client, 10) < 23 ? "buildkit" : "classic", store: "classic", platform };
}

export function docker(abilities: DockerAbilities, host: BuildHost): Engine {
  const { builder, store } = abilities;
  const env = { ...host.env, DOCKER_BUILDKIT: builder === "classic" ? "0" : "1" };
  const folder = join(host.scratch, "built");
  return {
    name: "docker",
    refusals(request) {
      const refused: string[] = [];
      const foreign = request.platforms.filter((each) => platformName(each) !== platformName(abilities.platform));
      if (request.platforms.length > 1 && store === "classic") {
        refused.push(
          builder === "buildx"
            ? "platforms: expected one platform for Docker's default builder, got several (create a builder before with `docker buildx create --use`, or set build-engine: podman)"
            : "platforms: expected one platform for Docker without buildx, got several (install buildx, or set build-engine: podman)",
        );
      } else if (foreign.length > 0 && builder === "classic") {
        refused.push(
          `platforms: expected ${platformName(abilities.platform)} for Docker's classic builder, got ${foreign.map(platformName).join(", ")} (install buildx, or set build-engine: podman)`,
        );
      }
      if (request.secrets.length > 0 && builder === "classic") {
        refused.push(
          "secrets: Docker's classic builder has none (install buildx, or set build-engine: podman or buildah)",
        );
      }
      refused.push(...dockerCacheRefusals(request.cache, abilities));
      if (usesGitHubCache(request.cache) && Object.keys(host.cacheService).length === 0) {
        refused.push("cache-from, cache-to: expected a GitHub workflow for type=gha, got none (use type=registry)");
      }
      return refused;
    },
    async build(request) {
      await mkdir(folder, { recursive: true });
      const words = builder === "buildx" ? ["buildx", "build", ...buildxOptions(request, store, folder)] : ["build"];
      const tag = builder === "buildx" && request.platforms.length > 1 ? [] : ["--tag", request.name];
      // BuildKit takes the image's date from this argument.
      const date =
        request.createdSeconds === undefined || builder === "classic"
          ? []
          : ["--build-arg", `SOURCE_DATE_EPOCH=${request.createdSeconds}`];
      const cache = dockerCacheOptions(request.cache, builder);
      const own = [...words, ...date, ...cache, ...buildOptions(request), ...tag];
      const args = programArguments({ own, foreign: [request.context], end: "--" });
      // Only a build that uses GitHub's cache gets the variables, because they also allow writing artifacts.
      const buildEnv = usesGitHubCache(request.cache) ? { ...env, ...host.cacheService } : env;
      await engineCommand({ command: "docker", args, what: "build" }, { ...host, env: buildEnv });
    },
    async images(request, options): Promise<PlatformImage[]> {
      if (request.platforms.length > 1) return readLayout(folder, options);
      const file = join(folder, "image.tar");
      const args = programArguments({ own: ["save", "--output", file], foreign: [request.name] });
      await engineCommand({ command: "docker", args, what: "reading the image" }, host);
      return [await readSaved(file, options)];
    },
    async remove({ name }) {
      await runChild("docker", programArguments({ own: ["rmi", "--force"], foreign: [name] }), {
        ...host,
        timeoutMs: 60_000,
      }).catch(() => undefined);
    },
  };
}

function buildxOptions({ platforms }: BuildRequest, store: DockerAbilities["store"], folder: string): string[] {
  // An attestation would turn the single image into an index.
  const image = "--provenance=false";
  // The daemon cannot save several platforms. Layers are compressed later: gzip takes half a minute per gigabyte.
  if (platforms.length > 1) return [image, "--output", `type=oci,tar=false,compression=uncompressed,"dest=${folder}"`];
  if (store === "containerd") return [image, "--output", "type=image,unpack=true,compression=uncompressed"];
  return [image, "--load"];
}
