import type { Context } from "../../contract/context.ts";

/** The links and names by which a report refers to its run. */
export interface RunLinks {
  commit: string | undefined;
  commitUrl: string | undefined;
  number: number;
  url: string | undefined;
}

/** Returns the run on GitHub or another CI system. Undefined in a terminal. */
export function runLinks({ github, pipeline }: Pick<Context, "github" | "pipeline">): RunLinks | undefined {
  if (github === undefined) return pipeline?.run;
  const { serverUrl, owner, repository, headSha, runId } = github.run;
  const base = `${serverUrl}/${owner}/${repository}`;
  return {
    commit: headSha,
    commitUrl: `${base}/commit/${headSha}`,
    number: runId,
    url: `${base}/actions/runs/${runId}`,
  };
}
