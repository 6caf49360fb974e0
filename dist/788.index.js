export const id = 788;
export const ids = [788];
export const modules = {

/***/ 57788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./src/actions.ts
var actions = __webpack_require__(12496);
// EXTERNAL MODULE: ./src/edge/interruption.ts
var interruption = __webpack_require__(59730);
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

// EXTERNAL MODULE: ./src/edge/progress.ts
var progress = __webpack_require__(47310);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/github/connect.ts + 3 modules
var connect = __webpack_require__(33075);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
// EXTERNAL MODULE: ./src/markdown/markdown.ts
var markdown = __webpack_require__(560);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/main.ts










/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const annotationsPerLevel = 10;
const say = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Runs one action as a step of a workflow: inputs in, outcome out. The only place where a step is failed. */
async function main(name) {
    const interrupted = (0,interruption/* interruption */.Y)();
    try {
        const action = await (0,actions/* find */.I6)(name);
        if (action === undefined)
            throw new Error(`no action is called "${name}"`);
        interrupted.setPatience(action.patienceMs);
        await run(action, interrupted.signal);
    }
    catch (error) {
        if (interrupted.signal.aborted) {
            core/* error */.z3(logLine(String(interrupted.signal.reason.message)));
            process.exitCode = interrupted.exitCode();
        }
        else if (error instanceof failure/* Failure */.H) {
            core/* error */.z3(logLine(error.message), properties({ level: "error", message: "", ...(error.at && { at: error.at }) }));
            process.exitCode = core/* ExitCode */.yU.Failure;
        }
        else {
            core/* setFailed */.C1(logLine(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${error?.stack ?? error}`));
        }
    }
}
async function run(action, signal) {
    const values = (0,inputs/* read */.LF)(action.inputs, (input) => core/* getInput */.V4(input));
    for (const [name, declared] of Object.entries(action.inputs)) {
        const value = values[name];
        if (declared.secret !== undefined && typeof value === "string")
            core/* setSecret */.Pq(value);
    }
    const { outputs, summary, annotations = [], failure } = await action.run(values, context(signal, values["token"]));
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            core/* setOutput */.uH(name, value);
    if (summary.length > 0 && process.env["GITHUB_STEP_SUMMARY"])
        await core/* summary */.z.addRaw((0,markdown/* toMarkdown */.l6)(summary), true).write();
    annotate(annotations);
    if (failure !== undefined)
        core/* setFailed */.C1(logLine(failure));
}
function annotate(annotations) {
    for (const level of ["error", "warning", "notice"]) {
        for (const annotation of annotations.filter((each) => each.level === level).slice(0, annotationsPerLevel)) {
            say[level](logLine(annotation.message), properties(annotation));
        }
    }
}
function properties({ title, at }) {
    return {
        ...(title && { title }),
        ...(at && { file: at.file, ...(at.line !== undefined && { startLine: at.line }) }),
    };
}
/** `token` is one word of the interface: whatever action takes it, it is for GitHub. */
function context(signal, token) {
    return {
        reporter: reporter(),
        signal,
        cwd: process.env["GITHUB_WORKSPACE"] || process.cwd(),
        env: childEnvironment(process.env),
        stdin: process.stdin,
        stdout: process.stdout,
        now: () => new Date(),
        github: (0,connect/* connect */.N)({ env: process.env, token: typeof token === "string" ? token : undefined, signal }),
    };
}
function reporter() {
    const place = (at) => properties({ level: "notice", message: "", ...(at && { at }) });
    return {
        info: (message) => core/* info */.pq(logLine(message)),
        notice: (message, at) => core/* notice */.lm(logLine(message), place(at)),
        warning: (message, at) => core/* warning */.$e(logLine(message), place(at)),
        progress: (0,progress/* paced */.y)(10_000, Date.now, (line) => core/* info */.pq(logLine(line))),
    };
}
/** What the user's own commands may see: not the step's inputs, which hold secrets, nor the runner's tokens. */
function childEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME|RESULTS|ID_TOKEN|CACHE)_)/.test(name)));
}


/***/ })

};
