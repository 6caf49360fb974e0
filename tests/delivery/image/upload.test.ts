/**
 * Uploads that break half-way, against a server that keeps uploads as the OCI distribution specification 1.1 says
 * ("Pushing a blob in chunks": GET of the upload tells how far it came). Debian's registry forgets them; see tests/parts.
 */
import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { bytesBlob } from "../../../src/delivery/image/blob.ts";
import { Repository } from "../../../src/delivery/image/repository.ts";
import { deliver } from "../../../src/delivery/image/upload.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";

interface Upload {
  received: Buffer[];
  ranges: (string | undefined)[];
}

/** Breaks the connection of the first `breaks` PATCHes after `afterBytes`. */
async function specification(
  breaks: number,
  afterBytes: number,
): Promise<{ host: string; upload: Upload; blobs: Map<string, Buffer> }> {
  const upload: Upload = { received: [], ranges: [] };
  const blobs = new Map<string, Buffer>();
  const size = () => upload.received.reduce((sum, { length }) => sum + length, 0);
  let broken = 0;
  const patch = async (request: IncomingMessage) => {
    upload.ranges.push(request.headers["content-range"]);
    let seen = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      const most = broken < breaks ? afterBytes : Number.POSITIVE_INFINITY;
      upload.received.push(chunk.subarray(0, most - seen));
      seen += chunk.length;
      if (seen >= most) {
        broken++;
        request.socket.destroy();
        return false;
      }
    }
    return true;
  };
  const server: Server = createServer(async (request, response) => {
    const path = request.url!;
    const location = { location: "/v2/acme/m/blobs/uploads/1?state=x%2By" };
    const range = { range: `0-${size() - 1}` };
    if (request.method === "HEAD") return void response.writeHead(blobs.has(path.split("/").at(-1)!) ? 200 : 404).end();
    if (request.method === "POST") {
      upload.received.length = 0;
      return void response.writeHead(202, location).end();
    }
    if (request.method === "GET") return void response.writeHead(204, { ...location, ...(size() > 0 && range) }).end();
    if (request.method === "PATCH") {
      const start = Number(/^(\d+)-/.exec(request.headers["content-range"] ?? "0-")![1]);
      if (start !== size()) return void response.writeHead(416, { ...location, ...range }).end();
      if (await patch(request).catch(() => false)) response.writeHead(202, location).end();
      return;
    }
    const bytes = Buffer.concat(upload.received);
    const digest = new URL(path, "http://x").searchParams.get("digest")!;
    const right = digest === `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    if (right) blobs.set(digest, bytes);
    response.writeHead(right ? 201 : 400).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, upload, blobs };
}

const retries = { forMs: 5000, firstMs: 2, mostMs: 10, random: () => 1, signal: new AbortController().signal };

function repositoryAt(host: string): Repository {
  return new Repository({
    registry: host,
    name: "acme/m",
    mode: "push",
    access: { http: new HttpClient({}), credentials: undefined, retries, silenceMs: 2000 },
  });
}

test("an upload that breaks goes on at the byte the registry has", async () => {
  const { host, upload, blobs } = await specification(3, 1_000_000);
  const bytes = randomBytes(5_000_000);
  const whole = bytesBlob(bytes, { mediaType: "x", part: "model", title: "w" });
  // The blob is read in pieces, like a file.
  const blob = {
    ...whole,
    async *read(from: number) {
      for (let at = from; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
  const repository = repositoryAt(host);
  expect(await deliver(blob, repository)).toBe("uploaded");
  expect(blobs.get(blob.digest)?.equals(bytes)).toBe(true);
  expect(upload.ranges).toEqual([undefined, "1000000-4999999", "2000000-4999999", "3000000-4999999"]);
});

test("what arrives damaged is sent anew, and refused for good after three times", async () => {
  const { host, upload } = await specification(0, 0);
  const bytes = randomBytes(100_000);
  const blob = {
    ...bytesBlob(bytes, { mediaType: "x", part: "model" as const, title: "weights.bin" }),
    digest: `sha256:${"0".repeat(64)}`,
  };
  await expect(deliver(blob, repositoryAt(host))).rejects.toThrow(
    /weights\.bin: expected the registry to take sha256:0+, got 400 3 times \(did the file change while it was sent\?\)/,
  );
  expect(upload.ranges).toHaveLength(3);
});

test("nothing listening is a clear end", async () => {
  const { host } = await specification(0, 0);
  const gone = repositoryAt(host.replace(/:\d+$/, ":1"));
  gone.access.retries.forMs = 30;
  await expect(gone.hasBlob(`sha256:${"0".repeat(64)}`)).rejects.toThrow(
    /^127\.0\.0\.1:1: looking for .* nothing answers there \(connection refused\)/,
  );
});
