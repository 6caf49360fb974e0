import type { GitHub } from "../../platform/github/port.ts";

/** Whether the event can have a pull request: `comment: auto` asks GitHub for nothing otherwise. */
export function mayHavePull({ event, commentedPull }: GitHub["run"]): boolean {
  return event.startsWith("pull_request") || event === "workflow_run" || commentedPull !== undefined;
}

interface Pull {
  number: number;
  state: string;
  head: { sha: string };
}

/**
 * The pull request that a run is for: of its event, or the open one whose head is its commit (`push`, `workflow_run`).
 *
 * A fork's commits are not in this repository, so that GitHub finds no pull request by them, and the event names none; its
 * branch finds it. Nothing that the run itself wrote is asked: its artifacts are made by code of the pull request.
 */
export async function pullOf(github: GitHub): Promise<number | undefined> {
  const { pullRequest, commentedPull, headSha, headBranch } = github.run;
  const named = pullRequest?.number ?? commentedPull;
  if (named !== undefined) return named;
  const lists = [
    github.list<Pull>("/repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: headSha }),
    ...(headBranch === undefined
      ? []
      : [github.list<Pull>("/repos/{owner}/{repo}/pulls", { state: "open", head: headBranch })]),
  ];
  for (const list of lists) {
    // A branch that has moved on meanwhile has a run of its own.
    for await (const pull of list) if (pull.state === "open" && pull.head.sha === headSha) return pull.number;
  }
  return undefined;
}
