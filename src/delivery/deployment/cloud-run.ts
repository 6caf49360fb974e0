import { createHash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { CloudApi } from "../../platform/cloud/api.ts";
import { digestOf } from "./image-digest.ts";
import type { DeployedRevision, DeploymentPlan, DeploymentTarget, RolloutStatus, ServingState } from "./target.ts";

export interface CloudRunOptions {
  api: CloudApi;
  /** `https://run.googleapis.com`, unless the API is elsewhere. */
  endpoint: string;
  project: string;
  region: string;
  service: string;
  /** Image with its digest. */
  image: string;
  port: number;
  variables: Readonly<Record<string, string>>;
  serviceAccount: string | undefined;
}

const byRevision = "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION";
const byLatest = "TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST";

/** Number of names for one image and one set of settings. A longer number would not fit into the name of a revision. */
const mostAttempts = 9;

type Service = Record<string, unknown>;

/**
 * A service of Cloud Run, through version 2 of its API. The traffic is always set by the names of revisions, because a
 * service whose traffic was pinned once would otherwise "succeed" with the old revision.
 */
export class CloudRunTarget implements DeploymentTarget {
  readonly name: string;
  readonly #options: CloudRunOptions;
  readonly #path: string;
  #operation: string | undefined;

  constructor(options: CloudRunOptions) {
    this.#options = options;
    this.name = `the Cloud Run service ${options.service} in ${options.region}`;
    this.#path = `projects/${options.project}/locations/${options.region}/services/${options.service}`;
  }

  async current(): Promise<ServingState | undefined> {
    const service = await this.#service();
    if (service === undefined) return undefined;
    const revisions: DeployedRevision[] = [];
    for (const entry of records(service["trafficStatuses"])) {
      const percent = Number(entry["percent"] ?? 0);
      const revision =
        entry["type"] === byLatest ? lastName(service["latestReadyRevision"]) : lastName(entry["revision"]);
      if (percent > 0 && revision !== "") revisions.push({ revision, percent, digest: await this.#digest(revision) });
    }
    revisions.sort((a, b) => b.percent - a.percent);
    return { url: textOf(service["uri"]), revisions };
  }

  async plan(current: ServingState | undefined): Promise<DeploymentPlan> {
    const { service } = this.#options;
    const first = this.#revisionName();
    // A revision that failed keeps its name and never becomes healthy, so that the next attempt has another name.
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const revision = attempt === 1 ? first : `${first}-${attempt}`;
      const found = await this.#revision(revision);
      if (found === undefined || readiness(found)["state"] !== "CONDITION_FAILED")
        return this.#planFor(current, revision);
    }
    throw new Failure(
      `${service}: expected an attempt that does not fail, got ${mostAttempts} failed revisions of this image and these settings, the last ${first}-${mostAttempts} (delete them, or deploy another image)`,
    );
  }

  draft(): DeploymentPlan {
    return this.#planFor(undefined, this.#revisionName());
  }

  /** Other settings of the same image are another revision. */
  #revisionName(): string {
    const { image, port, variables, service } = this.#options;
    const settings = createHash("sha256")
      .update(JSON.stringify([image, port, variables]))
      .digest("hex");
    return `${service}-m${digestOf(image).slice(7, 19)}-${settings.slice(0, 6)}`;
  }

  #planFor(current: ServingState | undefined, revision: string): DeploymentPlan {
    const { image } = this.#options;
    const changes: string[] = [];
    const serving = current?.revisions.find((each) => each.revision === revision);
    if (current === undefined) changes.push(`create ${this.name} with the revision ${revision} of ${image}`);
    else if (serving?.percent !== 100) {
      const now = current.revisions.map((each) => `${each.revision}: ${each.percent} %`).join(", ") || "nothing";
      changes.push(`give ${revision} of ${image} all traffic of ${this.name} (now ${now})`);
    }
    const documents = { "service.json": this.#body(revision, current) };
    return { revision, digest: digestOf(image), changes, documents };
  }

  async dryRun(plan: DeploymentPlan): Promise<void> {
    if ((await this.#revision(plan.revision)) !== undefined) return;
    await this.#patch(plan.documents["service.json"], { validateOnly: "true" });
  }

  async apply(plan: DeploymentPlan): Promise<void> {
    // The fixed name of the revision would make a repetition a conflict, so that a known revision is not sent again.
    if ((await this.#revision(plan.revision)) !== undefined) return;
    await this.#patch(plan.documents["service.json"], {});
  }

  async status(revision: string): Promise<RolloutStatus> {
    if (this.#operation !== undefined) {
      const { json } = await this.#get(this.#operation, "run.operations.get");
      if (json["done"] !== true) return { phase: "progressing", text: "the operation is running" };
      this.#operation = undefined;
      if (isRecord(json["error"])) return { phase: "failed", text: `Cloud Run: ${textOf(json["error"]["message"])}` };
    }
    const found = await this.#revision(revision);
    if (found === undefined) return { phase: "failed", text: `expected the revision ${revision}, got none` };
    const service = await this.#service();
    const ready = readiness(found);
    if (ready["state"] === "CONDITION_FAILED") {
      return {
        phase: "failed",
        text: `${revision} is not healthy: ${textOf(ready["message"]) ?? textOf(ready["reason"])}`,
      };
    }
    if (ready["state"] !== "CONDITION_SUCCEEDED") return { phase: "progressing", text: `${revision} is starting` };
    if (service?.["reconciling"] === true) return { phase: "progressing", text: "the service is being reconciled" };
    const terminal = isRecord(service?.["terminalCondition"]) ? service["terminalCondition"] : {};
    if (terminal["state"] === "CONDITION_FAILED") {
      return { phase: "failed", text: `${this.name} is not healthy: ${textOf(terminal["message"])}` };
    }
    return { phase: "ready", text: `${revision} is ready` };
  }

  async shift(revision: string, percent: number, previous: ServingState): Promise<void> {
    await this.#traffic([{ revision, percent }, ...shares(previous.revisions, 100 - percent, revision)]);
  }

  async rollBack(previous: ServingState): Promise<string> {
    this.#operation = undefined;
    await this.#traffic(previous.revisions);
    return previous.revisions[0]!.revision;
  }

  async #traffic(revisions: readonly { revision: string; percent: number }[]): Promise<void> {
    const traffic = revisions
      .filter(({ percent }) => percent > 0)
      .map(({ revision, percent }) => ({ type: byRevision, revision, percent }));
    await this.#patch({ traffic }, { updateMask: "traffic" });
  }

  #body(revision: string, current: ServingState | undefined) {
    const { image, port, variables, serviceAccount } = this.#options;
    const old = current?.revisions ?? [];
    const template = {
      revision,
      ...(serviceAccount !== undefined && { serviceAccount }),
      containers: [
        {
          image,
          ports: [{ containerPort: port }],
          env: Object.entries(variables).map(([name, value]) => ({ name, value })),
          startupProbe: {
            httpGet: { path: "/health", port },
            periodSeconds: 2,
            timeoutSeconds: 2,
            failureThreshold: 120,
          },
          livenessProbe: { httpGet: { path: "/v2/health/live", port }, periodSeconds: 10, timeoutSeconds: 2 },
        },
      ],
    };
    const traffic =
      old.length === 0
        ? [{ type: byRevision, revision, percent: 100 }]
        : [
            ...old.map((each) => ({ type: byRevision, revision: each.revision, percent: each.percent })),
            { type: byRevision, revision, percent: 0, tag: "candidate" },
          ];
    return { template, traffic };
  }

  async #patch(body: unknown, query: Record<string, string>): Promise<void> {
    const url = new URL(`/v2/${this.#path}`, this.#options.endpoint);
    const all = { updateMask: "template,traffic", allowMissing: "true", ...query };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    const { json } = await this.#options.api.call({
      method: "PATCH",
      url,
      body,
      permission:
        "run.services.update, for a new service also run.services.create (role roles/run.developer), and iam.serviceAccounts.actAs on the service's account",
    });
    if (query["validateOnly"] === undefined) this.#operation = textOf(json["name"]);
  }

  #get(path: string, permission: string) {
    return this.#options.api.call({ method: "GET", url: new URL(`/v2/${path}`, this.#options.endpoint), permission });
  }

  async #service(): Promise<Service | undefined> {
    const url = new URL(`/v2/${this.#path}`, this.#options.endpoint);
    return (await this.#options.api.find({ method: "GET", url, permission: "run.services.get" }))?.json;
  }

  async #revision(revision: string): Promise<Record<string, unknown> | undefined> {
    const url = new URL(`/v2/${this.#path}/revisions/${revision}`, this.#options.endpoint);
    return (await this.#options.api.find({ method: "GET", url, permission: "run.revisions.get" }))?.json;
  }

  async #digest(revision: string): Promise<string | undefined> {
    const containers = records((await this.#revision(revision))?.["containers"]);
    const image = textOf(containers[0]?.["image"]);
    return image === undefined || !image.includes("@sha256:") ? undefined : digestOf(image);
  }
}

/** Divides `total` percent among the previous revisions in their proportions. The parts are whole and add up to `total`. */
export function shares(
  revisions: readonly DeployedRevision[],
  total: number,
  except: string,
): { revision: string; percent: number }[] {
  const old = revisions.filter(({ revision }) => revision !== except);
  const sum = old.reduce((all, { percent }) => all + percent, 0);
  if (sum === 0) {
    if (total === 0) return [];
    throw new Failure(`expected previous revisions for the other ${total} % of the traffic, got none`);
  }
  let left = total;
  return old.map(({ revision, percent }, place) => {
    const part = place === old.length - 1 ? left : Math.min(left, Math.round((total * percent) / sum));
    left -= part;
    return { revision, percent: part };
  });
}

/** Returns the condition of a revision that says whether it serves. */
const readiness = (revision: Record<string, unknown>): Record<string, unknown> =>
  records(revision["conditions"]).find(({ type }) => type === "Ready") ?? {};

const lastName = (value: unknown) =>
  String(value ?? "")
    .split("/")
    .at(-1)!;
const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
