import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { folderEntries, type Shard, shards } from "../../delivery/image/entries.ts";
import type { ContainerConfig } from "../../delivery/image/media-types.ts";
import type { Entry } from "../../delivery/image/tar.ts";

/** Where this very program lies: the folder with `bin/` and `dist/`. From sources (in tests) it is the folder above `src/`. */
export function programFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return basename(here) === "build-push-image" ? resolve(here, "../../..") : dirname(here);
}

/** What of `dist/` `serve` loads: `tools/serving.ts` writes the list when the bundle is built. */
export async function servingFiles(): Promise<string[]> {
  return JSON.parse(await readFile(join(programFolder(), "dist/serving.json"), "utf8"));
}

/** The program under `/app`: `serve` and no other command. It has no dependencies besides Node. */
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
  // `bin/` has no package.json of its own: Node looks for one above it.
  const type = { path: "app/package.json", content: { kind: "bytes", bytes: Buffer.from('{"type":"module"}\n') } };
  return shards([...folders, ...files, type as Entry], { limitBytes });
}

/** The model under `/model`, a folder or a single file: what is large in layers of its own. */
export async function modelShards(model: string, cwd: string, limitBytes: number): Promise<Shard[]> {
  const file = resolve(cwd, model);
  const status = await stat(file).catch(() => undefined);
  if (status?.isFile() !== true) return shards(await folderEntries(model, cwd, "model"), { limitBytes });
  const content = { kind: "file" as const, file, sizeBytes: status.size };
  const entries: Entry[] = [
    { path: "model", content: { kind: "folder" } },
    { path: `model/${basename(file)}`, content },
  ];
  return shards(entries, { limitBytes });
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
    // `docker run IMAGE --help` lists what can be set; what is given there stands in place of Cmd.
    Entrypoint: ["node", "/app/bin/serve.js"],
    Cmd: ["/model", "--host", "0.0.0.0", "--port", String(port)],
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
