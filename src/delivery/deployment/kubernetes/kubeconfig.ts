import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { Failure } from "../../../core/failure.ts";
import { boolean, listOf, object, optional, problemText, record, textValue } from "../../../core/shape/index.ts";
import type { TypeOf } from "../../../core/shape/shape.ts";
import { yamlProblem } from "../../../core/yaml-problem.ts";
import type { TlsIdentity } from "../../../platform/http/client.ts";
import { type ClusterCredentials, execCredentials } from "./exec-credentials.ts";

/** A cluster, and how to sign in. */
export interface ClusterAccess {
  server: URL;
  tls: TlsIdentity;
  /** Namespace of the context, if it names one. */
  namespace: string | undefined;
  /** Returns a token or a client certificate. It is asked again after a refusal, because tokens expire. */
  credentials(): Promise<ClusterCredentials>;
}

export interface KubeconfigOptions {
  /** Paths of the files. When absent, `KUBECONFIG`, then `~/.kube/config`, then the account of the pod itself. */
  path: string | undefined;
  context: string | undefined;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

const text = () => optional(textValue());

const execShape = object({
  apiVersion: text(),
  command: textValue(),
  args: optional(listOf(textValue())),
  env: optional(listOf(object({ name: textValue(), value: textValue() }))),
});

const fileShape = object({
  "current-context": text(),
  clusters: optional(
    listOf(
      object({
        name: textValue(),
        cluster: object({
          server: textValue(),
          "certificate-authority": text(),
          "certificate-authority-data": text(),
          "insecure-skip-tls-verify": optional(boolean()),
          "tls-server-name": text(),
        }),
      }),
    ),
  ),
  users: optional(
    listOf(
      object({
        name: textValue(),
        user: object({
          token: text(),
          tokenFile: text(),
          "client-certificate": text(),
          "client-certificate-data": text(),
          "client-key": text(),
          "client-key-data": text(),
          exec: optional(execShape),
          "auth-provider": optional(record(textValue())),
        }),
      }),
    ),
  ),
  contexts: optional(
    listOf(
      object({ name: textValue(), context: object({ cluster: textValue(), user: textValue(), namespace: text() }) }),
    ),
  ),
});

/** A named part of a file, with the folder that its relative paths refer to. */
type Placed<T> = T & { folder: string };

const podAccount = "/var/run/secrets/kubernetes.io/serviceaccount";

/** Finds the cluster and the credentials. @throws {Failure} if there are none, or if a file is not a kubeconfig. */
export async function clusterAccess(options: KubeconfigOptions): Promise<ClusterAccess> {
  const { env, cwd } = options;
  const home = env["HOME"] ?? homedir();
  const named = options.path ?? env["KUBECONFIG"];
  const usual = join(home, ".kube/config");
  const paths =
    named !== undefined && named !== ""
      ? named.split(delimiter).filter((each) => each !== "")
      : existsSync(usual)
        ? [usual]
        : [];
  if (paths.length === 0) return podAccess(env);
  return accessOf(await Promise.all(paths.map((path) => readKubeconfig(resolve(cwd, path), path))), options, paths);
}

async function readKubeconfig(path: string, shown: string): Promise<Placed<TypeOf<typeof fileShape>>> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${shown}: expected a kubeconfig, got ${error.code === "ENOENT" ? "no file" : error.message}`, {
      cause: error,
    });
  });
  let value: unknown;
  try {
    value = parse(content);
  } catch (error) {
    throw new Failure(`${shown}: expected a kubeconfig as YAML: ${yamlProblem((error as Error).message)}`, {
      cause: error,
    });
  }
  // kubectl writes `null` for an empty list.
  const given = Object.fromEntries(Object.entries(Object(value) as object).filter(([, each]) => each !== null));
  const problems = fileShape.problems(given);
  if (problems.length > 0) throw new Failure(`${shown}: not a kubeconfig: ${problems.map(problemText).join("; ")}`);
  return { ...(given as TypeOf<typeof fileShape>), folder: dirname(path) };
}

/** Merges files as kubectl does: the first one that names something wins. */
async function accessOf(
  files: Placed<TypeOf<typeof fileShape>>[],
  options: KubeconfigOptions,
  paths: string[],
): Promise<ClusterAccess> {
  const where = paths.join(delimiter);
  const contextName = options.context ?? files.find((each) => each["current-context"])?.["current-context"];
  if (contextName === undefined) throw new Failure(`${where}: expected a current context (set context)`);
  const { context } = found(files, "contexts", { name: contextName, where });
  const { cluster, folder } = found(files, "clusters", { name: context.cluster, where });
  const { user, folder: userFolder } = found(files, "users", { name: context.user, where });
  if (!URL.canParse(cluster.server)) {
    throw new Failure(`${where}: expected the address of the cluster ${context.cluster}, got ${cluster.server}`);
  }
  if (user["auth-provider"] !== undefined) {
    throw new Failure(
      `${where}: expected a token, a certificate or exec, got auth-provider, which Kubernetes has removed`,
    );
  }
  const ca = await inlineOrFile(cluster["certificate-authority-data"], cluster["certificate-authority"], folder);
  const [cert, key, token] = await Promise.all([
    inlineOrFile(user["client-certificate-data"], user["client-certificate"], userFolder),
    inlineOrFile(user["client-key-data"], user["client-key"], userFolder),
    user.token ?? (user.tokenFile === undefined ? undefined : readNamed(resolve(userFolder, user.tokenFile))),
  ]);
  return {
    server: new URL(cluster.server.replace(/\/?$/, "/")),
    namespace: context.namespace,
    tls: {
      ...(ca !== undefined && { ca }),
      ...(cluster["insecure-skip-tls-verify"] === true && { rejectUnauthorized: false }),
      ...(cluster["tls-server-name"] !== undefined && { servername: cluster["tls-server-name"] }),
    },
    credentials:
      user.exec === undefined
        ? async () => ({ token: token?.trim(), cert, key })
        : execCredentials(user.exec, { ...options, folder: userFolder }),
  };
}

type NamedPart = "contexts" | "clusters" | "users";
type PartOf<P extends NamedPart> = NonNullable<TypeOf<typeof fileShape>[P]>[number];

function found<P extends NamedPart>(
  files: Placed<TypeOf<typeof fileShape>>[],
  part: P,
  { name, where }: { name: string; where: string },
): Placed<PartOf<P>> {
  for (const file of files) {
    const entries: readonly PartOf<P>[] = file[part] ?? [];
    const entry = entries.find((each) => each.name === name);
    if (entry !== undefined) return { ...entry, folder: file.folder };
  }
  const names = files.flatMap((file) => (file[part] ?? []).map((each) => each.name));
  throw new Failure(`${where}: expected ${part} to have ${JSON.stringify(name)}, got ${names.join(", ") || "none"}`);
}

async function inlineOrFile(inline: string | undefined, path: string | undefined, folder: string) {
  if (inline !== undefined) return Buffer.from(inline, "base64").toString();
  return path === undefined ? undefined : readNamed(resolve(folder, path));
}

async function readNamed(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: expected a file that the kubeconfig names, got ${error.code ?? error.message}`, {
      cause: error,
    });
  });
}

/** Uses the service account of the pod in which this process runs. */
async function podAccess(env: KubeconfigOptions["env"]): Promise<ClusterAccess> {
  const host = env["KUBERNETES_SERVICE_HOST"];
  if (host === undefined || !existsSync(podAccount)) {
    throw new Failure(
      "kubeconfig: expected KUBECONFIG, ~/.kube/config or the service account of a pod, got none (the login action of your cloud writes one: google-github-actions/get-gke-credentials, azure/aks-set-context, or `aws eks update-kubeconfig`)",
    );
  }
  const port = env["KUBERNETES_SERVICE_PORT"] ?? "443";
  const read = (name: string) => readNamed(join(podAccount, name));
  return {
    server: new URL(`https://${host.includes(":") ? `[${host}]` : host}:${port}/`),
    namespace: (await read("namespace")).trim(),
    tls: { ca: await read("ca.crt") },
    credentials: async () => ({ token: (await read("token")).trim(), cert: undefined, key: undefined }),
  };
}
