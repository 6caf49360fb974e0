import type { GitHub } from "../../platform/github/port.ts";

/** An artifact as GitHub's REST API lists it. */
interface Artifact {
  id: number;
  name: string;
  expired: boolean;
  created_at: string | null;
  workflow_run: {
    id: number;
    repository_id: number;
    head_repository_id: number;
    head_branch: string | null;
    head_sha: string;
  } | null;
}

interface WorkflowRun {
  id: number;
  event: string;
  conclusion: string | null;
  head_branch: string | null;
  head_sha: string;
  html_url: string;
  head_repository: { full_name: string } | null;
}

export interface FoundArtifact {
  id: number;
  runId: number;
  commit: string;
  url: string;
}

/** Runs looked at before giving up: a default branch that was red so often has no baseline. */
const MOST_RUNS = 100;

/**
 * The artifact of that name from the newest green run of the default branch, or from that of `preferred` (a merge base) when
 * there is one. Never from a pull request's run, also not from a fork whose branch bears the default branch's name, nor from
 * the run that asks.
 *
 * @param take looks into one that would do; where it answers `refused` or `expired`, the next is looked at.
 * @returns the artifact, or why there is none.
 * @throws {RequestError} when GitHub does not let its artifacts be read.
 */
export async function findArtifact(
  name: string,
  github: GitHub,
  preferred: string | undefined,
  take: (artifact: FoundArtifact) => Promise<"taken" | "refused" | "expired"> = async () => "taken",
): Promise<FoundArtifact | string> {
  const branch = github.run.defaultBranch ?? (await defaultBranch(github));
  const skipped = { expired: 0, red: 0, refused: 0 };
  const candidates: Artifact[] = [];
  for await (const artifact of github.list<Artifact>("/repos/{owner}/{repo}/actions/artifacts", {
    name,
    per_page: 100,
  })) {
    const run = artifact.workflow_run;
    if (artifact.name !== name || run === null || run.id === github.run.runId) continue;
    if (run.head_branch !== branch || run.head_repository_id !== run.repository_id) continue;
    if (artifact.expired) skipped.expired++;
    else candidates.push(artifact);
    if (candidates.length >= MOST_RUNS) break;
  }
  candidates.sort((a, b) => rank(b, preferred) - rank(a, preferred) || newness(b) - newness(a) || b.id - a.id);
  for (const { id, workflow_run: origin } of candidates) {
    const run = await github.request<WorkflowRun>("GET", `/repos/{owner}/{repo}/actions/runs/${origin!.id}`);
    if (!isGreenOn(branch, run, github)) {
      skipped.red++;
      continue;
    }
    const found = { id, runId: run.id, commit: run.head_sha, url: run.html_url };
    const answer = await take(found);
    if (answer === "taken") return found;
    skipped[answer]++;
  }
  const others = [
    ...(skipped.red > 0 ? [`${skipped.red} of runs that were not green or not of the branch itself`] : []),
    ...(skipped.expired > 0 ? [`${skipped.expired} that expired`] : []),
    ...(skipped.refused > 0 ? [`${skipped.refused} of models that were refused`] : []),
  ];
  const seen = others.length === 0 ? "" : `, only ${others.join(" and ")}`;
  return `no green run of ${branch} has an artifact called ${name}${seen}`;
}

/** A schedule's event may not tell it. */
async function defaultBranch(github: GitHub): Promise<string> {
  return (await github.request<{ default_branch: string }>("GET", "/repos/{owner}/{repo}")).default_branch;
}

function isGreenOn(branch: string, run: WorkflowRun, github: GitHub): boolean {
  const own = `${github.run.owner}/${github.run.repository}`.toLowerCase();
  return (
    run.conclusion === "success" &&
    run.head_branch === branch &&
    !run.event.startsWith("pull_request") &&
    run.head_repository?.full_name.toLowerCase() === own
  );
}

function rank({ workflow_run: run }: Artifact, preferred: string | undefined): number {
  return preferred !== undefined && run?.head_sha === preferred ? 1 : 0;
}

function newness({ created_at: at }: Artifact): number {
  return at === null ? 0 : Date.parse(at);
}
