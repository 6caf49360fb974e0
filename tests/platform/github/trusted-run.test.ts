import { expect, test } from "vitest";
import { isTrustedRun } from "../../../src/platform/github/trusted-run.ts";

const own = { head_branch: "main", repository: { id: 7 }, head_repository: { id: 7 } };

// Events from GitHub's documentation of "Events that trigger workflows".
test.each([
  ["push", true],
  ["schedule", true],
  ["workflow_dispatch", true],
  ["repository_dispatch", true],
  ["pull_request", false],
  ["pull_request_target", false],
  ["workflow_run", false],
  ["issue_comment", false],
  ["discussion_comment", false],
  ["merge_group", false],
  ["", false],
])("a run for %s is trusted: %s", (event, trusted) => {
  expect(isTrustedRun({ event, ...own }, "main")).toBe(trusted);
});

test.each([
  ["another branch", { head_branch: "feature" }],
  ["no branch", { head_branch: null }],
  ["a fork's branch of the same name", { head_repository: { id: 8 } }],
  ["a deleted fork", { head_repository: null }],
  ["a server that names no repositories", { repository: null, head_repository: null }],
])("a push to %s is not trusted", (_, difference) => {
  expect(isTrustedRun({ event: "push", ...own, ...difference }, "main")).toBe(false);
});
