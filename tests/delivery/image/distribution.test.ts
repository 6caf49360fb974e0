/** What registries do besides accepting: refuse mounts, forget blobs, redirect, and answer in plain HTTP. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ship } from "../../../src/actions/build-push-image/ship.ts";
import { type Blob, bytesBlob } from "../../../src/delivery/image/blob.ts";
import { type Image, imageDocument } from "../../../src/delivery/image/image.ts";
import { leadsToThisMachine, locationUrl } from "../../../src/delivery/image/location.ts";
import { type Manifest, OCI } from "../../../src/delivery/image/media-types.ts";
import { pushUntagged, writeTag } from "../../../src/delivery/image/push.ts";
import { Repository } from "../../../src/delivery/image/repository.ts";
import { answerChallenge } from "../../../src/delivery/image/token.ts";
import { deliver } from "../../../src/delivery/image/upload.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";
import { digestOf, repositoryAt, standInRegistry } from "./stand-in-registry.ts";

const blobOf = (text: string, part: Blob["part"] = "model") =>
  bytesBlob(Buffer.from(text), { mediaType: OCI.layer, part, title: text.slice(0, 10) });

/** An image with a layer of each text. */
function imageWith(...texts: string[]): Image {
  const layers = texts.map((text) => blobOf(text));
  const platform = { os: "linux", architecture: "amd64" };
  const config = { ...platform, rootfs: { type: "layers" as const, diff_ids: layers.map(({ digest }) => digest) } };
  const configBlob = { ...blobOf(JSON.stringify(config), "config"), mediaType: OCI.config };
  const descriptor = ({ mediaType, digest, sizeBytes }: Blob) => ({ mediaType, digest, size: sizeBytes });
  const manifest: Manifest = {
    schemaVersion: 2,
    mediaType: OCI.manifest,
    config: descriptor(configBlob),
    layers: layers.map(descriptor),
  };
  const document = imageDocument(OCI.manifest, manifest);
  return {
    root: document,
    platforms: [{ platform, document, manifest, config, blobs: [...layers, configBlob] }],
    others: [],
  };
}

test.each([400, 401, 403, 404, 405])(
  "a mount that is refused with %i becomes an upload, and is asked for once",
  async (status) => {
    const registry = await standInRegistry();
    const mounts: string[] = [];
    registry.intercept = (request) => {
      if (!request.includes("mount=")) return undefined;
      mounts.push(request);
      return { status, body: '{"errors":[{"code":"DENIED"}]}' };
    };
    const repository = repositoryAt(registry.host, "acme/churn");
    const origin = { registry: registry.host, repository: "base/node" };
    for (const text of ["first layer", "second layer"]) {
      const blob = { ...blobOf(text), origin };
      expect(await deliver(blob, repository)).toBe("uploaded");
      expect(registry.repository("acme/churn").blobs.get(blob.digest)?.toString()).toBe(text);
    }
    expect(mounts).toHaveLength(1);
    expect(registry.violations).toEqual([]);
  },
);

test("a mount whose token is refused becomes an upload", async () => {
  const registry = await standInRegistry();
  registry.intercept = (request, { authorization }) => {
    if (request.startsWith("GET /token")) {
      // The user may push to its own repository but not read the base's.
      const forbidden = request.includes("base%2Fnode");
      return forbidden ? { status: 403 } : { status: 200, body: '{"token":"own"}' };
    }
    if (authorization === "Bearer own" && !request.includes("mount=")) return undefined;
    return { status: 401, headers: { "www-authenticate": `Bearer realm="http://${registry.host}/token"` } };
  };
  const blob = { ...blobOf("layer"), origin: { registry: registry.host, repository: "base/node" } };
  expect(await deliver(blob, repositoryAt(registry.host, "acme/churn"))).toBe("uploaded");
  expect(registry.violations).toEqual([]);
});

test("a blob that the registry lost is sent again when the manifest is refused with MANIFEST_BLOB_UNKNOWN", async () => {
  const registry = await standInRegistry();
  const image = imageWith("weights");
  const repository = repositoryAt(registry.host, "acme/churn");
  await pushUntagged(image, repository);
  const { blobs, tags } = registry.repository("acme/churn");
  blobs.delete(digestOf("weights"));
  await writeTag("1", image, repository);
  expect(tags.get("1")).toBe(image.root.digest);
  expect(blobs.get(digestOf("weights"))?.toString()).toBe("weights");
  expect(registry.violations).toEqual([]);
});

test("a registry that never learns of a blob is given up, with its words", async () => {
  const registry = await standInRegistry();
  registry.intercept = (request) =>
    /^PUT .*\/manifests\//.test(request)
      ? { status: 400, body: '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"blob unknown to registry"}]}' }
      : undefined;
  await expect(pushUntagged(imageWith("weights"), repositoryAt(registry.host, "acme/churn"))).rejects.toThrow(
    /PUT \/v2\/acme\/churn\/manifests\/sha256:[0-9a-f]{64}: 400 MANIFEST_BLOB_UNKNOWN: blob unknown to registry/,
  );
  expect(registry.seen.filter((request) => /^PUT .*\/manifests\//.test(request))).toHaveLength(7);
});

test.each([307, 308])("a redirect of manifests with %i is followed, for reading and for writing", async (status) => {
  const registry = await standInRegistry();
  registry.intercept = (request) => {
    const [, method, rest] = /^(\w+) \/v2\/acme\/old(\/manifests\/.*)$/.exec(request) ?? [];
    return method === undefined ? undefined : { status, headers: { location: `/v2/acme/new${rest}` } };
  };
  const image = imageWith("weights");
  await pushUntagged(image, repositoryAt(registry.host, "acme/new"));
  await writeTag("1", image, repositoryAt(registry.host, "acme/old"));
  expect(registry.repository("acme/new").tags.get("1")).toBe(image.root.digest);
  expect((await repositoryAt(registry.host, "acme/old").document("1"))?.digest).toBe(image.root.digest);
  expect(registry.violations).toEqual([]);
});

test("redirects in a circle end", async () => {
  const registry = await standInRegistry();
  registry.intercept = (request) => ({ status: 307, headers: { location: request.split(" ")[1]! } });
  await expect(repositoryAt(registry.host, "acme/churn").document("1")).rejects.toThrow(
    "expected at most 5 redirects, got more",
  );
  expect(registry.seen).toHaveLength(6);
});

test("two repositories of one registry: the second mounts what the first received", async () => {
  const registry = await standInRegistry();
  const image = imageWith("weights", "program");
  const destinations = ["acme/churn", "acme/mirror"].map((name) => ({
    repository: repositoryAt(registry.host, name),
    name: `${registry.host}/${name}`,
    tags: ["1"],
    present: new Map(),
  }));
  const results = await ship(image, destinations, { onExisting: "overwrite", referrers: [], onProgress() {} });
  expect(results.map(({ delivered }) => delivered.map(({ delivery }) => delivery))).toEqual([
    ["uploaded", "uploaded", "uploaded"],
    ["mounted", "mounted", "mounted"],
  ]);
  expect(results.map(({ tagged }) => tagged)).toEqual([["1"], ["1"]]);
  const bodies = ({ repository }: (typeof destinations)[number]) => repository.sentBytes - 2 * image.root.bytes.length;
  const layers = image.platforms[0]!.blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  expect(destinations.map(bodies)).toEqual([layers, 0]);
  expect(registry.violations).toEqual([]);
});

test("plain HTTP where TLS is expected fails at once, in plain words", async () => {
  const server = createServer((_, response) => response.end());
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v2/`);
  const request = { method: "GET", url, signal: new AbortController().signal, silenceMs: 2000 };
  await expect(new HttpClient({}).send(request)).rejects.toMatchObject({
    name: "UnreachableError",
    message:
      "it does not answer in TLS but probably in plain HTTP, which is used for localhost and 127.0.0.1 only (give the server a certificate, or check the port)",
  });
});

test.each([
  ["https://localhost/x", true],
  ["https://registry.localhost/x", true],
  ["https://localhost./x", true],
  ["https://127.1/x", true],
  ["https://2130706433/x", true],
  ["https://0.0.0.0/x", true],
  ["https://[::1]/x", true],
  ["https://[::ffff:127.0.0.1]/x", true],
  ["https://[::]/x", true],
  // The metadata services of clouds (RFC 3927 link-local addresses).
  ["https://169.254.169.254/latest/meta-data", true],
  ["https://storage.example.com/x", false],
  ["https://10.0.0.5/x", false],
  ["https://localhost.example.com/x", false],
])("%s leads to this machine: %s", (text, expected) => {
  expect(leadsToThisMachine(new URL(text))).toBe(expected);
  const from = new URL("https://registry.example.com/v2/a/blobs/uploads/");
  const follow = () => locationUrl(text, { from, registry: "registry.example.com" });
  if (expected)
    expect(follow).toThrow(/^registry\.example\.com: points to .*, which is this machine: a registry elsewhere/);
  else expect(follow().href).toBe(text);
});

test("a registry on this machine may point to this machine, and none to plain HTTP elsewhere", () => {
  const from = new URL("http://127.0.0.1:5000/v2/");
  expect(locationUrl("http://127.0.0.1:5001/up", { from, registry: "127.0.0.1:5000" }).port).toBe("5001");
  expect(() => locationUrl("http://example.com/up", { from, registry: "127.0.0.1:5000" })).toThrow(
    "points to plain HTTP at example.com",
  );
});

test("a token is not fetched from this machine for a registry elsewhere", async () => {
  const { access } = new Repository({
    registry: "registry.example.com",
    name: "a/b",
    mode: "push",
    access: repositoryAt("127.0.0.1:1", "a/b").access,
  });
  const challenge = { scheme: "bearer", parameters: { realm: "http://127.0.0.1:9/token" } } as const;
  const request = { ...access, registry: "registry.example.com", scopes: [] };
  await expect(answerChallenge(challenge, request)).rejects.toThrow("points to 127.0.0.1:9, which is this machine");
});
