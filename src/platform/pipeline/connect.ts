import { withoutEnd } from "../../core/text-end.ts";
import type { RetryOptions } from "../http/retry.ts";
import type { CiPipeline, ReviewAccess, ReviewPlace } from "./port.ts";
import { RestApi, type RestOptions } from "./rest.ts";
import { type PipelineRun, pipelineRun } from "./run.ts";

export interface PipelineOptions {
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  retries?: Omit<RetryOptions, "signal">;
  /** Proxy of Bitbucket's steps, which adds the step's own login. */
  bitbucketProxy?: string;
}

/** Recognises the CI system. Undefined on GitHub, in a terminal and on unknown systems. Nothing is sent before the first call. */
export function connectPipeline(options: PipelineOptions): CiPipeline | undefined {
  const run = pipelineRun(options.env);
  return run && { run, place: placeOf(run, options) };
}

function placeOf(run: PipelineRun, options: PipelineOptions): ReviewPlace | undefined {
  switch (run.system) {
    case "gitlab":
      return gitlabPlace(run, options);
    case "azure":
      return azurePlace(run, options);
    case "bitbucket":
      return bitbucketPlace(run, options);
    default:
      return undefined;
  }
}

/** https://docs.gitlab.com/api/notes/ The job's own token (`CI_JOB_TOKEN`) has no access to merge requests. */
function gitlabPlace({ pullRequest }: PipelineRun, { env, ...rest }: PipelineOptions): ReviewPlace | undefined {
  const projectId = env["CI_MERGE_REQUEST_PROJECT_ID"] || env["CI_PROJECT_ID"];
  const baseUrl = env["CI_API_V4_URL"];
  if (pullRequest === undefined || !projectId || !baseUrl) return undefined;
  const token = env["GITLAB_TOKEN"] || env["GL_TOKEN"];
  const access: ReviewAccess = token
    ? { api: api({ host: "GitLab", baseUrl, headers: { "private-token": token }, env, ...rest }) }
    : { missing: "GITLAB_TOKEN is not set (a project access token with the scope `api`, as a masked CI/CD variable)" };
  const project = env["CI_MERGE_REQUEST_PROJECT_URL"] || env["CI_PROJECT_URL"] || "";
  const pageUrl = `${project}/-/merge_requests/${pullRequest}`;
  return { kind: "gitlab", access, projectId, mergeRequest: pullRequest, pageUrl };
}

/** https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-request-threads */
function azurePlace({ repositoryUrl }: PipelineRun, { env, ...rest }: PipelineOptions): ReviewPlace | undefined {
  const collection = env["SYSTEM_COLLECTIONURI"];
  const project = env["SYSTEM_TEAMPROJECT"];
  const repositoryId = env["BUILD_REPOSITORY_ID"];
  const pullRequest = Number(env["SYSTEM_PULLREQUEST_PULLREQUESTID"]);
  // A repository on GitHub has its pull requests there.
  const isHere = (env["BUILD_REPOSITORY_PROVIDER"] ?? "TfsGit") === "TfsGit";
  if (!collection || !project || !repositoryId || !(pullRequest > 0) || !isHere) return undefined;
  const baseUrl = withoutEnd(collection, "/");
  const token = env["SYSTEM_ACCESSTOKEN"];
  const headers = { authorization: `Bearer ${token}` };
  const access: ReviewAccess = token
    ? { api: api({ host: "Azure DevOps", baseUrl, headers, env, ...rest }) }
    : {
        missing:
          "SYSTEM_ACCESSTOKEN is not set (map it in the step: `env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }`)",
      };
  const pageUrl = `${repositoryUrl ?? baseUrl}/pullrequest/${pullRequest}`;
  const repositoryPath = `/${encodeURIComponent(project)}/_apis/git/repositories/${repositoryId}`;
  return { kind: "azure", access, repositoryPath, pullRequest, pageUrl };
}

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/, without a token through the step's own proxy. */
function bitbucketPlace(
  { commit, pullRequest, repositoryUrl, commitUrl }: PipelineRun,
  { env, bitbucketProxy: proxy = "http://localhost:29418", ...rest }: PipelineOptions,
): ReviewPlace | undefined {
  const repository = env["BITBUCKET_REPO_FULL_NAME"];
  if (!repository || commit === undefined) return undefined;
  const proxied = { ...env, HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: "", no_proxy: "" };
  const baseUrl = "http://api.bitbucket.org/2.0";
  const access = { api: api({ host: "Bitbucket", baseUrl, headers: {}, env: proxied, ...rest }) };
  const pageUrl = pullRequest === undefined ? commitUrl : `${repositoryUrl}/pull-requests/${pullRequest}`;
  return { kind: "bitbucket", access, repository, commit, pageUrl: pageUrl ?? "" };
}

function api(options: RestOptions): RestApi {
  return new RestApi(options);
}
