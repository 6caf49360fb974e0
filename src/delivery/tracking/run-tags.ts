import type { WorkflowRun } from "../../platform/github/port.ts";
import type { PipelineRun } from "../../platform/pipeline/run.ts";

export interface RunFacts {
  github: WorkflowRun | undefined;
  pipeline: PipelineRun | undefined;
  env: Record<string, string | undefined>;
  version: string;
}

/** Tag with the run of the CI system, by which later jobs find the MLflow run. */
export const ciRunTag = "trainyard.ci_run";

/** Returns the tags that say where a run comes from. MLflow's page shows those that begin with `mlflow.`. */
export function runTags({ github, pipeline, env, version }: RunFacts): Map<string, string> {
  const user = env["GITHUB_ACTOR"] || env["GITLAB_USER_LOGIN"] || env["USER"] || env["USERNAME"];
  const facts = github === undefined ? pipelineFacts(pipeline) : githubFacts(github);
  const tags: Record<string, string | undefined> = {
    "mlflow.user": user,
    "mlflow.source.type": github || pipeline ? "JOB" : "LOCAL",
    "mlflow.source.name": facts.source ?? "trainyard",
    "mlflow.source.git.commit": facts.commit,
    "mlflow.source.git.branch": facts.branch,
    "mlflow.source.git.repoURL": facts.repositoryUrl,
    [ciRunTag]: facts.run,
    "trainyard.run_url": facts.url,
    "trainyard.pull_request": facts.pullRequest?.toString(),
    "trainyard.version": version,
  };
  return new Map(Object.entries(tags).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])));
}

interface CiFacts {
  source?: string | undefined;
  commit?: string | undefined;
  branch?: string | undefined;
  repositoryUrl?: string | undefined;
  run?: string | undefined;
  url?: string | undefined;
  pullRequest?: number | undefined;
}

function githubFacts(run: WorkflowRun): CiFacts {
  const repositoryUrl = `${run.serverUrl}/${run.owner}/${run.repository}`;
  return {
    source: run.workflow || undefined,
    commit: run.headSha || undefined,
    branch: /^refs\/heads\/(.+)$/.exec(run.ref)?.[1] ?? run.headBranch,
    repositoryUrl,
    run: `${run.owner}/${run.repository}/${run.runId}`,
    url: `${repositoryUrl}/actions/runs/${run.runId}`,
    pullRequest: run.pullRequest?.number,
  };
}

function pipelineFacts(run: PipelineRun | undefined): CiFacts {
  if (run === undefined) return {};
  const { name, commit, branch, repositoryUrl, url, pullRequest, number, system } = run;
  const place = repositoryUrl ?? url;
  const id = place === undefined || number === 0 ? undefined : `${system} ${place} ${number}`;
  return { source: name, commit, branch, repositoryUrl, run: id, url, pullRequest };
}
