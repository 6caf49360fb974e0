import { type GitHub, RequestError } from "../../platform/github/port.ts";

/** The result of the previous run, as far as its conclusion shows it. */
export type PreviousState =
  | { known: true; state: "pass" | "fail" | undefined }
  /** GitHub refused to say. */
  | { known: false; reason: string };

interface Run {
  id: number;
  workflow_id: number;
  head_branch: string | null;
  conclusion: string | null;
  status: string | null;
  head_repository?: { id?: number } | null;
  repository?: { id?: number } | null;
}

/** Conclusions that say whether the work succeeded. A cancelled run says nothing, and the one before it counts. */
const conclusions: Readonly<Record<string, "pass" | "fail">> = {
  success: "pass",
  failure: "fail",
  timed_out: "fail",
  startup_failure: "fail",
};

/** Maximum number of runs to look at, so that a long series of cancelled runs does not take forever. */
const mostRuns = 300;

/**
 * Finds the result of the previous attempt of this run, or of the previous run of the same workflow and branch. It needs
 * `actions: read`.
 */
export async function previousState(github: GitHub): Promise<PreviousState> {
  const { runId, runAttempt } = github.run;
  try {
    if (runAttempt > 1) {
      const { conclusion } = await github.request<Run>(
        "GET",
        "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}",
        { run_id: runId, attempt_number: runAttempt - 1 },
      );
      const state = conclusions[conclusion ?? ""];
      if (state !== undefined) return { known: true, state };
    }
    const own = await github.request<Run>("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId });
    let looked = 0;
    for await (const run of github.list<Run>("/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
      workflow_id: own.workflow_id,
      ...(own.head_branch !== null && { branch: own.head_branch }),
      status: "completed",
    })) {
      if (++looked > mostRuns) break;
      // A branch of a fork may have the same name.
      const isSame = run.head_repository?.id === own.head_repository?.id && run.head_branch === own.head_branch;
      const state = conclusions[run.conclusion ?? ""];
      if (isSame && run.id < runId && state !== undefined) return { known: true, state };
    }
    return { known: true, state: undefined };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { known: false, reason: error.message };
  }
}
