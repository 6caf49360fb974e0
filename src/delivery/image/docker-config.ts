import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { runChild } from "../../platform/process/child.ts";
import { findProgram } from "../../platform/process/program.ts";
import type { Credentials } from "./token.ts";

export interface DockerEnvironment {
  env: Record<string, string | undefined>;
  cwd: string;
  signal: AbortSignal;
}

/** The part of `~/.docker/config.json` that concerns logins. */
export interface DockerConfig {
  auths?: Record<string, { auth?: string; username?: string; password?: string; identitytoken?: string }>;
  credsStore?: string;
  credHelpers?: Record<string, string>;
  [other: string]: unknown;
}

/** Returns the path of Docker's own file. */
export function dockerConfigPath(env: DockerEnvironment["env"]): string | undefined {
  const folder = env["DOCKER_CONFIG"] || (env["HOME"] && join(env["HOME"], ".docker"));
  return folder ? join(folder, "config.json") : undefined;
}

/** Lists the files that may hold logins: the one that `REGISTRY_AUTH_FILE` names, or Docker's and then Podman's. */
export function loginFiles(env: DockerEnvironment["env"]): string[] {
  if (env["REGISTRY_AUTH_FILE"]) return [env["REGISTRY_AUTH_FILE"]];
  const settings = env["XDG_CONFIG_HOME"] || (env["HOME"] && join(env["HOME"], ".config"));
  const docker = dockerConfigPath(env);
  return [
    ...(docker === undefined ? [] : [docker]),
    ...[env["XDG_RUNTIME_DIR"], settings].flatMap((folder) =>
      folder ? [join(folder, "containers", "auth.json")] : [],
    ),
  ];
}

/** Reads a file of logins. Empty if it does not exist. @throws {Failure} if it is not JSON. */
export async function readLoginFile(path: string): Promise<DockerConfig> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined || text.trim() === "") return {};
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    // The file contains passwords, so none of it is shown.
    throw new Failure(`${path}: expected JSON, as \`docker login\` writes it`, { cause: error });
  }
}

/** A repository that a login is for. */
export interface LoginTarget {
  registry: string;
  /** `acme/churn`. */
  repository: string;
}

/**
 * Finds the login that Docker or Podman would use for a repository: from a credential helper, the common store, or a
 * file itself.
 *
 * @throws {Failure} if a configured helper is missing or fails.
 */
export async function findCredentials(target: LoginTarget, world: DockerEnvironment): Promise<Credentials | undefined> {
  for (const path of loginFiles(world.env)) {
    const config = await readLoginFile(path);
    const found = (await helperCredentials(config, { path, target, world })) ?? fileCredentials(config, path, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface LoginSearch {
  path: string;
  target: LoginTarget;
  world: DockerEnvironment;
}

async function helperCredentials(
  config: DockerConfig,
  { path, target: { registry }, world }: LoginSearch,
): Promise<Credentials | undefined> {
  const keys = registry === "docker.io" ? [hubKey, "docker.io", "index.docker.io"] : [registry, `https://${registry}`];
  for (const key of keys) {
    // An empty name means that the file itself holds the login.
    const helper = own(config.credHelpers, key) ?? config.credsStore;
    const found = helper ? await askHelper(helper, { path, registry: key, world }) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds a login in a file. A key for a namespace (`ghcr.io/acme`, as Podman writes it) is closer than one for the host. */
function fileCredentials(
  { auths = {} }: DockerConfig,
  path: string,
  { registry, repository }: LoginTarget,
): Credentials | undefined {
  const parts = [registry, ...repository.split("/")];
  for (let length = parts.length; length > 0; length--) {
    const place = parts.slice(0, length).join("/");
    const keys = Object.keys(auths).filter((key) => loginPlace(key) === place);
    // The plain name is what today's programs write.
    for (const key of keys.sort((a, b) => Number(b === place) - Number(a === place))) {
      const found = credentialsOf(auths[key] ?? {}, `${path}: expected the login of ${key} as base64 of user:password`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function credentialsOf(
  { auth, username, password, identitytoken }: NonNullable<DockerConfig["auths"]>[string],
  problem: string,
): Credentials | undefined {
  if (identitytoken) return { username: "<token>", password: identitytoken, identityToken: true };
  if (auth) {
    const text = Buffer.from(auth, "base64").toString();
    const colon = text.indexOf(":");
    if (colon < 0) throw new Failure(problem);
    return { username: text.slice(0, colon), password: withoutEnd(text.slice(colon + 1), "\0") };
  }
  return username !== undefined && password !== undefined ? { username, password } : undefined;
}

/** Docker Hub's key in the file, which is older than other registries. */
const hubKey = "https://index.docker.io/v1/";

/** Returns the registry or namespace of a key: `https://host/v1/`, `http://host`, `host/v2/` and `host` are all `host`. */
function loginPlace(key: string): string {
  const place = withoutEnd(key.replace(/^https?:\/\//, ""), "/").replace(/\/v[12]$/, "");
  return place.replace(/^(?:index|registry-1)\.docker\.io(?=\/|$)/, "docker.io");
}

function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Calls `docker-credential-NAME get` with the registry on stdin. It prints JSON to stdout. */
async function askHelper(
  name: string,
  { path: file, registry, world }: { path: string; registry: string; world: DockerEnvironment },
): Promise<Credentials | undefined> {
  if (!/^[\w.-]+$/.test(name))
    throw new Failure(`${file}: expected the name of a credential helper, got ${JSON.stringify(name)}`);
  const program = `docker-credential-${name}`;
  const path = await findProgram(program, world.env);
  if (path === undefined) {
    throw new Failure(`${registry}: ${program}: there is no such program in PATH, which ${file} names`);
  }
  const { code, stdout, stderr, timedOut } = await runChild(path, ["get"], {
    ...world,
    stdin: registry,
    timeoutMs: 30_000,
  });
  if (code !== 0) {
    const said = `${stdout}${stderr}`.trim();
    if (/credentials not found/i.test(said)) return undefined;
    throw new Failure(
      `${registry}: ${program} ${timedOut ? "gave no answer within 30 s" : `ended with exit ${code}: ${said.slice(0, 300)}`}`,
    );
  }
  let held: { Username?: unknown; Secret?: unknown };
  try {
    held = Object(JSON.parse(stdout));
  } catch (error) {
    throw new Failure(`${registry}: ${program}: expected JSON, got something else`, { cause: error });
  }
  if (typeof held.Secret !== "string" || held.Secret === "") return undefined;
  const username = typeof held.Username === "string" ? held.Username : "";
  return { username, password: held.Secret, ...(username === "<token>" && { identityToken: true }) };
}
