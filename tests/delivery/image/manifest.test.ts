/** Manifests and configurations that a registry or an untrusted folder may contain. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../../src/core/failure.ts";
import { readConfig, readManifest } from "../../../src/delivery/image/image.ts";
import { openLayout } from "../../../src/delivery/image/layout.ts";
import { DOCKER, OCI } from "../../../src/delivery/image/media-types.ts";
import { folder } from "../../runner.ts";

const digest = `sha256:${"a".repeat(64)}`;
const descriptor = { mediaType: OCI.manifest, digest, size: 7, platform: { os: "linux", architecture: "amd64" } };
const index = { schemaVersion: 2, mediaType: OCI.index, manifests: [descriptor] };
const manifest = { schemaVersion: 2, mediaType: DOCKER.manifest, config: descriptor, layers: [descriptor] };
const config = { os: "linux", architecture: "amd64", rootfs: { type: "layers", diff_ids: [digest] } };

const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const read = (value: unknown) => readManifest({ mediaType: "", digest, bytes: bytes(value) }, "base");

test("whole documents are read as they are", () => {
  expect(read(index)).toEqual(index);
  expect(read(manifest)).toEqual(manifest);
  expect(readConfig(bytes(config), "base")).toEqual(config);
});

test.each<[unknown, string]>([
  [{ ...index, manifests: [null] }, "manifests[0]: expected an object, got null"],
  [{ ...index, manifests: [{ ...descriptor, platform: null }] }, "manifests[0].platform: expected an object, got null"],
  [
    { ...index, manifests: [{ ...descriptor, digest: "../../etc/passwd" }] },
    "manifests[0].digest: expected a sha256 digest",
  ],
  [{ ...manifest, config: null }, "config: expected an object, got null"],
  [
    { ...manifest, layers: [{ ...descriptor, size: -1 }] },
    "layers[0].size: expected a whole number of at least 0, got -1",
  ],
  [{ ...manifest, layers: { length: 1 } }, "layers: expected a list, got an object"],
  ["null", "expected an object, got null"],
  ["[".repeat(100_000) + "]".repeat(100_000), "expected an object, got a list"],
  ["{", "expected a manifest or configuration as JSON"],
])("a manifest %j is refused", (value, message) => {
  expect(() => read(value)).toThrow(Failure);
  expect(() => read(value)).toThrow(message);
});

test.each<[unknown, string]>([
  [{ ...config, rootfs: null }, "rootfs: expected an object, got null"],
  [{ ...config, rootfs: { diff_ids: [null] } }, "rootfs.diff_ids[0]: expected a sha256 digest, got null"],
  [{ ...config, config: { Labels: { a: 1 } } }, "config.Labels.a: expected text, got 1"],
  [{ ...config, history: [null] }, "history[0]: expected an object, got null"],
])("a configuration %j is refused", (value, message) => {
  expect(() => readConfig(bytes(value), "base")).toThrow(message);
});

test.each(["null", "{", '{"schemaVersion":2,"manifests":[null]}', "[]"])(
  "a layout with the index %s is refused",
  async (text) => {
    const cwd = folder();
    mkdirSync(join(cwd, "blobs"));
    writeFileSync(join(cwd, "oci-layout"), "{}");
    writeFileSync(join(cwd, "index.json"), text);
    await expect(openLayout(cwd, "base")).rejects.toThrow(Failure);
  },
);
