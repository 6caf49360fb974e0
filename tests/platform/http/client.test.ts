/** The HTTP client against real servers and a real proxy on this machine. TLS is in tests/parts/http.test.ts. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { HttpClient } from "../../../src/platform/http/client.ts";
import { fetchThrough } from "../../../src/platform/http/fetch.ts";
import { readBody } from "../../../src/platform/http/message.ts";
import { type ProxyOptions, startProxy } from "../../forward-proxy.ts";

const signal = new AbortController().signal;

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function proxy(options: ProxyOptions) {
  const started = await startProxy(options);
  onTestFinished(() => started.stop());
  return started;
}

async function text(client: HttpClient, url: string, request: { method?: string; body?: string } = {}) {
  const answer = await client.send({ method: "GET", url: new URL(url), signal, silenceMs: 2000, ...request });
  return `${answer.status} ${await readBody(answer)}`;
}

/** Answers with what it was asked. */
const echo: RequestListener = async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { host, "proxy-authorization": login = "-" } = request.headers;
  response.end(`${request.method} ${request.url} ${host} ${login} ${body}`);
};

test("http goes to the proxy with its whole address and keeps its host, body and query", async () => {
  const host = await served(echo);
  const { url, seen } = await proxy({ names: { "model.example:8080": host }, login: "me:p@ss word" });
  const address = url.replace("http://", "http://me:p%40ss%20word@");
  const client = new HttpClient({ HTTP_PROXY: address });
  const target = "http://model.example:8080/predict?a=1";
  expect(await text(client, target, { method: "POST", body: "[1]" })).toBe(
    "200 POST /predict?a=1 model.example:8080 - [1]",
  );
  expect(await text(client, target)).toBe("200 GET /predict?a=1 model.example:8080 - ");
  expect(seen).toEqual([`POST ${target}`, `GET ${target}`]);
});

test("a proxy that asks for a login, or refuses, is named as the one who refused", async () => {
  const { url } = await proxy({ names: {}, login: "me:secret" });
  const wrong = new HttpClient({ HTTP_PROXY: url, HTTPS_PROXY: url.replace("http://", "http://me:wrong@") });
  const host = url.replace("http://", "");
  await expect(text(wrong, "http://model.example/")).rejects.toThrow(
    `the proxy ${host} answered 407 (it asks for a login: put user and password into the proxy's address, http://USER:PASSWORD@HOST:PORT)`,
  );
  await expect(text(wrong, "https://ghcr.io/v2/")).rejects.toMatchObject({
    name: "UnreachableError",
    message: expect.stringContaining(`the proxy ${host} answered 407`),
  });
  const closed = await proxy({ names: {}, refuse: 403 });
  await expect(text(new HttpClient({ https_proxy: closed.url }), "https://ghcr.io/v2/")).rejects.toMatchObject({
    name: "UnreachableError",
    message: expect.stringContaining("answered 403 (see NO_PROXY"),
  });
  expect(closed.seen).toEqual(["CONNECT ghcr.io:443"]);
});

test("a proxy's gateway error may pass", async () => {
  const { url } = await proxy({ names: {} });
  await expect(text(new HttpClient({ https_proxy: url }), "https://ghcr.io/v2/")).rejects.toMatchObject({
    name: "TransientError",
    message: expect.stringContaining("answered 502"),
  });
});

test("NO_PROXY and this machine are reached directly", async () => {
  const host = await served(echo);
  const { url, seen } = await proxy({ names: {} });
  expect(await text(new HttpClient({ HTTP_PROXY: url }), `http://${host}/x`)).toBe(`200 GET /x ${host} - `);
  expect(seen).toEqual([]);
});

test("an answer that is too long, silent, or aborted ends", async () => {
  const host = await served((request, response) => {
    if (request.url === "/long") response.end("x".repeat(3_000_000));
  });
  const client = new HttpClient({});
  const ask = (path: string, more = {}) =>
    client.send({ method: "GET", url: new URL(`http://${host}${path}`), signal, silenceMs: 100, ...more });
  await expect(ask("/long").then((answer) => readBody(answer, 2 ** 20))).rejects.toThrow(
    `${host}: expected an answer of at most 1 MiB to /long, got more`,
  );
  await expect(ask("/silent")).rejects.toMatchObject({ name: "TransientError", message: "nothing moved for 0 s" });
  const reason = new Error("cancelled");
  await expect(ask("/silent", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("a certificate file that is missing or none is named", async () => {
  const missing = new HttpClient({ SSL_CERT_FILE: "/nowhere/ca.pem" });
  await expect(text(missing, "http://127.0.0.1:1/")).rejects.toThrow(/^SSL_CERT_FILE: \/nowhere\/ca\.pem could not/);
  const wrong = new HttpClient({ SSL_CERT_FILE: import.meta.filename });
  await expect(text(wrong, "http://127.0.0.1:1/")).rejects.toThrow(/expected certificates as PEM text/);
});

test("fetch follows redirects with method and body, and keeps the token from other hosts", async () => {
  const other = await served(({ headers }, response) => void response.end(`token ${headers.authorization}`));
  const host = await served(async (request, response) => {
    if (request.url === "/away") return void response.writeHead(302, { location: `http://${other}/` }).end();
    if (request.url === "/renamed") return void response.writeHead(301, { location: "/repositories/1" }).end();
    if (request.url === "/circle") return void response.writeHead(301, { location: "/circle" }).end();
    if (request.url === "/empty") return void response.writeHead(204).end();
    let body = "";
    for await (const chunk of request) body += chunk;
    response.end(`${request.method} ${body} ${request.headers.authorization}`);
  });
  const fetch = fetchThrough(new HttpClient({}), 2000);
  const post = { method: "PATCH", body: "{}", headers: { authorization: "token t" } };
  expect(await (await fetch(`http://${host}/renamed`, post)).text()).toBe("PATCH {} token t");
  expect(await (await fetch(`http://${host}/away`, post)).text()).toBe("token undefined");
  expect((await fetch(`http://${host}/empty`)).status).toBe(204);
  await expect(fetch(`http://${host}/circle`)).rejects.toThrow(/redirected 5 times/);
});
