/** One issue per key, over real HTTP against GitHub's own description. */
import { expect, test } from "vitest";
import { connect } from "../../../src/platform/github/connect.ts";
import { issueLabel, keepIssue } from "../../../src/reports/comment/issue.ts";
import { GitHubStandIn } from "../../github.ts";

const signal = new AbortController().signal;

async function scheduled(runId = "77") {
  const standIn = await GitHubStandIn.start();
  const connected = (id = runId) =>
    connect({ env: { ...standIn.environment({ event: "schedule" }), GITHUB_RUN_ID: id }, token: "t", signal })!;
  return { standIn, connected };
}

const standing = { key: "k", title: "Model report: 1 of 2 rules failed", body: "words" };

test("red opens it, red again edits it, green closes it, green again does nothing", async () => {
  const { standIn, connected } = await scheduled();
  const github = connected();
  expect(await keepIssue(github, { ...standing, open: true })).toMatchObject({ outcome: "opened" });
  expect(standIn.state.issues[0]).toMatchObject({ state: "open", labels: [issueLabel], title: standing.title });
  expect(await keepIssue(github, { ...standing, body: "worse", open: true })).toMatchObject({ outcome: "updated" });
  expect(standIn.state.issues).toHaveLength(1);
  expect(standIn.state.issues[0]?.body).toBe("<!-- trainyard k run=77 -->\nworse");
  expect(await keepIssue(github, { ...standing, open: false })).toMatchObject({ outcome: "closed" });
  expect(standIn.state.issues[0]).toMatchObject({ state: "closed", state_reason: "completed" });
  expect(await keepIssue(github, { ...standing, open: false })).toEqual({ outcome: "none", url: undefined });
  expect(await keepIssue(github, { ...standing, open: true })).toMatchObject({ outcome: "opened" });
  expect(standIn.state.issues.map(({ state }) => state)).toEqual(["closed", "open"]);
});

test("keys keep apart, and an older run that ends later changes nothing", async () => {
  const { standIn, connected } = await scheduled("78");
  await keepIssue(connected(), { ...standing, open: true });
  await keepIssue(connected(), { ...standing, key: "other", open: true });
  expect(standIn.state.issues).toHaveLength(2);
  expect(await keepIssue(connected("77"), { ...standing, open: false })).toMatchObject({ outcome: "superseded" });
  expect(standIn.state.issues.every(({ state }) => state === "open")).toBe(true);
});

test("two jobs at once leave one open", async () => {
  const { standIn, connected } = await scheduled();
  await Promise.all(
    [connected(), connected(), connected()].map((each) => keepIssue(each, { ...standing, open: true })),
  );
  expect(standIn.state.issues.filter(({ state }) => state === "open")).toHaveLength(1);
});

test("what a stranger wrote under our marker and label is left alone", async () => {
  const { standIn, connected } = await scheduled();
  await keepIssue(connected(), { ...standing, open: true });
  Object.assign(standIn.state.issues[0]!, {
    user: { ...(standIn.state.issues[0]!["user"] as object), login: "mallory", type: "User" },
  });
  expect(await keepIssue(connected(), { ...standing, open: true })).toMatchObject({ outcome: "opened" });
  expect(standIn.state.issues).toHaveLength(2);
});
