/** Which artifact is the baseline, against the stand-in that holds every answer to GitHub's own description. */
import { expect, test } from "vitest";
import { findArtifact } from "../../../src/evaluation/baseline/artifact.ts";
import { findBaseline } from "../../../src/evaluation/baseline/baseline.ts";
import { connect } from "../../../src/platform/github/connect.ts";
import type { GitHub } from "../../../src/platform/github/port.ts";
import { GitHubStandIn } from "../../github.ts";

const signal = new AbortController().signal;
const sha = (letter: string) => letter.repeat(40);

async function started(): Promise<{
  standIn: GitHubStandIn;
  github: GitHub;
  artifact(runId: number, more?: object): number;
}> {
  const standIn = await GitHubStandIn.start();
  const github = connect({ env: standIn.pullRequest(5), token: "t", signal })!;
  let id = 1000;
  const artifact = (runId: number, more: object = {}) => {
    id++;
    standIn.state.artifacts.unshift({ id, name: "report", runId, url: () => "", ...more });
    return id;
  };
  return { standIn, github, artifact };
}

test("the newest green run of the default branch", async () => {
  const { standIn, github, artifact } = await started();
  artifact(standIn.addRun({ head_sha: sha("1") }));
  const runId = standIn.addRun({ head_sha: sha("2") });
  const id = artifact(runId);
  artifact(standIn.addRun({ head_sha: sha("3"), conclusion: "failure" }));
  artifact(standIn.addRun({ head_sha: sha("4"), conclusion: null }));
  artifact(standIn.addRun({ head_sha: sha("5") }), { name: "other" });
  expect(await findArtifact("report", github, undefined)).toMatchObject({ id, runId, commit: sha("2") });
});

test("the merge base's own is preferred to a newer one, and done without when it is red", async () => {
  const { standIn, github, artifact } = await started();
  const base = artifact(standIn.addRun({ head_sha: sha("1") }));
  artifact(standIn.addRun({ head_sha: sha("2"), conclusion: "failure" }));
  const newest = artifact(standIn.addRun({ head_sha: sha("3") }));
  expect(await findArtifact("report", github, sha("1"))).toMatchObject({ id: base });
  expect(await findArtifact("report", github, sha("2"))).toMatchObject({ id: newest });
  expect(await findArtifact("report", github, sha("9"))).toMatchObject({ id: newest });
});

test("of a commit that was run twice, the later run's", async () => {
  const { standIn, github, artifact } = await started();
  artifact(standIn.addRun({ head_sha: sha("1") }));
  const again = artifact(standIn.addRun({ head_sha: sha("1") }));
  expect(await findArtifact("report", github, sha("1"))).toMatchObject({ id: again });
});

test("never a pull request's run: not by its event, not from a fork whose branch is called main, not its own", async () => {
  const { standIn, github, artifact } = await started();
  artifact(standIn.addRun({ head_sha: sha("1"), head_branch: "feature" }));
  artifact(standIn.addRun({ head_sha: sha("2"), event: "pull_request" }));
  artifact(standIn.addRun({ head_sha: sha("3"), event: "pull_request_target" }));
  artifact(standIn.addRun({ head_sha: sha("4"), head_repository: "stranger/models" }));
  artifact(github.run.runId);
  expect(await findArtifact("report", github, sha("4"))).toBe(
    "no green run of main has an artifact called report, only 3 of runs that were not green or not of the branch itself",
  );
});

test("one that is refused, or expired meanwhile, is passed over for the next", async () => {
  const { standIn, github, artifact } = await started();
  const good = artifact(standIn.addRun({ head_sha: sha("1") }));
  const gone = artifact(standIn.addRun({ head_sha: sha("2") }));
  const refused = artifact(standIn.addRun({ head_sha: sha("3") }));
  const seen: number[] = [];
  const take = (most: number) =>
    findArtifact("report", github, undefined, async ({ id }) => {
      seen.push(id);
      return id === refused ? "refused" : id === gone || id > most ? "expired" : "taken";
    });
  expect(await take(good)).toMatchObject({ id: good });
  expect(seen).toEqual([refused, gone, good]);
  expect(await take(0)).toBe(
    "no green run of main has an artifact called report, only 2 that expired and 1 of models that were refused",
  );
});

test("a schedule's event does not tell the default branch: GitHub is asked", async () => {
  const { standIn, artifact } = await started();
  const id = artifact(standIn.addRun({ head_sha: sha("1"), event: "schedule" }));
  const env = standIn.environment({ event: "schedule", payload: { repository: undefined } });
  const scheduled = connect({ env, token: "t", signal })!;
  expect(scheduled.run.defaultBranch).toBeUndefined();
  expect(await findArtifact("report", scheduled, undefined)).toMatchObject({ id });
});

test("expired ones are told apart from none", async () => {
  const { standIn, github, artifact } = await started();
  expect(await findArtifact("report", github, undefined)).toBe("no green run of main has an artifact called report");
  artifact(standIn.addRun({ head_sha: sha("1") }), { expired: true });
  expect(await findArtifact("report", github, undefined)).toBe(
    "no green run of main has an artifact called report, only 1 that expired",
  );
});

test.each([
  [403, "Resource not accessible by integration", "GitHub answered 403: Resource not accessible by integration"],
  [401, "Bad credentials", "GitHub answered 401: Bad credentials"],
])("a token that may not read artifacts (%i) is a mistake, not a missing baseline", async (status, message, said) => {
  const { standIn, github } = await started();
  standIn.faults.push({ operation: "actions/list-artifacts-for-repo", times: 1, answer: { status, message } });
  const push = { ...github, run: { ...github.run, pullRequest: undefined } };
  await expect(findBaseline("artifact:report", { cwd: ".", env: {}, signal, github: push })).rejects.toThrow(
    `baseline: artifact:report: ${said}`,
  );
});

test("off GitHub it says what is missing", async () => {
  await expect(findBaseline("artifact:report", { cwd: ".", env: {}, signal, github: undefined })).rejects.toThrow(
    "baseline: artifact:report: expected to run on GitHub with a token, got neither",
  );
  await expect(findBaseline("artifact:", { cwd: ".", env: {}, signal, github: undefined })).rejects.toThrow(
    "expected the name",
  );
});
