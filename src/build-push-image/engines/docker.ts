import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PlatformImage } from "../../image/image.ts";
import { type Platform, platformName } from "../../image/media-types.ts";
import { readSaved } from "../../image/unpacked.ts";
import { runChild } from "../../process/child.ts";
import { buildOptions, type Engine, engineCommand, lastLines, type World } from "./engine.ts";

/** What this machine's Docker can do. */
export interface DockerAbilities {
  /** The builder behind `docker build`. */
  builder: "buildx" | "buildkit" | "classic";
  /** Builds for other platforms, which the daemon's classic store cannot keep. */
  platforms: boolean;
  platform: Platform;
}

/** @returns undefined when no daemon answers; the reason is in `why`. */
export async function dockerAbilities(world: World): Promise<DockerAbilities | { why: string }> {
  const ask = (args: string[]) => runChild("docker", args, { ...world, timeoutMs: 20_000 });
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
    const info = await ask(["info", "--format", "{{json .DriverStatus}}"]);
    return {
      builder: "buildx",
      platforms: driver !== "docker" || /containerd\.snapshotter/.test(info.stdout),
      platform,
    };
  }
  // From 23 on the client sends BuildKit builds to buildx alone.
  return { builder: Number.parseInt(client, 10) < 23 ? "buildkit" : "classic", platforms: false, platform };
}

export function docker(abilities: DockerAbilities, world: World): Engine {
  const { builder, platforms } = abilities;
  const env = { ...world.env, DOCKER_BUILDKIT: builder === "classic" ? "0" : "1" };
  return {
    name: "docker",
    refusals(request) {
      const refused: string[] = [];
      const foreign = request.platforms.filter((each) => platformName(each) !== platformName(abilities.platform));
      if (request.platforms.length > 1 && !platforms) {
        refused.push(
          builder === "buildx"
            ? "platforms: expected one platform for Docker's default builder, got several (create a builder before with `docker buildx create --use`, or set engine: podman)"
            : "platforms: expected one platform for Docker without buildx, got several (install buildx, or set engine: podman)",
        );
      } else if (request.platforms.length > 1) {
        refused.push(
          "platforms: expected one platform: what Docker built for several cannot be taken out to be tested before it has a name (set engine: podman)",
        );
      } else if (foreign.length > 0 && builder === "classic") {
        refused.push(
          `platforms: expected ${platformName(abilities.platform)} for Docker's classic builder, got ${foreign.map(platformName).join(", ")} (install buildx, or set engine: podman)`,
        );
      }
      if (request.secrets.length > 0 && builder === "classic") {
        refused.push("secrets: Docker's classic builder has none (install buildx, or set engine: podman or buildah)");
      }
      return refused;
    },
    async build(request) {
      const args =
        builder === "buildx"
          ? // An attestation would make an index of the one image.
            ["buildx", "build", "--load", "--provenance=false"]
          : ["build"];
      await engineCommand(
        "docker",
        [...args, ...buildOptions(request), "--tag", request.name, request.context],
        "build",
        { ...world, env },
      );
    },
    async images(request, options): Promise<PlatformImage[]> {
      const folder = join(world.scratch, "built");
      await mkdir(folder, { recursive: true });
      const file = join(folder, "image.tar");
      await engineCommand("docker", ["save", "--output", file, request.name], "reading the image", world);
      return [await readSaved(file, options)];
    },
    async remove(image) {
      await runChild("docker", ["rmi", "--force", image], { ...world, timeoutMs: 60_000 }).catch(() => undefined);
    },
  };
}
