import { Failure } from "../../core/failure.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";
import { isTrustedRun, type ListedRun } from "../../platform/github/trusted-run.ts";

/** An artifact as GitHub's REST API lists it. Gitea and Forgejo leave out the run. */
interface ListedArtifact {
  id: number;
  name: string;
  expired: boolean;
  created_at: string | null;
  workflow_run?: {
    id?: number;
    repository_id?: number;
    head_repository_id?: number;
    head_branch?: string | null;
    head_sha?: string;
  } | null;
}

interface RunAnswer extends ListedRun {
  id: number;
  conclusion: string | null;
  head_sha: string;
  html_url: string;
}

export interface FoundArtifact {
  id: number;
  runId: number;
  commit: string;
  url: string;
}

export interface ArtifactSearch {
  name: string;
  github: GitHub;
  /** Commit whose artifact is preferred, such as a merge base. */
  preferred?: string | undefined;
  /** True if runs count that did not succeed, and earlier attempts of this run. They must be trusted all the same. */
  interrupted?: boolean;
  /** Inspects a candidate. If it returns `refused` or `expired`, the next one is tried. */
  take?(artifact: FoundArtifact): Promise<"taken" | "refused" | "expired">;
}

/** Maximum number of runs to inspect. A default branch with more failures in a row has no baseline. */
const mostRuns = 100;
const runs = "/repos/{owner}/{repo}/actions/runs";

/**
 * Finds the newest artifact of that name from a successful run of the default branch, or from the run of the commit
 * `preferred` if there is one. It only reads runs that `isTrustedRun` accepts, and not the current run unless `interrupted`. If a run
 * has several attempts, its newest artifact is used.
 *
 * @returns The artifact, or the reason why there is none.
 * @throws {RequestError} if GitHub does not allow its artifacts to be read.
 * @throws {Failure} if the server does not say which run an artifact belongs to.
 */
export async function findArtifact(search: ArtifactSearch): Promise<FoundArtifact | string> {
  const { name, github, preferred, interrupted = false } = search;
  const branch = github.run.defaultBranch ?? (await defaultBranch(github));
  const skipped: Skipped = { expired: 0, red: 0, refused: 0, seen: new Set() };
  let looked = 0;
  // The newest runs come first, so one page and one run are usually enough.
  const lists = [...(preferred === undefined ? [] : [ofCommit(search, preferred)]), all(github, name)];
  for (const list of lists) {
    for await (const artifact of list) {
      const origin = artifact.workflow_run;
      if (artifact.name !== name || skipped.seen.has(artifact.id)) continue;
      skipped.seen.add(artifact.id);
      if (typeof origin?.id !== "number") {
        throw new Failure(
          `baseline: artifact:${name}: this server does not say which run an artifact is of (Gitea and Forgejo do not): keep the report in the repository and name it as git:REF:PATH`,
        );
      }
      if ((origin.id === github.run.runId && !interrupted) || origin.head_branch !== branch) continue;
      if (origin.head_repository_id !== origin.repository_id) continue;
      if (artifact.expired) {
        skipped.expired++;
        continue;
      }
      const found = await judged({ id: artifact.id, runId: origin.id }, { branch, search, skipped });
      if (found !== undefined) return found;
      if (++looked >= mostRuns) return missing(name, branch, skipped);
    }
  }
  return missing(name, branch, skipped);
}

interface Skipped {
  expired: number;
  red: number;
  refused: number;
  /** Ids of the artifacts that were inspected. */
  seen: Set<number>;
}

interface Judging {
  branch: string;
  search: ArtifactSearch;
  skipped: Skipped;
}

async function judged(
  { id, runId }: { id: number; runId: number },
  { branch, search: { github, interrupted = false, take = async () => "taken" }, skipped }: Judging,
): Promise<FoundArtifact | undefined> {
  const run = await github.request<RunAnswer>("GET", `${runs}/{run_id}`, { run_id: runId });
  if (typeof run?.id !== "number" || typeof run.head_sha !== "string")
    throw new RequestError(undefined, `expected GitHub's answer about run ${runId}, got something else`);
  if ((run.conclusion !== "success" && !interrupted) || !isTrustedRun(run, branch)) {
    skipped.red++;
    return undefined;
  }
  const found = { id, runId: run.id, commit: run.head_sha, url: run.html_url };
  const answer = await take(found);
  if (answer === "taken") return found;
  skipped[answer]++;
  return undefined;
}

function missing(name: string, branch: string, skipped: Skipped): string {
  const others = [
    ...(skipped.red > 0
      ? [
          `${skipped.red} of runs that failed or are not trusted (a run for push, schedule or a dispatch event on the branch itself is)`,
        ]
      : []),
    ...(skipped.expired > 0 ? [`${skipped.expired} that expired`] : []),
    ...(skipped.refused > 0 ? [`${skipped.refused} of models that were refused`] : []),
  ];
  const seen = others.length === 0 ? "" : `, only ${others.join(" and ")}`;
  return `no successful run of ${branch} has an artifact called ${name}${seen}`;
}

function all(github: GitHub, name: string): AsyncIterable<ListedArtifact> {
  return github.list<ListedArtifact>("/repos/{owner}/{repo}/actions/artifacts", { name, per_page: 100 });
}

/** Lists the artifacts of one commit's runs, the newest run first. */
async function* ofCommit({ github, name }: ArtifactSearch, commit: string): AsyncGenerator<ListedArtifact> {
  for await (const { id } of github.list<RunAnswer>(runs, { head_sha: commit, status: "success" })) {
    yield* github.list<ListedArtifact>(`${runs}/{run_id}/artifacts`, { run_id: id, name });
  }
}

/** Returns the default branch, which a schedule's event may not contain. */
async function defaultBranch(github: GitHub): Promise<string> {
  const { default_branch: branch } = await github.request<{ default_branch?: unknown }>("GET", "/repos/{owner}/{repo}");
  if (typeof branch === "string") return branch;
  throw new RequestError(undefined, "expected GitHub's answer about the repository, got something else");
}
