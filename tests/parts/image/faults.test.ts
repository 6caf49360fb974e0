/** Combines every request of a push with every fault. The push succeeds, and the registry's content is complete. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { append } from "../../../src/delivery/image/append.ts";
import { readBase } from "../../../src/delivery/image/base.ts";
import { bytesBlob } from "../../../src/delivery/image/blob.ts";
import { downloadBlob } from "../../../src/delivery/image/download.ts";
import { type Image, imageDocument } from "../../../src/delivery/image/image.ts";
import { makeLayer } from "../../../src/delivery/image/layer.ts";
import { OCI } from "../../../src/delivery/image/media-types.ts";
import { pushUntagged } from "../../../src/delivery/image/push.ts";
import { Repository } from "../../../src/delivery/image/repository.ts";
import { Tar } from "../../../src/delivery/image/tar.ts";
import { deliver } from "../../../src/delivery/image/upload.ts";
import { writeDocument } from "../../../src/delivery/image/write-document.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";
import type { RetryOptions } from "../../../src/platform/http/retry.ts";
import { type FaultProxy, faults, startFaultProxy } from "./fault-proxy.ts";
import { startRegistry, type TestRegistry, user } from "./registry.ts";

const scratch = mkdtempSync(join(tmpdir(), "faults-"));
const signal = new AbortController().signal;
const retries: RetryOptions = { forMs: 10_000, firstMs: 5, mostMs: 40, random: Math.random, signal };
const weights = randomBytes(300_000);
const http = new HttpClient({});
let registry: TestRegistry;
let proxy: FaultProxy;
let repositories = 0;

beforeAll(async () => {
  registry = await startRegistry({ login: "token", tokenSeconds: 30 });
  proxy = await startFaultProxy(registry.host);
  const base = new Repository({
    registry: registry.host,
    name: "base/empty",
    mode: "push",
    access: { http, credentials: user, retries, silenceMs: 2000 },
  });
  const config = { os: "linux", architecture: "amd64", rootfs: { type: "layers", diff_ids: [] } };
  const about = { mediaType: OCI.config, part: "config", title: "c" } as const;
  const blob = bytesBlob(Buffer.from(JSON.stringify(config)), about);
  const manifest = {
    schemaVersion: 2 as const,
    mediaType: OCI.manifest,
    config: { mediaType: OCI.config, digest: blob.digest, size: blob.sizeBytes },
    layers: [],
  };
  const document = imageDocument(OCI.manifest, manifest);
  const platform = { os: "linux", architecture: "amd64" };
  const image = {
    root: document,
    platforms: [{ platform, document, manifest, config, blobs: [blob] }],
    others: [],
  } as Image;
  await pushUntagged(image, base);
  await writeDocument(base, { reference: "1", document });
});

afterAll(async () => {
  await proxy.stop();
  await registry.stop();
  rmSync(scratch, { recursive: true });
});

/** A whole push through the proxy: base read, right checked, blobs, manifest, tag. */
async function push(): Promise<{ name: string; image: Image; repository: Repository }> {
  const access = { http, credentials: user, retries, silenceMs: 250 };
  const from = new Repository({ registry: proxy.host, name: "base/empty", mode: "pull", access });
  const name = `acme/m${++repositories}`;
  const repository = new Repository({ registry: proxy.host, name, mode: "push", access });
  await repository.checkPush();
  const base = await readBase({
    name: "base",
    origin: from,
    reference: "1",
    wanted: [],
    fallback: { os: "linux", architecture: "amd64" },
  });
  const layers = [];
  for (const [part, bytes] of [
    ["app", Buffer.alloc(100_000, `app ${name}`)],
    // Different in every run: nothing is there already.
    ["model", Buffer.concat([Buffer.from(name), weights])],
  ] as const) {
    const tar = new Tar([{ path: part, content: { kind: "bytes", bytes } }]);
    layers.push(await makeLayer(tar, { part, title: part, compression: "auto", scratch, signal }));
  }
  const image = append(base, layers, {
    config: () => ({ Labels: { name } }),
    annotations: [],
    format: "oci",
    createdBy: "test",
  });
  await pushUntagged(image, repository);
  await writeDocument(repository, { reference: "v1", document: image.root });
  return { name, image, repository };
}

/** Checks without the proxy that the tag names the image, and that every blob has the bytes of its digest. */
async function whole(name: string, image: Image): Promise<boolean> {
  const direct = new Repository({
    registry: registry.host,
    name,
    mode: "pull",
    access: { http, credentials: user, retries, silenceMs: 2000 },
  });
  if ((await direct.document("v1"))?.digest !== image.root.digest) return false;
  for (const { digest, sizeBytes } of image.platforms[0]!.blobs) {
    const parts: Uint8Array[] = [];
    for await (const chunk of downloadBlob(direct, { digest, sizeBytes }, 0)) parts.push(chunk);
    const about = { mediaType: "", part: "model", title: "" } as const;
    if (bytesBlob(Buffer.concat(parts), about).digest !== digest) return false;
  }
  return true;
}

describe.each(faults)("%s", (fault) => {
  test("on any request of the push", { timeout: 60_000 }, async () => {
    proxy.judge = () => undefined;
    proxy.seen.length = 0;
    await push();
    const requests = proxy.seen.length;
    // HEAD and POST, PATCH, PUT for three blobs; the right, the base, the manifest, the tag; 401s before tokens.
    expect(requests).toBeGreaterThan(18);
    for (let index = 0; index < requests; index++) {
      proxy.seen.length = 0;
      proxy.done.length = 0;
      proxy.judge = (_, at) => (at === index ? fault : undefined);
      const { name, image } = await push();
      expect(proxy.done, `request ${index}`).toHaveLength(1);
      expect(await whole(name, image), `${proxy.done[0]}`).toBe(true);
    }
  });

  test("three times in a row on every kind of request", async () => {
    const counts = new Map<string, number>();
    proxy.done.length = 0;
    proxy.judge = (request) => {
      const kind = request.split(" ")[0]!;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return counts.get(kind)! <= 3 && kind !== "DELETE" ? fault : undefined;
    };
    const { name, image } = await push();
    expect(proxy.done.length).toBeGreaterThanOrEqual(15);
    expect(await whole(name, image)).toBe(true);
  });
});

test.each(faults)("%s when an upload is to be ended: its bytes are not sent again", async (fault) => {
  const repository = new Repository({
    registry: proxy.host,
    name: "acme/ended",
    mode: "push",
    access: { http, credentials: user, retries, silenceMs: 1000 },
  });
  const tar = new Tar([{ path: fault, content: { kind: "bytes", bytes: randomBytes(4_000_000) } }]);
  const layer = await makeLayer(tar, { part: "model", title: "w", compression: "none", scratch, signal });
  let done = false;
  proxy.judge = (request) => {
    if (!request.startsWith("PUT") || done) return undefined;
    done = true;
    return fault;
  };
  proxy.seen.length = 0;
  expect(await deliver(layer.blob, repository)).toBe("uploaded");
  expect(done).toBe(true);
  expect(proxy.seen.filter((each) => each.startsWith("PATCH"))).toHaveLength(1);
  expect(repository.sentBytes).toBe(layer.blob.sizeBytes);
});

test("tokens that end during the push are renewed", async () => {
  const shortLived = await startRegistry({ login: "token", tokenSeconds: 1 });
  try {
    const repository = new Repository({
      registry: shortLived.host,
      name: "acme/slow",
      mode: "push",
      access: {
        http,
        credentials: user,
        retries,
        silenceMs: 5000,
      },
    });
    await repository.checkPush();
    // A token counts as valid for five seconds at least.
    const before = shortLived.scopes.length;
    await new Promise((done) => setTimeout(done, 5100));
    await repository.checkPush();
    expect(shortLived.scopes.length).toBeGreaterThan(before);
  } finally {
    await shortLived.stop();
  }
});

test("a registry that stays away is a clear end, after the patience that was set", async () => {
  proxy.judge = () => "503";
  const access = { http, credentials: user, retries: { ...retries, forMs: 300 }, silenceMs: 250 };
  const repository = new Repository({ registry: proxy.host, name: "acme/never", mode: "push", access });
  await expect(repository.checkPush()).rejects.toThrow(
    /^127\.0\.0\.1:\d+: checking the right to push: expected it to succeed within 0 s, got POST .*: 503 FAULT: injected \(retry-for gives it longer\)$/,
  );
});
