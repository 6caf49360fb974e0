import { readFileSync } from "node:fs";
import { withoutEnd } from "../../core/text-end.ts";
import type { PullRequest, WorkflowRun } from "./port.ts";

/** A part of an event's payload. Gitea and Forgejo omit parts or set them to null. */
type Part<T> = T | null | undefined;

interface Event {
  pull_request?: Part<{
    number?: Part<number>;
    head?: Part<{ sha?: Part<string>; repo?: Part<{ full_name?: Part<string> }> }>;
    base?: Part<{ sha?: Part<string>; ref?: Part<string>; repo?: Part<{ full_name?: Part<string> }> }>;
  }>;
  issue?: Part<{ number?: Part<number>; pull_request?: unknown }>;
  merge_group?: Part<{ base_ref?: Part<string> }>;
  repository?: Part<{ default_branch?: Part<string> }>;
  workflow_run?: Part<{
    id?: Part<number>;
    head_sha?: Part<string>;
    head_branch?: Part<string>;
    conclusion?: Part<string>;
    head_repository?: Part<{ owner?: Part<{ login?: Part<string> }> }>;
  }>;
}

/** Reads the facts about this run from the runner's environment variables. Undefined outside GitHub. */
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
    // A `workflow_run` job runs on the default branch, but its event names the commit that matters.
    headSha: pullRequest?.headSha ?? text(event.workflow_run?.head_sha) ?? sha,
    headBranch: branchOf(event),
    conclusion: text(event.workflow_run?.conclusion),
    ref: env["GITHUB_REF"] ?? "",
    event: env["GITHUB_EVENT_NAME"] ?? "",
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    job: env["GITHUB_JOB"] ?? "",
    runId: Number(env["GITHUB_RUN_ID"] ?? 0),
    runAttempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
    serverUrl: withoutEnd(env["GITHUB_SERVER_URL"] ?? "https://github.com", "/"),
    pullRequest,
    defaultBranch: text(event.repository?.default_branch),
    baseRef: pullRequest?.baseRef ?? text(event.merge_group?.base_ref)?.replace(/^refs\/heads\//, ""),
    commentedPull: event.issue?.pull_request ? (event.issue.number ?? undefined) : undefined,
    triggeringRunId: event.workflow_run?.id ?? undefined,
  };
}

function pullRequestOf(
  { pull_request: pull }: Event,
  env: Record<string, string | undefined>,
): PullRequest | undefined {
  const { number, head, base } = pull ?? {};
  const [headSha, baseSha, baseRef] = [text(head?.sha), text(base?.sha), text(base?.ref)];
  if (!Number.isSafeInteger(number) || !number || !headSha || !baseSha || !baseRef) return undefined;
  return {
    number,
    headSha,
    baseSha,
    baseRef,
    // `pull_request_target` runs with the base's token. A deleted fork no longer has a repository.
    readOnly:
      env["GITHUB_EVENT_NAME"] !== "pull_request_target" &&
      (head?.repo?.full_name !== (base?.repo?.full_name ?? env["GITHUB_REPOSITORY"]) ||
        env["GITHUB_ACTOR"] === "dependabot[bot]"),
  };
}

function branchOf({ workflow_run: run }: Event): string | undefined {
  const [owner, branch] = [text(run?.head_repository?.owner?.login), text(run?.head_branch)];
  return owner && branch ? `${owner}:${branch}` : undefined;
}

/** Returns a text from a payload, which is untrusted and may have any type. */
function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function eventPayload(path: string | undefined): Event {
  if (!path) return {};
  try {
    const event: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof event === "object" && event !== null ? event : {};
  } catch {
    // Schedules and handmade environments have no payload, and everything in it is optional.
    return {};
  }
}
