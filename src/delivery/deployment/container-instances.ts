import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { CloudApi } from "../../platform/cloud/api.ts";
import { digestOf } from "./image-digest.ts";
import type { DeploymentPlan, DeploymentTarget, RolloutStatus, ServingState } from "./target.ts";

export interface ContainerInstancesOptions {
  api: CloudApi;
  /** `https://management.azure.com`, unless the API is elsewhere. */
  endpoint: string;
  subscription: string;
  resourceGroup: string;
  group: string;
  region: string;
  image: string;
  port: number;
  variables: Readonly<Record<string, string>>;
}

type Body = Record<string, unknown>;

const apiVersion = "2023-05-01";

/** A container group of Azure Container Instances. An update restarts the container; nothing rolls, and there is no canary. */
export class ContainerInstancesTarget implements DeploymentTarget {
  readonly name: string;
  readonly #options: ContainerInstancesOptions;
  /** The group before this rollout replaced it. */
  #before: Body | undefined;

  constructor(options: ContainerInstancesOptions) {
    this.#options = options;
    this.name = `the container group ${options.group} in ${options.resourceGroup}`;
  }

  async current(): Promise<ServingState | undefined> {
    const group = await this.#group();
    if (group === undefined) return undefined;
    const properties = propertiesOf(group);
    const image = imageOf(group);
    const address = isRecord(properties["ipAddress"]) ? properties["ipAddress"] : {};
    const host = address["fqdn"] ?? address["ip"];
    return {
      url: typeof host === "string" ? `http://${host}:${this.#options.port}` : undefined,
      revisions: [{ revision: image, digest: /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1], percent: 100 }],
    };
  }

  async plan(current: ServingState | undefined): Promise<DeploymentPlan> {
    const { image } = this.#options;
    const digest = digestOf(image);
    const serving = current?.revisions[0]?.revision;
    const group = await this.#group();
    const body = this.#body(group, image);
    const documents = { "container-group.json": group === undefined ? body : this.#withSettings(body) };
    if (group === undefined) {
      return { revision: image, digest, changes: [`create ${this.name} with ${image}`], documents };
    }
    const settings = this.#changedSettings(group);
    const changes = [
      ...(settings.length === 0 ? [] : [`set ${settings.join(", ")} of ${this.name}, which restarts it`]),
      ...(serving === image ? [] : [`restart ${this.name} with ${image} in place of ${serving}`]),
    ];
    return { revision: image, digest, changes, documents };
  }

  draft(): DeploymentPlan {
    const { image } = this.#options;
    return {
      revision: image,
      digest: digestOf(image),
      changes: [`create ${this.name} with ${image}`],
      documents: { "container-group.json": this.#body(undefined, image) },
    };
  }

  async apply({ documents }: DeploymentPlan): Promise<void> {
    this.#before = await this.#group();
    await this.#put(documents["container-group.json"]);
  }

  async status(revision: string): Promise<RolloutStatus> {
    const group = await this.#group();
    if (group === undefined) return { phase: "failed", text: `expected ${this.name}, got none` };
    const properties = propertiesOf(group);
    const [container] = containersOf(group);
    const view = container === undefined ? {} : propertiesOf(container)["instanceView"];
    const state = isRecord(view) && isRecord(view["currentState"]) ? view["currentState"] : {};
    const restarts = isRecord(view) ? Number(view["restartCount"] ?? 0) : 0;
    const detail = lastEvent(view);
    if (imageOf(group) !== revision) {
      return { phase: "failed", text: `expected the image ${revision}, got ${imageOf(group)}` };
    }
    const provisioning = String(properties["provisioningState"] ?? "Succeeded");
    if (provisioning === "Failed" || provisioning === "Canceled") {
      return { phase: "failed", text: `the container group is ${provisioning}${detail}` };
    }
    if (restarts > 0) return { phase: "failed", text: `the container restarted ${restarts} times${detail}` };
    if (state["state"] === "Terminated") {
      return { phase: "failed", text: `the container ended with exit code ${state["exitCode"]}${detail}` };
    }
    if (provisioning === "Succeeded" && state["state"] === "Running")
      return { phase: "ready", text: "the container is running" };
    return { phase: "progressing", text: `the container group is ${provisioning}${detail}` };
  }

  async rollBack(previous: ServingState): Promise<string> {
    const { revision } = previous.revisions[0]!;
    await this.#put(this.#body(this.#before ?? (await this.#group()), revision));
    return revision;
  }

  /** Returns the names of variables, and `port`, that differ from the inputs. */
  #changedSettings(group: Body): string[] {
    const { variables, port } = this.#options;
    const [container] = containersOf(group);
    const own = container === undefined ? {} : propertiesOf(container);
    const known = new Map(listOf(own["environmentVariables"]).map(({ name, value }) => [name, value]));
    const changed = Object.keys(variables).filter((name) => known.get(name) !== variables[name]);
    return listOf(own["ports"]).some((each) => each["port"] === port) ? changed : [...changed, "port"];
  }

  /** Returns the group with the variables and the port of the inputs. Other variables and ports stay. */
  #withSettings(body: Body): Body {
    const { variables, port } = this.#options;
    const properties = propertiesOf(body);
    const [container] = containersOf(body);
    if (container === undefined) return body;
    const own = propertiesOf(container);
    const kept = listOf(own["environmentVariables"]).filter(({ name }) => !(String(name) in variables));
    const environmentVariables = [...kept, ...Object.entries(variables).map(([name, value]) => ({ name, value }))];
    const address = isRecord(properties["ipAddress"]) ? properties["ipAddress"] : undefined;
    const ipAddress = address && { ...address, ports: withPort(address["ports"], port) };
    const ports = withPort(own["ports"], port);
    const changed = { ...container, properties: { ...own, ports, environmentVariables } };
    return { ...body, properties: { ...properties, ...(ipAddress && { ipAddress }), containers: [changed] } };
  }

  /** Returns the whole group with another image, because a PUT replaces everything. */
  #body(group: Body | undefined, image: string): Body {
    const { region, port, variables, group: name } = this.#options;
    if (group === undefined) {
      return {
        location: region,
        properties: {
          osType: "Linux",
          restartPolicy: "Always",
          ipAddress: { type: "Public", ports: [{ protocol: "TCP", port }], dnsNameLabel: name },
          containers: [
            {
              name,
              properties: {
                image,
                ports: [{ protocol: "TCP", port }],
                environmentVariables: Object.entries(variables).map(([key, value]) => ({ name: key, value })),
                resources: { requests: { cpu: 1, memoryInGB: 1.5 } },
                readinessProbe: { httpGet: { path: "/health", port, scheme: "http" }, periodSeconds: 5 },
              },
            },
          ],
        },
      };
    }
    const properties = propertiesOf(group);
    const containers = containersOf(group);
    if (containers.length !== 1) {
      throw new Failure(`name: expected a container group with one container, got ${containers.length} in ${name}`);
    }
    const own = propertiesOf(containers[0]!);
    const hidden = [
      ...listOf(own["environmentVariables"])
        .filter((each) => each["value"] === undefined)
        .map((each) => String(each["name"])),
      ...listOf(properties["imageRegistryCredentials"])
        .filter((each) => each["identity"] === undefined)
        .map((each) => `the password of ${each["server"]}`),
    ];
    if (hidden.length > 0) {
      throw new Failure(
        `name: ${name} has secrets that Azure does not return, so that an update would lose them: ${hidden.join(", ")} (use a managed identity for the registry, and Key Vault for secrets)`,
      );
    }
    const { instanceView: _view, ...kept } = own;
    const { instanceView: _groupView, provisioningState: _state, ipAddress: address, ...rest } = properties;
    const ipAddress = isRecord(address) ? { ipAddress: withoutReadOnly(address) } : {};
    return {
      ...(group["identity"] !== undefined && { identity: group["identity"] }),
      ...(group["tags"] !== undefined && { tags: group["tags"] }),
      location: group["location"],
      properties: {
        ...rest,
        ...ipAddress,
        containers: [{ name: containers[0]!["name"], properties: { ...kept, image } }],
      },
    };
  }

  get #url(): URL {
    const { endpoint, subscription, resourceGroup, group } = this.#options;
    return new URL(
      `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerInstance/containerGroups/${group}?api-version=${apiVersion}`,
      endpoint,
    );
  }

  async #group(): Promise<Body | undefined> {
    const permission = "Microsoft.ContainerInstance/containerGroups/read";
    return (await this.#options.api.find({ method: "GET", url: this.#url, permission }))?.json;
  }

  async #put(body: unknown): Promise<void> {
    const permission = "Microsoft.ContainerInstance/containerGroups/write";
    await this.#options.api.call({ method: "PUT", url: this.#url, body, permission });
  }
}

const propertiesOf = (thing: Body): Body => (isRecord(thing["properties"]) ? thing["properties"] : {});

const listOf = (value: unknown): Body[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const containersOf = (group: Body): Body[] => listOf(propertiesOf(group)["containers"]);

function withPort(ports: unknown, port: number): Body[] {
  const known = listOf(ports);
  return known.some((each) => each["port"] === port) ? known : [...known, { protocol: "TCP", port }];
}

function imageOf(group: Body): string {
  const [first] = containersOf(group);
  return first === undefined ? "" : String(propertiesOf(first)["image"] ?? "");
}

/** Azure makes the full name of the host from the label. */
function withoutReadOnly({ fqdn: _fqdn, ...address }: Body): Body {
  return address;
}

/** Returns the newest event of a container, such as an image that cannot be pulled. */
function lastEvent(view: unknown): string {
  const events = isRecord(view) && Array.isArray(view["events"]) ? view["events"].filter(isRecord) : [];
  const last = events.at(-1);
  return last === undefined ? "" : `: ${last["name"]}: ${last["message"]}`;
}
