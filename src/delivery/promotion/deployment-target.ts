import { type DeploymentState, reportDeployment } from "../../platform/github/deployments.ts";
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

interface Status {
  state: string;
  description?: string | null;
  environment_url?: string;
}

/** Deployments of an environment that are looked at for the one that succeeded last. */
const mostDeployments = 20;

/** The status of GitHub's deployment to an environment. Its description names the model. */
export class DeploymentStatusTarget implements PromotionTarget {
  readonly name: string;
  readonly permission = "deployments: write";
  readonly #options: DeploymentTargetOptions;

  constructor(options: DeploymentTargetOptions) {
    this.#options = options;
    this.name = `deployment:${options.environment}`;
  }

  check(): Promise<TargetState> {
    return this.read();
  }

  async read(): Promise<TargetState> {
    const { github, environment, digest } = this.#options;
    const deployments = await github.request<{ id: number }[]>("GET", "/repos/{owner}/{repo}/deployments", {
      environment,
      per_page: mostDeployments,
    });
    for (const { id } of deployments) {
      const [newest] = await github.request<Status[]>(
        "GET",
        "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        { deployment_id: id, per_page: 1 },
      );
      if (newest?.state !== "success") continue;
      const found = /sha256:[0-9a-f]{64}/.exec(newest.description ?? "")?.[0];
      return { value: `deployment ${id}`, digest: found, isGoal: found === digest };
    }
    return { value: undefined, digest: undefined, isGoal: false };
  }

  async write(): Promise<void> {
    await this.#report("success");
  }

  async restore(before: TargetState): Promise<void> {
    const now = await this.read();
    if (now.isGoal && !before.isGoal) await this.#report("failure");
  }

  async #report(state: DeploymentState): Promise<void> {
    const { github, environment, digest, model, url } = this.#options;
    const description = `${model.slice(0, 60)} ${digest}`;
    await reportDeployment(github, { environment, state, description, url });
  }
}
