import type { Context } from "../../contract/context.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";

const dayMs = 86_400_000;
/** GitHub disables schedules of public repositories after this many days without a commit. */
const quietDaysOfGitHub = 60;
const warningDays = 45;

interface Commit {
  commit: { committer?: { date?: string } | null };
}

/** Warns before GitHub disables the schedule, or enables the workflow again, which starts the 60 days again. */
export async function watchSchedule(isKept: boolean, { github, reporter, signal }: Context, now: Date): Promise<void> {
  if (github === undefined || github.run.event !== "schedule") return;
  try {
    const [newest] = await github.request<Commit[]>("GET", "/repos/{owner}/{repo}/commits", { per_page: 1 });
    const date = Date.parse(newest?.commit.committer?.date ?? "");
    const quiet = Math.floor((now.getTime() - date) / dayMs);
    if (!(quiet >= warningDays)) return;
    if (isKept) await enable(github);
    else
      reporter.warning(
        `the newest commit is ${quiet} days old, and GitHub disables schedules in public repositories after ${quietDaysOfGitHub}: make a commit, or set keep-schedule and grant actions: write`,
      );
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof RequestError)) throw error;
    reporter.warning(`keep-schedule: ${error.message} (it needs actions: write)`);
  }
}

async function enable(github: GitHub): Promise<void> {
  const { workflow_id } = await github.request<{ workflow_id: number }>(
    "GET",
    "/repos/{owner}/{repo}/actions/runs/{run_id}",
    { run_id: github.run.runId },
  );
  await github.request("PUT", "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable", { workflow_id });
}
