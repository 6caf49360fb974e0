import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type DockerConfig,
  dockerConfigPath,
  loginFiles,
  readLoginFile,
} from "../../../delivery/image/docker-config.ts";
import type { RegistryLogin } from "../order.ts";
import type { BuildHost } from "./engine.ts";

/**
 * Writes login files with this step's login and everything in the user's own files, because engines only read logins
 * from files. They are removed after the step. Docker and Podman get one each: an empty helper keeps Docker from asking
 * `credsStore` for this registry, but Podman would try to run it.
 */
export async function engineEnvironment(given: RegistryLogin | undefined, host: BuildHost): Promise<BuildHost["env"]> {
  if (given === undefined) return host.env;
  const folder = join(host.scratch, "docker");
  await mkdir(folder, { mode: 0o700 });
  const own = dockerConfigPath(host.env);
  const docker = own === undefined ? {} : await readLoginFile(own);
  const key = given.registry === "docker.io" ? "https://index.docker.io/v1/" : given.registry;
  const login = { [key]: { auth: Buffer.from(`${given.username}:${given.password}`).toString("base64") } };
  const write = (name: string, config: DockerConfig) =>
    writeFile(join(folder, name), JSON.stringify(config), { mode: 0o600 });
  await write("config.json", {
    ...docker,
    auths: { ...docker.auths, ...login },
    credHelpers: { ...docker.credHelpers, [key]: "" },
  });
  // Podman's rule is that the first file that knows a registry counts.
  const files = await Promise.all(loginFiles(host.env).map(readLoginFile));
  const { [key]: _, ...credHelpers } = Object.assign({}, ...files.map((file) => file.credHelpers).reverse());
  const auths = Object.assign({}, ...files.map((file) => file.auths).reverse(), login);
  await write("auth.json", { auths, credHelpers });
  // Builders and plugins are in the same folder.
  const siblings = own === undefined ? [] : await readdir(dirname(own)).catch(() => []);
  for (const name of siblings) {
    if (name !== "config.json" && name !== "auth.json") {
      await symlink(join(dirname(own!), name), join(folder, name)).catch(() => {});
    }
  }
  return { ...host.env, DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: join(folder, "auth.json") };
}
