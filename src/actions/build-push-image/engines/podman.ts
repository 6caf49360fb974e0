import { join } from "node:path";
import { readDirectory } from "../../../delivery/image/unpacked.ts";
import { programArguments } from "../../../platform/process/arguments.ts";
import { runChild } from "../../../platform/process/child.ts";
import { podmanCacheOptions, podmanCacheRefusals } from "./build-cache.ts";
import { type BuildHost, buildOptions, type Engine, engineCommand } from "./engine.ts";

/** Builds with Podman or Buildah, which share a library and its options. Neither needs a daemon. */
export function podman(name: "podman" | "buildah", host: BuildHost): Engine {
  let ids: string[] = [];
  const call = (args: string[]) => runChild(name, args, { ...host, timeoutMs: 60_000 }).catch(() => undefined);
  return {
    name,
    refusals: ({ cache, platforms }) => podmanCacheRefusals(cache, name, platforms.length),
    async build(request) {
      const several = request.platforms.length > 1;
      const options = [
        // Its cache confuses platforms if a Dockerfile begins FROM scratch: both would get the first one's image.
        ...buildOptions({ ...request, noCache: request.noCache || request.platforms.length > 0 }),
        ...podmanCacheOptions(request.cache),
        // OCI's format, which is the default, has no health check.
        ...["--format", "docker"],
        // One layer per step without times, so that an unchanged model keeps its layer.
        ...["--layers", "--timestamp", String(request.createdSeconds ?? 0)],
        ...(several ? ["--manifest", request.name] : ["--tag", request.name]),
      ];
      const args = programArguments({ own: ["build", ...options], foreign: [request.context], end: "--" });
      await engineCommand({ command: name, args, what: "build" }, host);
    },
    async images(request, options) {
      // The files are not compressed, because the compression is decided later for every engine.
      const folder = join(host.scratch, "built");
      const push = request.platforms.length > 1 ? ["manifest", "push", "--all"] : ["push"];
      const args = programArguments({ own: [...push, "--quiet"], foreign: [request.name, `dir:${folder}`], end: "--" });
      await engineCommand({ command: name, args, what: "reading the image" }, host);
      const built = await readDirectory(folder, options);
      ids = built.map(({ manifest }) => manifest.config.digest.slice("sha256:".length));
      return built;
    },
    async remove({ name: image, platforms }) {
      if (platforms.length <= 1) await call(programArguments({ own: ["rmi", "--force"], foreign: [image] }));
      else {
        // Removing a list does not remove its images.
        await call(programArguments({ own: ["manifest", "rm"], foreign: [image] }));
        if (ids.length > 0) await call(programArguments({ own: ["rmi", "--force"], foreign: ids }));
      }
    },
  };
}
