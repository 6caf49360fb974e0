import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { CloudApi } from "../../platform/cloud/api.ts";
import { digestOf } from "./image-digest.ts";
import type { DeploymentPlan, DeploymentTarget, RolloutStatus, ServingState } from "./target.ts";

export interface WebAppOptions {
  api: CloudApi;
  /** `https://management.azure.com`, unless the API is elsewhere. */
  endpoint: string;
  subscription: string;
  resourceGroup: string;
  app: string;
  image: string;
  port: number;
  variables: Readonly<Record<string, string>>;
  /** Address that answers 200 when the container is ready. `https://HOST/health` when absent. */
  healthUrl: URL | undefined;
  /** Asks an address. Resolves to the status, or to undefined if nothing answers. */
  ask(url: URL): Promise<number | undefined>;
}

type Body = Record<string, unknown>;

const apiVersion = "2025-05-01";
const prefix = "DOCKER|";

/**
 * A Web App for Containers. Azure does not say whether a container came up, so that the app's own health counts. Its settings
 * are read, completed and written as a whole, because a PUT replaces them all.
 */
export class WebAppTarget implements DeploymentTarget {
  readonly name: string;
  readonly #options: WebAppOptions;
  /** The settings before this rollout replaced them. */
  #settingsBefore: Record<string, string> | undefined;

  constructor(options: WebAppOptions) {
    this.#options = options;
    this.name = `the web app ${options.app} in ${options.resourceGroup}`;
  }

  async current(): Promise<ServingState | undefined> {
    const image = await this.#image();
    const host = await this.#host();
    const revisions = image === "" ? [] : [{ revision: image, digest: digestIn(image), percent: 100 }];
    return { url: host === undefined ? undefined : `https://${host}`, revisions };
  }

  async plan(current: ServingState | undefined): Promise<DeploymentPlan> {
    const { image } = this.#options;
    const draft = this.draft();
    const serving = current?.revisions[0]?.revision;
    const settings = await this.#settings();
    const wanted = this.#wantedSettings();
    const changed = Object.keys(wanted).filter((name) => settings[name] !== wanted[name]);
    const changes = [
      ...(changed.length === 0 ? [] : [`set ${changed.join(", ")} of ${this.name}`]),
      ...(serving === image ? [] : [`run ${image} in ${this.name} in place of ${serving ?? "nothing"}`]),
    ];
    return { ...draft, changes };
  }

  draft(): DeploymentPlan {
    const { image } = this.#options;
    return {
      revision: image,
      digest: digestOf(image),
      changes: [`run ${image} in ${this.name}`],
      documents: { "config.json": this.#config(image), "settings.json": this.#wantedSettings() },
    };
  }

  async apply(): Promise<void> {
    const settings = await this.#settings();
    const wanted = this.#wantedSettings();
    if (Object.keys(wanted).some((name) => settings[name] !== wanted[name])) {
      this.#settingsBefore = settings;
      await this.#call("PUT", "/config/appsettings", { properties: { ...settings, ...wanted } });
    }
    await this.#call("PATCH", "/config/web", this.#config(this.#options.image));
  }

  async status(revision: string): Promise<RolloutStatus> {
    const image = await this.#image();
    if (image !== revision) return { phase: "failed", text: `expected the image ${revision}, got ${image}` };
    const site = await this.#call("GET", "");
    const state = isRecord(site["properties"]) ? site["properties"]["state"] : undefined;
    if (state !== undefined && state !== "Running") return { phase: "failed", text: `the web app is ${state}` };
    const host = await this.#host();
    const url = this.#options.healthUrl ?? (host === undefined ? undefined : new URL(`https://${host}/health`));
    if (url === undefined) return { phase: "failed", text: "expected a host name of the web app, got none" };
    const status = await this.#options.ask(url);
    if (status === 200) return { phase: "ready", text: `${url.origin} is healthy` };
    return { phase: "progressing", text: `${url.origin}${url.pathname} answers ${status ?? "nothing"}` };
  }

  async rollBack(previous: ServingState): Promise<string> {
    const { revision } = previous.revisions[0]!;
    if (this.#settingsBefore !== undefined) {
      await this.#call("PUT", "/config/appsettings", { properties: this.#settingsBefore });
    }
    await this.#call("PATCH", "/config/web", this.#config(revision));
    return revision;
  }

  #config(image: string) {
    return { properties: { linuxFxVersion: `${prefix}${image}`, healthCheckPath: "/health" } };
  }

  #wantedSettings(): Record<string, string> {
    return { ...this.#options.variables, WEBSITES_PORT: String(this.#options.port) };
  }

  async #image(): Promise<string> {
    const config = await this.#call("GET", "/config/web");
    const version = isRecord(config["properties"]) ? String(config["properties"]["linuxFxVersion"] ?? "") : "";
    if (/^sitecontainers/i.test(version)) {
      throw new Failure(
        `name: ${this.#options.app} uses sitecontainers, which is not supported (expected DOCKER|IMAGE)`,
      );
    }
    return version.startsWith(prefix) ? version.slice(prefix.length) : "";
  }

  async #host(): Promise<string | undefined> {
    const site = await this.#call("GET", "");
    const host = isRecord(site["properties"]) ? site["properties"]["defaultHostName"] : undefined;
    return typeof host === "string" ? host : undefined;
  }

  async #settings(): Promise<Record<string, string>> {
    const answer = await this.#call("POST", "/config/appsettings/list");
    const properties = isRecord(answer["properties"]) ? answer["properties"] : {};
    return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]));
  }

  async #call(method: "GET" | "POST" | "PUT" | "PATCH", path: string, body?: Body): Promise<Body> {
    const { api, endpoint, subscription, resourceGroup, app } = this.#options;
    const url = new URL(
      `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Web/sites/${app}${path}?api-version=${apiVersion}`,
      endpoint,
    );
    const right = path.endsWith("/list") ? "config/list/action" : method === "GET" ? "read" : "config/write";
    const permission = `Microsoft.Web/sites/${right} (role Website Contributor)`;
    return (await api.call({ method, url, permission, ...(body !== undefined && { body }) })).json;
  }
}

const digestIn = (image: string) => /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
