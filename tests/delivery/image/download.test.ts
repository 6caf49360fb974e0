/** Downloads from a registry whose storage is damaged: they end. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { sha256 } from "../../../src/delivery/image/blob.ts";
import { Repository } from "../../../src/delivery/image/repository.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";

/** A registry that answers the n-th request for a blob with the n-th body, and further ones with the last. */
async function registry(bodies: readonly [string, ...string[]]): Promise<string> {
  let requests = 0;
  const server = createServer((_, response) => response.end(bodies[Math.min(requests++, bodies.length - 1)]));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function download(host: string): Promise<string> {
  const signal = new AbortController().signal;
  const retries = { forMs: 1000, firstMs: 1, mostMs: 2, random: () => 0.5, signal };
  const access = { http: new HttpClient({}), credentials: undefined, retries, silenceMs: 2000 };
  const repository = new Repository({ registry: host, name: "a/b", mode: "pull", access });
  const about = { mediaType: "", digest: sha256("layer"), sizeBytes: 5, part: "base", title: "" } as const;
  let text = "";
  for await (const chunk of repository.blob(about).read(0)) text += Buffer.from(chunk).toString();
  return text;
}

test("a download goes on where an answer ended too early", async () => {
  // Without `206 Partial Content` the registry begins at the first byte each time.
  expect(await download(await registry(["", "la", "", "lay", "layer"]))).toBe("layer");
});

test.each([
  ["nothing", "", 0],
  ["the same beginning", "[]", 2],
])("a registry that answers with %s again and again is given up", async (_, body, bytes) => {
  await expect(download(await registry([body]))).rejects.toThrow(
    `expected the blob ${sha256("layer")} of 5 bytes, got ${bytes} bytes and then 8 answers without a further one`,
  );
});
