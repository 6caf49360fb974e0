/** Debian's docker-registry on a free port of this machine: plain, with htpasswd, or with tokens as GHCR and Docker Hub give them. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createSign, X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestRegistry {
  /** `127.0.0.1:PORT`. */
  host: string;
  folder: string;
  /** Tokens given out, newest last: what was asked for. */
  scopes: string[][];
  stop(): Promise<void>;
}

export type Login = "none" | "htpasswd" | "token";

/** User and password that the registries with a login know. */
export const user = { username: "ci", password: "s3cret-pässword" };

export async function startRegistry({
  login = "none",
  tokenSeconds = 300,
  deletes = true,
}: {
  login?: Login;
  tokenSeconds?: number;
  deletes?: boolean;
} = {}): Promise<TestRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "registry-"));
  const port = await freePort();
  const scopes: string[][] = [];
  let tokens: Server | undefined;
  let auth: object | undefined;
  if (login === "htpasswd") {
    // Made by Python: "ci:" + crypt.crypt(PASSWORD, crypt.mksalt(crypt.METHOD_BLOWFISH, rounds=16)).
    writeFileSync(join(folder, "htpasswd"), readFileSync(join(import.meta.dirname, "fixtures/htpasswd")));
    auth = { htpasswd: { realm: "test", path: join(folder, "htpasswd") } };
  } else if (login === "token") {
    tokens = await tokenServer(folder, tokenSeconds, scopes);
    const realm = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`;
    auth = { token: { realm, service: "test", issuer: "test", rootcertbundle: join(folder, "cert.pem") } };
  }
  mkdirSync(join(folder, "data"));
  const config = {
    version: 0.1,
    log: { level: "error", accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, "data") }, delete: { enabled: deletes } },
    http: { addr: `127.0.0.1:${port}` },
    ...(auth !== undefined && { auth }),
  };
  // JSON is YAML.
  writeFileSync(join(folder, "registry.yml"), JSON.stringify(config));
  const child = spawn("docker-registry", ["serve", join(folder, "registry.yml")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log: Buffer[] = [];
  child.stderr.on("data", (chunk) => log.push(chunk));
  await answers(`http://127.0.0.1:${port}/v2/`, child, log);
  return {
    host: `127.0.0.1:${port}`,
    folder,
    scopes,
    async stop() {
      const closed = new Promise((done) => child.on("close", done));
      child.kill("SIGKILL");
      await closed;
      await new Promise((done) => (tokens === undefined ? done(undefined) : tokens.close(done)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess, log: Buffer[]): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`docker-registry did not start: ${Buffer.concat(log)}`);
}

/** The token server of distribution's specification: Basic in, a signed JWT out; what the user may not do is left out. */
async function tokenServer(folder: string, seconds: number, scopes: string[][]): Promise<Server> {
  const key = join(folder, "key.pem");
  const cert = join(folder, "cert.pem");
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-subj", "/CN=test", "-days", "2"],
    { stdio: "ignore" },
  );
  const x5c = new X509Certificate(readFileSync(cert)).raw.toString("base64");
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const server = createServer((request, response) => {
    const url = new URL(request.url!, "http://test");
    const asked = url.searchParams.getAll("scope").flatMap((scope) => scope.split(" "));
    scopes.push(asked);
    const expected = `Basic ${Buffer.from(`${user.username}:${user.password}`).toString("base64")}`;
    const known = request.headers.authorization === expected;
    if (request.headers.authorization !== undefined && !known) {
      response.writeHead(401).end('{"errors":[{"code":"UNAUTHORIZED","message":"incorrect username or password"}]}');
      return;
    }
    const access = asked.map((scope) => {
      const [type, name, actions = ""] = scope.split(":");
      // Nobody may push to this one, whoever asks.
      const allowed = actions
        .split(",")
        .filter((each) => each === "pull" || (known && !name!.startsWith("forbidden/")));
      return { type, name, actions: allowed };
    });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: "test",
      sub: known ? user.username : "",
      aud: "test",
      nbf: now - 10,
      iat: now,
      exp: now + seconds,
      jti: `${Math.random()}`,
      access,
    };
    const head = `${encoded({ alg: "RS256", typ: "JWT", x5c: [x5c] })}.${encoded(claims)}`;
    const signature = createSign("RSA-SHA256").update(head).sign(readFileSync(key)).toString("base64url");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ token: `${head}.${signature}`, expires_in: seconds }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const socket = createSocket();
    socket.listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => done(port));
    });
  });
}
