import type { GitHub } from "./port.ts";

/** States of a deployment, as GitHub names them. */
export type DeploymentState = "success" | "failure" | "in_progress" | "inactive";

export interface DeploymentStatus {
  environment: string;
  state: DeploymentState;
  /** Text of at most 140 characters. */
  description: string;
  /** Address of what was deployed. */
  url: string | undefined;
}

const longestDescription = 140;

/**
 * Adds a status to the newest deployment of this commit to an environment. A job with `environment:` has one already; if
 * there is none, it is created. https://docs.github.com/en/rest/deployments
 *
 * @returns the id of the deployment.
 * @throws {RequestError} for a refusal. Status 403 means that `deployments: write` is missing.
 */
export async function reportDeployment(
  github: GitHub,
  { environment, state, description, url }: DeploymentStatus,
): Promise<number> {
  const { headSha, serverUrl, owner, repository, runId } = github.run;
  const known = await github.request<{ id: number }[]>("GET", "/repos/{owner}/{repo}/deployments", {
    sha: headSha,
    environment,
    per_page: 1,
  });
  const id =
    known[0]?.id ??
    (
      await github.request<{ id: number }>("POST", "/repos/{owner}/{repo}/deployments", {
        ref: headSha,
        environment,
        auto_merge: false,
        required_contexts: [],
        description: description.slice(0, longestDescription),
      })
    ).id;
  await github.request("POST", `/repos/{owner}/{repo}/deployments/${id}/statuses`, {
    state,
    environment,
    description: description.slice(0, longestDescription),
    log_url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
    ...(url !== undefined && { environment_url: url }),
  });
  return id;
}
