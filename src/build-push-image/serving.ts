import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { folderEntries, type Shard, shards } from "../image/entries.ts";
import type { ContainerConfig } from "../image/media-types.ts";
import type { Entry } from "../image/tar.ts";

/** Where this very program lies: the folder with `bin/` and `dist/`. From sources (in tests) it is the folder above `src/`. */
export function programFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return basename(here) === "build-push-image" ? resolve(here, "../..") : dirname(here);
}

/** The program, as it stands in `dist/`, under `/app`. It has no dependencies besides Node. */
export async function appShards(limitBytes: number): Promise<Shard[]> {
  const root = programFolder();
  const folder = (path: string): Entry => ({ path, content: { kind: "folder" } });
  const names = await readdir(join(root, "dist"));
  const dist = (await folderEntries(join(root, "dist"), "app/dist")).filter(
    // Source maps and types serve nobody there.
    ({ path }) => names.length > 0 && !/\.(map|d\.ts)$/.test(path),
  );
  const bin = (await folderEntries(join(root, "bin"), "app/bin")).filter(({ path }) =>
    /^app\/bin(\/trainyard\.js)?$/.test(path),
  );
  const entries = [
    folder("app"),
    ...bin,
    ...dist,
    { path: "app/package.json", content: { kind: "bytes", bytes: Buffer.from('{"type":"module"}\n') } } satisfies Entry,
  ];
  return shards(entries, { limitBytes });
}

/** The model's folder under `/model`: what is large in layers of its own. */
export async function modelShards(model: string, cwd: string, limitBytes: number): Promise<Shard[]> {
  return shards(await folderEntries(resolve(cwd, model), "model"), { limitBytes });
}

/** How the container runs: without root, and with a health check that needs no curl. */
export function servingConfig(port: number, labels: Record<string, string>): ContainerConfig {
  const second = 1_000_000_000;
  // A rejection that nobody handles ends Node with 1.
  const probe = `fetch("http://127.0.0.1:${port}/health").then((r)=>{if(!r.ok)throw r.status})`;
  return {
    // The official Node image's user "node"; as a number, so that Kubernetes' runAsNonRoot can see it.
    User: "1000:1000",
    WorkingDir: "/app",
    Env: ["NODE_ENV=production"],
    Entrypoint: ["node", "/app/bin/trainyard.js"],
    Cmd: ["serve", "/model", "--host", "0.0.0.0", "--port", String(port)],
    ExposedPorts: { [`${port}/tcp`]: {} },
    Labels: labels,
    StopSignal: "SIGTERM",
    Healthcheck: {
      Test: ["CMD", "node", "-e", probe],
      Interval: 30 * second,
      Timeout: 5 * second,
      StartPeriod: 5 * second,
      Retries: 3,
    },
  };
}
