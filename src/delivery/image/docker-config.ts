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

/** Returns the path of Docker's own file, or of Podman's if `REGISTRY_AUTH_FILE` names one. */
export function dockerConfigPath(env: DockerEnvironment["env"]): string | undefined {
  if (env["REGISTRY_AUTH_FILE"]) return env["REGISTRY_AUTH_FILE"];
  const folder = env["DOCKER_CONFIG"] || (env["HOME"] && join(env["HOME"], ".docker"));
  return folder ? join(folder, "config.json") : undefined;
}

/** Reads the file if it exists. @throws {Failure} if it is not JSON. */
export async function readDockerConfig(env: DockerEnvironment["env"]): Promise<DockerConfig> {
  const path = dockerConfigPath(env);
  const text = path === undefined ? undefined : await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined || text.trim() === "") return {};
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    // The file contains passwords, so none of it is shown.
    throw new Failure(`${path}: expected JSON, as \`docker login\` writes it`, { cause: error });
  }
}

/**
 * Finds the login that Docker would use for a registry: from its credential helper, the common store, or the file
 * itself.
 *
 * @throws {Failure} if a configured helper is missing or fails.
 */
export async function findCredentials(registry: string, world: DockerEnvironment): Promise<Credentials | undefined> {
  const config = await readDockerConfig(world.env);
  const keys = registry === "docker.io" ? [hubKey, "docker.io", "index.docker.io"] : [registry, `https://${registry}`];
  for (const key of keys) {
    const helper = own(config.credHelpers, key) ?? config.credsStore;
    const found = helper === undefined ? undefined : await askHelper(helper, key, world);
    if (found !== undefined) return found;
  }
  for (const key of keys) {
    const held = own(config.auths, key) ?? own(config.auths, `${key}/`);
    if (held === undefined) continue;
    if (held.identitytoken) return { username: "<token>", password: held.identitytoken, identityToken: true };
    if (held.auth) {
      const text = Buffer.from(held.auth, "base64").toString();
      const colon = text.indexOf(":");
      if (colon < 0)
        throw new Failure(`${dockerConfigPath(world.env)}: expected the login of ${key} as base64 of user:password`);
      return { username: text.slice(0, colon), password: withoutEnd(text.slice(colon + 1), "\0") };
    }
    if (held.username !== undefined && held.password !== undefined) {
      return { username: held.username, password: held.password };
    }
  }
  return undefined;
}

/** Docker Hub's key in the file, which is older than other registries. */
const hubKey = "https://index.docker.io/v1/";

function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Calls `docker-credential-NAME get` with the registry on stdin. It prints JSON to stdout. */
async function askHelper(name: string, registry: string, world: DockerEnvironment): Promise<Credentials | undefined> {
  if (!/^[\w.-]+$/.test(name))
    throw new Failure(
      `${dockerConfigPath(world.env)}: expected the name of a credential helper, got ${JSON.stringify(name)}`,
    );
  const program = `docker-credential-${name}`;
  const path = await findProgram(program, world.env);
  if (path === undefined) {
    throw new Failure(
      `${registry}: ${program}: there is no such program in PATH, which ${dockerConfigPath(world.env)} names`,
    );
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
