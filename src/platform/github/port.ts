/** Where a run stands on GitHub, as far as its environment and event tell. */
export interface WorkflowRun {
  owner: string;
  repository: string;
  /** The commit the workflow runs for: in a pull request the merge commit. */
  sha: string;
  /** The head commit of the pull request, else `sha`: what links and check runs belong to. */
  headSha: string;
  /** `OWNER:BRANCH` of the run that a `workflow_run` event is about: it may be a fork's. */
  headBranch: string | undefined;
  /** How that run ended: `success`, `failure`, `cancelled`, … */
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
  /** The branch that a pull request or a merge queue merges into. */
  baseRef: string | undefined;
  /** The pull request that a comment was written under (`issue_comment`). */
  commentedPull: number | undefined;
  /** The run that a `workflow_run` event is about. */
  triggeringRunId: number | undefined;
}

export interface PullRequest {
  number: number;
  headSha: string;
  baseSha: string;
  baseRef: string;
  /** From a fork or by Dependabot: whatever the workflow asks for, its token may only read. */
  readOnly: boolean;
}

export interface UploadedArtifact {
  id: number;
  url: string;
  /** `sha256:…` of the uploaded zip. */
  digest: string;
  sizeBytes: number;
}

/** GitHub as actions see it: a few verbs over its REST and artifact services. Implemented by the edge alone. */
export interface GitHub {
  readonly run: WorkflowRun;
  /**
   * One REST call, e.g. `request("GET", "/repos/{owner}/{repo}/pulls/1/files", { per_page: 100 })`; `{owner}` and
   * `{repo}` are filled in. Retries what is worth retrying (429, secondary limits, 5xx, resets).
   *
   * @throws {RequestError} with GitHub's status for any other answer.
   */
  request<T>(method: string, path: string, parameters?: Record<string, unknown>): Promise<T>;
  /** All pages of a list. `path` as in `request`; answers that wrap their list (`{ total_count, artifacts }`) are unwrapped. */
  list<T>(path: string, parameters?: Record<string, unknown>): AsyncIterable<T>;
  /** Uploads files under `root` as one artifact; the one of an earlier attempt of this run is replaced. */
  uploadArtifact(name: string, files: string[], root: string): Promise<UploadedArtifact>;
  /** Removes the artifact of that name from this run, if there is one. */
  deleteArtifact(name: string): Promise<void>;
  /** Downloads and unpacks an artifact of any run of this repository into `folder`; its digest is checked. */
  downloadArtifact(id: number, runId: number, folder: string): Promise<void>;
}

/** A call that GitHub refused or did not answer. `status` 403 on a write nearly always is a missing permission. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  /** Undefined when there was no answer, or none that GitHub would give. */
  readonly status: number | undefined;
  /** Why GitHub refused and what to do, where its answer says so. */
  readonly hint: string | undefined;

  constructor(status: number | undefined, message: string, options: ErrorOptions & { hint?: string | undefined } = {}) {
    super(message, options);
    this.status = status;
    this.hint = options.hint;
  }
}
