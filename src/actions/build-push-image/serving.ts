import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { folderEntries, type Shard, shards } from "../../delivery/image/entries.ts";
import type { ContainerConfig } from "../../delivery/image/media-types.ts";
import type { Entry } from "../../delivery/image/tar.ts";
import { insidePath } from "../../platform/workspace/linked-tree.ts";
import type { BuildHost } from "./engines/engine.ts";

/** Returns this program's root, which has `bin/` and `dist/`. For sources (in tests), it is the parent of `src/`. */
export function programFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return basename(here) === "build-push-image" ? resolve(here, "../../..") : dirname(here);
}

/** Lists the files in `dist/` that `serve` loads. `tools/serving.ts` writes this list when the bundle is built. */
export async function servingFiles(): Promise<string[]> {
  return JSON.parse(await readFile(join(programFolder(), "dist/serving.json"), "utf8"));
}

/** Makes layers of the program under `/app`: only `serve`, which has no dependencies besides Node. */
export async function appShards(limitBytes: number): Promise<Shard[]> {
  const folders = ["app", "app/bin", "app/dist"].map((path): Entry => ({ path, content: { kind: "folder" } }));
  const names = ["bin/serve.js", ...(await servingFiles()).map((name) => `dist/${name}`)];
  const files = await Promise.all(
    names.map(async (name): Promise<Entry> => {
      const file = join(programFolder(), name);
      const { size } = await stat(file);
      return { path: `app/${name}`, content: { kind: "file", file, sizeBytes: size } };
    }),
  );
  // `bin/` has no package.json, so Node looks for one in a parent folder.
  const type = { path: "app/package.json", content: { kind: "bytes", bytes: Buffer.from('{"type":"module"}\n') } };
  return shards([...folders, ...files, type as Entry], { limitBytes });
}

/**
 * The model under `/models`, a folder or a single file: large files in separate layers. KServe and Kubernetes look
 * there for the files of an image that they mount. `/model`, where the server looks, is a link to it.
 */
export async function modelShards(
  model: string,
  limitBytes: number,
  { cwd, reporter }: Pick<BuildHost, "cwd" | "reporter">,
): Promise<Shard[]> {
  const file = await insidePath(model, cwd);
  const status = await stat(file);
  if (!status.isFile()) {
    const { entries, leftOut } = await folderEntries(model, cwd, "models");
    if (leftOut.length > 0) {
      reporter.warning(
        `${leftOut.join(", ")}: left out of the image (.env files hold secrets, .git is git's own, and .wh. names remove files of the base)`,
      );
    }
    return shards([...entries, modelLink], { limitBytes });
  }
  const content = { kind: "file" as const, file, sizeBytes: status.size };
  const entries: Entry[] = [
    { path: "models", content: { kind: "folder" } },
    { path: `models/${basename(model)}`, content },
    modelLink,
  ];
  return shards(entries, { limitBytes });
}

const modelLink: Entry = { path: "model", content: { kind: "link", target: "models" } };

/** Returns the container's configuration: it runs without root and has a health check that needs no curl. */
export function servingConfig(port: number, labels: Record<string, string>): ContainerConfig {
  const second = 1_000_000_000;
  return {
    // This is the user "node" of the official Node image, as a number for Kubernetes' runAsNonRoot.
    User: "1000:1000",
    WorkingDir: "/app",
    // Platforms set other values of PORT, and the server listens there.
    Env: ["NODE_ENV=production", `PORT=${port}`],
    // Words after the image are options of `serve`, which needs none here. `docker run IMAGE --help` lists them.
    Entrypoint: ["node", "/app/bin/serve.js"],
    Cmd: [],
    ExposedPorts: { [`${port}/tcp`]: {} },
    Labels: labels,
    StopSignal: "SIGTERM",
    Healthcheck: {
      // It finds out the port on which the server of this container listens.
      Test: ["CMD", "node", "/app/bin/serve.js", "probe"],
      Interval: 30 * second,
      Timeout: 5 * second,
      StartPeriod: 5 * second,
      Retries: 3,
    },
  };
}
