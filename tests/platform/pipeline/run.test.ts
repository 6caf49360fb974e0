/** What is read from a CI system's environment. `tests/parts/env-ci.test.ts` compares it with env-ci. */
import { expect, test } from "vitest";
import { connectPipeline } from "../../../src/platform/pipeline/connect.ts";
import { pipelineRun } from "../../../src/platform/pipeline/run.ts";
import { childEnvironment } from "../../../src/platform/process/environment.ts";

test("there is no pipeline in a terminal, on GitHub, or with an empty mark", () => {
  expect(pipelineRun({})).toBeUndefined();
  expect(pipelineRun({ GITHUB_ACTIONS: "true", GITLAB_CI: "true" })).toBeUndefined();
  expect(pipelineRun({ GITLAB_CI: "" })).toBeUndefined();
});

test("odd values are absent, and a login does not get into addresses", () => {
  const facts = pipelineRun({
    GITLAB_CI: "true",
    CI_COMMIT_SHA: "",
    CI_MERGE_REQUEST_IID: "12; rm -rf /",
    CI_PIPELINE_ID: "many",
    CI_PIPELINE_URL: "javascript:alert(1)",
    CI_PROJECT_URL: "https://gitlab-ci-token:secret@gitlab.example/acme/churn",
  });
  expect(facts).toEqual({
    system: "gitlab",
    name: "GitLab CI/CD",
    commit: undefined,
    branch: undefined,
    tag: undefined,
    pullRequest: undefined,
    targetBranch: undefined,
    url: undefined,
    repositoryUrl: "https://gitlab.example/acme/churn",
    commitUrl: undefined,
    number: 0,
  });
});

test("a pull request without its token says which variable is missing", () => {
  const signal = new AbortController().signal;
  const gitlab = {
    GITLAB_CI: "1",
    CI_MERGE_REQUEST_IID: "12",
    CI_PROJECT_ID: "5",
    CI_API_V4_URL: "https://gitlab.example/api/v4",
  };
  expect(connectPipeline({ env: gitlab, signal })?.place?.access).toEqual({
    missing: expect.stringContaining("GITLAB_TOKEN is not set"),
  });
  expect(connectPipeline({ env: { ...gitlab, GITLAB_TOKEN: "t" }, signal })?.place?.access).toHaveProperty("api");
  expect(connectPipeline({ env: { JENKINS_URL: "https://jenkins.example" }, signal })?.place).toBeUndefined();
});

test("programs under test do not get the tokens", () => {
  expect(childEnvironment({ GITLAB_TOKEN: "a", GL_TOKEN: "b", SYSTEM_ACCESSTOKEN: "c", CI_JOB_TOKEN: "d" })).toEqual({
    CI_JOB_TOKEN: "d",
  });
});
