/** Podman, Buildah and Docker on a machine without systemd and with few rights: stores of their own, settings from files alone. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./registry.ts";

export const call = promisify(execFile);

export interface ContainerHost {
  folder: string;
  /** Environment for programs that are started here: the stores' folders, and the registries with plain HTTP. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** @param registries hosts on this machine, without TLS. */
export function containerHost(registries: string[]): ContainerHost {
  const folder = mkdtempSync(join(tmpdir(), "containers-"));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const env = {
    PATH: process.env["PATH"]!,
    HOME: folder,
    BUILDAH_ISOLATION: "chroot",
    CONTAINERS_CONF: write(
      "containers.conf",
      '[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]\nnetns = "host"\n' +
        '[engine]\nruntime = "runc"\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\n' +
        // Otherwise the tests of two checkouts on one machine would share locks.
        `lock_type = "file"\ntmp_dir = "${folder}/tmp"\n`,
    ),
    CONTAINERS_STORAGE_CONF: write(
      "storage.conf",
      `[storage]\ndriver = "overlay"\ngraphroot = "${folder}/graph"\nrunroot = "${folder}/run"\n`,
    ),
    CONTAINERS_REGISTRIES_CONF: write(
      "registries.conf",
      registries.map((host) => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`).join("\n"),
    ),
    // No daemon listens on this socket.
    DOCKER_HOST: `unix://${folder}/docker.sock`,
  };
  return {
    folder,
    env,
    async remove() {
      await call("podman", ["system", "reset", "--force"], { env }).catch(() => {});
      // The overlay driver mounts its own folder upon itself, and Docker leaves a network namespace mounted.
      for (const mount of mountsBelow(folder)) await call("umount", ["--lazy", mount]).catch(() => {});
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** Innermost first. */
function mountsBelow(folder: string): string[] {
  return readFileSync("/proc/self/mounts", "utf8")
    .split("\n")
    .map((line) => line.split(" ")[1] ?? "")
    .filter((path) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length);
}

/** Debian's own Docker: a client with BuildKit in it, and a daemon with the classic store. Another in PATH may be newer. */
export const debianPath = "/usr/sbin:/usr/bin:/sbin:/bin";

/** The next Debian's Docker with buildx, as `.ci/parts` unpacks it, for what is run with `env`. */
export function withBuildx({ folder, env }: ContainerHost): void {
  const programs = "/usr/local/lib/docker-buildx";
  env["PATH"] = `${programs}:${debianPath}`;
  const plugins = join(folder, ".docker/cli-plugins");
  mkdirSync(plugins, { recursive: true });
  symlinkSync(join(programs, "docker-buildx"), join(plugins, "docker-buildx"));
}

/** Docker's daemon at the host's `DOCKER_HOST`; `containerd` is the store that keeps several platforms. */
export async function startDocker(
  { folder, env }: ContainerHost,
  store: "classic" | "containerd" = "classic",
): Promise<{ stop(): Promise<void> }> {
  const data = join(folder, `docker-${store}`);
  mkdirSync(data, { recursive: true });
  const settings = join(data, "daemon.json");
  writeFileSync(settings, JSON.stringify({ features: { "containerd-snapshotter": store === "containerd" } }));
  const child: ChildProcess = spawn(
    "dockerd",
    [
      ...["--host", env["DOCKER_HOST"]!, "--data-root", join(data, "data"), "--exec-root", join(data, "exec")],
      ...["--pidfile", join(data, "pid"), "--default-ulimit", "nofile=1024:1024", "--insecure-registry", "127.0.0.0/8"],
      ...["--iptables=false", "--ip6tables=false", "--bridge=none", "--config-file", settings],
    ],
    { stdio: "ignore", env: { ...process.env, PATH: env["PATH"] } },
  );
  for (let tries = 0; ; tries++) {
    const up = await call("docker", ["version"], { env }).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 100 || child.exitCode !== null) throw new Error("dockerd did not start");
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    async stop() {
      const closed = new Promise((done) => child.on("close", done));
      child.kill("SIGTERM");
      await closed;
    },
  };
}

/** Pulls an image by digest into a store that holds nothing, starts it, and asks it for predictions. */
export async function predictedBy(
  image: string,
  port: number,
  request: string,
  registries: string[],
  creds?: string,
): Promise<unknown> {
  const host = containerHost(registries);
  const { env } = host;
  try {
    await call("podman", ["pull", "-q", ...(creds === undefined ? [] : ["--creds", creds]), image], { env });
    const { stdout } = await call("podman", ["run", "-d", "--no-healthcheck", image], { env });
    const id = stdout.trim();
    try {
      for (let tries = 0; tries < 200; tries++) {
        const answer = await fetch(`http://127.0.0.1:${port}/invocations`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: request,
        }).catch(() => undefined);
        if (answer?.status === 200) return await answer.json();
        await new Promise((done) => setTimeout(done, 100));
      }
      const logs = await call("podman", ["logs", id], { env });
      throw new Error(`no answer: ${logs.stdout}${logs.stderr}`);
    } finally {
      await call("podman", ["rm", "-f", id], { env });
    }
  } finally {
    await host.remove();
  }
}

export { freePort };
