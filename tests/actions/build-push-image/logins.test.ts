/** Which login is used for which repository, by the files of Docker and Podman. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findBase } from "../../../src/actions/build-push-image/build.ts";
import { Logins } from "../../../src/actions/build-push-image/destinations.ts";
import type { BuildHost } from "../../../src/actions/build-push-image/engines/engine.ts";
import { engineEnvironment } from "../../../src/actions/build-push-image/engines/login-files.ts";
import { findCredentials } from "../../../src/delivery/image/docker-config.ts";
import { OCI } from "../../../src/delivery/image/media-types.ts";
import { digestOf, repositoryAt, standInRegistry } from "../../delivery/image/stand-in-registry.ts";
import { folder } from "../../runner.ts";

const auth = (user: string) => ({ auth: Buffer.from(`${user}:secret`).toString("base64") });

function put(path: string, value: object): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const signal = new AbortController().signal;

async function userOf(name: string, env: Record<string, string>): Promise<string | undefined> {
  const [registry = "", ...path] = name.split("/");
  const found = await findCredentials({ registry, repository: path.join("/") }, { env, cwd: "/", signal });
  return found?.username;
}

// docker/cli: cli/config/credentials/file_store.go (ConvertToHostname). containers-auth.json(5): "FORMAT".
test.each([
  ["ghcr.io", "ghcr.io/acme/churn"],
  ["http://ghcr.io", "ghcr.io/acme/churn"],
  ["https://ghcr.io", "ghcr.io/acme/churn"],
  ["https://ghcr.io/", "ghcr.io/acme/churn"],
  ["https://ghcr.io/v1/", "ghcr.io/acme/churn"],
  ["https://ghcr.io/v2/", "ghcr.io/acme/churn"],
  ["ghcr.io/acme", "ghcr.io/acme/churn"],
  ["ghcr.io/acme/churn", "ghcr.io/acme/churn"],
  ["https://index.docker.io/v1/", "docker.io/acme/churn"],
  ["index.docker.io", "docker.io/library/node"],
  ["docker.io/acme", "docker.io/acme/churn"],
  ["localhost:5000", "localhost:5000/churn"],
])("the key %s is a login for %s", async (key, name) => {
  const home = folder();
  put(join(home, ".docker/config.json"), { auths: { [key]: auth("found") } });
  expect(await userOf(name, { HOME: home })).toBe("found");
  expect(await userOf("quay.io/acme/churn", { HOME: home })).toBeUndefined();
});

test("the closest key wins, and one without a login is passed over", async () => {
  const home = folder();
  put(join(home, ".docker/config.json"), {
    auths: {
      "ghcr.io": auth("host"),
      "https://ghcr.io": auth("old"),
      "ghcr.io/acme": auth("team"),
      "ghcr.io/acme/empty": {},
    },
  });
  expect(await userOf("ghcr.io/acme/churn", { HOME: home })).toBe("team");
  expect(await userOf("ghcr.io/acme/empty", { HOME: home })).toBe("team");
  expect(await userOf("ghcr.io/other/churn", { HOME: home })).toBe("host");
  expect(await userOf("ghcr.io/acmeother/churn", { HOME: home })).toBe("host");
});

test("Podman's files are read too; REGISTRY_AUTH_FILE is the only one if it is set", async () => {
  const home = folder();
  const runtime = folder();
  put(join(home, ".docker/config.json"), { auths: { "ghcr.io": auth("docker") } });
  put(join(runtime, "containers/auth.json"), { auths: { "ghcr.io": auth("runtime"), "quay.io": auth("runtime") } });
  put(join(home, ".config/containers/auth.json"), { auths: { "quay.io": auth("home"), "gcr.io": auth("home") } });
  const env = { HOME: home, XDG_RUNTIME_DIR: runtime };
  expect(await userOf("ghcr.io/a/b", env)).toBe("docker");
  expect(await userOf("quay.io/a/b", env)).toBe("runtime");
  expect(await userOf("gcr.io/a/b", env)).toBe("home");
  const only = { ...env, REGISTRY_AUTH_FILE: join(home, ".config/containers/auth.json") };
  expect(await userOf("ghcr.io/a/b", only)).toBeUndefined();
  expect(await userOf("quay.io/a/b", only)).toBe("home");
});

const hostOf = (env: Record<string, string>, scratch: string): BuildHost => {
  const { http, retries, silenceMs } = repositoryAt("127.0.0.1:1", "a/b").access;
  const reporter = {
    info() {},
    notice() {},
    warning() {},
    progress() {},
    mask() {},
    group: <T>(_: string, work: () => Promise<T>) => work(),
  };
  return { env, cwd: scratch, signal, reporter, retries, http, silenceMs, scratch, hidden: [], cacheService: {} };
};

test("an engine gets the step's login although Docker keeps all logins in a store", async () => {
  const home = folder();
  const scratch = folder();
  put(join(home, ".docker/config.json"), {
    credsStore: "desktop",
    auths: { "quay.io": {} },
    credHelpers: { "gcr.io": "gcloud" },
    proxies: { default: {} },
  });
  put(join(home, ".config/containers/auth.json"), {
    auths: { "quay.io": auth("podman") },
    credHelpers: { "ghcr.io": "x" },
  });
  const given = { registry: "ghcr.io", username: "step", password: "secret" };
  const env = await engineEnvironment(given, hostOf({ HOME: home }, scratch));
  const docker = JSON.parse(readFileSync(join(env["DOCKER_CONFIG"]!, "config.json"), "utf8"));
  // docker/cli asks the store that credHelpers names, and the file itself if that is empty (getConfiguredCredentialStore).
  expect(docker).toEqual({
    credsStore: "desktop",
    auths: { "quay.io": {}, "ghcr.io": auth("step") },
    credHelpers: { "gcr.io": "gcloud", "ghcr.io": "" },
    proxies: { default: {} },
  });
  const podman = JSON.parse(readFileSync(env["REGISTRY_AUTH_FILE"]!, "utf8"));
  expect(podman).toEqual({ auths: { "quay.io": {}, "ghcr.io": auth("step") }, credHelpers: { "gcr.io": "gcloud" } });
});

test("two logins for one registry: the step's for the destination, Docker's for the base that it may not read", async () => {
  const registry = await standInRegistry();
  const stored = registry.repository("base/node");
  const config = Buffer.from(
    JSON.stringify({ os: "linux", architecture: "amd64", rootfs: { type: "layers", diff_ids: [] } }),
  );
  const descriptor = { mediaType: OCI.config, digest: digestOf(config), size: config.length };
  const bytes = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: OCI.manifest, config: descriptor, layers: [] }),
  );
  stored.blobs.set(descriptor.digest, config);
  stored.manifests.set(digestOf(bytes), { bytes, mediaType: OCI.manifest });
  stored.tags.set("1", digestOf(bytes));
  const basic = (user: string) => `Basic ${Buffer.from(`${user}:secret`).toString("base64")}`;
  registry.intercept = (request, { authorization }) => {
    if (authorization === undefined) return { status: 401, headers: { "www-authenticate": 'Basic realm="r"' } };
    const allowed = request.includes("/v2/base/") ? basic("reader") : basic("step");
    return authorization === allowed ? undefined : { status: 403 };
  };
  const home = folder();
  put(join(home, ".docker/config.json"), { auths: { [registry.host]: auth("reader") } });
  const host = hostOf({ HOME: home }, home);
  const given = { registry: registry.host, username: "step", password: "secret" };
  const logins = new Logins(given, host);
  expect((await logins.of({ registry: registry.host, repository: "acme/churn" }))?.username).toBe("step");
  const found = await findBase(`${registry.host}/base/node:1`, { platforms: [], logins }, host);
  expect(found.digest).toBe(digestOf(bytes));
  // Without a login that fits, the refusal is the one of the step's login.
  const alone = new Logins(given, hostOf({ HOME: folder() }, home));
  await expect(findBase(`${registry.host}/base/node:1`, { platforms: [], logins: alone }, host)).rejects.toThrow(
    'expected the right to pull, got 403 for "step"',
  );
});

test("a helper that is missing is named with the file that names it", async () => {
  const home = folder();
  const path = put(join(home, ".docker/config.json"), { credHelpers: { "ghcr.io": "vault" } });
  chmodSync(path, 0o600);
  await expect(userOf("ghcr.io/a/b", { HOME: home, PATH: home })).rejects.toThrow(
    `ghcr.io: docker-credential-vault: there is no such program in PATH, which ${path} names`,
  );
});
