export const id = 820;
export const ids = [820];
export const modules = {

/***/ 60079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   o1: () => (/* binding */ actions)
/* harmony export */ });
/** Actions of the suite: each a `uses:` step with a manifest, and a CLI command. `run` is the root manifest. */
const actions = {
    train: () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(400), __webpack_require__.e(181), __webpack_require__.e(615), __webpack_require__.e(42), __webpack_require__.e(972), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 77972)),
    "test-model": () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(400), __webpack_require__.e(181), __webpack_require__.e(615), __webpack_require__.e(150), __webpack_require__.e(626), __webpack_require__.e(482), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 16482)),
    "gate-on-metric": () => Promise.all(/* import() */[__webpack_require__.e(626), __webpack_require__.e(238), __webpack_require__.e(66), __webpack_require__.e(30)]).then(__webpack_require__.bind(__webpack_require__, 85066)),
    "publish-junit": () => Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(958), __webpack_require__.e(82)]).then(__webpack_require__.bind(__webpack_require__, 93442)),
    "build-push-image": () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(65)]).then(__webpack_require__.bind(__webpack_require__, 14576)),
    "report-model": () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(800), __webpack_require__.e(400), __webpack_require__.e(615), __webpack_require__.e(150), __webpack_require__.e(626), __webpack_require__.e(958), __webpack_require__.e(987), __webpack_require__.e(238), __webpack_require__.e(390), __webpack_require__.e(827)]).then(__webpack_require__.bind(__webpack_require__, 74390)),
    run: () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(800), __webpack_require__.e(360), __webpack_require__.e(400), __webpack_require__.e(181), __webpack_require__.e(615), __webpack_require__.e(150), __webpack_require__.e(626), __webpack_require__.e(958), __webpack_require__.e(42), __webpack_require__.e(987), __webpack_require__.e(238), __webpack_require__.e(482), __webpack_require__.e(972), __webpack_require__.e(66), __webpack_require__.e(390), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 97153)),
};
/** Commands of the CLI alone. */
const commands = {
    preprocess: () => Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(181), __webpack_require__.e(53)]).then(__webpack_require__.bind(__webpack_require__, 44330)),
    predict: () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(400), __webpack_require__.e(181), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 29923)),
    describe: () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 82305)),
    serve: () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(400), __webpack_require__.e(181), __webpack_require__.e(971)]).then(__webpack_require__.bind(__webpack_require__, 42510)),
};
/** The action or command of that name, or undefined. */
async function find(name) {
    const load = Object.hasOwn(actions, name)
        ? actions[name]
        : Object.hasOwn(commands, name)
            ? commands[name]
            : undefined;
    return load === undefined ? undefined : (await load()).default;
}


/***/ }),

/***/ 17820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./src/actions/index.ts
var actions = __webpack_require__(60079);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__(74910);
// EXTERNAL MODULE: ./src/platform/github/connect.ts + 3 modules
var connect = __webpack_require__(32599);
// EXTERNAL MODULE: ./src/edge/command-help.ts
var command_help = __webpack_require__(58994);
;// CONCATENATED MODULE: ./src/edge/help.ts

/** The front page: every command with its sentence. */
async function help() {
    const named = await Promise.all(Object.entries({ ...actions/* actions */.o1, ...actions/* commands */.Pi }).map(async ([name, load]) => [name, (await load()).default]));
    const width = Math.max(...named.map(([name]) => name.length));
    return [
        "trainyard: data to a tested, gated, reported, shipped model",
        "",
        "Usage: trainyard COMMAND [--word value …] [--json]",
        "",
        ...named.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
        "",
        "`trainyard COMMAND --help` lists a command's options.",
        "Exit codes: 0 green, 1 red verdict, 2 cannot be judged (bad input), 70 a bug.",
    ].join("\n");
}

// EXTERNAL MODULE: ./src/edge/terminal.ts + 2 modules
var terminal = __webpack_require__(24878);
;// CONCATENATED MODULE: ./src/edge/cli.ts








/** Runs a command line, e.g. `["train", "--data", "iris.csv"]`; resolves to its exit code. */
function cli(args) {
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
        const github = (token, signal) => (0,connect/* connect */.N)({ env: process.env, token, signal });
        return (0,terminal/* runCommand */.d1)(name, await command(name), rest, interrupted, github);
    });
}
async function command(name) {
    const action = await (0,actions/* find */.I6)(name);
    if (action !== undefined)
        return action;
    const close = (0,nearest/* nearest */.p)(name, [...Object.keys(actions/* actions */.o1), ...Object.keys(actions/* commands */.Pi)]);
    throw new failure/* Failure */.H(`${name}: there is no such command${close === undefined ? "" : ` (did you mean ${close}?)`}; \`trainyard --help\` lists them`);
}


/***/ }),

/***/ 32599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/platform/github/port.ts
var port = __webpack_require__(96292);
;// CONCATENATED MODULE: ./src/platform/github/artifacts.ts

/** Files under `root` as one zip of this run. The service comes from the runner's environment, not from a token. */
async function uploadArtifact(name, files, root, run) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(690)]).then(__webpack_require__.bind(__webpack_require__, 35690));
    const { id, size, digest } = await new DefaultArtifactClient().uploadArtifact(name, files, root);
    if (id === undefined)
        throw new port/* RequestError */.G(500, `the artifact service took ${name} without giving it an id`);
    return {
        id,
        url: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`,
        digest: `sha256:${digest ?? ""}`,
        sizeBytes: size ?? 0,
    };
}
/**
 * An artifact of any run of this repository, unpacked into `folder`.
 *
 * @throws {RequestError} with status 409 when its bytes are not those of `digest` (`sha256:…`).
 */
async function downloadArtifact(id, folder, { runId, token, run, digest }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(690)]).then(__webpack_require__.bind(__webpack_require__, 35690));
    const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(id, {
        path: folder,
        findBy: { token, workflowRunId: runId, repositoryOwner: run.owner, repositoryName: run.repository },
        ...(digest !== undefined && { expectedHash: digest }),
    });
    if (digestMismatch === true)
        throw new port/* RequestError */.G(409, `artifact ${id} is not what was uploaded: its digest does not match ${digest}`);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/platform/github/retry.ts

const usualPatience = { attempts: 5, baseMs: 1000, maxMs: 60_000, now: Date.now };
/**
 * How long to wait before the next attempt in milliseconds, or undefined when there is no point: what GitHub asks for
 * (Retry-After; the reset of a primary limit), else doubling waits.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function waitMs(refusal, attempt, patience) {
    if (attempt >= patience.attempts)
        return undefined;
    const { status, headers } = refusal;
    const limited = status === 429 || (status === 403 && isRateLimit(refusal));
    if (!limited && status !== undefined && status < 500)
        return undefined;
    const asked = Number(headers["retry-after"] ?? Number.NaN) * 1000;
    const reset = headers["x-ratelimit-remaining"] === "0"
        ? Number(headers["x-ratelimit-reset"]) * 1000 - patience.now()
        : Number.NaN;
    const doubling = patience.baseMs * 2 ** (attempt - 1);
    const wait = Number.isFinite(asked) ? asked : limited && Number.isFinite(reset) ? Math.max(reset, 0) : doubling;
    return wait <= patience.maxMs ? wait : undefined;
}
function isRateLimit({ message, headers }) {
    return (headers["retry-after"] !== undefined ||
        headers["x-ratelimit-remaining"] === "0" ||
        /rate limit|abuse detection/i.test(message));
}
/** Calls until it succeeds or `refusalOf` and `patience` say that there is no point. */
async function retried(call, refusalOf, signal, patience = usualPatience) {
    for (let attempt = 1;; attempt++) {
        signal.throwIfAborted();
        try {
            return await call();
        }
        catch (error) {
            const wait = waitMs(refusalOf(error), attempt, patience);
            if (wait === undefined)
                throw error;
            await (0,promises_.setTimeout)(wait, undefined, { signal });
        }
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/platform/github/run.ts

/** Where this run stands, from the environment the runner gives every step; undefined off GitHub. */
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
        // A `workflow_run` job runs on the default branch, for the sake of the commit that its event names.
        headSha: pullRequest?.headSha ?? event.workflow_run?.head_sha ?? sha,
        headBranch: branchOf(event),
        ref: env["GITHUB_REF"] ?? "",
        event: env["GITHUB_EVENT_NAME"] ?? "",
        workflow: env["GITHUB_WORKFLOW"] ?? "",
        job: env["GITHUB_JOB"] ?? "",
        runId: Number(env["GITHUB_RUN_ID"] ?? 0),
        runAttempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
        serverUrl: (env["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/+$/, ""),
        pullRequest,
        defaultBranch: event.repository?.default_branch,
    };
}
function pullRequestOf({ pull_request: pull }, env) {
    if (pull === undefined)
        return undefined;
    return {
        number: pull.number,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        baseRef: pull.base.ref,
        // `pull_request_target` runs with the base's token. A deleted fork has no repository any more.
        readOnly: env["GITHUB_EVENT_NAME"] !== "pull_request_target" &&
            (pull.head.repo?.full_name !== pull.base.repo.full_name || env["GITHUB_ACTOR"] === "dependabot[bot]"),
    };
}
function branchOf({ workflow_run: run }) {
    const owner = run?.head_repository?.owner?.login;
    return owner && run?.head_branch ? `${owner}:${run.head_branch}` : undefined;
}
function eventPayload(path) {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch {
        // Schedules and hand-made environments have none; everything it could tell is optional.
        return {};
    }
}

;// CONCATENATED MODULE: ./src/platform/github/connect.ts




/** GitHub as this process can reach it, or undefined off GitHub. Nothing is loaded or sent before the first call. */
function connect({ env, token, signal }) {
    const run = runFromEnvironment(env);
    if (run === undefined)
        return undefined;
    const baseUrl = env["GITHUB_API_URL"] || "https://api.github.com";
    let client;
    const call = async (method, path, parameters) => {
        if (token === undefined)
            throw new port/* RequestError */.G(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
        client ??= clientFor(token, baseUrl);
        const { request } = await client;
        return retried(() => request(`${method} ${path}`, { owner: run.owner, repo: run.repository, ...parameters }), refusal, signal).catch((error) => {
            throw translated(error);
        });
    };
    return {
        run,
        async request(method, path, parameters = {}) {
            return (await call(method, path, parameters)).data;
        },
        async *list(path, parameters = {}) {
            for (let page = 1;; page++) {
                const { data, headers } = await call("GET", path, { per_page: 100, ...parameters, page });
                yield* items(data);
                if (!/rel="next"/.test(String(headers["link"] ?? "")))
                    return;
            }
        },
        uploadArtifact: (name, files, root) => uploadArtifact(name, files, root, run).catch((error) => Promise.reject(translated(error))),
        async downloadArtifact(id, runId, folder) {
            if (token === undefined)
                throw new port/* RequestError */.G(401, "there is no token (set the input `token`, or GITHUB_TOKEN)");
            const { data } = await call("GET", "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}", { artifact_id: id });
            const { digest, expired } = data;
            if (expired)
                throw new port/* RequestError */.G(410, `artifact ${id} has expired`);
            await downloadArtifact(id, folder, { runId, token, run: run, digest: digest ?? undefined }).catch((error) => Promise.reject(translated(error)));
        },
    };
}
async function clientFor(token, baseUrl) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, { baseUrl });
}
/** `{ total_count, artifacts: […] }` as well as a bare list. */
function items(data) {
    if (Array.isArray(data))
        return data;
    return Object.values(data).find(Array.isArray) ?? [];
}
function refusal(error) {
    const { status, message, response } = error;
    // Octokit reports a connection that broke as status 500 without a response.
    return { status: response === undefined ? undefined : status, message, headers: response?.headers ?? {} };
}
function translated(error) {
    if (error instanceof port/* RequestError */.G || !(error instanceof Error) || error.name === "AbortError")
        return error;
    return new port/* RequestError */.G(error.status ?? 500, error.message, { cause: error });
}


/***/ }),

/***/ 96292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
/** GitHub's own refusal. `status` 403 on a write nearly always is a missing permission. */
class RequestError extends Error {
    name = "RequestError";
    status;
    constructor(status, message, options) {
        super(message, options);
        this.status = status;
    }
}


/***/ })

};
