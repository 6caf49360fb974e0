/** The choice of the baseline artifact, against a stand-in that checks answers against GitHub's own description. */
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
  expect(await findArtifact({ name: "report", github: github })).toMatchObject({ id, runId, commit: sha("2") });
});

test("the merge base's own is preferred to a newer one, and done without when it is red", async () => {
  const { standIn, github, artifact } = await started();
  const base = artifact(standIn.addRun({ head_sha: sha("1") }));
  artifact(standIn.addRun({ head_sha: sha("2"), conclusion: "failure" }));
  const newest = artifact(standIn.addRun({ head_sha: sha("3") }));
  expect(await findArtifact({ name: "report", github, preferred: sha("1") })).toMatchObject({ id: base });
  expect(await findArtifact({ name: "report", github, preferred: sha("2") })).toMatchObject({ id: newest });
  expect(await findArtifact({ name: "report", github, preferred: sha("9") })).toMatchObject({ id: newest });
});

test("of a commit that was run twice, the later run's", async () => {
  const { standIn, github, artifact } = await started();
  artifact(standIn.addRun({ head_sha: sha("1") }));
  const again = artifact(standIn.addRun({ head_sha: sha("1") }));
  expect(await findArtifact({ name: "report", github, preferred: sha("1") })).toMatchObject({ id: again });
});

test("never a pull request's run: not by its event, not from a fork whose branch is called main, not its own", async () => {
  const { standIn, github, artifact } = await started();
  artifact(standIn.addRun({ head_sha: sha("1"), head_branch: "feature" }));
  artifact(standIn.addRun({ head_sha: sha("2"), event: "pull_request" }));
  artifact(standIn.addRun({ head_sha: sha("3"), event: "pull_request_target" }));
  artifact(standIn.addRun({ head_sha: sha("4"), head_repository: "stranger/models" }));
  artifact(github.run.runId);
  expect(await findArtifact({ name: "report", github, preferred: sha("4") })).toBe(
    "no successful run of main has an artifact called report, only 3 of runs that failed or are not trusted (a run for push, schedule or a dispatch event on the branch itself is)",
  );
});

test("one that is refused, or expired meanwhile, is passed over for the next", async () => {
  const { standIn, github, artifact } = await started();
  const good = artifact(standIn.addRun({ head_sha: sha("1") }));
  const gone = artifact(standIn.addRun({ head_sha: sha("2") }));
  const refused = artifact(standIn.addRun({ head_sha: sha("3") }));
  const seen: number[] = [];
  const take = (most: number) =>
    findArtifact({
      name: "report",
      github,
      take: async ({ id }) => {
        seen.push(id);
        return id === refused ? "refused" : id === gone || id > most ? "expired" : "taken";
      },
    });
  expect(await take(good)).toMatchObject({ id: good });
  expect(seen).toEqual([refused, gone, good]);
  expect(await take(0)).toBe(
    "no successful run of main has an artifact called report, only 2 that expired and 1 of models that were refused",
  );
});

test("a schedule's event does not tell the default branch: GitHub is asked", async () => {
  const { standIn, artifact } = await started();
  const id = artifact(standIn.addRun({ head_sha: sha("1"), event: "schedule" }));
  const env = standIn.environment({ event: "schedule", payload: { repository: undefined } });
  const scheduled = connect({ env, token: "t", signal })!;
  expect(scheduled.run.defaultBranch).toBeUndefined();
  expect(await findArtifact({ name: "report", github: scheduled })).toMatchObject({ id });
});

test("expired ones are told apart from none", async () => {
  const { standIn, github, artifact } = await started();
  expect(await findArtifact({ name: "report", github: github })).toBe(
    "no successful run of main has an artifact called report",
  );
  artifact(standIn.addRun({ head_sha: sha("1") }), { expired: true });
  expect(await findArtifact({ name: "report", github: github })).toBe(
    "no successful run of main has an artifact called report, only 1 that expired",
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

test("the newest of three thousand is found with one page of the list and one run", async () => {
  const { standIn, github, artifact } = await started();
  const runId = standIn.addRun({ head_sha: sha("2") });
  for (let i = 0; i < 3000; i++) artifact(runId);
  const newest = standIn.state.artifacts[0]!.id;
  expect(await findArtifact({ name: "report", github })).toMatchObject({ id: newest });
  expect(standIn.log.map(({ operation }) => operation)).toEqual([
    "actions/list-artifacts-for-repo",
    "actions/get-workflow-run",
  ]);
});

test("a repository that was renamed keeps its baseline", async () => {
  const { standIn, github, artifact } = await started();
  const id = artifact(standIn.addRun({ head_sha: sha("1") }));
  const renamed = { ...github, run: { ...github.run, owner: "Octo", repository: "models" } };
  Object.assign(standIn.state.runs[0]!["head_repository"] as object, { full_name: "octo/old-name" });
  expect(await findArtifact({ name: "report", github: renamed })).toMatchObject({ id });
});

test.each([
  [
    "a web page",
    "<!DOCTYPE html><html><title>Unicorn!</title><body>secret</body></html>",
    "text/html",
    'a web page ("Unicorn!")',
  ],
  ["an empty object", "{}", "application/json", "got {}"],
  ["a list of something else", '{"artifacts":["x"]}', "application/json", 'got {"artifacts":["x"]}'],
])("an answer of 200 with %s is no list without artifacts", async (_, body, type, said) => {
  const { standIn, github } = await started();
  standIn.faults.push({
    operation: "actions/list-artifacts-for-repo",
    times: 1,
    answer: { status: 200, body, headers: { "content-type": type } },
  });
  const push = { ...github, run: { ...github.run, pullRequest: undefined } };
  const looked = findBaseline("artifact:report", { cwd: ".", env: {}, signal, github: push });
  await expect(looked).rejects.toThrow(said);
  await expect(looked).rejects.toMatchObject({ name: "Failure", message: expect.not.stringContaining("secret") });
});

test("Gitea and Forgejo do not say which run an artifact is of: git is proposed", async () => {
  const { standIn, github, artifact } = await started();
  artifact(standIn.addRun({ head_sha: sha("1") }));
  standIn.forge = "gitea";
  const push = { ...github, run: { ...github.run, pullRequest: undefined } };
  await expect(findBaseline("artifact:report", { cwd: ".", env: {}, signal, github: push })).rejects.toThrow(
    "this server does not say which run an artifact is of (Gitea and Forgejo do not): keep the report in the repository and name it as git:REF:PATH",
  );
});
