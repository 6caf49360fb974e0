/** A user's Dockerfile with every engine: build, test, push despite faults, pull by digest and predict. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, folder, type Result, root } from "../../runner.ts";
import { makeBaseImage, pushBaseImage } from "./base-image.ts";
import {
  type ContainerHost,
  call,
  containerHost,
  debianPath,
  freePort,
  predictedBy,
  startDocker,
  withBuildx,
} from "./container-host.ts";
import { type Fault, type FaultProxy, faults, startFaultProxy } from "./fault-proxy.ts";
import { startRegistry, type TestRegistry } from "./registry.ts";

let registry: TestRegistry;
let proxy: FaultProxy;
let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;
let docker: { stop(): Promise<void> };
let newerHost: ContainerHost;
let newer: { stop(): Promise<void> };
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "engines-"));
  registry = await startRegistry();
  proxy = await startFaultProxy(registry.host);
  base = makeBaseImage();
  await pushBaseImage(base.layout, "base", `${registry.host}/base/node:20`);
  host = containerHost([registry.host, proxy.host]);
  docker = await startDocker({ ...host, env: { ...host.env, PATH: debianPath } });
  newerHost = containerHost([registry.host, proxy.host]);
  withBuildx(newerHost);
  newer = await startDocker(newerHost, "containerd");
  const trained = await cli(
    ["train", "--data", join(root, "examples/iris/iris.csv"), "--target", "species", "--n-estimators", "5"],
    { cwd: work },
  );
  expect(trained.code, trained.stderr).toBe(0);
});

afterAll(async () => {
  await Promise.all([docker?.stop(), newer?.stop()]);
  await host?.remove();
  await newerHost?.remove();
  base?.remove();
  await proxy?.stop();
  await registry?.stop();
  rmSync(work, { recursive: true, force: true });
});

/** A fresh workspace: all times are new. */
function workspace(port: number): string {
  const cwd = folder();
  cpSync(join(work, "model"), join(cwd, "model"), { recursive: true });
  mkdirSync(join(cwd, "app"));
  for (const each of ["bin", "dist"]) cpSync(join(root, each), join(cwd, "app", each), { recursive: true });
  writeFileSync(
    join(cwd, "serve.Dockerfile"),
    `ARG BASE\nFROM $BASE AS serving\nARG NOTE\nENV NOTE=$NOTE\nCOPY app /app\nCOPY model /model\nUSER 1000:1000\n` +
      `HEALTHCHECK CMD ["node", "-e", "0"]\n` +
      `CMD ["node", "/app/bin/trainyard.js", "serve", "/model", "--host", "0.0.0.0", "--port", "${port}"]\n` +
      `FROM scratch AS last\n`,
  );
  return cwd;
}

const engines: [name: string, engine: string, env: () => Record<string, string>][] = [
  ["podman", "podman", () => host.env],
  ["buildah", "buildah", () => host.env],
  ["docker", "docker", () => ({ ...host.env, PATH: debianPath })],
  ["buildx", "docker", () => newerHost.env],
];

async function build(
  engine: string,
  cwd: string,
  port: number,
  args: string[],
  env: Record<string, string>,
): Promise<Result> {
  return cli(
    [
      ...[
        "build-push-image",
        "--build-engine",
        engine,
        "--file",
        "serve.Dockerfile",
        "--target",
        "serving",
        "--model",
        "model",
      ],
      ...[
        "--build-args",
        `BASE=${registry.host}/base/node:20`,
        "--build-args",
        "NOTE=a b=c",
        "--labels",
        "team=flowers",
      ],
      ...["--port", String(port), "--json", ...args],
    ],
    { cwd, env },
  );
}

const outputsOf = ({ stdout }: Result): Record<string, string> => JSON.parse(stdout.trim().split("\n").at(-1)!);

describe.each(engines)("%s", (name, engine, world) => {
  test("each fault on a blob and on the manifest is survived; pulled by digest it predicts", async () => {
    const blobFaults: Fault[] = [...faults];
    const manifestFaults = [...blobFaults];
    // One after another, so that one push meets them all: three on the manifest by digest, three on the tag.
    let manifests = 0;
    proxy.done.length = 0;
    proxy.judge = (request) => {
      if (request.startsWith("PATCH")) return blobFaults.shift();
      if (!request.startsWith("PUT") || !request.includes("/manifests/")) return undefined;
      const wanted = request.includes("sha256:") ? manifests < 3 : true;
      if (!wanted) return undefined;
      manifests++;
      return manifestFaults.shift();
    };
    const port = await freePort();
    const cwd = workspace(port);
    const env = world();
    const result = await build(
      engine,
      cwd,
      port,
      ["--tags", `${proxy.host}/acme/${name}:1`, "--stall-timeout", "2"],
      env,
    );
    expect(result.code, result.stderr).toBe(0);
    expect(proxy.done.map((each) => each.split(" ").slice(0, 2).join(" ")).sort()).toEqual(
      faults.flatMap((fault) => [`${fault} PATCH`, `${fault} PUT`]).sort(),
    );
    const outputs = outputsOf(result);
    expect(outputs["passed"]).toBe(true);
    expect(result.stderr).toContain(`Smoke test passed: the image, by ${engine === "docker" ? "docker" : "podman"}`);
    const image = `${registry.host}/acme/${name}@${outputs["digest"]}`;
    const inspected = JSON.parse((await call("skopeo", ["inspect", "--tls-verify=false", `docker://${image}`])).stdout);
    expect(inspected.Digest).toBe(outputs["digest"]);
    expect(inspected.Labels.team).toBe("flowers");
    const config = JSON.parse(
      (await call("skopeo", ["inspect", "--config", "--raw", "--tls-verify=false", `docker://${image}`])).stdout,
    );
    // The health check, which buildah drops silently, is present.
    expect(config.config.Healthcheck.Test).toEqual(["CMD", "node", "-e", "0"]);
    expect(config.config.Env).toContain("NOTE=a b=c");
    const request = readFileSync(join(work, "model/serving_input_example.json"), "utf8");
    const predicted = (await predictedBy(image, port, request, [registry.host])) as { predictions: unknown[] };
    expect(predicted.predictions).toHaveLength(1);

    // The workspace is fresh and has new times, but the model's and the program's layers exist already. Docker gives copied
    // folders the time of the build, so its cache is used.
    const cache = engine === "docker" ? [] : ["--no-cache"];
    proxy.judge = () => undefined;
    const again = await build(engine, workspace(port), port, ["--tags", `${proxy.host}/acme/${name}:2`, ...cache], env);
    expect(again.code, again.stderr).toBe(0);
    const layers = (each: Record<string, string>) =>
      JSON.parse(each["manifest"]!).layers.map(({ digest }: { digest: string }) => digest);
    expect(layers(outputsOf(again))).toEqual(layers(outputs));
    expect(Number(outputsOf(again)["uploaded-bytes"])).toBeLessThan(20_000);
  });
});

test("secrets reach the build and not the image", async () => {
  const cwd = folder();
  const port = await freePort();
  writeFileSync(
    join(cwd, "Dockerfile"),
    `FROM ${registry.host}/base/node:20\nRUN --mount=type=secret,id=KEY [ -n "$(cat /run/secrets/KEY)" ]\n` +
      `CMD ["node", "-e", "require('http').createServer((q, r) => r.end('{}')).listen(${port})"]\n`,
  );
  const args = [
    "build-push-image",
    "--build-engine",
    "podman",
    "--context",
    ".",
    "--pull",
    "--push",
    "false",
    "--image-output",
    "oci:out",
    "--port",
    String(port),
  ];
  const env = { ...host.env, TRAINYARD_BUILD_SECRETS: "KEY=the-secret-itself" };
  const result = await cli(args, { cwd, env });
  expect(result.code, result.stderr).toBe(0);
  expect(result.stdout + result.stderr).not.toContain("the-secret-itself");
  expect(result.stdout).toContain("no request was sent (smoke-request names one)");
  const config = await call("skopeo", ["inspect", "--config", `oci:${join(cwd, "out")}`]);
  expect(config.stdout).not.toContain("the-secret-itself");
});

test("a base image that cannot be had for now is asked for again, by us where the engine gives up", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "Dockerfile"), `FROM ${proxy.host}/base/node:20\nLABEL by=test\n`);
  let left = 2;
  proxy.judge = (request) =>
    /^(GET|HEAD) .*\/base\/node\/manifests\//.test(request) && left-- > 0 ? "503" : undefined;
  const words = ["--pull", "--smoke-test", "false", "--push", "false"];
  const result = await cli(["build-push-image", "--build-engine", "buildah", ...words], { cwd, env: host.env });
  proxy.judge = () => undefined;
  expect(result.code, result.stderr).toBe(0);
  expect(result.stderr).toMatch(/buildah build: [\s\S]*503[\s\S]*; trying again in/);
});

test("what Docker without buildx cannot do is said before the build, with what can", async () => {
  const cwd = workspace(await freePort());
  const env = { ...host.env, PATH: debianPath };
  const result = await build("docker", cwd, 8000, ["--platforms", "linux/amd64,linux/arm64", "--push", "false"], env);
  expect(result.code).toBe(2);
  expect(result.stderr.trim()).toBe(
    "platforms: expected one platform for Docker without buildx, got several (install buildx, or set build-engine: podman)",
  );
});

test("a build that fails tells the engine's last lines; one engine that is missing is named", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "Dockerfile"), `FROM ${registry.host}/base/node:20\nCOPY absent /x\n`);
  const failed = await cli(["build-push-image", "--build-engine", "buildah", "--push", "false"], {
    cwd,
    env: host.env,
  });
  expect(failed.code).toBe(2);
  expect(failed.stderr).toMatch(/build: buildah ended with exit \d+:[\s\S]*absent/);
  const missing = await cli(["build-push-image", "--build-engine", "buildah", "--push", "false"], {
    cwd,
    env: { ...host.env, PATH: folder() },
    node: process.execPath,
  });
  expect(missing.stderr.trim()).toBe(
    "build-engine: expected docker, podman or buildah to build the Dockerfile, got none (buildah: there is no such program)",
  );
});
