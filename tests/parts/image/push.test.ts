/** Pushes the serving image to Debian's registry: open, with htpasswd and with tokens. Podman then pulls it. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli, folder, type Result, root, step } from "../../runner.ts";
import { addArm64, makeBaseImage, pushBaseImage } from "./base-image.ts";
import { type ContainerHost, call, containerHost, freePort, predictedBy } from "./container-host.ts";
import { startFaultProxy } from "./fault-proxy.ts";
import { startRegistry, type TestRegistry, user } from "./registry.ts";

let open: TestRegistry;
let basic: TestRegistry;
let tokens: TestRegistry;
let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;
let work: string;
const creds = `${user.username}:${user.password}`;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "push-"));
  [open, basic, tokens] = await Promise.all([
    startRegistry(),
    startRegistry({ login: "htpasswd" }),
    startRegistry({ login: "token" }),
  ]);
  base = makeBaseImage();
  await Promise.all([
    pushBaseImage(base.layout, "base", `${open.host}/base/node:20`),
    pushBaseImage(base.layout, "base", `${tokens.host}/base/node:20`, creds),
  ]);
  host = containerHost([open.host, basic.host, tokens.host]);
  const trained = await cli(
    ["train", "--data", join(root, "examples/iris/iris.csv"), "--target", "species", "--n-estimators", "20"],
    { cwd: work },
  );
  expect(trained.code, trained.stderr).toBe(0);
});

afterAll(async () => {
  await host?.remove();
  base?.remove();
  await Promise.all([open, basic, tokens].map((registry) => registry?.stop()));
  rmSync(work, { recursive: true, force: true });
});

async function build(
  args: string[],
  env: Record<string, string> = {},
  cwd = work,
): Promise<Result & { outputs: Record<string, string> }> {
  const common = ["--base-image", `${open.host}/base/node:20`, "--json"];
  const result = await cli(["build-push-image", ...common, ...args], { cwd, env: { ...host.env, ...env } });
  const last = result.stdout.trim().split("\n").at(-1) ?? "";
  return { ...result, outputs: last.startsWith("{") ? JSON.parse(last) : {} };
}

const untested = ["--smoke-test", "false"];

async function tagsOf(registry: TestRegistry, name: string): Promise<string[]> {
  const answer = await fetch(`http://${registry.host}/v2/${name}/tags/list`);
  return ((await answer.json()) as { tags?: string[] | null }).tags ?? [];
}

test("a step builds, starts, asks and names the image; pulled by digest it predicts; skopeo agrees", async () => {
  const port = await freePort();
  const inputs = {
    "base-image": `${open.host}/base/node:20`,
    image: `${open.host}/Acme/Iris`,
    tags: "sha, model, branch, Rc-1",
    port: String(port),
    labels: "team=flowers",
    annotations: "note=kept",
  };
  const env = {
    ...host.env,
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_REF: "refs/heads/feature/x",
  };
  const result = await step("build-push-image", inputs, { cwd: work, env });
  expect(result.code, result.stdout).toBe(0);
  const { outputs } = result;
  expect(outputs).toMatchObject({
    passed: "true",
    verdict: "pass",
    platforms: "linux/amd64",
    repository: `${open.host}/acme/iris`,
  });
  expect(outputs["image"]).toBe(`${open.host}/acme/iris@${outputs["digest"]}`);
  const model = JSON.parse(readFileSync(join(work, "model/provenance.json"), "utf8")).model_digest as string;
  expect((await tagsOf(open, "acme/iris")).sort()).toEqual(
    [model.slice(7, 19), "Rc-1", "feature-x", "sha-0123456"].sort(),
  );
  expect(result.summary).toContain("Smoke test passed: the image, by podman");

  const { stdout } = await call("skopeo", ["inspect", "--tls-verify=false", `docker://${outputs["image"]}`]);
  const inspected = JSON.parse(stdout);
  expect(inspected.Digest).toBe(outputs["digest"]);
  expect(inspected.Labels).toMatchObject({
    team: "flowers",
    "org.opencontainers.image.revision": env.GITHUB_SHA,
    "org.opencontainers.image.base.name": `${open.host}/base/node:20`,
    "trainyard.model-digest": model,
  });
  const raw = await call("skopeo", ["inspect", "--raw", "--tls-verify=false", `docker://${outputs["image"]}`]);
  expect(JSON.parse(raw.stdout).annotations).toMatchObject({ note: "kept", "trainyard.model-digest": model });
  const config = await call("skopeo", ["inspect", "--config", "--tls-verify=false", `docker://${outputs["image"]}`]);
  expect(JSON.parse(config.stdout).config.User).toBe("1000:1000");

  const request = readFileSync(join(work, "model/serving_input_example.json"), "utf8");
  const predicted = (await predictedBy(outputs["image"]!, port, request, [open.host])) as {
    predictions: { label: string }[];
  };
  const bare = await cli(["predict", "--model", "model", "--data", "rows.csv"], { cwd: rowsFolder(), env: {} });
  expect(bare.code, bare.stderr).toBe(0);
  // The container and the command line give the example's row the same class.
  expect(bare.stdout).toContain(`,${predicted.predictions[0]!.label},`);
  expect(predicted.predictions).toHaveLength(1);
});

/** The model, and its example as a table. */
function rowsFolder(): string {
  const path = folder();
  cpSync(join(work, "model"), join(path, "model"), { recursive: true });
  const { columns, data } = JSON.parse(readFileSync(join(work, "model/input_example.json"), "utf8"));
  writeFileSync(join(path, "rows.csv"), `${columns.join(",")}\n${data[0].join(",")}\n`);
  return path;
}

test("a fresh workspace gives the same digest and sends nothing but the right's check; one changed file sends little", async () => {
  const first = await build([...untested, "--tags", `${open.host}/acme/same:1`]);
  expect(first.code, first.stderr).toBe(0);
  const fresh = folder();
  cpSync(join(work, "model"), join(fresh, "model"), { recursive: true, preserveTimestamps: false });
  const again = await build([...untested, "--tags", `${open.host}/acme/same:1`], {}, fresh);
  expect(again.outputs["digest"]).toBe(first.outputs["digest"]);
  // The manifest by its digest; the tag stands already.
  expect(Number(again.outputs["uploaded-bytes"])).toBe(first.outputs["manifest"]!.length);
  writeFileSync(join(fresh, "model/notes.md"), "x".repeat(10_000));
  const changed = await build([...untested, "--tags", `${open.host}/acme/same:2`], {}, fresh);
  expect(changed.outputs["digest"]).not.toBe(first.outputs["digest"]);
  expect(Number(changed.outputs["uploaded-bytes"])).toBeLessThan(30_000);
});

test("a registry with htpasswd: the password comes from the environment, and is nowhere shown", async () => {
  const args = [...untested, "--tags", `${basic.host}/acme/iris:1`, "--username", user.username];
  const right = await build(args, { TRAINYARD_REGISTRY_PASSWORD: user.password });
  expect(right.code, right.stderr).toBe(0);
  const wrong = await build(args, { TRAINYARD_REGISTRY_PASSWORD: "wr0ng-one" });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain(`expected the right to push, got 401 for "ci"`);
  const none = await build([...untested, "--tags", `${basic.host}/acme/iris:1`]);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain(
    `expected a login, got none (set username and password, or run \`docker login ${basic.host}\` before)`,
  );
  for (const { stdout, stderr } of [right, wrong, none]) expect(stdout + stderr).not.toMatch(/s3cret|wr0ng/);
});

test("a registry with tokens: Docker's login file, a credential helper, a mount, and a refusal that names the right", async () => {
  const config = folder();
  const login = { auths: { [tokens.host]: { auth: Buffer.from(creds).toString("base64") } } };
  writeFileSync(join(config, "config.json"), JSON.stringify(login));
  const here = { DOCKER_CONFIG: config };
  const cwd = folder();
  cpSync(join(work, "model"), join(cwd, "model"), { recursive: true });
  const run = (tag: string, env: Record<string, string>) =>
    cli(
      [
        "build-push-image",
        "--base-image",
        `${tokens.host}/base/node:20`,
        ...untested,
        "--tags",
        `${tokens.host}/${tag}`,
        "--json",
      ],
      { cwd, env: { ...host.env, ...env } },
    );
  const mounted = await run("acme/iris:1", here);
  expect(mounted.code, mounted.stderr).toBe(0);
  const { metadata } = JSON.parse(mounted.stdout);
  expect(Object.values(metadata.destinations[0].blobs)).toContain("mounted");

  const helpers = folder();
  const program = join(helpers, "docker-credential-vault");
  const answer = JSON.stringify({ ServerURL: tokens.host, Username: user.username, Secret: user.password });
  writeFileSync(program, `#!/bin/sh\nread host\n[ "$host" = "${tokens.host}" ] && echo '${answer}' || exit 1\n`);
  chmodSync(program, 0o755);
  writeFileSync(join(config, "config.json"), JSON.stringify({ credHelpers: { [tokens.host]: "vault" } }));
  const helped = await run("acme/helped:1", { ...here, PATH: `${helpers}:${host.env["PATH"]}` });
  expect(helped.code, helped.stderr).toBe(0);
  const missing = await run("acme/helped:2", here);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain("docker-credential-vault: there is no such program in PATH");

  writeFileSync(join(config, "config.json"), JSON.stringify(login));
  const forbidden = await run("forbidden/iris:1", here);
  expect(forbidden.code).toBe(2);
  expect(forbidden.stderr).toContain('expected the right to push, got 401 for "ci"');
  expect(forbidden.stderr).toContain("(the user needs the right to push to forbidden/iris)");
});

test("on-existing: the same image is fine; another one fails, is skipped, or moves the tag", async () => {
  const tag = `${open.host}/acme/moving:prod`;
  const policy = (word: string, cwd: string) => build([...untested, "--tags", tag, "--on-existing", word], {}, cwd);
  const first = await policy("fail", work);
  expect(first.code, first.stderr).toBe(0);
  expect((await policy("fail", work)).code).toBe(0);
  const other = folder();
  cpSync(join(work, "model"), join(other, "model"), { recursive: true });
  writeFileSync(join(other, "model/notes.md"), "another image");
  const failed = await policy("fail", other);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain(`${tag}: expected a new tag, got one that refers to another image`);
  const digest = async () => {
    const { stdout } = await call("skopeo", [
      "inspect",
      "--tls-verify=false",
      "--format",
      "{{.Digest}}",
      `docker://${tag}`,
    ]);
    return stdout.trim();
  };
  const skipped = await policy("skip", other);
  expect(skipped.code, skipped.stderr).toBe(0);
  expect(skipped.stderr).toContain("left alone: prod (on-existing: skip)");
  expect(await digest()).toBe(first.outputs["digest"]);
  const moved = await policy("overwrite", other);
  expect(moved.stderr).toContain("against prod");
  expect(await digest()).toBe(moved.outputs["digest"]);
});

test("two registries, one of which refuses: nothing is built, and no tag is written in the other", async () => {
  const result = await build([
    ...untested,
    "--tags",
    `${open.host}/acme/both:1`,
    "--tags",
    `${basic.host}/acme/both:1`,
  ]);
  expect(result.code).toBe(2);
  expect(await tagsOf(open, "acme/both")).toEqual([]);
  const both = await build(
    [
      ...untested,
      "--tags",
      `${open.host}/acme/both:1`,
      "--tags",
      `${basic.host}/acme/both:1`,
      "--username",
      user.username,
      "--registry",
      basic.host,
    ],
    { TRAINYARD_REGISTRY_PASSWORD: user.password },
  );
  expect(both.code, both.stderr).toBe(0);
  expect(both.outputs["tags"]!.split("\n")).toEqual([`${open.host}/acme/both:1`, `${basic.host}/acme/both:1`]);
});

test("one of two registries breaks down half-way: before its blobs are there no tag is written; after, the table tells", async () => {
  const proxy = await startFaultProxy(open.host);
  try {
    const args = [...untested, "--retry-for", "1", "--tags", `${open.host}/acme/half:1`, "--tags"];
    proxy.judge = (request) => (request.startsWith("PATCH") ? "503" : undefined);
    const blobs = await build([...args, `${proxy.host}/acme/other:1`]);
    expect(blobs.code).toBe(1);
    expect(blobs.stderr).toMatch(/\(no tag was written anywhere\)$/m);
    expect(await tagsOf(open, "acme/half")).toEqual([]);
    proxy.judge = (request) => (request.endsWith("/manifests/1") && request.startsWith("PUT") ? "500" : undefined);
    const tags = await build([...args, `${proxy.host}/acme/other:1`]);
    expect(tags.code).toBe(1);
    expect(tags.stderr).toContain(`(written before: ${open.host}/acme/half:1)`);
    expect(tags.stderr).toMatch(new RegExp(`${open.host}/acme/half +1 .* written`));
    expect(tags.stderr).toMatch(new RegExp(`${proxy.host}/acme/other +none .* failed: `));
    expect(tags.outputs).toMatchObject({ passed: false, tags: `${open.host}/acme/half:1` });
  } finally {
    await proxy.stop();
  }
});

test("a dry run asks registries for the right to push, and sends nothing", async () => {
  const proxy = await startFaultProxy(open.host);
  try {
    const result = await build(["--dry-run", "--tags", `${proxy.host}/acme/dry:1`]);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stderr).toContain("Plan: nothing was written");
    // An upload is opened and cancelled: the one way to learn of the right.
    expect(proxy.seen.map((each) => each.replace(/uploads\/.+/, "uploads/ID"))).toEqual([
      "POST /v2/acme/dry/blobs/uploads/",
      "DELETE /v2/acme/dry/blobs/uploads/ID",
      "GET /v2/acme/dry/manifests/1",
    ]);
    const refused = await build(["--dry-run", "--tags", `${basic.host}/acme/dry:1`]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("expected a login, got none");
  } finally {
    await proxy.stop();
  }
});

test("an image that fails its smoke test has no name: the log is shown, nothing is pushed", async () => {
  const cwd = folder();
  const port = await freePort();
  writeFileSync(
    join(cwd, "Dockerfile"),
    `FROM ${open.host}/base/node:20\nCMD ["node", "-e", "console.log('loading weights'); throw new Error('no weights')"]\n`,
  );
  const args = [
    "build-push-image",
    "--build-engine",
    "podman",
    "--tags",
    `${open.host}/acme/broken:1`,
    "--port",
    String(port),
    "--json",
  ];
  const result = await cli(args, { cwd, env: host.env });
  expect(result.code).toBe(1);
  expect(result.stdout).toContain("loading weights");
  expect(result.stderr).toContain("it ended with exit 1 before it answered; nothing was pushed");
  expect(await tagsOf(open, "acme/broken")).toEqual([]);
  const slow = await build(
    [
      "--tags",
      `${open.host}/acme/slow:1`,
      "--port",
      String(port),
      "--max-latency-ms",
      "1",
      "--smoke-request",
      "big.json",
    ],
    {},
    withRequest(),
  );
  expect(slow.code).toBe(1);
  expect(slow.stderr).toMatch(/expected an answer within 1 ms, got one after \d+ ms \(max-latency-ms\)/);
});

/** A workspace with a request of two thousand rows. */
function withRequest(): string {
  const cwd = folder();
  cpSync(join(work, "model"), join(cwd, "model"), { recursive: true });
  const { columns, data } = JSON.parse(readFileSync(join(work, "model/input_example.json"), "utf8"));
  writeFileSync(
    join(cwd, "big.json"),
    JSON.stringify({ dataframe_split: { columns, data: Array(2000).fill(data[0]) } }),
  );
  return cwd;
}

test("platforms of the base: an index that skopeo reads, each image for its own", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "model"));
  cpSync(join(work, "model"), join(cwd, "model"), { recursive: true });
  addArm64(base.layout);
  await pushBaseImage(base.layout, "both", `${open.host}/base/many:20`);
  const args = [
    "--base-image",
    `${open.host}/base/many:20`,
    "--platforms",
    "linux/amd64,linux/arm64",
    "--tags",
    `${open.host}/acme/many:1`,
    "--port",
    String(await freePort()),
    "--json",
  ];
  const result = await cli(["build-push-image", ...args], { cwd, env: host.env });
  expect(result.code, result.stderr).toBe(0);
  for (const architecture of ["amd64", "arm64"]) {
    const { stdout } = await call("skopeo", [
      "inspect",
      "--tls-verify=false",
      "--override-arch",
      architecture,
      `docker://${open.host}/acme/many:1`,
    ]);
    expect(JSON.parse(stdout).Architecture).toBe(architecture);
  }
  const absent = await cli(["build-push-image", ...args.map((each) => each.replace("linux/arm64", "linux/s390x"))], {
    cwd,
    env: host.env,
  });
  expect(absent.code).toBe(2);
  expect(absent.stderr).toContain("expected an image for linux/s390x, got linux/amd64, linux/arm64");
});
