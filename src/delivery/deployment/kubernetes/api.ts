import { Failure } from "../../../core/failure.ts";
import { problemText, type Shape } from "../../../core/shape/index.ts";
import { HttpClient } from "../../../platform/http/client.ts";
import { readBody } from "../../../platform/http/message.ts";
import { type RetryOptions, retry, retryAfterMs, TransientError } from "../../../platform/http/retry.ts";
import type { ClusterCredentials } from "./exec-credentials.ts";
import type { ClusterAccess } from "./kubeconfig.ts";
import type { KubernetesObject } from "./manifests.ts";
import { refusalShape } from "./observed.ts";

/** Path of each kind in the API. */
const resources = {
  Deployment: ["apis/apps/v1", "deployments"],
  ReplicaSet: ["apis/apps/v1", "replicasets"],
  Service: ["api/v1", "services"],
  Pod: ["api/v1", "pods"],
  HorizontalPodAutoscaler: ["apis/autoscaling/v2", "horizontalpodautoscalers"],
  PodDisruptionBudget: ["apis/policy/v1", "poddisruptionbudgets"],
  InferenceService: ["apis/serving.kserve.io/v1beta1", "inferenceservices"],
} as const;

export type ResourceKind = keyof typeof resources;

/** Name under which the API records which fields are ours. */
const fieldManager = "trainyard";

export interface KubernetesApiOptions {
  access: ClusterAccess;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  retries: Omit<RetryOptions, "signal">;
}

interface Call {
  method: "GET" | "PATCH" | "DELETE";
  kind: ResourceKind;
  namespace: string;
  name?: string;
  /** Part of the path after the name, such as `log`. */
  part?: string;
  query?: Record<string, string>;
  body?: string;
}

const silenceMs = 30_000;

/** A cluster's API. A request that the cluster refuses is a `Failure` that says what is missing. */
export class KubernetesApi {
  readonly #options: KubernetesApiOptions;
  readonly #clients = new Map<string, HttpClient>();
  #credentials: Promise<ClusterCredentials> | undefined;

  constructor(options: KubernetesApiOptions) {
    this.#options = options;
  }

  /**
   * Applies an object on the server, which merges it with the fields of others. Returns what is, or would be, stored.
   *
   * @param force takes fields over that another manager owns.
   */
  async apply(object: KubernetesObject, { dryRun, force }: { dryRun: boolean; force: boolean }): Promise<unknown> {
    const { kind, metadata } = object;
    return this.#json({
      method: "PATCH",
      kind,
      namespace: metadata.namespace,
      name: metadata.name,
      query: {
        fieldManager,
        fieldValidation: "Strict",
        ...(force && { force: "true" }),
        ...(dryRun && { dryRun: "All" }),
      },
      body: JSON.stringify(object),
    });
  }

  /** Returns an object, or undefined if there is none of that name. */
  async find<T>(kind: ResourceKind, at: { namespace: string; name: string }, shape: Shape<T>): Promise<T | undefined> {
    const answer = await this.#json({ method: "GET", kind, ...at }, { mayBeMissing: true });
    return answer === undefined ? undefined : fitting(answer, `${kind} ${at.name}`, shape);
  }

  /** Lists the objects with all these labels. */
  async list<T>(
    kind: ResourceKind,
    { namespace, labels }: { namespace: string; labels: Record<string, string> },
    shape: Shape<T>,
  ): Promise<T> {
    const labelSelector = Object.entries(labels)
      .map(([name, value]) => `${name}=${value}`)
      .join(",");
    return fitting(
      await this.#json({ method: "GET", kind, namespace, query: { labelSelector } }),
      `${kind} list`,
      shape,
    );
  }

  /** Deletes an object. Returns false if there was none. */
  async delete(kind: ResourceKind, at: { namespace: string; name: string }): Promise<boolean> {
    return (await this.#json({ method: "DELETE", kind, ...at }, { mayBeMissing: true })) !== undefined;
  }

  /** Returns the last lines of a pod's log, or none if it has not written any. */
  async log(at: { namespace: string; name: string }, previous: boolean): Promise<string[]> {
    const query = { tailLines: "5", ...(previous && { previous: "true" }) };
    const { status, text } = await this.#send({ method: "GET", kind: "Pod", ...at, part: "log", query });
    return status === 200 ? text.split("\n").filter((each) => each.trim() !== "") : [];
  }

  async #json(call: Call, { mayBeMissing = false } = {}): Promise<unknown> {
    const { status, text } = await this.#send(call);
    if (status === 404 && mayBeMissing) return undefined;
    if (status < 200 || status > 299) throw refusal(status, text, call);
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Failure(`${this.#options.access.server.host}: expected JSON from a Kubernetes API, got other text`, {
        cause: error,
      });
    }
  }

  async #send(call: Call): Promise<{ status: number; text: string }> {
    const { signal, retries } = this.#options;
    const what = `${call.method} ${call.kind} ${call.name ?? ""}`.trimEnd();
    const send = () => retry(what, { ...retries, signal }, () => this.#once(call));
    try {
      const first = await send();
      if (first.status !== 401) return first;
      // A token lives for minutes, and a rollout may take longer.
      this.#credentials = undefined;
      return await send();
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      throw new Failure(`${this.#options.access.server.host}: ${what}: ${error.message}`, { cause: error });
    }
  }

  async #once({ method, kind, namespace, name, part, query = {}, body }: Call) {
    const { access, signal } = this.#options;
    const [group, plural] = resources[kind];
    const path = [group, "namespaces", namespace, plural, name, part].filter((each) => each !== undefined).join("/");
    const url = new URL(path, access.server);
    url.search = new URLSearchParams(query).toString();
    this.#credentials ??= access.credentials();
    const credentials = await this.#credentials;
    const answer = await this.#client(credentials).send({
      method,
      url,
      headers: {
        accept: part === "log" ? "text/plain, application/json" : "application/json",
        ...(body !== undefined && { "content-type": "application/apply-patch+yaml" }),
        ...(credentials.token !== undefined && { authorization: `Bearer ${credentials.token}` }),
      },
      ...(body !== undefined && { body }),
      signal,
      silenceMs,
    });
    const text = (await readBody(answer)).toString();
    if (answer.status === 429 || answer.status >= 500) {
      const retryAfter = answer.headers["retry-after"];
      const afterMs = retryAfterMs(retryAfter, Date.now());
      throw new TransientError(`HTTP ${answer.status}: ${messageOf(text)}`, { afterMs });
    }
    return { status: answer.status, text };
  }

  #client({ cert, key }: ClusterCredentials): HttpClient {
    const { env, access } = this.#options;
    const known = this.#clients.get(cert ?? "");
    if (known !== undefined) return known;
    const identity = { ...access.tls, ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
    const client = new HttpClient(env, identity);
    this.#clients.set(cert ?? "", client);
    return client;
  }
}

function fitting<T>(value: unknown, what: string, shape: Shape<T>): T {
  if (shape.fits(value)) return value;
  throw new Failure(`${what}: not an answer of a Kubernetes API: ${shape.problems(value).map(problemText).join("; ")}`);
}

const verbs = { GET: "get", PATCH: "patch", DELETE: "delete" } as const;

function refusal(status: number, text: string, { method, kind, namespace, name }: Call): Failure {
  const said = messageOf(text);
  const what = `${kind} ${name ?? "list"} in namespace ${namespace}`;
  if (status === 401) {
    return new Failure(
      `${what}: the cluster does not accept the credentials: ${said} (has the token expired, or is this the kubeconfig of another cluster?)`,
    );
  }
  // The quota of a namespace is refused like a permission that is missing.
  if (status === 403 && said.includes("exceeded quota")) {
    return new Failure(`${what}: ${said} (the quota is used up: raise it, or delete what is no longer needed)`);
  }
  if (status === 403) {
    const verb = method === "GET" && name === undefined ? "list" : verbs[method];
    const [group, plural] = resources[kind];
    const apiGroup = group.startsWith("apis/") ? group.split("/")[1] : "";
    return new Failure(
      `${what}: the account lacks a permission: ${said} (its Role needs apiGroups: [${JSON.stringify(apiGroup)}], resources: [${plural}], verbs: [${verb}${method === "PATCH" ? ", create" : ""}])`,
    );
  }
  const causes = causesOf(text);
  if (status === 409 && causes.length > 0) {
    return new Failure(
      `${what}: other programs own fields that would change: ${causes.join("; ")} (stop setting them there, or set force: true to take them over)`,
    );
  }
  if (status === 404) {
    const installed = kind === "InferenceService" ? "is KServe installed, and " : "";
    return new Failure(`${what}: ${said} (${installed}does the namespace exist?)`);
  }
  if (status === 422 && said.includes("field is immutable")) {
    return new Failure(
      `${what}: ${said} (another program created it with other labels: choose another name, or delete that one)`,
    );
  }
  return new Failure(`${what}: HTTP ${status}: ${said}`);
}

function parsed(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return refusalShape.fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(text: string): string {
  const said = (parsed(text)?.message ?? text).replace(/\s+/g, " ").trim();
  return said.length > 300 ? `${said.slice(0, 299)}…` : said;
}

function causesOf(text: string): string[] {
  return (parsed(text)?.details?.causes ?? []).map(({ field, message }) =>
    [field, message].filter((each) => each !== undefined).join(": "),
  );
}
