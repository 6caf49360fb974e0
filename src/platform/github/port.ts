/** The GitHub facts about a run, from its environment and event. */
export interface WorkflowRun {
  owner: string;
  repository: string;
  /** Commit that the workflow runs for. In a pull request, this is the merge commit. */
  sha: string;
  /** Head commit of the pull request, or else `sha`. Links and check runs use it. */
  headSha: string;
  /** `OWNER:BRANCH` of the run that a `workflow_run` event is about, which may belong to a fork. */
  headBranch: string | undefined;
  /** Conclusion of that run: `success`, `failure`, `cancelled`, … */
  conclusion: string | undefined;
  ref: string;
  event: string;
  workflow: string;
  job: string;
  runId: number;
  runAttempt: number;
  serverUrl: string;
  pullRequest: PullRequest | undefined;
  defaultBranch: string | undefined;
  /** Branch that a pull request or a merge queue merges into. */
  baseRef: string | undefined;
  /** Pull request with the comment of an `issue_comment` event. */
  commentedPull: number | undefined;
  /** Run that a `workflow_run` event is about. */
  triggeringRunId: number | undefined;
}

export interface PullRequest {
  number: number;
  headSha: string;
  baseSha: string;
  baseRef: string;
  /** True for runs from a fork or by Dependabot: their token can only read, whatever the workflow requests. */
  readOnly: boolean;
}

export interface UploadedArtifact {
  id: number;
  url: string;
  /** `sha256:…` of the uploaded zip. */
  digest: string;
  sizeBytes: number;
}

/** GitHub as actions see it: a few methods for its REST API and artifact service. Only the edge implements it. */
export interface GitHub {
  readonly run: WorkflowRun;
  /**
   * Calls the REST API, e.g. `request("GET", "/repos/{owner}/{repo}/pulls/1/files", { per_page: 100 })`. `{owner}`
   * and `{repo}` are filled in. It retries temporary failures (429, secondary limits, 5xx, resets).
   *
   * @throws {RequestError} with GitHub's status for any other response.
   */
  request<T>(method: string, path: string, parameters?: Record<string, unknown>): Promise<T>;
  /** Iterates over all pages of a list, for a `path` as in `request`. Unwraps `{ total_count, artifacts }`. */
  list<T>(path: string, parameters?: Record<string, unknown>): AsyncIterable<T>;
  /** Uploads files under `root` as one artifact, and replaces that of an earlier attempt of this run. */
  uploadArtifact(name: string, files: string[], root: string): Promise<UploadedArtifact>;
  /** Removes the artifact of that name from this run, if there is one. */
  deleteArtifact(name: string): Promise<void>;
  /** Downloads an artifact of any run in this repository, checks its digest and unpacks it into `folder`. */
  downloadArtifact(id: number, runId: number, folder: string): Promise<void>;
}

/** A call that GitHub refused or did not answer. Status 403 on a write usually means a missing permission. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  /** Undefined if there was no response, or it did not come from GitHub. */
  readonly status: number | undefined;
  /** Reason for GitHub's refusal and how to fix it, if the response contains it. */
  readonly hint: string | undefined;

  constructor(status: number | undefined, message: string, options: ErrorOptions & { hint?: string | undefined } = {}) {
    super(message, options);
    this.status = status;
    this.hint = options.hint;
  }
}
