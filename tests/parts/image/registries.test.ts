/** Logins, caches, secrets, package lists and bases without a shell, with real engines and Debian's registry. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, folder, type Result, root } from "../../runner.ts";
import { makeBaseImage, pushBaseImage } from "./base-image.ts";
import { type ContainerHost, call, containerHost, freePort, startDocker, withBuildx } from "./container-host.ts";
import { startRegistry, type TestRegistry, user } from "./registry.ts";

let open: TestRegistry;
let basic: TestRegistry;
let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;
let buildx: ContainerHost;
let docker: { stop(): Promise<void> };
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "registries-"));
  [open, basic] = await Promise.all([startRegistry(), startRegistry({ login: "htpasswd" })]);
  base = makeBaseImage();
  await pushBaseImage(base.layout, "base", `${open.host}/base/node:20`);
  await pushBaseImage(base.layout, "base", `${basic.host}/base/node:20`, `${user.username}:${user.password}`);
  host = containerHost([open.host, basic.host]);
  buildx = containerHost([open.host, basic.host]);
  withBuildx(buildx);
  docker = await startDocker(buildx, "containerd");
  const data = join(root, "examples/iris/iris.csv");
  const trained = await cli(["train", "--data", data, "--target", "species", "--n-estimators", "5"], { cwd: work });
  expect(trained.code, trained.stderr).toBe(0);
});

afterAll(async () => {
  await docker?.stop();
  await host?.remove();
  await buildx?.remove();
  base?.remove();
  await Promise.all([open, basic].map((each) => each?.stop()));
  rmSync(work, { recursive: true, force: true });
});

const untested = ["--smoke-test", "false", "--json"];

function build(args: string[], cwd: string, env: Record<string, string>): Promise<Result> {
  return cli(["build-push-image", ...args], { cwd, env });
}

function dockerfile(text: string): string {
  const cwd = folder();
  writeFileSync(join(cwd, "Dockerfile"), text);
  return cwd;
}

test("a base whose Node is outside of PATH is started by its own entrypoint", async () => {
  const cwd = dockerfile(`FROM ${open.host}/base/node:20\nENV PATH=/bin\nENTRYPOINT ["/usr/local/bin/node"]\nCMD []\n`);
  const shell = `${open.host}/base/distroless:1`;
  const made = await build(["--build-engine", "buildah", ...untested, "--tags", shell], cwd, host.env);
  expect(made.code, made.stderr).toBe(0);
  const model = folder();
  cpSync(join(work, "model"), join(model, "model"), { recursive: true });
  const args = ["--base-image", shell, "--push", "false", "--port", String(await freePort())];
  const result = await build(args, model, host.env);
  expect(result.code, result.stderr).toBe(0);
  expect(result.stdout).toContain("Smoke test passed: the image, by podman");
});

describe.each<[string, string, () => ContainerHost]>([
  ["buildah", "buildah", () => host],
  ["buildx", "docker", () => buildx],
])("%s", (name, engine, machine) => {
  // Docker has no network here, and Buildah does not know the option.
  const run = name === "buildx" ? "RUN --network=none" : "RUN";
  test("the step's login reaches the Dockerfile's base although Docker keeps its logins in a store", async () => {
    const cwd = dockerfile(`FROM ${basic.host}/base/node:20\nLABEL by=test\n`);
    const config = folder();
    // A store that is not there: whoever asks it fails.
    writeFileSync(join(config, "config.json"), JSON.stringify({ credsStore: "absent" }));
    if (name === "buildx") symlinkSync(join(machine().folder, ".docker/cli-plugins"), join(config, "cli-plugins"));
    const env = { ...machine().env, DOCKER_CONFIG: config, TRAINYARD_REGISTRY_PASSWORD: user.password };
    const args = ["--build-engine", engine, "--pull", ...untested, "--username", user.username];
    const result = await build([...args, "--tags", `${basic.host}/acme/${name}:1`], cwd, env);
    expect(result.code, result.stderr).toBe(0);
  });

  test("a secret of several lines reaches the build whole, and the log shows none of its lines", async () => {
    const cwd = dockerfile(
      `FROM ${open.host}/base/node:20\n${run} --mount=type=secret,id=PEM --mount=type=secret,id=FILE ` +
        `["node", "-e", "const read = (id) => require('fs').readFileSync('/run/secrets/' + id, 'utf8'); console.log(read('PEM')); console.log(read('PEM').split(String.fromCharCode(10)).length + ' lines, ' + read('FILE').length)"]\n`,
    );
    writeFileSync(join(cwd, "token.txt"), "from-a-file\n");
    const env = { ...machine().env, TRAINYARD_BUILD_SECRETS: '"PEM=first-secret-line\nsecond-secret-line"' };
    const args = [
      "--build-engine",
      engine,
      "--no-cache",
      ...untested,
      "--push",
      "false",
      "--secret-files",
      "FILE=token.txt",
    ];
    const result = await build(args, cwd, env);
    expect(result.code, result.stderr).toBe(0);
    const log = result.stdout + result.stderr;
    expect(log).toContain("2 lines, 12");
    expect(log).not.toMatch(/first-secret-line|second-secret-line|from-a-file/);
  });

  test("steps come from a cache in the registry, on a machine that has none of its own", async () => {
    const cwd = dockerfile(
      `FROM ${open.host}/base/node:20\n${run} ["node", "-e", "require('fs').writeFileSync('/made', String(Math.random()))"]\n`,
    );
    const cache = `type=registry,ref=${open.host}/acme/cache-${name}${name === "buildx" ? ":cache,mode=max" : ""}`;
    const args = (tag: string) => ["--build-engine", engine, ...untested, "--tags", `${open.host}/acme/${name}:${tag}`];
    const first = await build([...args("a"), "--cache-to", cache], cwd, machine().env);
    expect(first.code, first.stderr).toBe(0);
    if (name === "buildx") await call("docker", ["buildx", "prune", "--all", "--force"], { env: machine().env });
    const fresh = containerHost([open.host]);
    try {
      const env = name === "buildx" ? machine().env : fresh.env;
      const second = await build([...args("b"), "--cache-from", cache], cwd, env);
      expect(second.code, second.stderr).toBe(0);
      // The step writes a random number, so only a cached one gives the same layers.
      const layers = ({ stdout }: Result) =>
        JSON.parse(JSON.parse(stdout).manifest).layers.map(({ digest }: { digest: string }) => digest);
      expect(layers(second)).toEqual(layers(first));
    } finally {
      await fresh.remove();
    }
  });
});

test("a list of packages and a statement of origin are found by the tag of the digest; the image stays one manifest", async () => {
  const cwd = dockerfile(
    `FROM ${open.host}/base/node:20\nCOPY node_modules /app/node_modules\nENV NODE_VERSION=20.0.0\n`,
  );
  mkdirSync(join(cwd, "node_modules/left"), { recursive: true });
  writeFileSync(join(cwd, "node_modules/left/package.json"), '{"name":"left","version":"1.2.3"}');
  const args = [
    "--build-engine",
    "buildah",
    ...untested,
    "--sbom",
    "--provenance",
    "--tags",
    `${open.host}/acme/listed:1`,
  ];
  const result = await build(args, cwd, host.env);
  expect(result.code, result.stderr).toBe(0);
  const { digest } = JSON.parse(result.stdout);
  const raw = async (reference: string) =>
    JSON.parse(
      (
        await call("skopeo", [
          "inspect",
          "--raw",
          "--tls-verify=false",
          `docker://${open.host}/acme/listed${reference}`,
        ])
      ).stdout,
    );
  expect((await raw(":1")).layers).toBeDefined();
  const { manifests } = await raw(`:${digest.replace(":", "-")}`);
  const [bom] = manifests.filter(({ artifactType }: { artifactType: string }) => artifactType.includes("cyclonedx"));
  const manifest = await raw(`@${bom.digest}`);
  expect(manifest.subject.digest).toBe(digest);
  const answer = await fetch(`http://${open.host}/v2/acme/listed/blobs/${manifest.layers[0].digest}`);
  const { components } = (await answer.json()) as { components: { purl: string }[] };
  expect(components.map(({ purl }) => purl)).toEqual(["pkg:npm/left@1.2.3", "pkg:generic/node@20.0.0"]);
});
