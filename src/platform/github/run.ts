import { readFileSync } from "node:fs";
import type { PullRequest, WorkflowRun } from "./port.ts";

interface Event {
  pull_request?: {
    number: number;
    head: { sha: string; repo: { full_name: string } | null };
    base: { sha: string; ref: string; repo: { full_name: string } };
  };
  repository?: { default_branch?: string };
  workflow_run?: { head_sha?: string; head_branch?: string; head_repository?: { owner?: { login?: string } } };
}

/** Where this run stands, from the environment the runner gives every step; undefined off GitHub. */
export function runFromEnvironment(env: Record<string, string | undefined>): WorkflowRun | undefined {
  const [owner, repository] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  if (!owner || !repository) return undefined;
  const event = eventPayload(env["GITHUB_EVENT_PATH"]);
  const sha = env["GITHUB_SHA"] ?? "";
  const pullRequest = pullRequestOf(event, env);
  return {
    owner,
    repository,
    sha,
    // A `workflow_run` job runs on the default branch, for the sake of the commit that its event names.
    headSha: pullRequest?.headSha ?? event.workflow_run?.head_sha ?? sha,
    headBranch: branchOf(event),
    ref: env["GITHUB_REF"] ?? "",
    event: env["GITHUB_EVENT_NAME"] ?? "",
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    job: env["GITHUB_JOB"] ?? "",
    runId: Number(env["GITHUB_RUN_ID"] ?? 0),
    runAttempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
    serverUrl: (env["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/+$/, ""),
    pullRequest,
    defaultBranch: event.repository?.default_branch,
  };
}

function pullRequestOf(
  { pull_request: pull }: Event,
  env: Record<string, string | undefined>,
): PullRequest | undefined {
  if (pull === undefined) return undefined;
  return {
    number: pull.number,
    headSha: pull.head.sha,
    baseSha: pull.base.sha,
    baseRef: pull.base.ref,
    // `pull_request_target` runs with the base's token. A deleted fork has no repository any more.
    readOnly:
      env["GITHUB_EVENT_NAME"] !== "pull_request_target" &&
      (pull.head.repo?.full_name !== pull.base.repo.full_name || env["GITHUB_ACTOR"] === "dependabot[bot]"),
  };
}

function branchOf({ workflow_run: run }: Event): string | undefined {
  const owner = run?.head_repository?.owner?.login;
  return owner && run?.head_branch ? `${owner}:${run.head_branch}` : undefined;
}

function eventPayload(path: string | undefined): Event {
  if (!path) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Event;
  } catch {
    // Schedules and hand-made environments have none; everything it could tell is optional.
    return {};
  }
}
