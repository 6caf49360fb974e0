import type { GitHub } from "../../platform/github/port.ts";

/** Returns true if the event can have a pull request. Otherwise `comment: auto` sends no request to GitHub. */
export function mayHavePull({ event, commentedPull }: GitHub["run"]): boolean {
  return event.startsWith("pull_request") || event === "workflow_run" || commentedPull !== undefined;
}

interface Pull {
  number: number;
  state: string;
  head: { sha: string };
}

/**
 * Returns the pull request of a run: the one in its event, or the open one whose head is its commit (`push`,
 * `workflow_run`).
 *
 * A fork's commits are not in this repository, so GitHub finds no pull request by them, and the event names none. The
 * pull request is found by its branch instead. The run's artifacts are not used, because code of the pull request
 * writes them.
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
    // A branch that has changed in the meantime has a newer run.
    for await (const pull of list) if (pull.state === "open" && pull.head.sha === headSha) return pull.number;
  }
  return undefined;
}
