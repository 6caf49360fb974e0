/** The fields of a workflow run in GitHub's REST API that determine trust. */
export interface ListedRun {
  event: string;
  head_branch: string | null;
  repository?: { id?: number } | null;
  head_repository?: { id?: number } | null;
}

/**
 * Events that only people with write access, or GitHub's own schedule, can cause. Runs of other events
 * (`pull_request`, `workflow_run`, `issue_comment`) may use files from anyone.
 */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

/** Returns true if a run's artifacts are trusted: it ran on this repository's default branch for a trusted event. */
export function isTrustedRun(run: ListedRun, branch: string): boolean {
  return (
    TRUSTED_EVENTS.includes(run.event) &&
    run.head_branch === branch &&
    // Repositories are compared by id, because names can change.
    run.head_repository?.id !== undefined &&
    run.head_repository.id === run.repository?.id
  );
}
