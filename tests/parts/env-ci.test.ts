/** The facts about a run on seven CI systems, compared with those of npm's env-ci. */
import envCi from "env-ci";
import { expect, test } from "vitest";
import { type PipelineRun, pipelineRun } from "../../src/platform/pipeline/run.ts";

const sha = "0123456789abcdef0123456789abcdef01234567";

interface Case {
  env: Record<string, string>;
  /** Facts that env-ci lacks or takes from an older variable, with the value of the vendor's documentation. */
  except?: Partial<PipelineRun>;
}

const cases: Record<string, Case> = {
  "GitLab, a branch": {
    env: {
      GITLAB_CI: "true",
      CI_COMMIT_SHA: sha,
      CI_COMMIT_REF_NAME: "main",
      CI_PROJECT_URL: "https://gitlab.example/acme/churn",
      CI_PIPELINE_ID: "900",
      CI_PIPELINE_URL: "https://gitlab.example/acme/churn/-/pipelines/900",
    },
    // env-ci has the address without `/-/`, which GitLab redirects.
    except: { url: "https://gitlab.example/acme/churn/-/pipelines/900" },
  },
  "GitLab, a merge request": {
    env: {
      GITLAB_CI: "true",
      CI_COMMIT_SHA: sha,
      CI_COMMIT_REF_NAME: "refs/merge-requests/12/merge",
      CI_MERGE_REQUEST_ID: "40012",
      CI_MERGE_REQUEST_IID: "12",
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "threshold",
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_PROJECT_URL: "https://gitlab.example/acme/churn",
      CI_PIPELINE_ID: "900",
      CI_PIPELINE_URL: "https://gitlab.example/acme/churn/-/pipelines/900",
    },
    // env-ci has the number in the whole installation. Pages and the API of notes go by the project's own.
    except: { pullRequest: 12, url: "https://gitlab.example/acme/churn/-/pipelines/900" },
  },
  "Jenkins, a branch": {
    env: {
      JENKINS_URL: "https://jenkins.example/",
      GIT_COMMIT: sha,
      GIT_BRANCH: "origin/main",
      BUILD_NUMBER: "7",
      BUILD_URL: "https://jenkins.example/job/churn/7/",
    },
  },
  "Jenkins, GitHub pull request builder": {
    env: {
      JENKINS_URL: "https://jenkins.example/",
      ghprbActualCommit: sha,
      ghprbPullId: "12",
      ghprbSourceBranch: "threshold",
      ghprbTargetBranch: "main",
      GIT_COMMIT: "f".repeat(40),
      BUILD_URL: "https://jenkins.example/job/churn/7/",
    },
  },
  "Jenkins, GitLab plugin": {
    env: {
      JENKINS_URL: "https://jenkins.example/",
      GIT_COMMIT: sha,
      gitlabMergeRequestId: "12",
      gitlabSourceBranch: "threshold",
      gitlabTargetBranch: "main",
    },
  },
  "Jenkins, multibranch": {
    env: {
      JENKINS_URL: "https://jenkins.example/",
      GIT_COMMIT: sha,
      BRANCH_NAME: "PR-12",
      CHANGE_ID: "12",
      CHANGE_BRANCH: "threshold",
      CHANGE_TARGET: "main",
    },
    // env-ci does not read CHANGE_BRANCH and CHANGE_TARGET.
    except: { branch: "threshold", targetBranch: "main" },
  },
  "Azure Pipelines, a branch": {
    env: {
      BUILD_BUILDURI: "vstfs:///Build/Build/800",
      BUILD_SOURCEVERSION: sha,
      BUILD_SOURCEBRANCH: "refs/heads/release/1",
      BUILD_BUILDID: "800",
      BUILD_BUILDNUMBER: "20261127.1",
      SYSTEM_COLLECTIONURI: "https://dev.azure.com/acme/",
      SYSTEM_TEAMPROJECT: "Customer churn",
    },
    // env-ci has no address of the run.
    except: { url: "https://dev.azure.com/acme/Customer%20churn/_build/results?buildId=800" },
  },
  "Azure Pipelines, a pull request": {
    env: {
      BUILD_BUILDURI: "vstfs:///Build/Build/800",
      BUILD_SOURCEVERSION: sha,
      BUILD_SOURCEBRANCH: "refs/pull/12/merge",
      SYSTEM_PULLREQUEST_PULLREQUESTID: "12",
      SYSTEM_PULLREQUEST_SOURCEBRANCH: "refs/heads/threshold",
      SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main",
    },
  },
  "CircleCI, a branch": {
    env: {
      CIRCLECI: "true",
      CIRCLE_SHA1: sha,
      CIRCLE_BRANCH: "main",
      CIRCLE_BUILD_NUM: "5",
      CIRCLE_BUILD_URL: "https://circleci.com/gh/acme/churn/5",
    },
  },
  "CircleCI, a pull request": {
    env: {
      CIRCLECI: "true",
      CIRCLE_SHA1: sha,
      CIRCLE_BRANCH: "threshold",
      CIRCLE_PULL_REQUEST: "https://github.com/acme/churn2/pull/12",
      CIRCLE_BUILD_URL: "https://circleci.com/gh/acme/churn/5",
    },
  },
  "CircleCI, a tag": {
    env: {
      CIRCLECI: "true",
      CIRCLE_SHA1: sha,
      CIRCLE_TAG: "v1.2",
      CIRCLE_BUILD_URL: "https://circleci.com/gh/acme/churn/6",
    },
  },
  "Bitbucket, a branch": {
    env: {
      BITBUCKET_BUILD_NUMBER: "700",
      BITBUCKET_COMMIT: sha,
      BITBUCKET_BRANCH: "main",
      BITBUCKET_REPO_FULL_NAME: "acme/churn",
    },
    // env-ci has the address of an older page.
    except: { url: "https://bitbucket.org/acme/churn/pipelines/results/700" },
  },
  "Bitbucket, a pull request": {
    env: {
      BITBUCKET_BUILD_NUMBER: "700",
      BITBUCKET_COMMIT: sha,
      BITBUCKET_BRANCH: "threshold",
      BITBUCKET_REPO_FULL_NAME: "acme/churn",
      BITBUCKET_PR_ID: "12",
      BITBUCKET_PR_DESTINATION_BRANCH: "main",
    },
    // env-ci does not read pull requests of Bitbucket.
    except: {
      pullRequest: 12,
      targetBranch: "main",
      url: "https://bitbucket.org/acme/churn/pipelines/results/700",
    },
  },
  "Travis CI, a branch": {
    env: {
      TRAVIS: "true",
      TRAVIS_COMMIT: sha,
      TRAVIS_BRANCH: "main",
      TRAVIS_PULL_REQUEST: "false",
      TRAVIS_BUILD_NUMBER: "3",
      TRAVIS_BUILD_WEB_URL: "https://app.travis-ci.com/acme/churn/builds/3",
    },
  },
  "Travis CI, a pull request": {
    env: {
      TRAVIS: "true",
      TRAVIS_COMMIT: sha,
      TRAVIS_BRANCH: "main",
      TRAVIS_PULL_REQUEST: "12",
      TRAVIS_PULL_REQUEST_BRANCH: "threshold",
      TRAVIS_BUILD_WEB_URL: "https://app.travis-ci.com/acme/churn/builds/3",
    },
  },
  Bamboo: {
    env: {
      bamboo_agentId: "1",
      bamboo_planRepository_1_revision: sha,
      bamboo_planRepository_1_branchName: "main",
      bamboo_buildNumber: "4",
      bamboo_buildResultsUrl: "https://bamboo.example/browse/CHURN-4",
    },
  },
};

test.each(Object.entries(cases))("%s", (_, { env, except = {} }) => {
  const { commit, tag, pr, branch, prBranch, buildUrl } = envCi({ env: { ...env, PATH: process.env["PATH"] ?? "" } });
  const theirs: Partial<PipelineRun> = {
    commit,
    tag,
    url: buildUrl,
    ...(pr === undefined
      ? { branch, pullRequest: undefined, targetBranch: undefined }
      : { branch: prBranch, pullRequest: Number(pr), targetBranch: branch }),
  };
  const ours = pipelineRun(env)!;
  const compared = Object.fromEntries(Object.keys(theirs).map((fact) => [fact, ours[fact as keyof PipelineRun]]));
  expect(compared).toEqual({ ...theirs, ...except });
  // An exception that env-ci knows in the meantime is none.
  for (const [fact, value] of Object.entries(except)) expect(theirs[fact as keyof PipelineRun], fact).not.toBe(value);
});
