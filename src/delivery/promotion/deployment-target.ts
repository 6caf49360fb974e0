import {
  type KnownDeployment,
  type KnownStatus,
  ownDeployment,
  readDeployments,
} from "../../platform/github/deployments.ts";
import type { GitHub } from "../../platform/github/port.ts";
import type { PromotionTarget, TargetState } from "./target.ts";

export interface DeploymentTargetOptions {
  github: GitHub;
  environment: string;
  model: string;
  digest: string;
  /** Address of the deployment. */
  url: string | undefined;
}

/** A deployment that is active, and the status that names its model. */
interface ActiveDeployment {
  id: number;
  digest: string | undefined;
  status: KnownStatus;
}

const digestPattern = /sha256:[0-9a-f]{64}/;

/**
 * The status of GitHub's deployment to an environment. Its description names the model. The older deployments become
 * inactive, which GitHub itself does not do for production environments.
 * https://docs.github.com/en/rest/deployments
 */
export class DeploymentStatusTarget implements PromotionTarget {
  readonly name: string;
  readonly permission = "deployments: write";
  readonly #options: DeploymentTargetOptions;
  /** Deployments that were active at the check, the newest first. */
  #before: ActiveDeployment[] = [];

  constructor(options: DeploymentTargetOptions) {
    this.#options = options;
    this.name = `deployment:${options.environment}`;
  }

  async check(): Promise<TargetState> {
    this.#before = activeOf(await this.#deployments());
    return this.#state(this.#before);
  }

  async read(): Promise<TargetState> {
    return this.#state(activeOf(await this.#deployments()));
  }

  #state([newest, ...older]: ActiveDeployment[]): TargetState {
    if (newest === undefined) return { value: undefined, digest: undefined, isGoal: false };
    const { id, digest } = newest;
    return { value: `deployment ${id}`, digest, isGoal: digest === this.#options.digest && older.length === 0 };
  }

  #deployments(): Promise<KnownDeployment[]> {
    return readDeployments(this.#options.github, { environment: this.#options.environment });
  }

  async write(): Promise<void> {
    const { github, model, digest, url } = this.#options;
    const deployments = await this.#deployments();
    const active = activeOf(deployments);
    const isPromoted = active[0]?.digest === digest;
    const id = isPromoted ? active[0]!.id : (ownDeployment(deployments, github.run) ?? (await this.#create()));
    if (!isPromoted) await this.#report(id, { state: "success", description: `${model.slice(0, 60)} ${digest}`, url });
    for (const older of active) {
      if (older.id === id) continue;
      const description = `replaced by ${digest}`;
      await this.#report(older.id, { state: "inactive", description, url: older.status.environment_url });
    }
  }

  async #create(): Promise<number> {
    const { github, environment, model, digest } = this.#options;
    const { id } = await github.request<{ id: number }>("POST", "/repos/{owner}/{repo}/deployments", {
      ref: github.run.headSha,
      environment,
      auto_merge: false,
      required_contexts: [],
      description: `${model.slice(0, 60)} ${digest}`,
    });
    return id;
  }

  /** Reports the failure of the new deployment, and then sets those that were active back to success, the newest last. */
  async restore(): Promise<void> {
    const { digest } = this.#options;
    const earlier = new Set(this.#before.map(({ id }) => id));
    const now = activeOf(await this.#deployments());
    for (const { id, digest: found, status } of now) {
      if (found !== digest || earlier.has(id)) continue;
      const description = `undone: ${digest}`;
      await this.#report(id, { state: "failure", description, url: status.environment_url });
    }
    for (const { id, digest: found, status } of this.#before.toReversed()) {
      if (now.some((each) => each.id === id && each.digest === found)) continue;
      await this.#report(id, {
        state: "success",
        description: status.description ?? "",
        url: status.environment_url,
      });
    }
  }

  async #report(
    id: number,
    { state, description, url }: { state: string; description: string; url?: string | undefined },
  ) {
    const { github, environment } = this.#options;
    const { serverUrl, owner, repository, runId } = github.run;
    await github.request("POST", "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
      deployment_id: id,
      state,
      environment,
      description: description.slice(0, 140),
      log_url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
      // This target deactivates the older deployments itself, after it has read them.
      auto_inactive: false,
      ...(url !== undefined && url !== "" && { environment_url: url }),
    });
  }
}

/** Returns the deployments whose newest status is a success, the newest first. One without a digest is not ours. */
function activeOf(deployments: readonly KnownDeployment[]): ActiveDeployment[] {
  return deployments.flatMap(({ id, statuses }) => {
    if (statuses[0]?.state !== "success") return [];
    // When a job with `environment:` ends, GitHub adds a status without a description.
    const status = statuses.find(({ description }) => digestPattern.test(description ?? ""));
    if (status === undefined || status.state !== "success") return [];
    return [{ id, digest: digestPattern.exec(status.description ?? "")?.[0], status }];
  });
}
