import { createHash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { CloudRefusal } from "../../platform/cloud/refusal.ts";
import { deploymentConfig, type SageMakerOptions, sageMakerRequests } from "./sagemaker-requests.ts";
import type { DeploymentPlan, DeploymentTarget, RolloutStatus, ServingState } from "./target.ts";

type Body = Record<string, unknown>;

/** Looks at a status that may still be the one before the update, because reads lag behind writes. */
const staleLooks = 3;

/**
 * An endpoint of SageMaker. A revision is an endpoint configuration, whose name follows from the image and the settings.
 * SageMaker shifts the traffic by itself: all at once, or a canary first. `InService` alone is not success, because an
 * update that was undone ends with it, too.
 */
export class SageMakerTarget implements DeploymentTarget {
  readonly name: string;
  readonly created: string[] = [];
  readonly #options: SageMakerOptions;
  #looks = Number.POSITIVE_INFINITY;
  #previous: ServingState | undefined;
  /** Says why the endpoint cannot be updated. */
  #failure: string | undefined;

  constructor(options: SageMakerOptions) {
    this.#options = options;
    this.name = `the SageMaker endpoint ${options.endpoint} in ${options.region}`;
  }

  async current(): Promise<ServingState | undefined> {
    const endpoint = await this.#find("DescribeEndpoint", { EndpointName: this.#options.endpoint });
    if (endpoint === undefined) return undefined;
    const { region, endpoint: name } = this.#options;
    this.#failure = this.#whyNotUpdatable(endpoint);
    return {
      url: `https://runtime.sagemaker.${region}.amazonaws.com/endpoints/${name}/invocations`,
      revisions: [{ revision: String(endpoint["EndpointConfigName"]), digest: servedDigest(endpoint), percent: 100 }],
    };
  }

  async plan(current: ServingState | undefined): Promise<DeploymentPlan> {
    this.#previous = current;
    if (this.#failure !== undefined) throw new Failure(this.#failure);
    return this.#planFor(current);
  }

  /** AWS updates an endpoint in service alone, and allows nothing but the deletion of one whose creation failed. */
  #whyNotUpdatable(endpoint: Body): string | undefined {
    const { endpoint: name, region } = this.#options;
    const status = String(endpoint["EndpointStatus"]);
    const expected = `${this.name}: expected an endpoint that can be updated, got one that is ${status}`;
    if (status === "Failed") {
      return `${expected}: ${endpoint["FailureReason"] ?? "AWS states no reason"} (delete it first: aws sagemaker delete-endpoint --endpoint-name ${name} --region ${region})`;
    }
    return isInProgress(status) ? `${expected} (wait until it is InService: run one deployment at a time)` : undefined;
  }

  draft(): DeploymentPlan {
    return this.#planFor(undefined);
  }

  #planFor(current: ServingState | undefined): DeploymentPlan {
    const { endpoint, image, modelData, role, instanceType, instanceCount, variables } = this.#options;
    const settings = [image, modelData, role, instanceType, instanceCount, variables];
    const hash = createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 12);
    const revision = `${withoutEnd(endpoint.slice(0, 50), "-")}-${hash}`;
    const { model, config } = sageMakerRequests(this.#options, revision);
    const serving = current?.revisions[0]?.revision;
    const changes =
      current === undefined
        ? [`create ${this.name} with ${instanceCount} × ${instanceType} of ${image}`]
        : serving === revision
          ? []
          : [`update ${this.name} from ${serving} to ${revision}: ${instanceCount} × ${instanceType} of ${image}`];
    const update =
      current === undefined
        ? { EndpointName: endpoint, EndpointConfigName: revision }
        : { EndpointName: endpoint, EndpointConfigName: revision, DeploymentConfig: deploymentConfig(this.#options) };
    return {
      revision,
      digest: /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1],
      changes,
      documents: { "model.json": model, "endpoint-config.json": config, "endpoint.json": update },
    };
  }

  async apply({ documents, revision }: DeploymentPlan): Promise<void> {
    await this.#create("CreateModel", documents["model.json"] as Body);
    this.created.push(`the model ${revision}`);
    await this.#create("CreateEndpointConfig", documents["endpoint-config.json"] as Body);
    this.created.push(`the endpoint configuration ${revision}`);
    const operation = this.#previous === undefined ? "CreateEndpoint" : "UpdateEndpoint";
    await this.#start(operation, documents["endpoint.json"] as Body);
    if (operation === "CreateEndpoint") this.created.push(this.name);
  }

  async status(revision: string): Promise<RolloutStatus> {
    const endpoint = await this.#find("DescribeEndpoint", { EndpointName: this.#options.endpoint });
    if (endpoint === undefined) return { phase: "failed", text: `expected ${this.name}, got none` };
    const state = String(endpoint["EndpointStatus"]);
    const reason = endpoint["FailureReason"] === undefined ? "" : `: ${endpoint["FailureReason"]}`;
    if (isInProgress(state)) {
      this.#looks = Number.POSITIVE_INFINITY;
      return { phase: "progressing", text: `the endpoint is ${state}` };
    }
    if (state !== "InService") return { phase: "failed", text: `the endpoint is ${state}${reason}` };
    const serving = String(endpoint["EndpointConfigName"]);
    if (serving !== revision) {
      // A read soon after the update may still show the state before it.
      if (this.#looks++ < staleLooks) return { phase: "progressing", text: "the update has not begun" };
      return {
        phase: "failed",
        text: `the endpoint is InService, but SageMaker went back: expected ${revision}, got ${serving}${reason}`,
      };
    }
    if (endpoint["PendingDeploymentSummary"] !== undefined) {
      return { phase: "progressing", text: "a deployment is pending" };
    }
    const wanted = /@(sha256:[0-9a-f]{64})$/.exec(this.#options.image)?.[1];
    const served = servedDigest(endpoint);
    const isOwn = revision.startsWith(`${withoutEnd(this.#options.endpoint.slice(0, 50), "-")}-`);
    if (isOwn && this.#wanted === revision && wanted !== undefined && served !== undefined && served !== wanted) {
      return { phase: "failed", text: `${serving} is InService with another image: expected ${wanted}, got ${served}` };
    }
    return { phase: "ready", text: `${revision} is InService` };
  }

  async rollBack(previous: ServingState): Promise<string> {
    const { revision } = previous.revisions[0]!;
    this.#wanted = undefined;
    const endpoint = await this.#afterProgress();
    // SageMaker may have gone back already, and refuses an update to what serves.
    if (endpoint?.["EndpointStatus"] === "InService" && endpoint["EndpointConfigName"] === revision) return revision;
    await this.#start("UpdateEndpoint", { EndpointName: this.#options.endpoint, EndpointConfigName: revision });
    return revision;
  }

  #wanted: string | undefined;

  /** Waits until an update ends, because SageMaker refuses another one before that. It ends its own by the time limit. */
  async #afterProgress(): Promise<Body | undefined> {
    const { endpoint: name, timeoutSeconds, pause } = this.#options;
    const pauseMs = Math.min(10_000, timeoutSeconds * 100);
    for (let left = timeoutSeconds * 1000; ; left -= pauseMs) {
      const endpoint = await this.#find("DescribeEndpoint", { EndpointName: name });
      if (!isInProgress(String(endpoint?.["EndpointStatus"])) || left <= 0) return endpoint;
      await pause(pauseMs);
    }
  }

  /** Creates a model or a configuration. One of the same name has the same content, because the name follows from it. */
  async #create(operation: string, body: Body): Promise<void> {
    try {
      await this.#call(operation, body);
    } catch (error) {
      if (!(error instanceof CloudRefusal) || !/already exist/i.test(error.message)) throw error;
    }
  }

  /** Starts an update. A configuration that was just created may not be found for some seconds. */
  async #start(operation: string, body: Body): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.#call(operation, body);
        this.#looks = 0;
        if (operation === "CreateEndpoint" || body["DeploymentConfig"] !== undefined) {
          this.#wanted = String(body["EndpointConfigName"]);
        }
        return;
      } catch (error) {
        if (tries === 5 || !(error instanceof CloudRefusal) || error.status !== 404) throw error;
        await this.#options.pause(2000 * tries);
      }
    }
  }

  #request(operation: string, body: Body) {
    return {
      method: "POST" as const,
      url: new URL("/", this.#options.endpointUrl),
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `SageMaker.${operation}` },
      body,
      permission: `sagemaker:${operation}${operation === "CreateModel" ? " and iam:PassRole on the role of the endpoint" : ""}`,
    };
  }

  #call(operation: string, body: Body) {
    return this.#options.api.call(this.#request(operation, body));
  }

  async #find(operation: string, body: Body): Promise<Body | undefined> {
    return (await this.#options.api.find(this.#request(operation, body)))?.json;
  }
}

/** True for a state that ends by itself. Until then, AWS refuses an update. */
const isInProgress = (status: string) => /^(Creating|Updating|SystemUpdating|RollingBack|Deleting)$/.test(status);

/** Returns the digest that the endpoint resolved its image to. */
function servedDigest(endpoint: Body): string | undefined {
  const variants = Array.isArray(endpoint["ProductionVariants"]) ? endpoint["ProductionVariants"].filter(isRecord) : [];
  const images = variants.flatMap((each) => (Array.isArray(each["DeployedImages"]) ? each["DeployedImages"] : []));
  const resolved = images.filter(isRecord).map((image) => String(image["ResolvedImage"] ?? ""))[0];
  return /@(sha256:[0-9a-f]{64})$/.exec(resolved ?? "")?.[1];
}
