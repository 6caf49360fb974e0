/** What is pulled is held against its digest, and only a digest becomes a path. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBase } from "../../../src/delivery/image/base.ts";
import { digestHex } from "../../../src/delivery/image/blob.ts";
import { readConfig, readManifest } from "../../../src/delivery/image/image.ts";
import { openLayout } from "../../../src/delivery/image/layout.ts";
import { DOCKER, OCI } from "../../../src/delivery/image/media-types.ts";
import { base } from "../../actions/build-push-image/base-layout.ts";
import { folder } from "../../runner.ts";
import { digestOf, repositoryAt, standInRegistry } from "./stand-in-registry.ts";

const amd64 = { os: "linux", architecture: "amd64" };
const fallback = amd64;

async function baseOf(cwd: string) {
  const origin = await openLayout(join(cwd, "base"), "oci:base");
  return readBase({ name: "oci:base", origin, reference: undefined, wanted: [amd64], fallback });
}

/** Files of the layout by what they hold. */
function files(cwd: string) {
  const blob = (digest: string) => join(cwd, "base/blobs/sha256", digest.slice(7));
  const json = (digest: string) => JSON.parse(readFileSync(blob(digest), "utf8"));
  const top = JSON.parse(readFileSync(join(cwd, "base/index.json"), "utf8")).manifests[0].digest;
  const manifest = json(top).manifests[0].digest;
  return { index: blob(top), manifest: blob(manifest), config: blob(json(manifest).config.digest) };
}

test.each(["index", "manifest", "config"] as const)("an oci: layout whose %s was changed is refused", async (which) => {
  const cwd = folder();
  base(cwd);
  expect((await baseOf(cwd)).platforms).toHaveLength(1);
  const path = files(cwd)[which];
  // The same length and still JSON, so that only the digest gives it away.
  writeFileSync(path, readFileSync(path, "utf8").replace('"linux"', '"linuy"').replace("vnd.oci", "vnd.ocj"));
  await expect(baseOf(cwd)).rejects.toThrow(/^oci:base: expected a document with the digest sha256:[0-9a-f]{64}, got /);
});

/** A repository with an image whose configuration is not what its digest says. */
async function forged() {
  const registry = await standInRegistry();
  const stored = registry.repository("base/node");
  const config = JSON.stringify({ ...amd64, rootfs: { type: "layers", diff_ids: [] } });
  const evil = config.replace("amd64", "arm64");
  const digest = digestOf(config);
  stored.blobs.set(digest, Buffer.from(evil));
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI.manifest,
    config: { mediaType: OCI.config, digest, size: config.length },
    layers: [],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  stored.manifests.set(digestOf(bytes), { bytes, mediaType: OCI.manifest });
  stored.tags.set("1", digestOf(bytes));
  return { registry, digest, evil };
}

test("a registry that gives another configuration than the manifest names is refused", async () => {
  const { registry, digest, evil } = await forged();
  const origin = repositoryAt(registry.host, "base/node", "pull");
  await expect(readBase({ name: "node:1", origin, reference: "1", wanted: [], fallback })).rejects.toThrow(
    `node:1: expected a document with the digest ${digest}, got one with ${digestOf(evil)}`,
  );
});

const traversal = "sha256:../../../../etc/passwd";
const document = (value: object) => ({
  bytes: Buffer.from(JSON.stringify(value)),
  mediaType: OCI.manifest,
  digest: "",
});

test("a digest that is not one is refused before it becomes a path or an address", async () => {
  expect(() => digestHex(traversal, "node")).toThrow(`node: expected a sha256 digest, got "${traversal}"`);
  const config = { ...amd64, rootfs: { type: "layers", diff_ids: [traversal] } };
  expect(() => readConfig(Buffer.from(JSON.stringify(config)), "node")).toThrow(/diff_ids.*expected a sha256 digest/);
  for (const digest of [traversal, `sha512:${"0".repeat(128)}`, "sha256:AB"]) {
    const manifest = { schemaVersion: 2, config: { mediaType: OCI.config, digest, size: 2 }, layers: [] };
    expect(() => readManifest(document(manifest), "node")).toThrow(/config\.digest.*expected a sha256 digest/);
  }
  await expect(repositoryAt("127.0.0.1:1", "a/b").document(traversal)).rejects.toThrow("expected a sha256 digest");
});

test("an index whose entries have no platform: the configurations say it; artifacts are passed over", async () => {
  const registry = await standInRegistry();
  const stored = registry.repository("base/node");
  const put = (value: object, mediaType: string) => {
    const bytes = Buffer.from(JSON.stringify(value));
    stored.manifests.set(digestOf(bytes), { bytes, mediaType });
    return { mediaType, digest: digestOf(bytes), size: bytes.length };
  };
  const blob = (value: object, mediaType: string) => {
    const bytes = Buffer.from(JSON.stringify(value));
    stored.blobs.set(digestOf(bytes), bytes);
    return { mediaType, digest: digestOf(bytes), size: bytes.length };
  };
  const image = (platform: object, mediaType: string = OCI.config) =>
    put(
      {
        schemaVersion: 2,
        mediaType: OCI.manifest,
        config: blob({ ...platform, rootfs: { type: "layers", diff_ids: [] } }, mediaType),
        layers: [],
      },
      OCI.manifest,
    );
  const artifact = put(
    { schemaVersion: 2, mediaType: OCI.manifest, config: blob({}, "application/vnd.oci.empty.v1+json"), layers: [] },
    OCI.manifest,
  );
  // As a nested index, which the image specification allows.
  const inner = put(
    {
      schemaVersion: 2,
      mediaType: OCI.index,
      manifests: [image({ os: "linux", architecture: "arm64", variant: "v8" })],
    },
    OCI.index,
  );
  const index = put({ schemaVersion: 2, mediaType: OCI.index, manifests: [artifact, image(amd64), inner] }, OCI.index);
  stored.tags.set("1", index.digest);
  const origin = repositoryAt(registry.host, "base/node", "pull");
  const platforms = async (...architectures: string[]) => {
    const wanted = architectures.map((architecture) => ({ os: "linux", architecture }));
    const read = await readBase({ name: "node:1", origin, reference: "1", wanted, fallback });
    return read.platforms.map(({ platform }) => platform.architecture);
  };
  expect(await platforms()).toEqual(["amd64"]);
  expect(await platforms("arm64", "amd64")).toEqual(["arm64", "amd64"]);
  await expect(platforms("s390x")).rejects.toThrow(
    "node:1: expected an image for linux/s390x, got linux/amd64, linux/arm64/v8",
  );
});

test("a manifest without its type is known by its content, also behind a redirect to storage", () => {
  const digest = `sha256:${"0".repeat(64)}`;
  const index = { schemaVersion: 2, manifests: [{ mediaType: OCI.manifest, digest, size: 2 }] };
  const stored = { ...document(index), mediaType: "application/octet-stream" };
  expect(readManifest(stored, "node").mediaType).toBe(OCI.index);
  expect(readManifest({ ...stored, mediaType: DOCKER.index }, "node").mediaType).toBe(DOCKER.index);
});
