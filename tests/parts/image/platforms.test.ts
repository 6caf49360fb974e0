/** A Dockerfile for two platforms, by each engine that can; what cannot says so before it builds. Only files are copied: no emulator is needed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli, folder, type Result, root } from "../../runner.ts";
import { addArm64, makeBaseImage, pushBaseImage } from "./base-image.ts";
import { type ContainerHost, call, containerHost, freePort, startDocker, withBuildx } from "./container-host.ts";
import { startRegistry, type TestRegistry } from "./registry.ts";

let registry: TestRegistry;
let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;
let buildx: ContainerHost;
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "platforms-"));
  registry = await startRegistry();
  base = makeBaseImage();
  addArm64(base.layout);
  await pushBaseImage(base.layout, "both", `${registry.host}/base/node:20`);
  host = containerHost([registry.host]);
  buildx = containerHost([registry.host]);
  withBuildx(buildx);
  const data = join(root, "examples/iris/iris.csv");
  const trained = await cli(["train", "--data", data, "--target", "species", "--n-estimators", "5"], { cwd: work });
  expect(trained.code, trained.stderr).toBe(0);
});

afterAll(async () => {
  await host?.remove();
  await buildx?.remove();
  base?.remove();
  await registry?.stop();
  rmSync(work, { recursive: true, force: true });
});

function workspace(port: number): string {
  const cwd = folder();
  cpSync(join(work, "model"), join(cwd, "model"), { recursive: true });
  for (const each of ["bin", "dist"]) cpSync(join(root, each), join(cwd, "app", each), { recursive: true });
  writeFileSync(
    join(cwd, "Dockerfile"),
    `FROM ${registry.host}/base/node:20\nCOPY app /app\nCOPY model /model\n` +
      `CMD ["node", "/app/bin/serve.js", "/model", "--host", "0.0.0.0", "--port", "${port}"]\n`,
  );
  return cwd;
}

function build(engine: string, cwd: string, env: Record<string, string>, args: string[]): Promise<Result> {
  return cli(["build-push-image", "--build-engine", engine, "--json", ...args], { cwd, env });
}

const outputsOf = ({ stdout }: Result): Record<string, string> => JSON.parse(stdout.trim().split("\n").at(-1)!);

/** Returns the digest that skopeo selects for each architecture. */
async function inspected(image: string): Promise<[architecture: string, digest: string][]> {
  const found: [string, string][] = [];
  for (const wanted of ["arm64", "amd64"]) {
    const args = ["inspect", "--tls-verify=false", "--override-arch", wanted, `docker://${image}`];
    const { Architecture, Digest } = JSON.parse((await call("skopeo", args)).stdout);
    found.push([Architecture, Digest]);
  }
  return found;
}

const both = ["--platforms", "linux/arm64,linux/amd64"];

async function twoPlatforms(engine: string, name: string, env: Record<string, string>): Promise<void> {
  const port = await freePort();
  const tag = `${registry.host}/acme/${name}:1`;
  const annotations = ["--annotations", "note=kept"];
  const result = await build(engine, workspace(port), env, [
    ...[...both, ...annotations, "--model", "model", "--port", String(port), "--tags", tag],
  ]);
  expect(result.code, result.stderr).toBe(0);
  const outputs = outputsOf(result);
  // The platforms keep the requested order, whichever was built first.
  expect(outputs["platforms"]!.replace("/v8", "")).toBe("linux/arm64,linux/amd64");
  const index = JSON.parse(outputs["manifest"]!);
  expect(index.manifests.map((each: { platform: { architecture: string } }) => each.platform.architecture)).toEqual([
    "arm64",
    "amd64",
  ]);
  expect(index.annotations).toEqual({ note: "kept" });
  // Both are the index by name; this machine's own was started before it had one.
  expect(await inspected(tag)).toEqual([
    ["arm64", outputs["digest"]],
    ["amd64", outputs["digest"]],
  ]);
  expect(result.stderr).toMatch(/Smoke test passed: the image, by (podman|docker)/);
  for (const { digest } of index.manifests) {
    const image = `docker://${registry.host}/acme/${name}@${digest}`;
    const { stdout } = await call("skopeo", ["inspect", "--config", "--tls-verify=false", image]);
    expect(JSON.parse(stdout).config.Cmd[1]).toBe("/app/bin/serve.js");
  }
}

test("podman", () => twoPlatforms("podman", "podman", host.env));
test("buildah", () => twoPlatforms("buildah", "buildah", host.env));

test.each(["podman", "buildah"])("%s: FROM scratch, where its own cache mixes platforms up", async (engine) => {
  const cwd = folder();
  writeFileSync(join(cwd, "a"), "x");
  writeFileSync(join(cwd, "Dockerfile"), 'FROM scratch\nCOPY a /a\nCMD ["/a"]\n');
  const tag = `${registry.host}/acme/${engine}-scratch:1`;
  const result = await build(engine, cwd, host.env, [...both, "--smoke-test", "false", "--tags", tag]);
  expect(result.code, result.stderr).toBe(0);
  expect((await inspected(tag)).map(([architecture]) => architecture)).toEqual(["arm64", "amd64"]);
  // The list, which engines keep apart from images, is gone.
  expect((await call("podman", ["images", "--noheading"], { env: host.env })).stdout).not.toContain("trainyard-build");
});

test("docker with buildx: with containerd's store it builds several, with the classic one it says what would", async () => {
  const containerd = await startDocker(buildx, "containerd");
  try {
    await twoPlatforms("docker", "buildx", buildx.env);
    const images = await call("docker", ["images", "--format", "{{.Repository}}"], { env: buildx.env });
    expect(images.stdout).not.toContain("trainyard");
  } finally {
    await containerd.stop();
  }
  const classic = await startDocker(buildx, "classic");
  try {
    const cwd = folder();
    writeFileSync(
      join(cwd, "Dockerfile"),
      `FROM ${registry.host}/base/node:20\nARG NOTE\nLABEL note=$NOTE\n` +
        `RUN --network=none --mount=type=secret,id=KEY [ -n "$(cat /run/secrets/KEY)" ]\n`,
    );
    const refused = await build("docker", cwd, buildx.env, [...both, "--push", "false"]);
    expect(refused.code).toBe(2);
    expect(refused.stderr.trim()).toBe(
      "platforms: expected one platform for Docker's default builder, got several (create a builder before with `docker buildx create --use`, or set build-engine: podman)",
    );
    const env = { ...buildx.env, TRAINYARD_BUILD_SECRETS: "KEY=the-secret-itself" };
    const words = ["--no-cache", "--pull", "--build-args", "NOTE=kept", "--smoke-test", "false", "--push", "false"];
    const built = await build("docker", cwd, env, [...words, "--image-output", "oci:out"]);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stdout + built.stderr).not.toContain("the-secret-itself");
    const { stdout } = await call("skopeo", ["inspect", "--config", `oci:${join(cwd, "out")}`]);
    expect(JSON.parse(stdout).config.Labels.note).toBe("kept");
    expect(stdout).not.toContain("the-secret-itself");
    const index = readFileSync(join(cwd, "out/index.json"), "utf8");
    // One image, no index over it and an attestation.
    expect(JSON.parse(index).manifests[0].mediaType).toBe("application/vnd.oci.image.manifest.v1+json");
  } finally {
    await classic.stop();
  }
});
