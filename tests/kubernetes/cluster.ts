/**
 * A Kubernetes API as far as a deployment needs it: server-side apply with owners of fields and conflicts, generations, and a
 * controller that replaces pods one step per request. kubectl itself can be pointed at it. Every object has the fields that
 * the API reference names.
 */
import { createHash } from "node:crypto";
import {
  type IncomingMessage,
  createServer as plainServer,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { type ServerOptions, createServer as secureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Json = Record<string, unknown>;

interface Meta {
  name: string;
  uid: string;
  generation: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: Json[];
  deletionTimestamp?: string;
  managedFields?: Json[];
}

interface Stored {
  apiVersion: string;
  kind: string;
  metadata: Meta & Json;
  spec: Json;
  status: Json;
}

interface Request {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
}

/** Faults of the cluster. */
interface Faults {
  /** New pods never become ready, with this reason. With KServe, only those of `image`. */
  waiting?: { reason: string; message: string; restarts?: number; log?: string; image?: string };
  /** The controller takes this number of requests until it looks at a new specification. */
  observesAfter?: number;
  /** Pods that have been replaced are still there for this number of requests. */
  endingFor?: number;
  /** Answers of the next requests instead of the real ones. */
  answers: { status: number; headers?: Record<string, string>; message: string }[];
  /** A new predictor of KServe never becomes ready, and nothing says why. */
  stalls?: boolean;
  /** KServe runs without Knative, in the mode Standard (RawDeployment before 0.16): its predictor has no revisions. */
  withoutKnative?: boolean;
  /** Answers of the next changes that are no dry run. */
  changes?: { status: number; message: string; causes?: Json[] }[];
}

const lists: Record<string, { group: string; kind: string }> = {
  deployments: { group: "apis/apps/v1", kind: "Deployment" },
  replicasets: { group: "apis/apps/v1", kind: "ReplicaSet" },
  services: { group: "api/v1", kind: "Service" },
  pods: { group: "api/v1", kind: "Pod" },
  horizontalpodautoscalers: { group: "apis/autoscaling/v2", kind: "HorizontalPodAutoscaler" },
  poddisruptionbudgets: { group: "apis/policy/v1", kind: "PodDisruptionBudget" },
  inferenceservices: { group: "apis/serving.kserve.io/v1beta1", kind: "InferenceService" },
};

export class Cluster {
  url = "";
  readonly requests: Request[] = [];
  readonly faults: Faults = { answers: [] };
  /** Tokens that are accepted. */
  tokens = new Set(["secret"]);
  namespaces = new Set(["ml"]);
  readonly #objects = new Map<string, Stored>();
  /** Who owns which field, by object and path. */
  readonly #owners = new Map<string, Map<string, Set<string>>>();
  #ids = 0;
  #deadlines = 0;

  static async start(tls?: ServerOptions): Promise<Cluster> {
    const cluster = new Cluster();
    const listener: RequestListener = (request, response) => void cluster.#answer(request, response);
    const server = tls === undefined ? plainServer(listener) : secureServer(tls, listener);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    cluster.url = `${tls === undefined ? "http" : "https"}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return cluster;
  }

  object(plural: string, name: string): Stored | undefined {
    return this.#objects.get(`${plural}/${name}`);
  }

  names(plural: string): string[] {
    return [...this.#objects.keys()].filter((key) => key.startsWith(`${plural}/`)).map((key) => key.split("/")[1]!);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, "http://cluster");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = { method: request.method!, path: url.pathname, query: url.searchParams, headers: request.headers };
    this.requests.push(asked);
    const send = (status: number, body: unknown, headers = {}) =>
      void response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    const refuse = (code: number, reason: string, message: string, causes?: Json[]) =>
      send(code, { kind: "Status", apiVersion: "v1", status: "Failure", code, reason, message, details: { causes } });
    const fault = this.faults.answers.shift();
    if (fault !== undefined) {
      const { status, headers, message } = fault;
      return send(status, { kind: "Status", apiVersion: "v1", status: "Failure", code: status, message }, headers);
    }
    const isChange = asked.method === "PATCH" && url.searchParams.get("dryRun") === null;
    const refused = isChange ? this.faults.changes?.shift() : undefined;
    if (refused !== undefined) return refuse(refused.status, "Failure", refused.message, refused.causes);
    const token = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
    if (!this.tokens.has(token)) return refuse(401, "Unauthorized", "Unauthorized");
    const discovery = discoveryOf(url.pathname);
    if (discovery !== undefined) return send(200, discovery);
    const match = /^\/(apis?\/[^/]+(?:\/v\d\w*)?)\/namespaces\/([^/]+)\/([^/]+)(?:\/([^/]+))?(?:\/(log))?$/.exec(
      url.pathname,
    );
    const [, group, namespace, plural = "", name, part] = match ?? [];
    if (match === null || lists[plural]?.group !== group)
      return refuse(404, "NotFound", "the server could not find the requested resource");
    if (!this.namespaces.has(namespace!)) return refuse(404, "NotFound", `namespaces "${namespace}" not found`);
    if (part === "log") return send(200, this.faults.waiting?.log ?? "", { "content-type": "text/plain" });
    if (asked.method === "GET") {
      this.#step();
      if (name === undefined) return send(200, this.#list(plural, url.searchParams.get("labelSelector") ?? ""));
      const found = this.object(plural, name);
      return found === undefined ? refuse(404, "NotFound", `${plural} "${name}" not found`) : send(200, found);
    }
    if (asked.method === "DELETE") {
      const found = this.object(plural, name!);
      if (found === undefined) return refuse(404, "NotFound", `${plural} "${name}" not found`);
      this.#objects.delete(`${plural}/${name}`);
      for (const [key, each] of this.#objects) {
        if (each.metadata.ownerReferences?.some(({ uid }) => uid === found.metadata.uid) === true)
          this.#objects.delete(key);
      }
      return send(200, { kind: "Status", apiVersion: "v1", status: "Success" });
    }
    if (asked.method !== "PATCH" || request.headers["content-type"] !== "application/apply-patch+yaml") {
      return refuse(415, "UnsupportedMediaType", "the body of the request was in an unknown format");
    }
    const given = JSON.parse(Buffer.concat(chunks).toString()) as Stored;
    const manager = url.searchParams.get("fieldManager");
    if (manager === null) return refuse(422, "Invalid", "fieldManager is required for apply patch");
    const applied = this.#apply({ key: `${plural}/${name}`, given, manager, query: url.searchParams });
    if ("causes" in applied) {
      const owners = [...new Set(applied.causes.map(({ message }) => message))].join(", ");
      return refuse(409, "Conflict", `Apply failed with ${applied.causes.length} conflicts: ${owners}`, applied.causes);
    }
    send(200, applied.stored);
  }

  #apply({ key, given, manager, query }: { key: string; given: Stored; manager: string; query: URLSearchParams }) {
    const live = this.#objects.get(key);
    const owners = new Map([...(this.#owners.get(key) ?? [])].map(([path, set]) => [path, new Set(set)]));
    const leaves = leavesOf({
      metadata: { labels: given.metadata.labels, annotations: given.metadata.annotations },
      spec: given.spec,
    });
    const causes: Json[] = [];
    for (const [path, value] of leaves) {
      const others = [...(owners.get(path) ?? [])].filter((each) => each !== manager);
      if (live === undefined || others.length === 0 || same(at(live, path), value)) continue;
      if (query.get("force") === "true") owners.set(path, new Set());
      else causes.push({ reason: "FieldManagerConflict", message: `conflict with "${others[0]}"`, field: `.${path}` });
    }
    if (causes.length > 0) return { causes };
    const stored: Stored = structuredClone(
      live ?? { ...given, status: {}, metadata: { ...given.metadata, uid: `uid-${++this.#ids}`, generation: 0 } },
    );
    const names = new Set(leaves.map(([path]) => path));
    for (const [path, set] of owners) {
      if (!set.has(manager) || names.has(path)) continue;
      set.delete(manager);
      if (set.size === 0) remove(stored, path);
    }
    for (const [path, value] of leaves) {
      put(stored, path, value);
      owners.set(path, (owners.get(path) ?? new Set()).add(manager));
    }
    // The API fills in what is absent, as it does for each Deployment.
    if (given.kind === "Deployment") {
      const { template } = stored.spec as { template: { spec: Json } };
      template.spec["restartPolicy"] ??= "Always";
      template.spec["dnsPolicy"] ??= "ClusterFirst";
      stored.spec["replicas"] ??= 1;
    }
    if (live === undefined || !same(live.spec, stored.spec)) stored.metadata.generation++;
    if (query.get("dryRun") !== "All") {
      this.#objects.set(key, stored);
      this.#owners.set(key, owners);
    }
    return { stored };
  }

  #list(plural: string, selector: string): Json {
    const wanted = selector === "" ? [] : selector.split(",").map((each) => each.split("=") as [string, string]);
    const items = [...this.#objects]
      .filter(([key]) => key.startsWith(`${plural}/`))
      .map(([, each]) => each)
      .filter(({ metadata }) => wanted.every(([name, value]) => metadata.labels?.[name] === value));
    const { group, kind } = lists[plural]!;
    return { kind: `${kind}List`, apiVersion: group.replace(/^apis?\//, ""), metadata: {}, items };
  }

  /** The Deployment's controller replaces one pod per step: a new one comes first, because maxUnavailable is 0. */
  #step(): void {
    for (const [key, each] of this.#objects) {
      if (key.startsWith("deployments/")) this.#reconcile(each);
      if (key.startsWith("inferenceservices/")) this.#reconcileInference(each);
    }
    for (const [key, each] of this.#objects) {
      if (key.startsWith("pods/") && each.metadata.deletionTimestamp !== undefined) {
        const left = Number(each.status["left"]);
        if (left <= 0) this.#objects.delete(key);
        else each.status["left"] = left - 1;
      }
    }
  }

  #reconcile(deployment: Stored): void {
    const { metadata, spec, status } = deployment;
    const observed = Number(status["observedGeneration"] ?? 0);
    if (observed < metadata.generation && Number(status["unseen"] ?? 0) < (this.faults.observesAfter ?? 0)) {
      status["unseen"] = Number(status["unseen"] ?? 0) + 1;
      return;
    }
    const template = spec["template"] as { metadata: { labels: Record<string, string> }; spec: Json };
    const hash = createHash("sha256")
      .update(JSON.stringify(sorted(template)))
      .digest("hex")
      .slice(0, 9);
    const replicaSet = `${metadata.name}-${hash}`;
    const sets = [...this.#objects].filter(
      ([key, each]) => key.startsWith("replicasets/") && each.metadata.ownerReferences?.[0]?.["uid"] === metadata.uid,
    );
    const revisions = sets.map(([, each]) => Number(each.metadata.annotations?.["deployment.kubernetes.io/revision"]));
    const isNew = observed < metadata.generation;
    if (isNew) {
      const known = this.object("replicasets", replicaSet);
      const newest = Math.max(0, ...revisions);
      const own = known === undefined ? 0 : Number(known.metadata.annotations!["deployment.kubernetes.io/revision"]);
      const revision = String(own === newest && own > 0 ? own : newest + 1);
      const labels = { ...template.metadata.labels, "pod-template-hash": hash };
      const owner = [
        { apiVersion: "apps/v1", kind: "Deployment", name: metadata.name, uid: metadata.uid, controller: true },
      ];
      this.#objects.set(`replicasets/${replicaSet}`, {
        apiVersion: "apps/v1",
        kind: "ReplicaSet",
        metadata: {
          name: replicaSet,
          uid: known?.metadata.uid ?? `uid-${++this.#ids}`,
          generation: 1,
          labels,
          annotations: { "deployment.kubernetes.io/revision": revision },
          ownerReferences: owner,
        },
        spec: {
          template: { ...structuredClone(template), metadata: { ...structuredClone(template.metadata), labels } },
        },
        status: {},
      });
      metadata.annotations = { ...metadata.annotations, "deployment.kubernetes.io/revision": revision };
      status["observedGeneration"] = metadata.generation;
      status["unseen"] = 0;
      status["steps"] = 0;
    }
    const wanted = Number(spec["replicas"]);
    const pods = [...this.#objects]
      .filter(
        ([key, each]) =>
          key.startsWith("pods/") &&
          each.metadata.ownerReferences?.[0]?.["uid"] === metadata.uid &&
          each.metadata.deletionTimestamp === undefined,
      )
      .map(([, each]) => each);
    const fresh = pods.filter((pod) => pod.metadata.labels?.["pod-template-hash"] === hash);
    const old = pods.filter((pod) => !fresh.includes(pod));
    const broken = this.faults.waiting;
    if (!isNew) {
      const notReady = fresh.find((pod) => !isReady(pod));
      if (notReady !== undefined && broken === undefined) setReady(notReady);
      else if (notReady === undefined && old.length > 0 && fresh.length >= wanted - old.length + 1) this.#end(old[0]!);
      else if (notReady === undefined && fresh.length < wanted) this.#start(deployment, hash);
      else if (fresh.length > wanted) this.#end(fresh.at(-1)!);
      // A pod that is not ready goes when its template is no longer wanted.
      for (const pod of old) if (!isReady(pod)) this.#end(pod);
    } else if (fresh.length < wanted) this.#start(deployment, hash);
    const now = [...this.#objects.values()].filter(
      (each) =>
        each.kind === "Pod" &&
        each.metadata.ownerReferences?.[0]?.["uid"] === metadata.uid &&
        each.metadata.deletionTimestamp === undefined,
    );
    const updated = now.filter((pod) => pod.metadata.labels?.["pod-template-hash"] === hash);
    const steps = Number(status["steps"] ?? 0) + 1;
    const exceeded = broken !== undefined && steps > 6 && updated.some((pod) => !isReady(pod));
    const before = (status["conditions"] as Json[] | undefined)?.[0];
    const keeps = before?.["reason"] === "ProgressDeadlineExceeded" && steps < 4;
    Object.assign(status, {
      steps,
      replicas: now.length,
      updatedReplicas: updated.length,
      availableReplicas: now.filter(isReady).length,
      conditions: keeps
        ? [before]
        : [
            exceeded
              ? before?.["reason"] === "ProgressDeadlineExceeded"
                ? before
                : {
                    type: "Progressing",
                    status: "False",
                    reason: "ProgressDeadlineExceeded",
                    message: `ReplicaSet "${replicaSet}" has timed out progressing.`,
                    lastUpdateTime: `2026-01-01T00:00:0${++this.#deadlines}Z`,
                  }
              : {
                  type: "Progressing",
                  status: "True",
                  reason: "ReplicaSetUpdated",
                  message: "",
                  lastUpdateTime: "2026-01-01T00:00:00Z",
                },
          ],
    });
  }

  /**
   * KServe with Knative: each change of the predictor, its share of the traffic excepted, makes a revision. Its pod becomes ready a
   * step later, and the pods of earlier revisions end once it has all of the traffic.
   */
  #reconcileInference({ metadata, spec, status }: Stored): void {
    const { canaryTrafficPercent: share = 100, ...template } = spec["predictor"] as Json & {
      canaryTrafficPercent?: number;
    };
    const text = JSON.stringify(sorted(template));
    const component = ((status["components"] as Json | undefined)?.["predictor"] ?? {}) as Json;
    const { waiting } = this.faults;
    const set = (ready: string, message?: string) => {
      const condition = { status: ready, ...(message !== undefined && { message }) };
      status["conditions"] = ["PredictorReady", "Ready"].map((type) => ({ type, ...condition }));
    };
    if (status["template"] !== text) {
      // For one step the status still says that the earlier revision is ready.
      status["observedGeneration"] = metadata.generation;
      if (this.faults.observesAfter !== undefined && status["seen"] !== text) {
        status["seen"] = text;
        return;
      }
      status["template"] = text;
      const number = Number(status["count"] ?? 0) + 1;
      status["count"] = number;
      const revision = `${metadata.name}-predictor-${String(number).padStart(5, "0")}`;
      status["current"] = revision;
      if (this.faults.withoutKnative !== true) component["latestCreatedRevision"] = revision;
      status["components"] = { predictor: component };
      // A Deployment says False until its pods are ready.
      if (this.faults.withoutKnative === true) set("False", "Deployment does not have minimum availability.");
      else set("Unknown", "deploying");
      this.#startPredictor(metadata, template, revision);
      return;
    }
    status["observedGeneration"] = metadata.generation;
    if (this.faults.stalls === true) return;
    const created = String(status["current"]);
    const pods = [...this.#objects.values()].filter(
      ({ kind, metadata: { ownerReferences, deletionTimestamp } }) =>
        kind === "Pod" && ownerReferences?.[0]?.["uid"] === metadata.uid && deletionTimestamp === undefined,
    );
    const fresh = pods.filter(({ metadata: { labels } }) => labels?.["serving.knative.dev/revision"] === created);
    if (fresh.some((pod) => !isReady(pod))) {
      if (waiting !== undefined && fresh.some((pod) => imageIdOf(pod) === waiting.image)) {
        if (this.faults.withoutKnative !== true)
          set("False", `Revision "${created}" failed with message: ${waiting.message}.`);
        return;
      }
      for (const pod of fresh) setReady(pod);
    }
    if (this.faults.withoutKnative !== true) component["latestReadyRevision"] = created;
    set("True");
    status["url"] = `http://${metadata.name}.ml.example.com`;
    if (share === 100) for (const pod of pods) if (!fresh.includes(pod)) this.#end(pod);
  }

  #startPredictor({ name, uid }: Meta, template: Json, revision: string): void {
    const { containers, annotations } = template as { containers: { image: string }[]; annotations: Json };
    const pod = `${revision}-${++this.#ids}`;
    this.#objects.set(`pods/${pod}`, {
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name: pod,
        uid: `uid-${this.#ids}`,
        generation: 1,
        labels: { "serving.kserve.io/inferenceservice": name, "serving.knative.dev/revision": revision },
        annotations: annotations as Record<string, string>,
        ownerReferences: [{ uid }],
      },
      spec: {},
      status: {
        phase: "Running",
        containerStatuses: [
          { name: "kserve-container", ready: false, restartCount: 0, imageID: containers[0]!.image, state: {} },
        ],
      },
    });
  }

  #start({ metadata, spec }: Stored, hash: string): void {
    const name = `${metadata.name}-${hash}-${++this.#ids}`;
    const { waiting } = this.faults;
    const template = spec["template"] as {
      metadata: { labels: Record<string, string> };
      spec: { containers: { image: string }[] };
    };
    this.#objects.set(`pods/${name}`, {
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name,
        uid: `uid-${this.#ids}`,
        generation: 1,
        labels: { ...template.metadata.labels, "pod-template-hash": hash },
        ownerReferences: [{ uid: metadata.uid }],
      },
      spec: {},
      status: {
        phase: "Running",
        containerStatuses: [
          {
            name: "model",
            ready: false,
            restartCount: waiting?.restarts ?? 0,
            imageID: template.spec.containers[0]!.image,
            state:
              waiting === undefined
                ? { running: {} }
                : { waiting: { reason: waiting.reason, message: waiting.message } },
          },
        ],
      },
    });
  }

  #end(pod: Stored): void {
    pod.metadata.deletionTimestamp = "2026-01-01T00:00:00Z";
    pod.status["left"] = this.faults.endingFor ?? 0;
  }
}

function isReady({ status }: Stored): boolean {
  return (status["containerStatuses"] as { ready: boolean }[])[0]!.ready;
}

function imageIdOf({ status }: Stored): string {
  return (status["containerStatuses"] as { imageID: string }[])[0]!.imageID;
}

function setReady({ status }: Stored): void {
  const [first] = status["containerStatuses"] as { ready: boolean; state: Json }[];
  Object.assign(first!, { ready: true, state: { running: {} } });
}

/** Lists of objects are kept whole. Escaped dots are part of a name. */
function leavesOf(value: unknown, path: string[] = []): [string, unknown][] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[path.join("/"), value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path.join("/"), value]];
  return entries.flatMap(([name, each]) => leavesOf(each, [...path, name.replaceAll("/", "~1")]));
}

const namesIn = (path: string) => path.split("/").map((each) => each.replaceAll("~1", "/"));

function at(value: object, path: string): unknown {
  return namesIn(path).reduce<unknown>((part, name) => (part as Json | undefined)?.[name], value);
}

function put(value: object, path: string, leaf: unknown): void {
  const names = namesIn(path);
  const last = names.pop()!;
  let part = value as Json;
  for (const name of names) {
    part[name] ??= {};
    part = part[name] as Json;
  }
  part[last] = structuredClone(leaf);
}

function remove(value: object, path: string): void {
  const names = namesIn(path);
  const last = names.pop()!;
  const parent = names.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], value);
  if (parent !== undefined) delete (parent as Json)[last];
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}

/** kubectl asks first which kinds there are. */
function discoveryOf(path: string): unknown {
  const groups = [...new Set(Object.values(lists).map(({ group }) => group))];
  if (path === "/version") return { major: "1", minor: "32", gitVersion: "v1.32.0" };
  if (path === "/api") return { kind: "APIVersions", versions: ["v1"] };
  if (path === "/apis") {
    const named = groups
      .filter((each) => each.startsWith("apis/"))
      .map((each) => each.split("/").slice(1) as [string, string]);
    return {
      kind: "APIGroupList",
      apiVersion: "v1",
      groups: named.map(([name, version]) => ({
        name,
        versions: [{ groupVersion: `${name}/${version}`, version }],
        preferredVersion: { groupVersion: `${name}/${version}`, version },
      })),
    };
  }
  const group = path.slice(1);
  if (!groups.includes(group)) return undefined;
  return {
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion: group.replace(/^apis?\//, ""),
    resources: Object.entries(lists)
      .filter(([, each]) => each.group === group)
      .map(([name, { kind }]) => ({
        name,
        singularName: kind.toLowerCase(),
        namespaced: true,
        kind,
        verbs: ["get", "list", "patch", "delete"],
      })),
  };
}
