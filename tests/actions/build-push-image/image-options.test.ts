/** Options of the image itself, in one build: Docker's media types, a date, levels of annotations, a distroless base. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { nodeProgram, startedBy } from "../../../src/actions/build-push-image/node-program.ts";
import { sourceDate } from "../../../src/actions/build-push-image/source-date.ts";
import { layerType, OCI } from "../../../src/delivery/image/media-types.ts";
import { cli, folder, step } from "../../runner.ts";
import { base } from "./base-layout.ts";
import { trainedIris } from "./trained.ts";

// gcr.io/distroless/nodejs24-debian12: its entrypoint and PATH, in which there is no Node.
const distroless = {
  Entrypoint: ["/nodejs/bin/node"],
  Env: [
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt",
  ],
};

let trained: string;

beforeAll(async () => {
  trained = await trainedIris("tests-image-options", 3);
});

function workspace(): string {
  const cwd = folder();
  cpSync(trained, join(cwd, "model"), { recursive: true });
  base(cwd, ["amd64", "arm64"], distroless);
  return cwd;
}

const env = { PATH: dirname(process.execPath) };
const usual = { "base-image": "oci:base", push: "false", "smoke-test": "false", "image-output": "oci:out" };

function layout(cwd: string) {
  const read = (path: string) => JSON.parse(readFileSync(join(cwd, "out", path), "utf8"));
  const [entry] = read("index.json").manifests;
  return { entry, blob: (digest: string) => read(`blobs/sha256/${digest.slice(7)}`) };
}

test("levels of annotations, a date, a distroless base; secrets next to the model stay out; no version, no tag", async () => {
  const cwd = workspace();
  for (const name of [".env", ".wh.lib", ".git/config", "sub/.env.production"]) {
    mkdirSync(dirname(join(cwd, "model", name)), { recursive: true });
    writeFileSync(join(cwd, "model", name), "TOKEN=abc");
  }
  const annotations = [
    "manifest:level=manifest",
    "manifest[linux/arm64]:only=arm64",
    "index:level=index",
    "manifest-descriptor:level=descriptor",
    "index-descriptor:level=top",
  ].join("\n");
  const inputs = {
    ...usual,
    annotations,
    platforms: "linux/amd64,linux/arm64",
    image: "ghcr.io/acme/iris",
    tags: "semver, x",
  };
  const secrets = { password: "", secrets: '"PEM=first secret line\nsecond secret line"\nTOKEN=plain-token' };
  const unused = {
    "cache-from": "type=gha",
    "cache-to": "type=gha",
    "secret-files": "KEY=token.txt",
    "tag-prefix": "v",
  };
  const more = { SOURCE_DATE_EPOCH: "1732752000", GITHUB_REF: "refs/tags/v01.2.3" };
  const result = await step(
    "build-push-image",
    { ...inputs, ...secrets, ...unused },
    { cwd, env: { ...env, ...more } },
  );
  expect(result.code, result.stdout).toBe(0);
  const { entry, blob } = layout(cwd);
  expect(entry.annotations).toEqual({ level: "top", "org.opencontainers.image.ref.name": "x" });
  const index = blob(entry.digest);
  expect(index.annotations).toMatchObject({ level: "index", "trainyard.training-data-digest": expect.any(String) });
  expect(index.manifests.map((each: { annotations: object }) => each.annotations)).toEqual(
    Array(2).fill({ level: "descriptor" }),
  );
  const [amd64, arm64] = index.manifests.map(({ digest }: { digest: string }) => blob(digest));
  expect(amd64.annotations.level).toBe("manifest");
  expect([amd64.annotations.only, arm64.annotations.only]).toEqual([undefined, "arm64"]);
  const config = blob(amd64.config.digest);
  // 1732752000 is 2024-11-28T00:00:00Z (`date -u -d @1732752000`).
  expect([config.created, config.history.at(-1).created]).toEqual(Array(2).fill("2024-11-28T00:00:00Z"));
  expect(config.config.Entrypoint[0]).toBe("/nodejs/bin/node");
  expect(config.config.Healthcheck.Test[1]).toBe("/nodejs/bin/node");
  const messages = result.annotations.map(({ message }) => message);
  expect(messages).toContain(
    "model/.env, model/.git, model/.wh.lib, model/sub/.env.production: left out of the image (.env files hold secrets, .git is git's own, and .wh. names remove files of the base)",
  );
  expect(messages).toContain(
    "cache-from, cache-to: not used, because there is no Dockerfile: layers are only sent if they are new",
  );
  expect(
    messages.filter((each) => each.startsWith('tags: semver: no tag, because the git tag "v01.2.3"')),
  ).toHaveLength(1);
  for (const masked of ["first secret line", "second secret line", "plain-token"]) {
    expect(result.stdout).toMatch(new RegExp(`^::add-mask::${masked}"?$`, "m"));
  }
});

test("Docker's media types; a committed link to a login is refused before anything is built", async () => {
  const cwd = workspace();
  const args = Object.entries(usual).flatMap(([name, value]) => [`--${name}`, value]);
  const built = await cli(["build-push-image", ...args, "--image-format", "docker"], { cwd, env });
  expect(built.code, built.stderr).toBe(0);
  const { entry, blob } = layout(cwd);
  // distribution.github.io: "Image Manifest Version 2, Schema 2", "Media Types".
  expect(entry.mediaType).toBe("application/vnd.docker.distribution.manifest.v2+json");
  const manifest = blob(entry.digest);
  expect(manifest.mediaType).toBe(entry.mediaType);
  expect(manifest.config.mediaType).toBe("application/vnd.docker.container.image.v1+json");
  expect(manifest.annotations).toBeUndefined();
  for (const { mediaType } of manifest.layers) {
    expect(mediaType).toMatch(/^application\/vnd\.docker\.image\.rootfs\.diff\.tar(\.gzip)?$/);
  }
  const home = folder();
  writeFileSync(join(home, "config.json"), '{"auths":{}}');
  symlinkSync(join(home, "config.json"), join(cwd, "model/notes.md"));
  const linked = await cli(["build-push-image", ...args], { cwd, env });
  expect(linked.code).toBe(2);
  expect(linked.stderr).toContain(`model/notes.md: its link leads out of the workspace, to ${home}/config.json`);
});

test("Docker's format has no annotations and no zstd", async () => {
  const result = await cli(["build-push-image", "--image-format", "docker", "--annotations", "a=1"], {
    cwd: folder(),
    env,
  });
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(
    "annotations: expected none for image-format: docker, which has no place for them, got some",
  );
  expect(layerType(OCI.zstdLayer, "docker")).toBeUndefined();
  expect(layerType(OCI.zstdLayer, "oci")).toBe(OCI.zstdLayer);
});

test.each([
  [{ Entrypoint: ["/nodejs/bin/node"] }, "/nodejs/bin/node"],
  [{ Entrypoint: ["/usr/bin/dumb-init", "--"], Cmd: ["/usr/bin/node"] }, "/usr/bin/node"],
  // The official image, whose script is not Node but starts it by PATH.
  [{ Entrypoint: ["docker-entrypoint.sh"], Cmd: ["node"] }, "node"],
  [{ Cmd: ["/usr/bin/nodejs"] }, "/usr/bin/nodejs"],
  [{ Entrypoint: ["/opt/node/start"], Cmd: null }, "node"],
  [undefined, "node"],
])("Node of %j is %s", (config, expected) => {
  expect(nodeProgram(config)).toBe(expected);
  expect(startedBy(expected, { Entrypoint: ["node", "x.js"] }).Entrypoint).toEqual([expected, "x.js"]);
});

test.each(["-1", "1.5", "tomorrow", "253402300800"])("SOURCE_DATE_EPOCH=%s is refused", (text) => {
  expect(() => sourceDate({ SOURCE_DATE_EPOCH: text })).toThrow(
    `SOURCE_DATE_EPOCH: expected whole seconds since 1970, such as 1732752000, got "${text}"`,
  );
});

test("SOURCE_DATE_EPOCH that is absent or empty is no date", () => {
  expect([sourceDate({}), sourceDate({ SOURCE_DATE_EPOCH: "" }), sourceDate({ SOURCE_DATE_EPOCH: "0" })]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});
