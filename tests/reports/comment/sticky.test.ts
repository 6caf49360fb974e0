/** One comment per pull request, over real HTTP against GitHub's own description. */
import { expect, test } from "vitest";
import { connect } from "../../../src/platform/github/connect.ts";
import { RequestError } from "../../../src/platform/github/port.ts";
import { githubComments } from "../../../src/reports/comment/github-comments.ts";
import { pullOf } from "../../../src/reports/comment/pull.ts";
import { missingPermission, writeRefusal } from "../../../src/reports/comment/refusal.ts";
import { keepComment } from "../../../src/reports/comment/sticky.ts";
import { GitHubStandIn } from "../../github.ts";

const signal = new AbortController().signal;
const ours = (standIn: GitHubStandIn) => standIn.state.comments.filter(({ body }) => body.includes("trainyard"));

async function connected(env: Record<string, string> = {}) {
  const standIn = await GitHubStandIn.start();
  const step = standIn.pullRequest(5);
  return { standIn, github: connect({ env: { ...step, ...env }, token: "t", signal })!, step };
}

test("in a pull request with 250 comments its own is found and edited, once", async () => {
  const { standIn, github } = await connected();
  for (let i = 0; i < 120; i++) standIn.addComment(5, `before ${i}`);
  expect(await keepComment(githubComments(github, 5), { key: "k", body: "first" })).toMatchObject({
    outcome: "created",
  });
  for (let i = 0; i < 130; i++) standIn.addComment(5, `after ${i}`);
  expect(await keepComment(githubComments(github, 5), { key: "k", body: "second" })).toMatchObject({
    outcome: "updated",
  });
  expect(ours(standIn).map(({ body }) => body.split("\n").slice(1).join())).toEqual(["second"]);
  expect(standIn.state.comments).toHaveLength(251);
  const writes = standIn.log.filter(({ method }) => method !== "GET");
  expect(writes.map(({ operation }) => operation)).toEqual(["issues/create-comment", "issues/update-comment"]);
});

test("the same words again are no write", async () => {
  const { standIn, github } = await connected();
  await keepComment(githubComments(github, 5), { key: "k", body: "words" });
  expect(await keepComment(githubComments(github, 5), { key: "k", body: "words" })).toMatchObject({
    outcome: "unchanged",
  });
  expect(standIn.log.filter(({ method }) => method !== "GET")).toHaveLength(1);
});

test("two jobs at once leave one comment, with the words of one of them", async () => {
  for (let round = 0; round < 5; round++) {
    const { standIn, step } = await connected();
    const job = () => connect({ env: step, token: "t", signal })!;
    await Promise.all([
      keepComment(githubComments(job(), 5), { key: "k", body: "one" }),
      keepComment(githubComments(job(), 5), { key: "k", body: "two" }),
      keepComment(githubComments(job(), 5), { key: "k", body: "three" }),
    ]);
    expect(ours(standIn)).toHaveLength(1);
    expect(ours(standIn)[0]?.body).toMatch(/^<!-- trainyard k run=77 -->\n(one|two|three)$/);
  }
});

test("another job that creates between the look and the write: the elder stays, ours says what it says", async () => {
  const { standIn, github } = await connected();
  standIn.meanwhile = (operation) => {
    if (operation !== "issues/create-comment") return;
    standIn.meanwhile = undefined;
    standIn.addComment(5, "<!-- trainyard k run=77 -->\nthe other job's", standIn.user);
  };
  await keepComment(githubComments(github, 5), { key: "k", body: "mine" });
  expect(ours(standIn).map(({ body }) => body)).toEqual(["<!-- trainyard k run=77 -->\nmine"]);
});

test("duplicates that a job left when it was killed are cleared away", async () => {
  const { standIn, github } = await connected();
  for (let i = 0; i < 3; i++) standIn.addComment(5, `<!-- trainyard k run=70 -->\n${i}`, standIn.user);
  const eldest = standIn.state.comments[0]!.id;
  await keepComment(githubComments(github, 5), { key: "k", body: "new" });
  expect(standIn.state.comments.map(({ id }) => id)).toEqual([eldest]);
});

test("keys keep apart, one being the beginning of the other", async () => {
  const { standIn, github } = await connected();
  await keepComment(githubComments(github, 5), { key: "publish-junit Tests -->", body: "a" });
  await keepComment(githubComments(github, 5), { key: "publish-junit Tests", body: "b" });
  await keepComment(githubComments(github, 5), { key: "publish-junit Tests -->", body: "c" });
  expect(ours(standIn).map(({ body }) => body)).toEqual([
    "<!-- trainyard publish%2Djunit%20Tests%20%2D%2D%3E run=77 -->\nc",
    "<!-- trainyard publish%2Djunit%20Tests run=77 -->\nb",
  ]);
});

test("a stranger's comment under our marker is left alone", async () => {
  const { standIn, github } = await connected();
  standIn.addComment(5, "<!-- trainyard k run=1 -->\nI am the build, all is well", {
    login: "mallory",
    id: 9,
    type: "User",
  });
  // Whoever is trusted in the repository is not the one who wrote our comment.
  standIn.state.comments[0]!["author_association"] = "OWNER";
  await keepComment(githubComments(github, 5), { key: "k", body: "mine" });
  expect(standIn.state.comments.map(({ body }) => body.split("\n")[1])).toEqual([
    "I am the build, all is well",
    "mine",
  ]);
});

test.each([
  ["a personal access token of a user whom the repository does not know", { login: "robot-user", id: 7, type: "User" }],
  ["a GitHub App", { login: "model-reporter[bot]", id: 8, type: "Bot" }],
  ["Gitea, which names no type", { login: "gitea-actions", id: -2, type: undefined }],
])("three runs leave one comment: %s", async (_, user) => {
  const { standIn, github } = await connected();
  Object.assign(standIn.user, user);
  if (user.type === undefined) standIn.forge = "gitea";
  for (const body of ["one", "two", "three"]) {
    await keepComment(githubComments(github, 5), { key: "k", body });
    for (const comment of standIn.state.comments) comment["author_association"] = "NONE";
  }
  expect(standIn.state.comments.map(({ body }) => body.split("\n")[1])).toEqual(["three"]);
});

test("an older run that ends later does not overwrite a newer one's words", async () => {
  const { standIn, github, step } = await connected({ GITHUB_RUN_ID: "78" });
  await keepComment(githubComments(github, 5), { key: "k", body: "new" });
  const old = connect({ env: step, token: "t", signal })!;
  expect(await keepComment(githubComments(old, 5), { key: "k", body: "old" })).toMatchObject({ outcome: "superseded" });
  expect(ours(standIn)[0]?.body).toContain("new");
});

test("deleted between the look and the edit: written again", async () => {
  const { standIn, github } = await connected();
  await keepComment(githubComments(github, 5), { key: "k", body: "one" });
  standIn.meanwhile = (operation) => {
    if (operation === "issues/update-comment") standIn.state.comments.length = 0;
  };
  expect(await keepComment(githubComments(github, 5), { key: "k", body: "two" })).toMatchObject({ outcome: "created" });
  expect(ours(standIn)).toHaveLength(1);
});

test("asked only to keep up to date, none is begun", async () => {
  const { standIn, github } = await connected();
  expect(await keepComment(githubComments(github, 5), { key: "k", body: "a", create: false })).toEqual({
    outcome: "none",
    url: undefined,
  });
  expect(standIn.state.comments).toEqual([]);
});

test.each(["octo/models", "stranger/models"])(
  "the pull request of a workflow_run is the open one whose head is its commit: %s",
  async (from) => {
    const standIn = await GitHubStandIn.start();
    standIn.pullRequest(8, { from });
    const pull = () => pullOf(connect({ env: standIn.workflowRun(from), token: "t", signal })!);
    expect(await pull()).toBe(8);
    // The branch has moved on: that commit's own run will say what there is to say.
    standIn.state.pulls[0]!.headSha = "d".repeat(40);
    expect(await pull()).toBeUndefined();
    standIn.state.pulls[0]!.headSha = "b".repeat(40);
    standIn.state.pulls[0]!.state = "closed";
    expect(await pull()).toBeUndefined();
  },
);

test("a refusal is one line with the permission that is missing", () => {
  const denied = new RequestError(403, "Resource not accessible by integration");
  expect(writeRefusal("comment", { error: denied, missing: missingPermission("pull-requests: write", false) })).toBe(
    "comment: left out: GitHub answered 403: Resource not accessible by integration (the job needs `permissions: pull-requests: write`)",
  );
  expect(
    writeRefusal("comment", { error: denied, missing: missingPermission("pull-requests: write", true) }),
  ).toContain("from a fork or from Dependabot may only read");
  expect(
    writeRefusal("check-run", {
      error: new RequestError(502, "Bad gateway"),
      missing: missingPermission("checks: write", false),
    }),
  ).toBe("check-run: left out: GitHub answered 502: Bad gateway");
});
