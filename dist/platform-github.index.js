export const id = "platform-github";
export const ids = ["platform-github"];
export const modules = {

/***/ "src/actions/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   o1: () => (/* binding */ actions)
/* harmony export */ });
/** Actions of the suite: each a `uses:` step with a manifest, and a CLI command. `run` is the root manifest. */
const actions = {
    train: () => Promise.all(/* import() */[__webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("contract"), __webpack_require__.e("data-table"), __webpack_require__.e("models-bundle-identity"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("train"), __webpack_require__.e("models-forest-worker")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/index.ts")),
    "test-model": () => Promise.all(/* import() */[__webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("contract"), __webpack_require__.e("data-table"), __webpack_require__.e("models-bundle-identity"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("test-model"), __webpack_require__.e("evaluation-comparison")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/test-model/index.ts")),
    "gate-on-metric": () => Promise.all(/* import() */[__webpack_require__.e("contract"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("gate-on-metric")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/gate-on-metric/index.ts")),
    "publish-junit": () => Promise.all(/* import() */[__webpack_require__.e("reports-junit"), __webpack_require__.e("publish-junit"), __webpack_require__.e("contract"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-baseline-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/publish-junit/index.ts")),
    "build-push-image": () => Promise.all(/* import() */[__webpack_require__.e("build-push-image"), __webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("contract"), __webpack_require__.e("models-bundle-identity"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("data-features"), __webpack_require__.e("delivery-image-hash-thread")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/build-push-image/index.ts")),
    "report-model": () => Promise.all(/* import() */[__webpack_require__.e("reports-junit"), __webpack_require__.e("yaml"), __webpack_require__.e("contract"), __webpack_require__.e("data-table"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("report-model"), __webpack_require__.e("evaluation-comparison")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/report-model/index.ts")),
    run: () => Promise.all(/* import() */[__webpack_require__.e("reports-junit"), __webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("contract"), __webpack_require__.e("data-table"), __webpack_require__.e("models-bundle-identity"), __webpack_require__.e("evaluation-metrics-file"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("evaluation-baseline-baseline"), __webpack_require__.e("evaluation-baseline-record"), __webpack_require__.e("report-model"), __webpack_require__.e("train"), __webpack_require__.e("test-model"), __webpack_require__.e("models-forest-worker"), __webpack_require__.e("evaluation-comparison"), __webpack_require__.e("gate-on-metric")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/run/index.ts")),
};
/** Commands of the CLI alone. */
const commands = {
    preprocess: () => Promise.all(/* import() */[__webpack_require__.e("preprocess"), __webpack_require__.e("data-table"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/preprocess/index.ts")),
    predict: () => Promise.all(/* import() */[__webpack_require__.e("predict"), __webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/predict/index.ts")),
    describe: () => Promise.all(/* import() */[__webpack_require__.e("describe"), __webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("data-features")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/describe/index.ts")),
    serve: () => Promise.all(/* import() */[__webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("serve")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/serve/index.ts")),
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

/***/ "src/edge/cli.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./src/actions/index.ts
var actions = __webpack_require__("src/actions/index.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__("src/core/nearest.ts");
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__("src/core/version.ts");
// EXTERNAL MODULE: ./src/platform/github/connect.ts + 4 modules
var connect = __webpack_require__("src/platform/github/connect.ts");
// EXTERNAL MODULE: ./src/edge/command-help.ts
var command_help = __webpack_require__("src/edge/command-help.ts");
;// CONCATENATED MODULE: ./src/edge/help.ts

/** The help without a command: every command with its description. */
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

// EXTERNAL MODULE: ./src/edge/terminal.ts + 2 modules
var terminal = __webpack_require__("src/edge/terminal.ts");
;// CONCATENATED MODULE: ./src/edge/cli.ts








/** Runs a command line, e.g. `["train", "--data", "iris.csv"]`; resolves to its exit code. */
function runCommandLine(args) {
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
        return (0,terminal/* runAction */.Cs)({ name, action: await command(name), args: rest, interrupted, connect: github });
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

/***/ "src/edge/main.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/actions/index.ts
var actions = __webpack_require__("src/actions/index.ts");
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__("src/contract/inputs.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__("src/core/version.ts");
// EXTERNAL MODULE: ./src/platform/github/connect.ts + 4 modules
var connect = __webpack_require__("src/platform/github/connect.ts");
// EXTERNAL MODULE: ./src/platform/process/environment.ts
var environment = __webpack_require__("src/platform/process/environment.ts");
// EXTERNAL MODULE: ./src/platform/process/stack.ts
var stack = __webpack_require__("src/platform/process/stack.ts");
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
// EXTERNAL MODULE: ./src/edge/interruption.ts
var interruption = __webpack_require__("src/edge/interruption.ts");
;// CONCATENATED MODULE: ./src/edge/log-line.ts
/**
 * Text that stands in a workflow's log as text. The runner reads `::name::` and `##[name]` at the start of any line,
 * after blanks too, as a command; a zero-width space inside the marker ends that, whoever wrote the line.
 */
function logLine(text) {
    return text
        .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
        .map((line) => line.replace(/^(\s*):(?=:)/u, "$1:\u200b").replaceAll("##[", "##\u200b["))
        .join("\n");
}

// EXTERNAL MODULE: ./src/edge/output.ts
var output = __webpack_require__("src/edge/output.ts");
// EXTERNAL MODULE: ./src/edge/progress.ts
var progress = __webpack_require__("src/edge/progress.ts");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: ./src/reports/markdown/budget.ts
var budget = __webpack_require__("src/reports/markdown/budget.ts");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
;// CONCATENATED MODULE: ./src/edge/runner-protocol.ts
/**
 * The runner's file and log protocol. `@actions/core` speaks it too, but also loads an OIDC client and an HTTP library of
 * 900 kB at every start, which is half the time of a short step.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */



/**
 * One `name<<delimiter` record of `GITHUB_OUTPUT`. The delimiter is random, so that a value cannot end its own record and
 * start another.
 */
function outputRecord(name, value, delimiter = `end_of_output_${(0,external_node_crypto_.randomUUID)()}`) {
    if (name.includes(delimiter) || value.includes(delimiter))
        throw new Error(`output ${name}: expected a value without the delimiter ${delimiter}`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/**
 * Appends UTF-8 text to a command file.
 *
 * @throws {Failure} when the runner names no such file, or it cannot be written.
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
/** A line such as `::error file=a.csv,line=3::message`, escaped as the runner unescapes it. */
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



/** An input as the runner passes it: trimmed, "" when unset. */
function getInput(name) {
    return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function setOutput(name, value) {
    appendToFile("GITHUB_OUTPUT", outputRecord(name, String(value)));
}
/** What the file of this step's outputs holds; "" without one. */
function outputText() {
    const file = process.env["GITHUB_OUTPUT"];
    return file && (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() ? (0,external_node_fs_.readFileSync)(file, "utf8") : "";
}
function restoreOutputs(text) {
    const file = process.env["GITHUB_OUTPUT"];
    if (file)
        (0,external_node_fs_.writeFileSync)(file, text);
}
/** The runner masks the value in the log from here on. */
function setSecret(value) {
    process.stdout.write(logCommand("add-mask", {}, value));
}
function annotate(level, message, properties = {}) {
    process.stdout.write(logCommand(level, properties, message));
}
function info(message) {
    process.stdout.write(`${message}\n`);
}
/** Fails the step, with the reason as an annotation. */
function setFailed(message) {
    process.exitCode = 1;
    annotate("error", message);
}
const cutNote = "\n\n*The rest is left out: GitHub shows one MiB of summaries for a step.*\n";
/** Adds to the step's summary. What does not fit next to an earlier part is left out, because GitHub drops all of it otherwise. */
function appendSummary(markdown) {
    const used = (0,external_node_fs_.statSync)(process.env["GITHUB_STEP_SUMMARY"] ?? "", { throwIfNoEntry: false })?.size ?? 0;
    appendToFile("GITHUB_STEP_SUMMARY", fitted(`${markdown}\n`, budget/* limits */.Fy.stepSummary - used));
}
/** The whole lines at the beginning of the text that fit into so many bytes. */
function fitted(text, bytes) {
    if (Buffer.byteLength(text) <= bytes)
        return text;
    const start = Buffer.from(text).subarray(0, Math.max(0, bytes - cutNote.length));
    const end = start.lastIndexOf("\n");
    return end <= 0 ? "" : `${start.subarray(0, end).toString()}${cutNote}`;
}

;// CONCATENATED MODULE: ./src/edge/main.ts













/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const annotationsPerLevel = 10;
/** Runs one action as a step of a workflow: inputs in, outcome out. The only place where a step is failed. */
async function runStep(name) {
    const interrupted = (0,interruption/* interruption */.Y)();
    // Deprecations of Node in a dependency are for the maintainers, not for the log of a job.
    process.noDeprecation = true;
    (0,output/* surviveLostOutput */.k)(process.stdout, process.stderr);
    try {
        const action = await (0,actions/* find */.I6)(name);
        if (action === undefined)
            throw new Error(`no action is called "${name}"`);
        interrupted.setPatience(action.patienceMs);
        await run(action, interrupted.signal);
    }
    catch (error) {
        if (interrupted.signal.aborted) {
            annotate("error", logLine(String(interrupted.signal.reason.message)));
            process.exitCode = interrupted.exitCode();
        }
        else if (error instanceof failure/* Failure */.H) {
            annotate("error", logLine(error.message), properties({ level: "error", message: "", ...(error.at && { at: error.at }) }));
            process.exitCode = 1;
        }
        else {
            setFailed(logLine(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${(0,stack/* bugStack */.V)(error)}`));
        }
    }
}
/** @throws {Failure} when a program under test has written outputs of its own into this step's. */
function refuseForeignOutputs(before) {
    if (outputText() === before)
        return;
    restoreOutputs(before);
    throw new failure/* Failure */.H("GITHUB_OUTPUT: expected no outputs but this step's own, got lines that another program wrote (does the tested command look for the runner's files?)");
}
async function run(action, signal) {
    const before = outputText();
    const source = (input) => getInput(input);
    const values = (0,inputs/* read */.LF)(action.inputs, source);
    for (const [name, declared] of Object.entries(action.inputs)) {
        const value = values[name];
        if (declared.secret !== undefined && typeof value === "string")
            setSecret(value);
    }
    const { outputs, summary, annotations = [], failure, } = await action.run(values, context(signal, values["token"], (0,inputs/* given */.gI)(action.inputs, source)));
    refuseForeignOutputs(before);
    // Empty outputs are written too: a name that is missing could be added by another program.
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value ?? "");
    if (summary.length > 0 && process.env["GITHUB_STEP_SUMMARY"])
        appendSummary((0,markdown/* toMarkdown */.l6)(summary));
    // The verdict comes first: GitHub shows the first ten errors of a step and drops the rest.
    if (failure !== undefined)
        setFailed(logLine(failure));
    main_annotate(annotations, failure === undefined ? 0 : 1);
}
function main_annotate(annotations, errorsBefore) {
    for (const level of ["error", "warning", "notice"]) {
        const room = annotationsPerLevel - (level === "error" ? errorsBefore : 0);
        for (const annotation of annotations.filter((each) => each.level === level).slice(0, room)) {
            annotate(level, logLine(annotation.message), properties(annotation));
        }
    }
}
function properties({ title, at }) {
    return { title, file: at?.file, line: at?.line };
}
/** `token` is one word of the interface: whatever action takes it, it is for GitHub. */
function context(signal, token, given) {
    return {
        given,
        reporter: reporter(),
        signal,
        cwd: process.env["GITHUB_WORKSPACE"] || process.cwd(),
        env: (0,environment/* childEnvironment */.Q)(process.env),
        stdin: process.stdin,
        stdout: process.stdout,
        now: () => new Date(),
        github: (0,connect/* connect */.N)({ env: process.env, token: typeof token === "string" ? token : undefined, signal }),
    };
}
function reporter() {
    const place = (at) => properties({ level: "notice", message: "", ...(at && { at }) });
    return {
        info: (message) => info(logLine(message)),
        notice: (message, at) => annotate("notice", logLine(message), place(at)),
        warning: (message, at) => annotate("warning", logLine(message), place(at)),
        progress: (0,progress/* paced */.y)(10_000, Date.now, (line) => info(logLine(line))),
    };
}


/***/ }),

/***/ "src/platform/github/connect.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/platform/http/client.ts + 3 modules
var client = __webpack_require__("src/platform/http/client.ts");
// EXTERNAL MODULE: ./src/platform/http/connection-error.ts
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__("node:stream");
// EXTERNAL MODULE: ./src/platform/http/retry.ts
var retry = __webpack_require__("src/platform/http/retry.ts");
;// CONCATENATED MODULE: ./src/platform/http/fetch.ts



const mostRedirects = 5;
/**
 * The `fetch` that a library is given so that its requests go through `client`. Redirects keep the method and the body, as
 * GitHub asks for where a repository was renamed; a redirect to another host goes without the token.
 */
function fetchThrough(client, silenceMs) {
    return async (input, init = {}) => {
        const { method = "GET", body, signal } = init;
        const headers = Object.fromEntries(new Headers(init.headers));
        let url = new URL(input instanceof Request ? input.url : input);
        for (let redirects = 0;; redirects++) {
            const answer = await client.send({
                method,
                url,
                headers,
                ...(typeof body === "string" && { body }),
                signal: signal ?? new AbortController().signal,
                silenceMs,
            });
            const { status, headers: received } = answer;
            if ([301, 302, 307, 308].includes(status) && received.location !== undefined && init.redirect !== "manual") {
                answer.body.resume();
                if (redirects === mostRedirects)
                    throw new retry/* TransientError */.N_(`${url.host} redirected ${redirects} times`);
                if (!URL.canParse(received.location, url.href)) {
                    const place = JSON.stringify(received.location.slice(0, 80));
                    throw new connection_error/* UnreachableError */.J(`${url.host} redirects to ${place}, which is no address`);
                }
                const target = new URL(received.location, url);
                if (target.host !== url.host)
                    delete headers["authorization"];
                url = target;
                continue;
            }
            const pairs = Object.entries(received).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]));
            const empty = status === 204 || status === 205 || status === 304;
            if (empty)
                answer.body.resume();
            const stream = empty ? null : external_node_stream_.Readable.toWeb(answer.body);
            return new Response(stream, { status, headers: new Headers(pairs) });
        }
    };
}

// EXTERNAL MODULE: ./src/platform/github/port.ts
var port = __webpack_require__("src/platform/github/port.ts");
;// CONCATENATED MODULE: ./src/platform/github/artifacts.ts

/**
 * Uploads an artifact. The service comes from the runner's environment, not from a token. When an earlier attempt of this
 * run has left an artifact of that name, it is replaced: otherwise a failed attempt would speak for a run that is green now.
 *
 * @param attemptStart when this attempt began, undefined when GitHub does not say.
 * @throws {RequestError} with status 409 when another job of this attempt has uploaded the name, and when the artifact of
 * an earlier attempt could not be replaced.
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
/** Removes the artifact of that name that an earlier attempt of this run has left, if there is one. */
async function deleteRunArtifact(name) {
    const { ArtifactNotFoundError, DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e("actions-artifact"), __webpack_require__.e("actions-github"), __webpack_require__.e("https-proxy-agent")]).then(__webpack_require__.bind(__webpack_require__, "@actions/artifact/lib/artifact.js"));
    await new DefaultArtifactClient().deleteArtifact(name).catch((error) => {
        if (!(error instanceof ArtifactNotFoundError))
            throw error;
    });
}
/**
 * An artifact of any run of this repository, unpacked into `folder`.
 *
 * @throws {RequestError} with status 409 when its bytes are not those of `digest`.
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

;// CONCATENATED MODULE: ./src/platform/github/refusal.ts
/**
 * How long GitHub asks to wait before the same call is made again, in milliseconds: `Retry-After`, or the reset of the
 * primary rate limit. 0 leaves the wait to the caller, and undefined means that the refusal is final.
 *
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function retryWaitMs({ status, message, headers }, nowMs) {
    const exhausted = headers["x-ratelimit-remaining"] === "0";
    const limited = headers["retry-after"] !== undefined || exhausted || /rate limit|abuse detection/i.test(message);
    if (status < 500 && status !== 429 && !(status === 403 && limited))
        return undefined;
    const asked = Number(headers["retry-after"] ?? Number.NaN) * 1000;
    if (Number.isFinite(asked))
        return asked;
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 - nowMs;
    return exhausted && status < 500 && Number.isFinite(reset) ? Math.max(reset, 0) : 0;
}
/** What GitHub says in its answer → why it refused, and what to do. The texts are those of its API and its documentation. */
const causes = [
    [
        /secondary rate limit|abuse detection/i,
        "the token has made too many requests at once: run fewer jobs at the same time",
    ],
    [/API rate limit exceeded/i, "the token's requests for this hour are used up: wait, or use a token of its own"],
    [/issue is locked|conversation.*locked|is locked/i, "the conversation is locked: unlock it, or set comment: never"],
    [/more than \d[\d,]* comments|comment limit/i, "the pull request has reached GitHub's limit of comments"],
    [/SAML/i, "the organization asks for single sign-on: authorize the token for it"],
    [/IP allow list/i, "the organization's IP allow list does not hold this runner's address"],
    [/archived/i, "the repository is archived and can only be read"],
    [/issues (are|has been) disabled/i, "issues are switched off in this repository"],
];
/** Why GitHub refused and what to do, where its answer says so; a missing permission is left to the caller, who knows it. */
function refusalHint({ message, headers }) {
    if (headers["x-ratelimit-remaining"] === "0")
        return causes[1][1];
    return causes.find(([pattern]) => pattern.test(message))?.[1];
}
/** What to do where there is no artifact service of version 4: GitHub Enterprise Server, Gitea, Forgejo. */
function artifactServiceHint(message) {
    if (!/GHES|ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message))
        return undefined;
    return "this server has no artifact service that actions can use: keep the report in the repository and name it as git:REF:PATH, see docs/where-it-runs.md";
}
/** A message as one short line; of a web page only that it is one. */
function plainMessage(text) {
    if (/^\s*(<!doctype|<html|<\?xml|<head|<body)/i.test(text)) {
        const title = /<title>([^<]{1,100})<\/title>/i.exec(text)?.[1]?.trim();
        return title === undefined ? "a web page" : `a web page (${JSON.stringify(title)})`;
    }
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
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
        headSha: pullRequest?.headSha ?? run_text(event.workflow_run?.head_sha) ?? sha,
        headBranch: branchOf(event),
        conclusion: run_text(event.workflow_run?.conclusion),
        ref: env["GITHUB_REF"] ?? "",
        event: env["GITHUB_EVENT_NAME"] ?? "",
        workflow: env["GITHUB_WORKFLOW"] ?? "",
        job: env["GITHUB_JOB"] ?? "",
        runId: Number(env["GITHUB_RUN_ID"] ?? 0),
        runAttempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
        serverUrl: (env["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/+$/, ""),
        pullRequest,
        defaultBranch: run_text(event.repository?.default_branch),
        baseRef: pullRequest?.baseRef ?? run_text(event.merge_group?.base_ref)?.replace(/^refs\/heads\//, ""),
        commentedPull: event.issue?.pull_request ? (event.issue.number ?? undefined) : undefined,
        triggeringRunId: event.workflow_run?.id ?? undefined,
    };
}
function pullRequestOf({ pull_request: pull }, env) {
    const { number, head, base } = pull ?? {};
    const [headSha, baseSha, baseRef] = [run_text(head?.sha), run_text(base?.sha), run_text(base?.ref)];
    if (!Number.isSafeInteger(number) || !number || !headSha || !baseSha || !baseRef)
        return undefined;
    return {
        number,
        headSha,
        baseSha,
        baseRef,
        // `pull_request_target` runs with the base's token. A deleted fork has no repository any more.
        readOnly: env["GITHUB_EVENT_NAME"] !== "pull_request_target" &&
            (head?.repo?.full_name !== (base?.repo?.full_name ?? env["GITHUB_REPOSITORY"]) ||
                env["GITHUB_ACTOR"] === "dependabot[bot]"),
    };
}
function branchOf({ workflow_run: run }) {
    const [owner, branch] = [run_text(run?.head_repository?.owner?.login), run_text(run?.head_branch)];
    return owner && branch ? `${owner}:${branch}` : undefined;
}
/** A payload is data: what should be text may be anything. */
function run_text(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
function eventPayload(path) {
    if (!path)
        return {};
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
        return typeof event === "object" && event !== null ? event : {};
    }
    catch {
        // Schedules and hand-made environments have none; everything it could tell is optional.
        return {};
    }
}

;// CONCATENATED MODULE: ./src/platform/github/connect.ts








/** A wait of a minute, as secondary rate limits ask for, is worth a job's time; a longer one is not. */
const retries = {
    attempts: 5,
    forMs: 75_000,
    firstMs: 1000,
    mostMs: 16_000,
    random: Math.random,
};
/** GitHub ends requests after ten seconds. */
const silenceMs = 30_000;
/** No list that is read here is longer: a server whose pages never end must not hold a job. */
const mostPages = 300;
/** GitHub as this process can reach it, or undefined off GitHub. Nothing is loaded or sent before the first call. */
function connect({ env, token, signal }) {
    const run = runFromEnvironment(env);
    if (run === undefined)
        return undefined;
    const baseUrl = (env["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/, "");
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
            // No content is an empty text; any other text is a page that something in between answered.
            if (typeof data === "string" && data !== "")
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
            const { digest, expired } = data;
            if (expired)
                throw new port/* RequestError */.G(410, `artifact ${id} has expired`);
            await downloadArtifact({ id, runId, token, run, digest: digest ?? undefined }, folder).catch((error) => Promise.reject(artifactError(error)));
        },
    };
}
async function clientFor({ env, token, baseUrl, }) {
    const { getOctokit } = await __webpack_require__.e("actions-github").then(__webpack_require__.bind(__webpack_require__, "@actions/github/lib/github.js"));
    const silent = () => { };
    // Deprecations are for the maintainers, not for the log of a job.
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const request = { fetch: fetchThrough(new client/* HttpClient */.Q(env), silenceMs), log };
    return getOctokit(token, { baseUrl, log, request });
}
/** The items of `{ total_count, artifacts: […] }` or of a bare list; undefined for anything else. */
function itemsOf(data) {
    const list = Array.isArray(data) ? data : Object.values(Object(data)).find(Array.isArray);
    return Array.isArray(list) && list.every((each) => typeof each === "object" && each !== null) ? list : undefined;
}
/** An answer that says success and holds something else. It never counts as an empty list. */
function wrongAnswer(path, data) {
    const found = typeof data === "string" ? plainMessage(data) : JSON.stringify(data).slice(0, 80);
    return new port/* RequestError */.G(undefined, `expected GitHub's answer to ${path} as JSON, got ${found}`);
}
/** The error of one attempt: `TransientError` when another is worth it. */
function failedAttempt(error) {
    const { status, message, response, cause } = error;
    // The toolkit reports a connection that broke as status 500 without a response.
    if (status === undefined || response === undefined)
        return cause ?? error;
    const refusal = { status, message: plainMessage(message), headers: response.headers ?? {} };
    const refused = new port/* RequestError */.G(status, refusal.message, { cause: error, hint: refusalHint(refusal) });
    const afterMs = retryWaitMs(refusal, Date.now());
    return afterMs === undefined ? refused : new retry/* TransientError */.N_(refusal.message, { afterMs, cause: refused });
}
/** The last error as callers know it. */
function requestError(error, baseUrl) {
    if (error instanceof retry/* TransientError */.N_ && error.cause instanceof port/* RequestError */.G)
        return error.cause;
    if (!(error instanceof retry/* TransientError */.N_ || error instanceof connection_error/* UnreachableError */.J))
        return error;
    return new port/* RequestError */.G(undefined, `${new URL(baseUrl).host}: ${error.message}`, { cause: error });
}
/** The artifact service's client throws plain errors. */
function artifactError(error) {
    if (error instanceof port/* RequestError */.G || !(error instanceof Error) || error.name === "AbortError")
        return error;
    const message = plainMessage(error.message);
    return new port/* RequestError */.G(error.status, message, {
        cause: error,
        hint: artifactServiceHint(message),
    });
}


/***/ }),

/***/ "src/platform/github/port.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
/** A call that GitHub refused or did not answer. `status` 403 on a write nearly always is a missing permission. */
class RequestError extends Error {
    name = "RequestError";
    /** Undefined when there was no answer, or none that GitHub would give. */
    status;
    /** Why GitHub refused and what to do, where its answer says so. */
    hint;
    constructor(status, message, options = {}) {
        super(message, options);
        this.status = status;
        this.hint = options.hint;
    }
}


/***/ }),

/***/ "src/platform/http/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__("node:http");
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__("node:https");
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__("node:tls");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
;// CONCATENATED MODULE: ./src/platform/http/certificates.ts



/**
 * The certificates to trust when `SSL_CERT_FILE` names a file of them: those, Node's own, and those of
 * `NODE_EXTRA_CA_CERTS`. Undefined when it is not set: Node then uses its own and reads `NODE_EXTRA_CA_CERTS` itself.
 *
 * @throws {Failure} when the file cannot be read or holds no certificate.
 */
function trustedCertificates(env) {
    const path = env["SSL_CERT_FILE"];
    if (!path)
        return undefined;
    const extra = env["NODE_EXTRA_CA_CERTS"];
    return [...external_node_tls_.rootCertificates, read(path, "SSL_CERT_FILE"), ...(extra ? [read(extra, "NODE_EXTRA_CA_CERTS")] : [])];
}
function read(path, variable) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        throw new failure/* Failure */.H(`${variable}: ${path} could not be read: ${error.message}`, { cause: error });
    }
    if (!text.includes("-----BEGIN"))
        throw new failure/* Failure */.H(`${variable}: ${path}: expected certificates as PEM text, got something else`);
    return text;
}

// EXTERNAL MODULE: ./src/platform/http/connection-error.ts
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
;// CONCATENATED MODULE: ./src/platform/http/exchange.ts

/**
 * One HTTP request. A body is streamed with its length known, so that nothing is buffered. An answer that comes before
 * the whole body is sent (a refusal) ends the sending.
 *
 * @throws {TransientError} for a connection that broke, stalled, or could not be made.
 * @throws {UnreachableError} for one that will not be made later either.
 */
async function exchange(request, route) {
    const { url, signal, silenceMs } = request;
    signal.throwIfAborted();
    const outgoing = route.request(requestOptions(request, route));
    const response = new Promise((done, failed) => {
        outgoing.on("response", done);
        outgoing.on("error", (error) => failed(signal.aborted ? signal.reason : (0,connection_error/* connectionError */.$)(error)));
        outgoing.setTimeout(silenceMs, () => outgoing.destroy(new Error(`nothing moved for ${Math.round(silenceMs / 1000)} s`)));
        outgoing.on("proxyConnect", ({ statusCode }) => {
            if (statusCode !== 200)
                outgoing.destroy(proxyRefusal(route.proxy, statusCode));
        });
    });
    let answered = false;
    response.then(() => {
        answered = true;
    }, () => { });
    try {
        await send(request, outgoing, () => answered);
    }
    catch (error) {
        // A request whose body breaks must be destroyed, or the process never ends.
        outgoing.destroy();
        throw error;
    }
    const body = await response;
    if (body.statusCode === 407 && route.proxy !== undefined) {
        outgoing.destroy();
        throw proxyRefusal(route.proxy, 407);
    }
    // The rest of an unfinished body is not sent, so the connection cannot be used again.
    if (!outgoing.writableEnded)
        body.on("close", () => outgoing.destroy());
    body.setTimeout(silenceMs, () => body.destroy(new Error("the answer stopped half-way")));
    return { url, status: body.statusCode ?? 0, headers: body.headers, body };
}
function requestOptions(request, { agent, proxied, ca }) {
    const { method, url, headers, body, signal } = request;
    const needsLength = method === "PUT" || method === "POST" || method === "PATCH";
    const length = body === undefined ? 0 : "read" in Object(body) ? Object(body).sizeBytes : Buffer.byteLength(body);
    return {
        method,
        agent,
        signal,
        protocol: url.protocol,
        host: url.hostname.replace(/^\[|\]$/g, ""),
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        ...proxied,
        ...(ca && { ca }),
        headers: {
            "user-agent": "trainyard",
            ...((needsLength || body !== undefined) && { "content-length": String(length) }),
            ...headers,
            ...proxied?.headers,
        },
    };
}
async function send({ body, onSent }, outgoing, isAnswered) {
    if (body === undefined || typeof body === "string" || body instanceof Uint8Array) {
        outgoing.end(body);
        if (body !== undefined)
            onSent?.(Buffer.byteLength(body));
        return;
    }
    for await (const chunk of body.read()) {
        if (outgoing.destroyed || isAnswered())
            break;
        if (!outgoing.write(chunk))
            await drained(outgoing);
        onSent?.(chunk.length);
    }
    if (!isAnswered())
        outgoing.end();
}
function drained(outgoing) {
    return new Promise((done) => {
        const settle = () => {
            for (const event of ["drain", "close", "error", "response"])
                outgoing.off(event, settle);
            done();
        };
        for (const event of ["drain", "close", "error", "response"])
            outgoing.on(event, settle);
    });
}
function proxyRefusal(proxy, status) {
    const hint = status === 407
        ? "it asks for a login: put user and password into the proxy's address, http://USER:PASSWORD@HOST:PORT"
        : "see NO_PROXY for hosts that are reached without it";
    const message = `the proxy ${proxy} answered ${status} (${hint})`;
    // A gateway's trouble (5xx) may pass; a refusal stays one.
    return status >= 500 ? new Error(message) : new connection_error/* UnreachableError */.J(message);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__("node:net");
;// CONCATENATED MODULE: ./src/platform/http/proxy.ts


/**
 * The proxy for a URL, from `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` (lower case wins, as in curl), or
 * undefined for a direct connection. This machine itself is never asked for through a proxy.
 *
 * @throws {Failure} when the variable holds no http or https address.
 */
function proxyFor(url, env) {
    const scheme = url.protocol.replace(":", "");
    const variable = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), "all_proxy", "ALL_PROXY"].find((name) => env[name]);
    if (variable === undefined || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || ""))
        return undefined;
    const value = env[variable].trim();
    // `proxy.example:3128` is common, and means http.
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const proxy = URL.canParse(address) ? new URL(address) : undefined;
    if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !hasReadableLogin(proxy)) {
        // The value may hold a password, so it is not shown.
        const found = proxy === undefined ? "something else" : `one that begins with ${proxy.protocol}//`;
        throw new failure/* Failure */.H(`${variable}: expected the address of a proxy such as http://proxy.example:3128, got ${found} (write % as %25 in a password)`);
    }
    return proxy;
}
function hasReadableLogin({ username, password }) {
    try {
        return typeof decodeURIComponent(`${username}${password}`) === "string";
    }
    catch {
        return false;
    }
}
/** Whether `NO_PROXY` names the host: `*`, a domain with its subdomains, `host:port`, an address, or `10.0.0.0/8`. */
function isExempt(url, list) {
    const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    if (host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127\./.test(host))
        return true;
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => {
        if (entry === "*")
            return true;
        const [, address, prefix] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
        if (address !== undefined)
            return (0,external_node_net_.isIP)(host) > 0 && inSubnet(host, address, Number(prefix));
        if ((0,external_node_net_.isIPv6)(entry.replace(/^\[|\]$/g, "")))
            return entry.replace(/^\[|\]$/g, "") === host;
        const [, name = "", wanted = port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
        const domain = name.replace(/^\*?\./, "");
        return domain !== "" && wanted === port && (host === domain || host.endsWith(`.${domain}`));
    });
}
function inSubnet(host, address, prefix) {
    const family = (0,external_node_net_.isIPv6)(address) ? "ipv6" : "ipv4";
    if ((0,external_node_net_.isIP)(address) === 0 || prefix > (family === "ipv6" ? 128 : 32))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, prefix, family);
    return list.check(host, (0,external_node_net_.isIPv6)(host) ? "ipv6" : "ipv4");
}

;// CONCATENATED MODULE: ./src/platform/http/client.ts





// One pool per destination: a push makes dozens of small requests to one host.
const pool = { keepAlive: true, maxSockets: 16 };
/**
 * The way out of this process for HTTP. It follows the proxies and certificates that the environment names
 * (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, `SSL_CERT_FILE`; Node itself reads `NODE_EXTRA_CA_CERTS`).
 */
class HttpClient {
    #env;
    #agents = { "http:": new (external_node_http_default()).Agent(pool), "https:": new (external_node_https_default()).Agent(pool) };
    #tunnels = new Map();
    #ca;
    constructor(env) {
        this.#env = env;
    }
    /** Sends one request, once; see `exchange` for its errors and `retry` for several attempts. */
    async send(request) {
        return exchange(request, await this.#route(request.url));
    }
    async #route(url) {
        this.#ca ??= { certificates: trustedCertificates(this.#env) };
        const ca = this.#ca.certificates;
        const secure = url.protocol === "https:";
        const proxy = proxyFor(url, this.#env);
        if (proxy === undefined) {
            const { request } = secure ? (external_node_https_default()) : (external_node_http_default());
            return { request, agent: this.#agents[secure ? "https:" : "http:"], ca, proxy: undefined };
        }
        if (secure)
            return { request: (external_node_https_default()).request, agent: await this.#tunnel(proxy, ca), ca, proxy: proxy.host };
        const { username, password, hostname, port, protocol } = proxy;
        const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
        return {
            request: protocol === "https:" ? (external_node_https_default()).request : (external_node_http_default()).request,
            agent: this.#agents[protocol],
            ca,
            proxy: proxy.host,
            proxied: {
                protocol,
                host: hostname.replace(/^\[|\]$/g, ""),
                port: Number(port) || (protocol === "https:" ? 443 : 80),
                path: new URL(`${url.pathname}${url.search}`, url.origin).href,
                headers: {
                    host: url.host,
                    ...(username !== "" && { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` }),
                },
            },
        };
    }
    async #tunnel(proxy, ca) {
        const { HttpsProxyAgent } = await __webpack_require__.e("https-proxy-agent").then(__webpack_require__.t.bind(__webpack_require__, "https-proxy-agent/dist/index.js", 23));
        const known = this.#tunnels.get(proxy.href);
        const agent = known ?? new HttpsProxyAgent(proxy, { ...pool, ...(ca && { ca }) });
        this.#tunnels.set(proxy.href, agent);
        return agent;
    }
}


/***/ }),

/***/ "src/platform/http/connection-error.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError),
/* harmony export */   J: () => (/* binding */ UnreachableError)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/http/retry.ts");

/** A host that will not answer later either: its name does not exist, or its certificate is not trusted. */
class UnreachableError extends Error {
    name = "UnreachableError";
}
const descriptions = {
    ECONNRESET: "the connection was reset",
    EPIPE: "the connection was closed while sending",
    ECONNREFUSED: "nothing answers there (connection refused)",
    ETIMEDOUT: "the connection timed out",
    EAI_AGAIN: "its name could not be looked up for now",
    ENOTFOUND: "there is no such host",
    EHOSTUNREACH: "the host cannot be reached",
    ENETUNREACH: "the network cannot be reached",
};
/** A broken connection in plain words, and whether it is worth another attempt. */
function connectionError(error) {
    if (error instanceof _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .TransientError */ .N_ || error instanceof UnreachableError)
        return error;
    const code = error.code ?? "";
    const message = descriptions[code] ?? (error.message || code);
    if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
        return new UnreachableError(`its certificate is not trusted: ${error.message} (NODE_EXTRA_CA_CERTS or SSL_CERT_FILE names a file with your own certificate authority)`, { cause: error });
    }
    if (code === "ENOTFOUND" || code === "ERR_INVALID_URL")
        return new UnreachableError(message, { cause: error });
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .TransientError */ .N_(message, { cause: error });
}


/***/ }),

/***/ "src/platform/http/retry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   N_: () => (/* binding */ TransientError),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/** A failure after which the same request can succeed in a while. */
class TransientError extends Error {
    name = "TransientError";
    /** What the server asked for in `Retry-After`. */
    afterMs;
    constructor(message, options = {}) {
        super(message, options);
        this.afterMs = options.afterMs;
    }
}
/**
 * Runs `attempt` until it succeeds, fails for good, or has failed for `forMs`.
 *
 * @throws the last `TransientError` when the time is over; any other error at once.
 */
async function retry(what, options, attempt) {
    const { forMs, attempts = Number.POSITIVE_INFINITY, firstMs, mostMs, random, signal, onRetry } = options;
    let firstFailure;
    for (let tries = 0;; tries++) {
        signal.throwIfAborted();
        try {
            return await attempt(tries);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof TransientError) || tries + 1 >= attempts)
                throw error;
            const now = performance.now();
            firstFailure ??= now;
            const jittered = Math.min(mostMs, firstMs * 2 ** tries) * (0.5 + random() / 2);
            const waitMs = Math.max(jittered, error.afterMs ?? 0);
            if (now - firstFailure + waitMs > forMs)
                throw error;
            onRetry?.(what, error.message, waitMs);
            await pause(waitMs, signal);
        }
    }
}
/** Waits, or throws the signal's reason as soon as it aborts. */
function pause(ms, signal) {
    return new Promise((done, failed) => {
        const abort = () => {
            clearTimeout(timer);
            failed(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener("abort", abort);
            done();
        }, ms);
        signal.addEventListener("abort", abort, { once: true });
        if (signal.aborted)
            abort();
    });
}
/** `Retry-After` (RFC 9110, section 10.2.3) in milliseconds: a number of seconds or a date; ten minutes at most. */
function retryAfterMs(header, nowMs) {
    if (header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
    return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 600_000) : undefined;
}


/***/ })

};
