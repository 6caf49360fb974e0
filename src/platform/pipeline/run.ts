/** CI systems other than GitHub Actions whose environment is understood. */
export type PipelineSystem = "azure" | "bamboo" | "bitbucket" | "circleci" | "gitlab" | "jenkins" | "travis";

/** The facts about a run on another system than GitHub, from its environment variables. */
export interface PipelineRun {
  system: PipelineSystem;
  /** Name for messages, such as `GitLab CI/CD`. */
  name: string;
  commit: string | undefined;
  /** Branch that is built. In a pull request, this is its source. */
  branch: string | undefined;
  tag: string | undefined;
  /** Number of the pull request as its page shows it. */
  pullRequest: number | undefined;
  /** Branch that the pull request merges into. */
  targetBranch: string | undefined;
  /** Page of the run. */
  url: string | undefined;
  /** Page of the repository. */
  repositoryUrl: string | undefined;
  /** Page of the commit. */
  commitUrl: string | undefined;
  /** Number of the run, which grows with each run. 0 if the system has none. */
  number: number;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Facts = Partial<Record<Exclude<keyof PipelineRun, "system" | "name">, string | undefined>>;

interface SystemReader {
  name: string;
  /** Variable that the system sets in every job. */
  mark: string;
  read(env: Environment): Facts;
}

const readers: Record<PipelineSystem, SystemReader> = {
  // https://docs.gitlab.com/ci/variables/predefined_variables/
  gitlab: {
    name: "GitLab CI/CD",
    mark: "GITLAB_CI",
    read: (env) => ({
      commit: env["CI_COMMIT_SHA"],
      branch: env["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"] || env["CI_COMMIT_REF_NAME"],
      tag: env["CI_COMMIT_TAG"],
      pullRequest: env["CI_MERGE_REQUEST_IID"],
      targetBranch: env["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"],
      url: env["CI_PIPELINE_URL"],
      repositoryUrl: env["CI_PROJECT_URL"],
      commitUrl: joined("/-/commit/", env["CI_PROJECT_URL"], env["CI_COMMIT_SHA"]),
      number: env["CI_PIPELINE_ID"],
    }),
  },
  // https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables, and the multibranch plugin's CHANGE_…
  jenkins: {
    name: "Jenkins",
    mark: "JENKINS_URL",
    read: (env) => {
      const pullRequest = env["ghprbPullId"] || env["gitlabMergeRequestId"] || env["CHANGE_ID"];
      const built = env["GIT_LOCAL_BRANCH"] || env["GIT_BRANCH"] || env["gitlabBranch"] || env["BRANCH_NAME"];
      const source = env["ghprbSourceBranch"] || env["gitlabSourceBranch"] || env["CHANGE_BRANCH"];
      return {
        commit: env["ghprbActualCommit"] || env["GIT_COMMIT"],
        branch: (pullRequest && source) || built,
        tag: env["TAG_NAME"],
        pullRequest,
        targetBranch: env["ghprbTargetBranch"] || env["gitlabTargetBranch"] || env["CHANGE_TARGET"],
        url: env["BUILD_URL"],
        number: env["BUILD_NUMBER"],
      };
    },
  },
  // https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables
  azure: {
    name: "Azure Pipelines",
    mark: "BUILD_BUILDURI",
    read: (env) => {
      const project = joined("", env["SYSTEM_COLLECTIONURI"], encoded(env["SYSTEM_TEAMPROJECT"]));
      const repositoryUrl = env["BUILD_REPOSITORY_URI"];
      return {
        commit: env["SYSTEM_PULLREQUEST_SOURCECOMMITID"] || env["BUILD_SOURCEVERSION"],
        branch: shortBranch(env["SYSTEM_PULLREQUEST_SOURCEBRANCH"] || env["BUILD_SOURCEBRANCH"]),
        tag: /^refs\/tags\/(.+)$/.exec(env["BUILD_SOURCEBRANCH"] ?? "")?.[1],
        // For a repository on GitHub, the other variable is an identifier that no page shows.
        pullRequest: env["SYSTEM_PULLREQUEST_PULLREQUESTNUMBER"] || env["SYSTEM_PULLREQUEST_PULLREQUESTID"],
        targetBranch: shortBranch(env["SYSTEM_PULLREQUEST_TARGETBRANCH"]),
        url: joined("/_build/results?buildId=", project, env["BUILD_BUILDID"]),
        repositoryUrl,
        commitUrl: joined(
          "/commit/",
          repositoryUrl,
          env["SYSTEM_PULLREQUEST_SOURCECOMMITID"] || env["BUILD_SOURCEVERSION"],
        ),
        number: env["BUILD_BUILDID"],
      };
    },
  },
  // https://circleci.com/docs/variables/#built-in-environment-variables
  circleci: {
    name: "CircleCI",
    mark: "CIRCLECI",
    read: (env) => ({
      commit: env["CIRCLE_SHA1"],
      branch: env["CIRCLE_BRANCH"],
      tag: env["CIRCLE_TAG"],
      pullRequest: env["CIRCLE_PR_NUMBER"] || lastNumber(env["CIRCLE_PULL_REQUEST"] || env["CI_PULL_REQUEST"]),
      url: env["CIRCLE_BUILD_URL"],
      number: env["CIRCLE_BUILD_NUM"],
    }),
  },
  // https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
  bitbucket: {
    name: "Bitbucket Pipelines",
    mark: "BITBUCKET_BUILD_NUMBER",
    read: (env) => {
      const repositoryUrl = joined("", "https://bitbucket.org/", env["BITBUCKET_REPO_FULL_NAME"]);
      return {
        commit: env["BITBUCKET_COMMIT"],
        branch: env["BITBUCKET_BRANCH"],
        tag: env["BITBUCKET_TAG"],
        pullRequest: env["BITBUCKET_PR_ID"],
        targetBranch: env["BITBUCKET_PR_DESTINATION_BRANCH"],
        url: joined("/pipelines/results/", repositoryUrl, env["BITBUCKET_BUILD_NUMBER"]),
        repositoryUrl,
        commitUrl: joined("/commits/", repositoryUrl, env["BITBUCKET_COMMIT"]),
        number: env["BITBUCKET_BUILD_NUMBER"],
      };
    },
  },
  // https://docs.travis-ci.com/user/environment-variables/#default-environment-variables
  travis: {
    name: "Travis CI",
    mark: "TRAVIS",
    read: (env) => {
      const pullRequest = env["TRAVIS_PULL_REQUEST"] === "false" ? undefined : env["TRAVIS_PULL_REQUEST"];
      return {
        commit: env["TRAVIS_COMMIT"],
        // In a pull request, TRAVIS_BRANCH is the target.
        branch: pullRequest ? env["TRAVIS_PULL_REQUEST_BRANCH"] : env["TRAVIS_BRANCH"],
        tag: env["TRAVIS_TAG"],
        pullRequest,
        targetBranch: pullRequest ? env["TRAVIS_BRANCH"] : undefined,
        url: env["TRAVIS_BUILD_WEB_URL"],
        number: env["TRAVIS_BUILD_NUMBER"],
      };
    },
  },
  // https://confluence.atlassian.com/bamboo/bamboo-variables-289277087.html
  bamboo: {
    name: "Bamboo",
    mark: "bamboo_agentId",
    read: (env) => ({
      commit: env["bamboo_planRepository_1_revision"],
      branch: env["bamboo_planRepository_1_branchName"],
      pullRequest: env["bamboo_repository_pr_key"],
      targetBranch: env["bamboo_repository_pr_targetBranch"],
      url: env["bamboo_buildResultsUrl"],
      number: env["bamboo_buildNumber"],
    }),
  },
};

/** Reads the facts about this run. Undefined on GitHub, in a terminal, and on systems that are not known. */
export function pipelineRun(env: Environment): PipelineRun | undefined {
  if (env["GITHUB_ACTIONS"]) return undefined;
  for (const [system, { name, mark, read }] of Object.entries(readers)) {
    if (!env[mark]) continue;
    const facts = read(env);
    const text = (key: keyof Facts) => facts[key] || undefined;
    return {
      system: system as PipelineSystem,
      name,
      commit: text("commit"),
      branch: text("branch"),
      tag: text("tag"),
      pullRequest: wholeNumber(facts.pullRequest) || undefined,
      targetBranch: text("targetBranch"),
      url: webAddress(facts.url),
      repositoryUrl: webAddress(facts.repositoryUrl),
      commitUrl: webAddress(facts.commitUrl),
      number: wholeNumber(facts.number) ?? 0,
    };
  }
  return undefined;
}

function joined(between: string, ...parts: (string | undefined)[]): string | undefined {
  return parts.every(Boolean) ? parts.join(between) : undefined;
}

function encoded(text: string | undefined): string | undefined {
  return text === undefined ? undefined : encodeURIComponent(text);
}

function shortBranch(ref: string | undefined): string | undefined {
  return ref?.replace(/^refs\/heads\//i, "");
}

function lastNumber(text: string | undefined): string | undefined {
  return text?.match(/\d+/g)?.at(-1);
}

function wholeNumber(text: string | undefined): number | undefined {
  return /^\d{1,15}$/.test(text ?? "") ? Number(text) : undefined;
}

/** Returns an address without its login, or undefined if it is not one. */
function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  url.username = "";
  url.password = "";
  return url.href;
}
