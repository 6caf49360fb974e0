/** A workflow run as GitHub's REST API lists it, as far as trust depends on it. */
export interface ListedRun {
  event: string;
  head_branch: string | null;
  repository?: { id?: number } | null;
  head_repository?: { id?: number } | null;
}

/**
 * Events that only people with write access, or GitHub's own clock, can cause. Runs of other events (`pull_request`,
 * `workflow_run`, `issue_comment`) may work on files that anybody sent.
 */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

/** Whether a run's artifacts can be trusted: only runs of the default branch of this repository, for a trusted event. */
export function isTrustedRun(run: ListedRun, branch: string): boolean {
  return (
    TRUSTED_EVENTS.includes(run.event) &&
    run.head_branch === branch &&
    // Repositories are compared by id: their names change.
    run.head_repository?.id !== undefined &&
    run.head_repository.id === run.repository?.id
  );
}
