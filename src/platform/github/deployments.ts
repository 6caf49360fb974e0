import type { GitHub, WorkflowRun } from "./port.ts";

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

/** A deployment to an environment, and its newest statuses, the newest first. */
export interface KnownDeployment {
  id: number;
  sha: string;
  statuses: KnownStatus[];
}

export interface KnownStatus {
  state: string;
  description?: string | null;
  environment_url?: string;
  log_url?: string;
  target_url?: string;
}

const longestDescription = 140;
/** Deployments of an environment that are looked at, the newest first. */
const mostDeployments = 20;
/** Statuses of a deployment that are looked at. A job adds its own after those of its steps. */
const mostStatuses = 10;
const openStates = ["pending", "queued", "in_progress", "waiting"];

/** Reads the newest deployments of an environment, the newest first; with `sha`, those of one commit. */
export async function readDeployments(
  github: GitHub,
  { environment, sha }: { environment: string; sha?: string },
): Promise<KnownDeployment[]> {
  const found = await github.request<Omit<KnownDeployment, "statuses">[]>("GET", "/repos/{owner}/{repo}/deployments", {
    environment,
    ...(sha !== undefined && { sha }),
    per_page: mostDeployments,
  });
  const deployments: KnownDeployment[] = [];
  for (const { id, sha: commit } of found) {
    const statuses = await github.request<KnownStatus[]>(
      "GET",
      "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
      { deployment_id: id, per_page: mostStatuses },
    );
    deployments.push({ id, sha: commit, statuses });
  }
  return deployments;
}

/**
 * Finds the deployment of this run: a job with `environment:` has one, and so has a run that was killed. Its statuses name
 * the run. One that is open and names no run may be this run's; those of other runs with the same commit are not.
 */
export function ownDeployment(
  deployments: readonly KnownDeployment[],
  { headSha, runId }: WorkflowRun,
): number | undefined {
  const ofCommit = deployments.filter(({ sha }) => sha === headSha);
  const isOpen = ({ statuses: [newest] }: KnownDeployment) => newest === undefined || openStates.includes(newest.state);
  const named = ofCommit.find(({ statuses }) => statuses.some((status) => runOf(status) === runId));
  const own = named ?? ofCommit.find((each) => isOpen(each) && each.statuses.every((status) => !runOf(status)));
  return own?.id;
}

/** Returns the run that a status links to, if it links to one. */
function runOf({ log_url: log, target_url: target }: KnownStatus): number | undefined {
  for (const address of [log, target]) {
    const id = /\/actions\/runs\/(\d+)(?:\/|$)/.exec(address ?? "")?.[1];
    if (id !== undefined) return Number(id);
  }
  return undefined;
}

/**
 * Adds a status to this run's deployment to an environment. A job with `environment:` has one already; if there is none,
 * it is created. https://docs.github.com/en/rest/deployments
 *
 * @returns the id of the deployment.
 * @throws {RequestError} for a refusal. Status 403 means that `deployments: write` is missing.
 */
export async function reportDeployment(
  github: GitHub,
  { environment, state, description, url }: DeploymentStatus,
): Promise<number> {
  const { headSha, serverUrl, owner, repository, runId } = github.run;
  const id =
    ownDeployment(await readDeployments(github, { environment, sha: headSha }), github.run) ??
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
