/** TLS in companies: servers with certificates of a private authority, also behind a proxy, through dist. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ForwardProxy, startProxy } from "../forward-proxy.ts";
import { cli } from "../runner.ts";

const scratch = mkdtempSync(join(tmpdir(), "http-"));
const ca = join(scratch, "ca.pem");
let server: Server;
let proxy: ForwardProxy;

const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: scratch, stdio: "pipe" });

beforeAll(async () => {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Own authority", "-days", "2");
  openssl("req", ...key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=model.example");
  writeFileSync(join(scratch, "names"), "subjectAltName=DNS:model.example,DNS:localhost");
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names", "-days", "2"];
  openssl("x509", "-req", "-in", "server.csr", ...signed, "-out", "server.pem");
  const read = (name: string) => readFileSync(join(scratch, name));
  server = createServer({ key: read("server.key"), cert: read("server.pem") }, async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    response.end(JSON.stringify(JSON.parse(text).map(({ x }: { x: number }) => (x >= 12 ? "big" : "small"))));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  proxy = await startProxy({ login: "me:secret", names: { "model.example:443": `127.0.0.1:${port}` } });
  writeFileSync(join(scratch, "held.csv"), "x,y\n5,small\n11,big\n12,big\n30,big\n");
});

afterAll(() => {
  proxy.stop();
  server.closeAllConnections();
  server.close();
  rmSync(scratch, { recursive: true });
});

const ask = (url: string, env: Record<string, string>) =>
  cli(["test-model", "--url", url, "--test-data", "held.csv", "--target", "y", "--timeout", "10"], {
    cwd: scratch,
    env,
  });

const accuracy = () => JSON.parse(readFileSync(join(scratch, "report/metrics.json"), "utf8")).accuracy;

test.each(["SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"])("%s names the authority of a server", async (variable) => {
  const url = `https://localhost:${(server.address() as AddressInfo).port}/predict`;
  const { code, stderr } = await ask(url, { [variable]: ca });
  expect(code, stderr).toBe(0);
  expect(accuracy()).toBe(0.75);
});

test("an unknown authority is refused, with how to name it", async () => {
  const { code, stderr } = await ask(`https://localhost:${(server.address() as AddressInfo).port}/predict`, {});
  expect(code).toBe(2);
  expect(stderr).toMatch(/its certificate is not trusted: .*NODE_EXTRA_CA_CERTS or SSL_CERT_FILE names a file/);
});

test.each(["HTTPS_PROXY", "https_proxy"])(
  "%s with a login: the name is resolved by the proxy alone",
  async (variable) => {
    proxy.seen.length = 0;
    const env = { [variable]: proxy.url.replace("http://", "http://me:secret@"), SSL_CERT_FILE: ca };
    const { code, stderr } = await ask("https://model.example/predict", env);
    expect(code, stderr).toBe(0);
    expect(accuracy()).toBe(0.75);
    // One tunnel serves all requests.
    expect(proxy.seen).toEqual(["CONNECT model.example:443"]);
  },
);

test("a wrong login is named, and the password is not shown", async () => {
  const env = { HTTPS_PROXY: proxy.url.replace("http://", "http://me:wrong-password@"), SSL_CERT_FILE: ca };
  const { code, stderr } = await ask("https://model.example/predict", env);
  expect(code).toBe(2);
  expect(stderr).toMatch(/the proxy 127\.0\.0\.1:\d+ answered 407 \(it asks for a login/);
  expect(stderr).not.toContain("wrong-password");
});
