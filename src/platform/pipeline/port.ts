import type { RestApi } from "./rest.ts";
import type { PipelineRun } from "./run.ts";

/** Access to pull requests: the API with a token, or the reason why there is none. */
export type ReviewAccess = { api: RestApi } | { missing: string };

/** A CI system other than GitHub, as actions see it. */
export interface CiPipeline {
  readonly run: PipelineRun;
  /** The destination of this run's report. Undefined if the system has none. */
  readonly place: ReviewPlace | undefined;
}

/** The place of a report on a pull request. */
export type ReviewPlace =
  | { kind: "gitlab"; access: ReviewAccess; projectId: string; mergeRequest: number; pageUrl: string }
  | { kind: "azure"; access: ReviewAccess; repositoryPath: string; pullRequest: number; pageUrl: string }
  | { kind: "bitbucket"; access: ReviewAccess; repository: string; commit: string; pageUrl: string };
