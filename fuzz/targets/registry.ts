import { createHash } from "node:crypto";
import fc from "fast-check";
import { readBase } from "../../src/delivery/image/base.ts";
import { DOCKER, OCI } from "../../src/delivery/image/media-types.ts";
import { Repository } from "../../src/delivery/image/repository.ts";
import { deliver } from "../../src/delivery/image/upload.ts";
import { writeDocument } from "../../src/delivery/image/write-document.ts";
import { HttpClient } from "../../src/platform/http/client.ts";
import { answeringServer, answers } from "../answering.ts";
import { attack, hold, plainly, type Target } from "../target.ts";
import { json, place, replaced } from "../values.ts";

const layer = Buffer.from("layer");
const digestOf = (bytes: string | Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const config = JSON.stringify({
  os: "linux",
  architecture: "amd64",
  rootfs: { type: "layers", diff_ids: [digestOf(layer)] },
  config: { Env: ["A=b"] },
  history: [{}],
});
const descriptor = (bytes: string | Buffer, mediaType: string) => ({
  mediaType,
  digest: digestOf(bytes),
  size: bytes.length,
});
const manifest = {
  schemaVersion: 2,
  mediaType: OCI.manifest,
  config: descriptor(config, OCI.config),
  layers: [descriptor(layer, OCI.layer)],
};
const index = {
  schemaVersion: 2,
  mediaType: OCI.index,
  manifests: [
    { ...descriptor(JSON.stringify(manifest), OCI.manifest), platform: { os: "linux", architecture: "amd64" } },
  ],
};
const platform = { os: "linux", architecture: "amd64" };

const documents = fc.oneof(
  fc.constantFrom(
    JSON.stringify(manifest),
    JSON.stringify(index),
    config,
    layer.toString(),
    '{"token":"t"}',
    '{"token":null}',
    "",
  ),
  fc
    .tuple(
      fc.constantFrom<unknown>(
        manifest,
        index,
        JSON.parse(config),
        { token: "t", expires_in: 5 },
        { errors: [{ code: "DENIED", message: "no" }] },
      ),
      place,
      json,
    )
    .map(([value, at, part]) => JSON.stringify(replaced(value, at, part))),
);
const headers = fc.oneof(
  fc.constantFrom<Record<string, string>>(
    {},
    { "content-type": OCI.manifest },
    { "content-type": DOCKER.index },
    { "www-authenticate": 'Bearer realm="http://OTHER/token",service="s"' },
    { "www-authenticate": 'Basic realm="x"' },
    { "www-authenticate": "Bearer realm=,,=" },
    { location: "http://OTHER/elsewhere" },
    { location: "/v2/a/b/blobs/uploads/1" },
    { location: "http://[" },
    { location: "file:///etc/passwd" },
    { range: "0-4" },
    { range: "0-99999999999999999999" },
    { "docker-content-digest": "sha256:0" },
    { "oci-chunk-min-length": "-1" },
  ),
);
const answer = answers({
  bodies: documents,
  statuses: [200, 200, 200, 201, 202, 204, 206, 301, 307, 401, 403, 404, 416, 429, 500],
  headers,
});
const inputs = fc.record({
  sent: fc.array(answer, { minLength: 1, maxLength: 8 }),
  work: fc.constantFrom("base", "base", "download", "upload", "check", "put"),
});

/** More requests for one piece of work mean that it does not end. */
const mostRequests = 200;

export const target: Target = {
  about: "Answers of a registry: reading a base image, downloads, uploads; no login reaches another host",
  sources: [
    "delivery/image/repository.ts",
    "delivery/image/base.ts",
    "delivery/image/image.ts",
    "delivery/image/download.ts",
    "delivery/image/upload.ts",
    "delivery/image/token.ts",
    "delivery/image/refusal.ts",
    "platform/http",
  ],
  batch: 200,
  async open() {
    const [registry, other] = [await answeringServer(), await answeringServer()];
    const http = new HttpClient({});
    return {
      close() {
        registry.close();
        other.close();
      },
      attack: attack({
        inputs,
        async check({ sent, work }) {
          let requests = 0;
          let leaked: string | undefined;
          const next = () => {
            const { headers, ...rest } = sent[requests++ % sent.length]!;
            const own = Object.entries(headers).map(([name, value]) => [name, value.replace("OTHER", other.host)]);
            return { ...rest, headers: Object.fromEntries(own) };
          };
          const over = new AbortController();
          registry.answer = () => {
            if (requests > mostRequests) over.abort(new Error(`more than ${mostRequests} requests`));
            return next();
          };
          other.answer = ({ url, headers }) => {
            if (headers.authorization !== undefined && url?.startsWith("/token") !== true) leaked = url;
            return next();
          };
          const retries = { forMs: 100, attempts: 3, firstMs: 1, mostMs: 2, random: () => 0.5, signal: over.signal };
          const access = { http, credentials: { username: "u", password: "p" }, retries, silenceMs: 2000 };
          const repository = new Repository({ registry: registry.host, name: "a/b", mode: "push", access });
          const blob = {
            mediaType: OCI.layer,
            digest: digestOf(layer),
            sizeBytes: layer.length,
            title: "layer",
            part: "model" as const,
          };
          await plainly(async () => {
            if (work === "base") {
              const base = await readBase({
                name: "base",
                origin: repository,
                reference: "latest",
                wanted: [platform],
                fallback: platform,
              });
              for (const each of base.platforms)
                hold(each.config.rootfs.diff_ids.length === each.layers.length, () => "layers without their digests");
            } else if (work === "download") {
              const chunks: Uint8Array[] = [];
              for await (const chunk of repository.blob(blob).read(0)) chunks.push(chunk);
              hold(Buffer.concat(chunks).length === layer.length, () => "a blob of another length");
            } else if (work === "upload") {
              await deliver(
                {
                  ...blob,
                  read: async function* (from) {
                    yield layer.subarray(from);
                  },
                },
                repository,
              );
            } else if (work === "check") await repository.checkPush();
            else
              await writeDocument(repository, {
                reference: "latest",
                document: { mediaType: OCI.config, digest: digestOf(config), bytes: Buffer.from(config) },
              });
          });
          hold(leaked === undefined, () => `a login went to ${leaked} on another host`);
        },
      }),
    };
  },
};
