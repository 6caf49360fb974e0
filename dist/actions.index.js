export const id = "actions";
export const ids = ["actions"];
export const modules = {

/***/ "src/actions/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   o1: () => (/* binding */ actions)
/* harmony export */ });
/** The actions of the suite, each of which is a `uses:` step and a CLI command. `run` is the root action. */
const actions = {
	train: () => Promise.all(/* import() */[__webpack_require__.e("contract"), __webpack_require__.e("train"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-statistics")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/index.ts")),
	"test-model": () => Promise.all(/* import() */[__webpack_require__.e("evaluation-metrics"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("yaml"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("contract"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("evaluation-served-model"), __webpack_require__.e("models-bundle"), __webpack_require__.e("evaluation-comparison"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("test-model"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-statistics"), __webpack_require__.e("evaluation-drift")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/test-model/index.ts")),
	"gate-on-metric": () => Promise.all(/* import() */[__webpack_require__.e("evaluation-gate"), __webpack_require__.e("contract"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("gate-on-metric"), __webpack_require__.e("evaluation-drift")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/gate-on-metric/index.ts")),
	"publish-junit": () => Promise.all(/* import() */[__webpack_require__.e("publish-junit"), __webpack_require__.e("reports-junit"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("contract"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-metrics-file-cobertura")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/publish-junit/index.ts")),
	"build-push-image": () => Promise.all(/* import() */[__webpack_require__.e("build-push-image"), __webpack_require__.e("delivery-image"), __webpack_require__.e("yaml"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("contract"), __webpack_require__.e("models-bundle"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("delivery-image-hash-thread"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/build-push-image/index.ts")),
	"report-model": () => Promise.all(/* import() */[__webpack_require__.e("reports-junit"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("contract"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("evaluation-served-model"), __webpack_require__.e("evaluation-comparison"), __webpack_require__.e("report-model"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-statistics"), __webpack_require__.e("evaluation-metrics-file-cobertura"), __webpack_require__.e("evaluation-drift"), __webpack_require__.e("platform-cloud-aws")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/report-model/index.ts")),
	"detect-drift": () => Promise.all(/* import() */[__webpack_require__.e("detect-drift"), __webpack_require__.e("evaluation-metrics"), __webpack_require__.e("data-prediction-log"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("contract"), __webpack_require__.e("evaluation-estimation"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("platform-github"), __webpack_require__.e("models-bundle"), __webpack_require__.e("evaluation-comparison"), __webpack_require__.e("models-forest-worker"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-statistics"), __webpack_require__.e("evaluation-drift")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/detect-drift/index.ts")),
	"verify-deployment": () => Promise.all(/* import() */[__webpack_require__.e("verify-deployment"), __webpack_require__.e("yaml"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("contract"), __webpack_require__.e("platform-github"), __webpack_require__.e("evaluation-served-model"), __webpack_require__.e("models-bundle"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("deploy-model"), __webpack_require__.e("evaluation-statistics")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/verify-deployment/index.ts")),
	"deploy-model": () => Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("verify-deployment-platform"), __webpack_require__.e("platform-file"), __webpack_require__.e("deploy-model"), __webpack_require__.e("platform-cloud-aws")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/deploy-model/index.ts")),
	"promote-model": () => Promise.all(/* import() */[__webpack_require__.e("promote-model"), __webpack_require__.e("delivery-image"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("delivery-tracking-track"), __webpack_require__.e("platform-github"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("delivery-image-hash-thread"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("history"), __webpack_require__.e("platform-cloud-aws")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/promote-model/index.ts")),
	champion: () => Promise.all(/* import() */[__webpack_require__.e("champion"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("platform-file"), __webpack_require__.e("history"), __webpack_require__.e("evaluation-drift")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/champion/index.ts")),
	run: () => Promise.all(/* import() */[__webpack_require__.e("train-outcome"), __webpack_require__.e("reports-junit"), __webpack_require__.e("evaluation-metrics"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("yaml"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("contract"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("evaluation-estimation"), __webpack_require__.e("evaluation-expression"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("evaluation-served-model"), __webpack_require__.e("models-bundle"), __webpack_require__.e("evaluation-comparison"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("data-split"), __webpack_require__.e("report-model"), __webpack_require__.e("test-model"), __webpack_require__.e("train"), __webpack_require__.e("models-forest-worker"), __webpack_require__.e("reports-markdown"), __webpack_require__.e("platform-file"), __webpack_require__.e("evaluation-statistics"), __webpack_require__.e("evaluation-metrics-file-cobertura"), __webpack_require__.e("gate-on-metric"), __webpack_require__.e("evaluation-drift"), __webpack_require__.e("platform-cloud-aws")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/run/index.ts")),
};
/** Commands that only the CLI has. */
const commands = {
	preprocess: () => Promise.all(/* import() */[__webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("models-bundle"), __webpack_require__.e("platform-file"), __webpack_require__.e("predict")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/preprocess/index.ts")),
	predict: () => Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-estimation"), __webpack_require__.e("models-bundle"), __webpack_require__.e("platform-file"), __webpack_require__.e("predict")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/predict/index.ts")),
	describe: () => Promise.all(/* import() */[__webpack_require__.e("describe"), __webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("models-pickle"), __webpack_require__.e("models-bundle"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/describe/index.ts")),
	serve: () => Promise.all(/* import() */[__webpack_require__.e("data-prediction-log"), __webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle"), __webpack_require__.e("platform-file"), __webpack_require__.e("serve")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/serve/index.ts")),
	track: () => Promise.all(/* import() */[__webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("platform-mlflow"), __webpack_require__.e("yaml"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("contract"), __webpack_require__.e("delivery-tracking-track"), __webpack_require__.e("track"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/track/index.ts")),
	history: () => Promise.all(/* import() */[__webpack_require__.e("evaluation-gate"), __webpack_require__.e("models-predictor-identity"), __webpack_require__.e("platform-file"), __webpack_require__.e("history")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/history/index.ts")),
};
/** Finds an action or command by name. Undefined if there is none. */
async function find(name) {
	const load = Object.hasOwn(actions, name)
		? actions[name]
		: Object.hasOwn(commands, name)
			? commands[name]
			: undefined;
	return load === undefined ? undefined : (await load()).default;
}


/***/ }),

/***/ "src/edge/cli.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

var actions = __webpack_require__("src/actions/index.ts");
var failure = __webpack_require__("src/core/failure.ts");
var nearest = __webpack_require__("src/core/nearest.ts");
var version = __webpack_require__("src/core/version.ts");
var connect = __webpack_require__("src/platform/github/connect.ts");
var text_end = __webpack_require__("src/core/text-end.ts");
var port = __webpack_require__("src/platform/github/port.ts");
var refusal = __webpack_require__("src/platform/github/refusal.ts");
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
;// CONCATENATED MODULE: ./src/platform/pipeline/rest.ts




const silenceMs = 30_000;
/** Calls the JSON API of a CI system. */
class RestApi {
	host;
	#options;
	#client;
	constructor(options) {
		this.host = options.host;
		this.#options = options;
	}
	/**
	 * Sends one request and retries temporary failures (429, 5xx, broken connections).
	 *
	 * @throws {RequestError} with the status of any other answer. Its status is undefined if the server cannot be reached or does
	 * not answer with JSON.
	 */
	async request(method, path, body) {
		const { host, retries = retry/* usualRetries */.VI, signal } = this.#options;
		try {
			return await (0,retry/* retry */.L5)(`${method} ${path}`, { ...retries, signal }, () => this.#attempt(method, path, body));
		}
		catch (error) {
			if (error instanceof retry/* TransientError */.N_ && error.cause instanceof port/* RequestError */.G)
				throw error.cause;
			if (error instanceof retry/* TransientError */.N_ || error instanceof connection_error/* UnreachableError */.J)
				throw new port/* RequestError */.G(undefined, `${host}: ${error.message}`, { cause: error });
			throw error;
		}
	}
	async #attempt(method, path, body) {
		const { host, baseUrl, headers, env, signal } = this.#options;
		this.#client ??= __webpack_require__.e("platform-http-2").then(__webpack_require__.bind(__webpack_require__, "src/platform/http/client.ts")).then(({ HttpClient }) => new HttpClient(env));
		const { readBody } = await __webpack_require__.e("platform-http-2").then(__webpack_require__.bind(__webpack_require__, "src/platform/http/message.ts"));
		const answer = await (await this.#client).send({
			method,
			url: new URL(baseUrl + path),
			headers: { accept: "application/json", ...(body && { "content-type": "application/json" }), ...headers },
			...(body && { body: JSON.stringify(body) }),
			signal,
			silenceMs,
		});
		const text = (await readBody(answer)).toString("utf8");
		if (answer.status < 200 || answer.status > 299)
			throw refused(answer, text);
		try {
			const next = Number(answer.headers["x-next-page"] ?? Number.NaN);
			return { data: text === "" ? undefined : JSON.parse(text), nextPage: next > 0 ? next : undefined };
		}
		catch (error) {
			// Azure DevOps answers a token that it does not accept with its sign-in page and status 203.
			const message = `expected ${host}'s answer to ${method} ${path} as JSON, got ${(0,refusal/* plainMessage */.C5)(text)} with status ${answer.status} (is the token valid?)`;
			throw new port/* RequestError */.G(undefined, message, { cause: error });
		}
	}
}
function refused({ status, headers }, text) {
	const error = new port/* RequestError */.G(status, (0,refusal/* plainMessage */.C5)(messageIn(text)));
	if (status !== 429 && status < 500)
		return error;
	const afterMs = (0,retry/* retryAfterMs */.Vs)(headers["retry-after"], Date.now());
	return new retry/* TransientError */.N_(error.message, { afterMs, cause: error });
}
/** Finds the message in an error: `{message}` of GitLab and Azure DevOps, `{error: {message}}` of Bitbucket. */
function messageIn(text) {
	try {
		const { message, error, error_description: description } = Object(JSON.parse(text));
		const found = message ?? description ?? Object(error).message ?? error;
		if (found !== undefined)
			return typeof found === "string" ? found : JSON.stringify(found);
	}
	catch {
		// A proxy in between answers with a page or with plain text.
	}
	return text || "no message";
}

;// CONCATENATED MODULE: ./src/platform/pipeline/run.ts
const readers = {
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
				commitUrl: joined("/commit/", repositoryUrl, env["SYSTEM_PULLREQUEST_SOURCECOMMITID"] || env["BUILD_SOURCEVERSION"]),
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
function pipelineRun(env) {
	if (env["GITHUB_ACTIONS"])
		return undefined;
	for (const [system, { name, mark, read }] of Object.entries(readers)) {
		if (!env[mark])
			continue;
		const facts = read(env);
		const text = (key) => facts[key] || undefined;
		return {
			system: system,
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
function joined(between, ...parts) {
	return parts.every(Boolean) ? parts.join(between) : undefined;
}
function encoded(text) {
	return text === undefined ? undefined : encodeURIComponent(text);
}
function shortBranch(ref) {
	return ref?.replace(/^refs\/heads\//i, "");
}
function lastNumber(text) {
	return text?.match(/\d+/g)?.at(-1);
}
function wholeNumber(text) {
	return /^\d{1,15}$/.test(text ?? "") ? Number(text) : undefined;
}
/** Returns an address without its login, or undefined if it is not one. */
function webAddress(text) {
	if (text === undefined || !URL.canParse(text))
		return undefined;
	const url = new URL(text);
	if (url.protocol !== "https:" && url.protocol !== "http:")
		return undefined;
	url.username = "";
	url.password = "";
	return url.href;
}

;// CONCATENATED MODULE: ./src/platform/pipeline/connect.ts



/** Recognises the CI system. Undefined on GitHub, in a terminal and on unknown systems. Nothing is sent before the first call. */
function connectPipeline(options) {
	const run = pipelineRun(options.env);
	return run && { run, place: placeOf(run, options) };
}
function placeOf(run, options) {
	switch (run.system) {
		case "gitlab":
			return gitlabPlace(run, options);
		case "azure":
			return azurePlace(run, options);
		case "bitbucket":
			return bitbucketPlace(run, options);
		default:
			return undefined;
	}
}
/** https://docs.gitlab.com/api/notes/ The job's own token (`CI_JOB_TOKEN`) has no access to merge requests. */
function gitlabPlace({ pullRequest }, { env, ...rest }) {
	const projectId = env["CI_MERGE_REQUEST_PROJECT_ID"] || env["CI_PROJECT_ID"];
	const baseUrl = env["CI_API_V4_URL"];
	if (pullRequest === undefined || !projectId || !baseUrl)
		return undefined;
	const token = env["GITLAB_TOKEN"] || env["GL_TOKEN"];
	const access = token
		? { api: api({ host: "GitLab", baseUrl, headers: { "private-token": token }, env, ...rest }) }
		: { missing: "GITLAB_TOKEN is not set (a project access token with the scope `api`, as a masked CI/CD variable)" };
	const project = env["CI_MERGE_REQUEST_PROJECT_URL"] || env["CI_PROJECT_URL"] || "";
	const pageUrl = `${project}/-/merge_requests/${pullRequest}`;
	return { kind: "gitlab", access, projectId, mergeRequest: pullRequest, pageUrl };
}
/** https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-request-threads */
function azurePlace({ repositoryUrl }, { env, ...rest }) {
	const collection = env["SYSTEM_COLLECTIONURI"];
	const project = env["SYSTEM_TEAMPROJECT"];
	const repositoryId = env["BUILD_REPOSITORY_ID"];
	const pullRequest = Number(env["SYSTEM_PULLREQUEST_PULLREQUESTID"]);
	// A repository on GitHub has its pull requests there.
	const isHere = (env["BUILD_REPOSITORY_PROVIDER"] ?? "TfsGit") === "TfsGit";
	if (!collection || !project || !repositoryId || !(pullRequest > 0) || !isHere)
		return undefined;
	const baseUrl = (0,text_end/* withoutEnd */.M)(collection, "/");
	const token = env["SYSTEM_ACCESSTOKEN"];
	const headers = { authorization: `Bearer ${token}` };
	const access = token
		? { api: api({ host: "Azure DevOps", baseUrl, headers, env, ...rest }) }
		: {
			missing: "SYSTEM_ACCESSTOKEN is not set (map it in the step: `env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }`)",
		};
	const pageUrl = `${repositoryUrl ?? baseUrl}/pullrequest/${pullRequest}`;
	const repositoryPath = `/${encodeURIComponent(project)}/_apis/git/repositories/${repositoryId}`;
	return { kind: "azure", access, repositoryPath, pullRequest, pageUrl };
}
/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/, without a token through the step's own proxy. */
function bitbucketPlace({ commit, pullRequest, repositoryUrl, commitUrl }, { env, bitbucketProxy: proxy = "http://localhost:29418", ...rest }) {
	const repository = env["BITBUCKET_REPO_FULL_NAME"];
	if (!repository || commit === undefined)
		return undefined;
	const proxied = { ...env, HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: "", no_proxy: "" };
	const baseUrl = "http://api.bitbucket.org/2.0";
	const access = { api: api({ host: "Bitbucket", baseUrl, headers: {}, env: proxied, ...rest }) };
	const pageUrl = pullRequest === undefined ? commitUrl : `${repositoryUrl}/pull-requests/${pullRequest}`;
	return { kind: "bitbucket", access, repository, commit, pageUrl: pageUrl ?? "" };
}
function api(options) {
	return new RestApi(options);
}

var thread = __webpack_require__("src/platform/process/thread.ts");
var thread_starter = __webpack_require__("src/platform/process/thread-starter.ts");
var command_help = __webpack_require__("src/edge/command-help.ts");
;// CONCATENATED MODULE: ./src/edge/help.ts

/** Returns the general help: every command with its description. */
async function help() {
	const named = await Promise.all(Object.entries({ ...actions/* actions */.o1, ...actions/* commands */.Pi }).map(async ([name, load]) => [name, (await load()).default]));
	const width = Math.max(...named.map(([name]) => name.length));
	return [
		"trainyard takes a machine-learning model from data to a tested, gated and shipped service.",
		"",
		"Usage: trainyard COMMAND [--option value …] [--json]",
		"",
		...named.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
		"",
		"`trainyard COMMAND --help` lists the options of a command.",
		"Exit codes: 0 success, 1 negative verdict, 2 bad input, 70 a bug in trainyard.",
	].join("\n");
}

var log_dialect = __webpack_require__("src/edge/log-dialect.ts");
var terminal = __webpack_require__("src/edge/terminal.ts");
;// CONCATENATED MODULE: ./src/edge/cli.ts













thread_starter/* threadStarter */.a.start = thread/* startThread */.B;
/** Runs a command line, e.g. `["train", "--data", "iris.csv"]`. Resolves to its exit code. */
function runCommandLine(args) {
	const { env } = process;
	const dialect = (0,log_dialect/* logDialect */.H)(pipelineRun(env)?.system, env);
	return (0,terminal/* inTerminal */.e5)(async (interrupted) => {
		const [name, ...rest] = args;
		if (name === "--version" || name === "version")
			return (0,terminal/* say */.cv)(`trainyard ${version/* version */.r}`);
		if (name === undefined || name === "--help" || name === "-h" || name === "help") {
			const asked = name === undefined ? undefined : rest[0];
			if (asked !== undefined)
				return (0,terminal/* say */.cv)((0,command_help/* commandHelp */.b)(asked, await command(asked)));
			(0,terminal/* say */.cv)(await help());
			return name === undefined ? terminal/* exitCodes */.hS.unjudged : terminal/* exitCodes */.hS.green;
		}
		const connections = (token, signal) => ({
			github: (0,connect/* connect */.N)({ env, token, signal }),
			pipeline: connectPipeline({ env, signal }),
		});
		return (0,terminal/* runAction */.Cs)({ name, action: await command(name), args: rest, interrupted, connect: connections, dialect });
	}, dialect);
}
async function command(name) {
	const action = await (0,actions/* find */.I6)(name);
	if (action !== undefined)
		return action;
	const close = (0,nearest/* nearest */.p)(name, [...Object.keys(actions/* actions */.o1), ...Object.keys(actions/* commands */.Pi)]);
	throw new failure/* Failure */.H(`${name}: there is no such command${close === undefined ? "" : ` (did you mean ${close}?)`}; \`trainyard --help\` lists them`);
}


/***/ }),

/***/ "src/edge/main.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

var actions = __webpack_require__("src/actions/index.ts");
var contract_action = __webpack_require__("src/contract/action.ts");
var former_words = __webpack_require__("src/contract/former-words.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var connect = __webpack_require__("src/platform/github/connect.ts");
var environment = __webpack_require__("src/platform/process/environment.ts");
var stack = __webpack_require__("src/platform/process/stack.ts");
var thread = __webpack_require__("src/platform/process/thread.ts");
var thread_starter = __webpack_require__("src/platform/process/thread-starter.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
var markdown_text = __webpack_require__("src/reports/markdown/text.ts");
var target = __webpack_require__("src/reports/notice/target.ts");
var interruption = __webpack_require__("src/edge/interruption.ts");
var log_line = __webpack_require__("src/edge/log-line.ts");
var notified = __webpack_require__("src/edge/notified.ts");
var output = __webpack_require__("src/edge/output.ts");
var progress = __webpack_require__("src/edge/progress.ts");
var external_node_fs_ = __webpack_require__("node:fs");
var budget = __webpack_require__("src/reports/markdown/budget.ts");
;// CONCATENATED MODULE: ./src/edge/foreign-output.ts
/**
 * Libraries print too, such as the client of GitHub's artifacts. Their lines become debug messages, which the runner shows when
 * debug logging is switched on, so that the log holds what the step says. Secrets that they mask stay masked.
 *
 * @returns the function that writes the step's own text.
 */
function separateForeignOutput(stream) {
	const write = stream.write.bind(stream);
	let rest = "";
	const foreign = (text) => {
		const lines = `${rest}${text}`.split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines)
			write(`${foreignLine(line)}\n`);
	};
	stream.write = ((chunk, encoding, done) => {
		foreign(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
		const finished = typeof encoding === "function" ? encoding : done;
		if (typeof finished === "function")
			process.nextTick(finished);
		return true;
	});
	return (text) => {
		write(text);
	};
}
function foreignLine(line) {
	const text = line.trimEnd();
	if (text === "" || text.startsWith("::add-mask::"))
		return text;
	return `::debug::${text.replaceAll("%", "%25").replaceAll("\r", "%0D")}`;
}

var external_node_crypto_ = __webpack_require__("node:crypto");
;// CONCATENATED MODULE: ./src/edge/runner-protocol.ts
/**
 * The runner's file and log protocol. `@actions/core` implements it too, but loads an OIDC client and an HTTP library
 * of 900 kB at every start, which takes half the time of a short step.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */



/**
 * Formats one `name<<delimiter` record of `GITHUB_OUTPUT`. The delimiter is random, so that a value cannot end its
 * record and start another.
 */
function outputRecord(name, value, delimiter = `end_of_output_${(0,external_node_crypto_.randomUUID)()}`) {
	if (name.includes(delimiter) || value.includes(delimiter))
		throw new Error(`output ${name}: expected a value without the delimiter ${delimiter}`);
	return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/**
 * Appends UTF-8 text to a command file.
 *
 * @throws {Failure} if the runner provides no such file, or it cannot be written.
 */
function appendToFile(command, text, env = process.env) {
	const path = env[command];
	if (!path) {
		throw new failure/* Failure */.H(`${command}: expected the path of a file that the runner reads, got none (update the runner, or use the trainyard command line)`);
	}
	try {
		(0,external_node_fs_.appendFileSync)(path, text, "utf8");
	}
	catch (error) {
		throw new failure/* Failure */.H(`${command}: ${path} could not be written: ${error.message}`, { cause: error });
	}
}
/** Formats a line such as `::error file=a.csv,line=3::message`, escaped for the runner. */
function logCommand(name, properties, message) {
	const pairs = Object.entries(properties)
		.filter(([, value]) => value !== undefined && value !== "")
		.map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeMessage(message)}\n`;
}
function escapeMessage(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

;// CONCATENATED MODULE: ./src/edge/workflow.ts




let write = (text) => {
	process.stdout.write(text);
};
/** From here on, the log holds what this module writes; what libraries print becomes debug messages. */
function ownLog() {
	write = separateForeignOutput(process.stdout);
}
/** Returns an input as the runner passes it: trimmed, and "" if unset. */
function getInput(name) {
	return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function setOutput(name, value) {
	appendToFile("GITHUB_OUTPUT", outputRecord(name, String(value)));
}
/** Returns the content of this step's output file, or "" if there is none. */
function outputText() {
	const file = process.env["GITHUB_OUTPUT"];
	return file && (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() ? (0,external_node_fs_.readFileSync)(file, "utf8") : "";
}
function restoreOutputs(text) {
	const file = process.env["GITHUB_OUTPUT"];
	if (file)
		(0,external_node_fs_.writeFileSync)(file, text);
}
/** Shorter lines, such as the brace of a JSON file, would make the rest of the log unreadable. */
const shortestSecretLine = 4;
/**
 * Makes the runner mask the value in the log from now on: as a whole, and each of its lines alone, because programs print
 * line by line. Of a line `KEY=value`, the value is masked as well.
 */
function setSecret(value) {
	const lines = value.split(/\r?\n/).map((line) => line.trim());
	const values = lines.flatMap((line) => [line, /^"?[\w.-]+=(.+?)"?$/.exec(line)?.[1]?.trim() ?? ""]);
	const parts = values.length > 2 || values[1] !== "" ? values.filter((part) => part.length >= shortestSecretLine) : [];
	for (const each of new Set([value, ...parts]))
		write(logCommand("add-mask", {}, each));
}
function annotate(level, message, properties = {}) {
	write(logCommand(level, properties, message));
}
function info(message) {
	write(`${message}\n`);
}
/** Folds the lines that are written during `work` under a title. */
async function group(title, work) {
	write(logCommand("group", {}, title));
	try {
		return await work();
	}
	finally {
		write(logCommand("endgroup", {}, ""));
	}
}
/** Fails the step with the reason as an annotation. */
function setFailed(message) {
	process.exitCode = 1;
	annotate("error", message);
}
const cutNote = "\n\n*The rest is left out: GitHub shows one MiB of summaries for a step.*\n";
/** Appends to the step's summary. It leaves out what exceeds the limit, because GitHub would drop everything. */
function appendSummary(markdown) {
	const used = (0,external_node_fs_.statSync)(process.env["GITHUB_STEP_SUMMARY"] ?? "", { throwIfNoEntry: false })?.size ?? 0;
	appendToFile("GITHUB_STEP_SUMMARY", fitted(`${markdown}\n`, budget/* limits */.Fy.stepSummary - used));
}
/** Returns the complete lines at the start of the text that fit into this number of bytes. */
function fitted(text, bytes) {
	if (Buffer.byteLength(text) <= bytes)
		return text;
	const start = Buffer.from(text).subarray(0, Math.max(0, bytes - cutNote.length));
	const end = start.lastIndexOf("\n");
	return end <= 0 ? "" : `${start.subarray(0, end).toString()}${cutNote}`;
}

;// CONCATENATED MODULE: ./src/edge/main.ts






















thread_starter/* threadStarter */.a.start = thread/* startThread */.B;
/** GitHub shows ten annotations of a kind per step and drops the rest silently. */
const annotationsPerLevel = 10;
/** Number of lines of a summary that the log repeats. */
const mostLogLines = 500;
/** Runs an action as a step of a workflow, from its inputs to its outcome. Only this function fails a step. */
async function runStep(name) {
	const interrupted = (0,interruption/* interruption */.Y)();
	// Node's deprecation warnings about a dependency are for maintainers, not for the log of a job.
	process.noDeprecation = true;
	(0,output/* surviveLostOutput */.k)(process.stdout, process.stderr);
	ownLog();
	try {
		const action = await (0,actions/* find */.I6)(name);
		if (action === undefined)
			throw new Error(`no action is called "${name}"`);
		await run(action, interrupted);
	}
	catch (error) {
		if (interrupted.signal.aborted) {
			annotate("error", (0,log_line/* logLine */.B)(String(interrupted.signal.reason.message)));
			process.exitCode = interrupted.exitCode();
		}
		else if (error instanceof failure/* Failure */.H) {
			annotate("error", (0,log_line/* logLine */.B)(error.message), properties({ level: "error", message: "", ...(error.at && { at: error.at }) }));
			process.exitCode = 1;
		}
		else {
			setFailed((0,log_line/* logLine */.B)(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${(0,stack/* bugStack */.V)(error)}`));
		}
	}
}
/** Checks this step's outputs. @throws {Failure} if a program under test has added its own. */
function refuseForeignOutputs(before) {
	if (outputText() === before)
		return;
	restoreOutputs(before);
	throw new failure/* Failure */.H("GITHUB_OUTPUT: expected no outputs but this step's own, got lines that another program wrote (does the tested command look for the runner's files?)");
}
async function run(action, { signal, setPatience }) {
	const before = outputText();
	const source = (0,former_words/* presentWords */.D)(action.inputs, getInput, reporter().warning);
	const values = (0,inputs/* read */.LF)(action.inputs, source);
	setPatience(action.patienceMs?.(values));
	for (const [name, declared] of Object.entries(action.inputs)) {
		const value = values[name];
		if (declared.secret !== undefined && typeof value === "string")
			setSecret(value);
		if (name === "notify" && typeof value === "string")
			for (const part of (0,target/* secretsOf */.F)(value))
				setSecret(part);
	}
	const { outputs, summary, log = [], annotations = [], failure, } = await (0,notified/* runNotified */.u)(action, values, context(signal, values["token"], (0,inputs/* given */.gI)(action.inputs, source)));
	refuseForeignOutputs(before);
	// Empty outputs are written as well, because another program could add a missing name.
	for (const [name, value] of Object.entries(outputs))
		setOutput(name, (0,contract_action/* outputValueText */.c)(value));
	if (summary.length > 0 && process.env["GITHUB_STEP_SUMMARY"])
		appendSummary((0,markdown/* toMarkdown */.l6)(summary));
	await writeLog([...log, ...placeBlocks(outputs)], summary);
	// The verdict is first, because GitHub only shows the first ten errors of a step.
	if (failure !== undefined)
		setFailed((0,log_line/* logLine */.B)(failure));
	main_annotate(annotations, failure === undefined ? 0 : 1);
}
/** Lists the files and the addresses of everything written to GitHub. */
function placeBlocks(outputs) {
	const ending = (end) => Object.entries(outputs).flatMap(([name, value]) => name.endsWith(end) && typeof value === "string" ? [value] : []);
	const files = ending("-path").map((path) => (0,shown_path/* shownPath */.p)(path, workspace()));
	const links = ending("-url");
	return [
		...(files.length === 0 ? [] : [(0,block/* paragraph */.FY)(`Files: ${[...new Set(files)].join(", ")}`)]),
		...(links.length === 0 ? [] : [(0,block/* paragraph */.FY)(`Links: ${links.join(" ")}`)]),
	];
}
function workspace() {
	return process.env["GITHUB_WORKSPACE"] || process.cwd();
}
/** The result in a few lines, and the whole summary folded away. */
async function writeLog(log, summary) {
	if (log.length > 0)
		info((0,log_line/* logLine */.B)((0,markdown_text/* compactText */.X)(log)));
	if (summary.length === 0)
		return;
	const lines = (0,markdown_text/* toText */.f)(summary).trimEnd().split("\n");
	await group("The whole result", () => {
		info((0,log_line/* logLine */.B)(lines.slice(0, mostLogLines).join("\n")));
		if (lines.length > mostLogLines)
			info(`${lines.length - mostLogLines} more lines are in the job's summary`);
	});
}
function main_annotate(annotations, errorsBefore) {
	for (const level of ["error", "warning", "notice"]) {
		const room = annotationsPerLevel - (level === "error" ? errorsBefore : 0);
		for (const annotation of annotations.filter((each) => each.level === level).slice(0, room)) {
			annotate(level, (0,log_line/* logLine */.B)(annotation.message), properties(annotation));
		}
	}
}
function properties({ title, at }) {
	return { title, file: at?.file, line: at?.line };
}
/** Builds the context. `token` always means the token for GitHub, whichever action has this input. */
function context(signal, token, given) {
	return {
		given,
		reporter: reporter(),
		signal,
		cwd: workspace(),
		env: (0,environment/* childEnvironment */.Qc)(process.env),
		cacheService: (0,environment/* cacheServiceVariables */["do"])(process.env),
		identityService: (0,environment/* identityServiceVariables */.NV)(process.env),
		stdin: process.stdin,
		stdout: process.stdout,
		now: () => new Date(),
		github: (0,connect/* connect */.N)({ env: process.env, token: typeof token === "string" ? token : undefined, signal }),
		pipeline: undefined,
	};
}
function reporter() {
	const place = (at) => properties({ level: "notice", message: "", ...(at && { at }) });
	return {
		info: (message) => info((0,log_line/* logLine */.B)(message)),
		notice: (message, at) => annotate("notice", (0,log_line/* logLine */.B)(message), place(at)),
		warning: (message, at) => annotate("warning", (0,log_line/* logLine */.B)(message), place(at)),
		group: (title, work) => group((0,log_line/* logLine */.B)(title), work),
		progress: (0,progress/* paced */.y)(10_000, Date.now, (line) => info((0,log_line/* logLine */.B)(line))),
		mask: setSecret,
	};
}


/***/ }),

/***/ "src/platform/github/connect.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

var text_end = __webpack_require__("src/core/text-end.ts");
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/platform/github/artifacts.ts

/**
 * Uploads an artifact. The service comes from the runner's environment, not from a token. An artifact of that name
 * from an earlier attempt of this run is replaced, because a failed attempt's files would otherwise belong to a run
 * that passed.
 *
 * @param attemptStart Start of this attempt. Undefined if GitHub does not say.
 * @throws {RequestError} with status 409 if another job of this attempt has uploaded the name, or the artifact of an
 * earlier attempt could not be replaced.
 */
async function uploadRunArtifact({ name, files, root }, run, attemptStart) {
	const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e("actions-artifact"), __webpack_require__.e("actions-github"), __webpack_require__.e("https-proxy-agent")]).then(__webpack_require__.bind(__webpack_require__, "@actions/artifact/lib/artifact.js"));
	const client = new DefaultArtifactClient();
	const upload = () => client.uploadArtifact(name, files, root);
	const { id, size, digest } = await upload().catch(async (error) => {
		if (!/\(409\)|already exists/i.test(String(error?.message)))
			throw error;
		const taken = new port/* RequestError */.G(409, `another step or job of this run has uploaded an artifact of that name (give each its own, such as ${name}-1)`);
		if (run.runAttempt <= 1)
			throw taken;
		const start = await attemptStart();
		const { createdAt } = (await client.getArtifact(name)).artifact;
		if (start !== undefined && createdAt !== undefined && createdAt >= start)
			throw taken;
		await client.deleteArtifact(name);
		return upload();
	});
	if (id === undefined)
		throw new port/* RequestError */.G(undefined, `the artifact service took ${name} without giving it an id`);
	return {
		id,
		url: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`,
		digest: `sha256:${digest ?? ""}`,
		sizeBytes: size ?? 0,
	};
}
/** Removes an artifact of that name that an earlier attempt of this run left, if there is one. */
async function deleteRunArtifact(name) {
	const { ArtifactNotFoundError, DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e("actions-artifact"), __webpack_require__.e("actions-github"), __webpack_require__.e("https-proxy-agent")]).then(__webpack_require__.bind(__webpack_require__, "@actions/artifact/lib/artifact.js"));
	await new DefaultArtifactClient().deleteArtifact(name).catch((error) => {
		if (!(error instanceof ArtifactNotFoundError))
			throw error;
	});
}
/**
 * Downloads an artifact of any run in this repository and unpacks it into `folder`.
 *
 * @throws {RequestError} with status 409 if its bytes do not match `digest`.
 */
async function downloadArtifact({ id, runId, token, run, digest }, folder) {
	const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e("actions-artifact"), __webpack_require__.e("actions-github"), __webpack_require__.e("https-proxy-agent")]).then(__webpack_require__.bind(__webpack_require__, "@actions/artifact/lib/artifact.js"));
	const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(id, {
		path: folder,
		findBy: { token, workflowRunId: runId, repositoryOwner: run.owner, repositoryName: run.repository },
		...(digest !== undefined && { expectedHash: digest }),
	});
	if (digestMismatch === true)
		throw new port/* RequestError */.G(409, `artifact ${id} is not what was uploaded: its digest does not match ${digest}`);
}

var github_refusal = __webpack_require__("src/platform/github/refusal.ts");
var github_run = __webpack_require__("src/platform/github/run.ts");
;// CONCATENATED MODULE: ./src/platform/github/connect.ts







/** Maximum silence. GitHub ends requests after ten seconds. */
const silenceMs = 30_000;
/** Maximum number of pages. A server whose pages never end must not block a job. */
const mostPages = 300;
/** Connects to GitHub. Undefined outside GitHub. Nothing is loaded or sent before the first call. */
function connect({ env, token, signal, retries = retry/* usualRetries */.VI }) {
	const run = (0,github_run/* runFromEnvironment */.R)(env);
	if (run === undefined)
		return undefined;
	const baseUrl = (0,text_end/* withoutEnd */.M)(env["GITHUB_API_URL"] || "https://api.github.com", "/");
	let client;
	const call = async (method, path, parameters) => {
		if (token === undefined)
			throw new port/* RequestError */.G(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
		client ??= clientFor({ env, token, baseUrl });
		const { request } = await client;
		const place = path.includes("{owner}") ? { owner: run.owner, repo: run.repository } : {};
		const all = { ...place, request: { signal }, ...parameters };
		try {
			return await (0,retry/* retry */.L5)(`${method} ${path}`, { ...retries, signal }, () => request(`${method} ${path}`, all).catch((error) => Promise.reject(failedAttempt(error))));
		}
		catch (error) {
			throw requestError(error, baseUrl);
		}
	};
	const attemptStart = async () => {
		const { data } = await call("GET", "/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run.runId }).catch(() => ({ data: undefined }));
		const at = Date.parse(String(Object(data).run_started_at));
		return Number.isNaN(at) ? undefined : new Date(at);
	};
	return {
		run,
		async request(method, path, parameters = {}) {
			const { data } = await call(method, path, parameters);
			// An empty text means no content. Any other text is a page of a proxy, and null has no meaning.
			const isAnswer = data === "" || data === undefined || (typeof data === "object" && data !== null);
			if (!isAnswer)
				throw wrongAnswer(path, data);
			return data;
		},
		async *list(path, parameters = {}) {
			for (let page = 1; page <= mostPages; page++) {
				const { data, headers } = await call("GET", path, { per_page: 100, ...parameters, page });
				const items = itemsOf(data);
				if (items === undefined)
					throw wrongAnswer(path, data);
				yield* items;
				if (!/rel="next"/.test(String(headers["link"] ?? "")))
					return;
			}
		},
		uploadArtifact: (name, files, root) => uploadRunArtifact({ name, files, root }, run, attemptStart).catch((error) => Promise.reject(artifactError(error))),
		deleteArtifact: (name) => deleteRunArtifact(name).catch((error) => Promise.reject(artifactError(error))),
		async downloadArtifact(id, runId, folder) {
			if (token === undefined)
				throw new port/* RequestError */.G(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
			const { data } = await call("GET", "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}", { artifact_id: id });
			if (typeof data !== "object" || data === null)
				throw wrongAnswer("/artifacts/{artifact_id}", data);
			const { digest, expired } = data;
			if (expired)
				throw new port/* RequestError */.G(410, `artifact ${id} has expired`);
			await downloadArtifact({ id, runId, token, run, digest: digest ?? undefined }, folder).catch((error) => Promise.reject(artifactError(error)));
		},
	};
}
async function clientFor({ env, token, baseUrl }) {
	// The client is loaded here, because most steps do not need GitHub, and Node's HTTPS takes long to load.
	const { getOctokit } = await __webpack_require__.e("actions-github").then(__webpack_require__.bind(__webpack_require__, "@actions/github/lib/github.js"));
	const { HttpClient } = await __webpack_require__.e("platform-http-2").then(__webpack_require__.bind(__webpack_require__, "src/platform/http/client.ts"));
	const { fetchThrough } = await __webpack_require__.e("platform-http-fetch").then(__webpack_require__.bind(__webpack_require__, "src/platform/http/fetch.ts"));
	const silent = () => { };
	// Deprecation warnings are for maintainers, not for the log of a job.
	const log = { debug: silent, info: silent, warn: silent, error: silent };
	const request = { fetch: withSafeNumbers(fetchThrough(new HttpClient(env), silenceMs)), log };
	return getOctokit(token, { baseUrl, log, request });
}
/**
 * The toolkit reads whole numbers above 2^53 as BigInt, which it then cannot write into its own error messages. GitHub has no
 * such number; from any other server they come as text.
 */
function withSafeNumbers(send) {
	return async (...request) => {
		const answer = await send(...request);
		if (!/json/.test(answer.headers.get("content-type") ?? ""))
			return answer;
		const text = await answer.text().catch((error) => Promise.reject((0,connection_error/* connectionError */.$)(error)));
		const body = /\d{16}/.test(text) ? withTextForLargeNumbers(text) : text;
		const { status, headers } = answer;
		return new Response(answer.body === null ? null : body, { status, headers });
	};
}
function withTextForLargeNumbers(text) {
	try {
		const isLarge = (value) => Number.isInteger(value) && !Number.isSafeInteger(value);
		return JSON.stringify(JSON.parse(text), (_, value) => (isLarge(value) ? String(value) : value));
	}
	catch {
		return text;
	}
}
/** Returns the items of `{ total_count, artifacts: […] }` or of a plain list. Undefined for anything else. */
function itemsOf(data) {
	const list = Array.isArray(data) ? data : Object.values(Object(data)).find(Array.isArray);
	return Array.isArray(list) && list.every((each) => typeof each === "object" && each !== null) ? list : undefined;
}
/** Returns the error for a successful response with other content. It never counts as an empty list. */
function wrongAnswer(path, data) {
	const found = typeof data === "string" ? (0,github_refusal/* plainMessage */.C5)(data) : String(JSON.stringify(data)).slice(0, 80);
	return new port/* RequestError */.G(undefined, `expected GitHub's answer to ${path} as JSON, got ${found}`);
}
/** Returns the error of one attempt: a `TransientError` if it should be retried. */
function failedAttempt(error) {
	const { status, message, response, cause } = error;
	// The toolkit reports a broken connection as status 500 without a response.
	if (status === undefined || response === undefined)
		return cause ?? error;
	const refusal = { status, message: (0,github_refusal/* plainMessage */.C5)(message), headers: response.headers ?? {} };
	const refused = new port/* RequestError */.G(status, refusal.message, { cause: error, hint: (0,github_refusal/* refusalHint */.ah)(refusal) });
	const afterMs = (0,github_refusal/* retryWaitMs */.Ko)(refusal, Date.now());
	return afterMs === undefined ? refused : new retry/* TransientError */.N_(refusal.message, { afterMs, cause: refused });
}
/** Converts the last error to the type that callers know. */
function requestError(error, baseUrl) {
	if (error instanceof retry/* TransientError */.N_ && error.cause instanceof port/* RequestError */.G)
		return error.cause;
	if (!(error instanceof retry/* TransientError */.N_ || error instanceof connection_error/* UnreachableError */.J))
		return error;
	return new port/* RequestError */.G(undefined, `${new URL(baseUrl).host}: ${error.message}`, { cause: error });
}
/** Converts the plain errors of the artifact service's client. */
function artifactError(error) {
	if (error instanceof port/* RequestError */.G || !(error instanceof Error) || error.name === "AbortError")
		return error;
	const message = (0,github_refusal/* plainMessage */.C5)(error.message);
	return new port/* RequestError */.G(error.status, message, {
		cause: error,
		hint: (0,github_refusal/* artifactServiceHint */.zW)(message),
	});
}


/***/ }),

/***/ "src/platform/github/run.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runFromEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/text-end.ts");


/** Reads the facts about this run from the runner's environment variables. Undefined outside GitHub. */
function runFromEnvironment(env) {
	const [owner, repository] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	if (!owner || !repository)
		return undefined;
	const event = eventPayload(env["GITHUB_EVENT_PATH"]);
	const sha = env["GITHUB_SHA"] ?? "";
	const pullRequest = pullRequestOf(event, env);
	return {
		owner,
		repository,
		sha,
		// A `workflow_run` job runs on the default branch, but its event names the commit that matters.
		headSha: pullRequest?.headSha ?? text(event.workflow_run?.head_sha) ?? sha,
		headBranch: branchOf(event),
		conclusion: text(event.workflow_run?.conclusion),
		ref: env["GITHUB_REF"] ?? "",
		event: env["GITHUB_EVENT_NAME"] ?? "",
		workflow: env["GITHUB_WORKFLOW"] ?? "",
		job: env["GITHUB_JOB"] ?? "",
		runId: Number(env["GITHUB_RUN_ID"] ?? 0),
		runAttempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
		serverUrl: (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .M)(env["GITHUB_SERVER_URL"] ?? "https://github.com", "/"),
		pullRequest,
		defaultBranch: text(event.repository?.default_branch),
		baseRef: pullRequest?.baseRef ?? text(event.merge_group?.base_ref)?.replace(/^refs\/heads\//, ""),
		commentedPull: event.issue?.pull_request ? (event.issue.number ?? undefined) : undefined,
		triggeringRunId: event.workflow_run?.id ?? undefined,
	};
}
function pullRequestOf({ pull_request: pull }, env) {
	const { number, head, base } = pull ?? {};
	const [headSha, baseSha, baseRef] = [text(head?.sha), text(base?.sha), text(base?.ref)];
	if (!Number.isSafeInteger(number) || !number || !headSha || !baseSha || !baseRef)
		return undefined;
	return {
		number,
		headSha,
		baseSha,
		baseRef,
		// `pull_request_target` runs with the base's token. A deleted fork no longer has a repository.
		readOnly: env["GITHUB_EVENT_NAME"] !== "pull_request_target" &&
			(head?.repo?.full_name !== (base?.repo?.full_name ?? env["GITHUB_REPOSITORY"]) ||
				env["GITHUB_ACTOR"] === "dependabot[bot]"),
	};
}
function branchOf({ workflow_run: run }) {
	const [owner, branch] = [text(run?.head_repository?.owner?.login), text(run?.head_branch)];
	return owner && branch ? `${owner}:${branch}` : undefined;
}
/** Returns a text from a payload, which is untrusted and may have any type. */
function text(value) {
	return typeof value === "string" && value !== "" ? value : undefined;
}
function eventPayload(path) {
	if (!path)
		return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
		return typeof event === "object" && event !== null ? event : {};
	}
	catch {
		// Schedules and handmade environments have no payload, and everything in it is optional.
		return {};
	}
}


/***/ }),

/***/ "src/platform/process/thread.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** Starts a thread on the bundle's entry next to this chunk, or on the entry's source when run from sources. */
function startThread(work) {
	const here = import.meta.url;
	const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
	return new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: { work } });
}


/***/ })

};
