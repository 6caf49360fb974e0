/** Comments with other tokens, and GitHub's refusals, in addition to those of `tests/runners/servers.test.ts`. */
import { test } from "vitest";
import type { GitHubStandIn } from "../github.ts";
import { expectNotice, expectOneComment } from "../runners/report-steps.ts";

test.each<[string, GitHubStandIn["user"]]>([
  ["a personal access token", { login: "robot-user", id: 7, type: "User" }],
  ["a GitHub App", { login: "model-reporter[bot]", id: 8, type: "Bot" }],
])("three runs with %s leave one comment", (_, user) => expectOneComment(user));

// The texts are those that GitHub answers with.
test.each([
  ["Commenting is disabled on issues with more than 2500 comments", /limit of comments/],
  ["Resource protected by organization SAML enforcement. You must grant your token access.", /single sign-on/],
  [
    "Although you appear to have the correct authorization credentials, the `octo` organization has an IP allow list enabled",
    /IP allow list/,
  ],
  ["Repository was archived so is read-only.", /archived/],
  ["Resource not accessible by integration", /permissions: pull-requests: write/],
])("403: %s", expectNotice);
