export const id = 377;
export const ids = [377];
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

/***/ 42785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90761);


/** An input with a reader of its own. `parse` sees trimmed, non-empty text. */
function input(options, shape) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default,
        expression: options.expression,
        expected: shape.expected,
        list: shape.list ?? false,
        bare: shape.bare ?? false,
        secret: shape.secret,
        parse: shape.parse,
    };
}
function text(options) {
    return input(options, { expected: "text", parse: (value) => ({ ok: true, value }) });
}
/** A path, relative to the workspace or absolute. */
function path(options) {
    return input(options, {
        expected: "path",
        parse: (value) => value.includes("\0") ? { ok: false, expected: "a path without NUL characters" } : { ok: true, value },
    });
}
/** One value a line; blank lines are left out. */
function lines(options) {
    return input(options, {
        expected: "list, one a line",
        list: true,
        parse: (value) => ({ ok: true, value: split(value, /\r?\n/) }),
    });
}
/** Names in one line separated by commas, or one a line. */
function names(options) {
    return input(options, {
        expected: "list, separated by commas or newlines",
        list: true,
        parse: (value) => ({ ok: true, value: split(value, /,|\r?\n/) }),
    });
}
function number(options) {
    const expected = range(options);
    return input(options, {
        expected: expected.replace(/^an? /, ""),
        parse(value) {
            const parsed = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
            const fits = Number.isFinite(parsed) &&
                parsed >= (options.min ?? Number.NEGATIVE_INFINITY) &&
                parsed <= (options.max ?? Number.POSITIVE_INFINITY) &&
                (options.integer !== true || Number.isSafeInteger(parsed));
            return fits ? { ok: true, value: parsed } : { ok: false, expected };
        },
    });
}
function choice(options) {
    return input(options, {
        expected: options.choices.map((each) => `\`${each}\``).join(", "),
        parse(value) {
            const found = options.choices.find((each) => each === value);
            return found === undefined
                ? { ok: false, expected: `one of ${options.choices.join(", ")}` }
                : { ok: true, value: found };
        },
    });
}
/** `true` or `false`, as GitHub's own YAML booleans arrive. */
function flag(options) {
    return input(options, {
        expected: "`true` or `false`",
        bare: true,
        parse(value) {
            if (/^(true|True|TRUE)$/.test(value))
                return { ok: true, value: true };
            if (/^(false|False|FALSE)$/.test(value))
                return { ok: true, value: false };
            return { ok: false, expected: "true or false" };
        },
    });
}
/** Never printed, and without a CLI flag; `environment` names the variable the CLI reads. */
function secret(options) {
    return input(options, {
        expected: "secret",
        secret: options.environment,
        parse: (value) => ({ ok: true, value }),
    });
}
/** The token that every action which talks to GitHub takes. */
function githubToken() {
    return secret({
        description: "Token for GitHub's API; the job's own by default.",
        environment: "GITHUB_TOKEN",
        expression: "${{ github.token }}",
    });
}
/**
 * Reads every declared input.
 *
 * @throws {Failure} that names all wrong inputs at once, one a line.
 */
function read(inputs, source) {
    const values = Object.create(null);
    const problems = [];
    for (const [name, declared] of Object.entries(inputs)) {
        const given = source(name)?.trim() || declared.default;
        if (given === undefined) {
            if (declared.required)
                problems.push(`${name}: expected ${declared.expected}, got nothing (this input is required)`);
            continue;
        }
        const reading = declared.parse(given);
        if (reading.ok)
            values[name] = reading.value;
        else
            problems.push(`${name}: expected ${reading.expected}, got ${shown(declared, given)}`);
    }
    if (problems.length > 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems.join("\n"));
    return values;
}
/** What was given beyond the defaults, as it was written; secrets are left out. */
function given(inputs, source) {
    const texts = {};
    for (const [name, declared] of Object.entries(inputs)) {
        const text = declared.secret === undefined ? source(name)?.trim() : undefined;
        if (text && text !== declared.default)
            texts[name] = text;
    }
    return texts;
}
/** The message for a name that no input has. */
function unknownInput(name, inputs) {
    const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, Object.keys(inputs));
    return `--${name}: there is no such option${close === undefined ? "" : ` (did you mean --${close}?)`}`;
}
function shown(declared, given) {
    if (declared.secret !== undefined)
        return "a value that is not shown";
    return JSON.stringify(given.length > 80 ? `${given.slice(0, 79)}…` : given);
}
function split(value, separator) {
    return value
        .split(separator)
        .map((each) => each.trim())
        .filter((each) => each !== "");
}
function range({ min, max, integer }) {
    const what = integer === true ? "a whole number" : "a number";
    if (min !== undefined && max !== undefined)
        return `${what} from ${min} to ${max}`;
    if (min !== undefined)
        return `${what} of at least ${min}`;
    if (max !== undefined)
        return `${what} of at most ${max}`;
    return what;
}


/***/ }),

/***/ 83333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * Something the user can mend. Shown as its message alone, never with a stack:
 * what, where, what was expected, and the way out.
 */
class Failure extends Error {
    name = "Failure";
    at;
    constructor(message, options = {}) {
        super(message, options);
        this.at = options.at;
    }
}


/***/ }),

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate a misspelt name most likely meant, or undefined when none is close:
 * at most a third of the longer word may differ (optimal string alignment: a letter
 * more, less, other, or two swapped; case ignored).
 */
function nearest(name, candidates) {
    const wanted = name.slice(0, 200).toLowerCase();
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const length = Math.max(wanted.length, candidate.length);
        // The difference in length alone is a lower bound of the distance.
        if (Math.abs(wanted.length - candidate.length) * 3 > length)
            continue;
        const distance = distanceBetween(wanted, candidate.toLowerCase());
        if (distance * 3 <= length && distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
function distanceBetween(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const transposition = swapped ? beforePrevious[j - 2] + 1 : Number.POSITIVE_INFINITY;
            current.push(Math.min(substitution, previous[j] + 1, current[j - 1] + 1, transposition));
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length];
}


/***/ }),

/***/ 74910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ issuesUrl),
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"0.1.0","SN":{"O":"https://github.com/trainyard/trainyard/issues"}}');
;// CONCATENATED MODULE: ./src/core/version.ts

const version = package_namespaceObject.rE;
/** Where a bug is reported. */
const issuesUrl = package_namespaceObject.SN.O;


/***/ }),

/***/ 59730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* unused harmony export Interrupted */
/* harmony import */ var _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4913);

/** GitHub cancels a step with SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills: all must be over well before. */
const usualPatienceMs = 1500;
/** Watches for SIGINT and SIGTERM. Work that does not stop by itself within 1.5 s is ended, its half-written files removed. */
function interruption() {
    const controller = new AbortController();
    let exitCode = 130;
    let patienceMs = usualPatienceMs;
    const interrupt = (name) => {
        exitCode = name === "SIGINT" ? 130 : 143;
        controller.abort(new Interrupted(name));
        setTimeout(() => {
            _platform_file_temporary_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaries */ .U.removeAll();
            process.exit(exitCode);
        }, patienceMs).unref();
    };
    process.on("SIGINT", interrupt);
    process.on("SIGTERM", interrupt);
    return {
        signal: controller.signal,
        exitCode: () => exitCode,
        setPatience(ms) {
            patienceMs = ms ?? usualPatienceMs;
        },
    };
}
/** Why work stopped half-way: the user or the runner asked. */
class Interrupted extends Error {
    name = "AbortError";
    constructor(signal) {
        super(`stopped by ${signal}; nothing half-written was left`);
    }
}


/***/ }),

/***/ 57377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/actions/index.ts
var actions = __webpack_require__(60079);
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__(74910);
// EXTERNAL MODULE: ./src/platform/github/connect.ts + 3 modules
var connect = __webpack_require__(32599);
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__(32824);
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
function appendSummary(markdown) {
    appendToFile("GITHUB_STEP_SUMMARY", `${markdown}\n`);
}

;// CONCATENATED MODULE: ./src/edge/main.ts










/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const annotationsPerLevel = 10;
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
            annotate("error", logLine(String(interrupted.signal.reason.message)));
            process.exitCode = interrupted.exitCode();
        }
        else if (error instanceof failure/* Failure */.H) {
            annotate("error", logLine(error.message), properties({ level: "error", message: "", ...(error.at && { at: error.at }) }));
            process.exitCode = 1;
        }
        else {
            setFailed(logLine(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${error?.stack ?? error}`));
        }
    }
}
async function run(action, signal) {
    const source = (input) => getInput(input);
    const values = (0,inputs/* read */.LF)(action.inputs, source);
    for (const [name, declared] of Object.entries(action.inputs)) {
        const value = values[name];
        if (declared.secret !== undefined && typeof value === "string")
            setSecret(value);
    }
    const { outputs, summary, annotations = [], failure, } = await action.run(values, context(signal, values["token"], (0,inputs/* given */.gI)(action.inputs, source)));
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            setOutput(name, value);
    if (summary.length > 0 && process.env["GITHUB_STEP_SUMMARY"])
        appendSummary((0,markdown/* toMarkdown */.l6)(summary));
    main_annotate(annotations);
    if (failure !== undefined)
        setFailed(logLine(failure));
}
function main_annotate(annotations) {
    for (const level of ["error", "warning", "notice"]) {
        for (const annotation of annotations.filter((each) => each.level === level).slice(0, annotationsPerLevel)) {
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
        info: (message) => info(logLine(message)),
        notice: (message, at) => annotate("notice", logLine(message), place(at)),
        warning: (message, at) => annotate("warning", logLine(message), place(at)),
        progress: (0,progress/* paced */.y)(10_000, Date.now, (line) => info(logLine(line))),
    };
}
/** What the user's own commands may see: not the step's inputs, which hold secrets, nor the runner's tokens. */
function childEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME|RESULTS|ID_TOKEN|CACHE)_)/.test(name)));
}


/***/ }),

/***/ 47310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/**
 * Calls of progress thinned out to what a log can bear: the first after `everyMs`, then one each `everyMs`.
 * `now` is in milliseconds.
 */
function paced(everyMs, now, show) {
    let label = "";
    let start = now();
    let shown = start;
    return (current, done, total) => {
        const time = now();
        if (current !== label) {
            label = current;
            start = time;
            shown = time;
        }
        if (time - shown < everyMs || done <= 0 || done >= total)
            return;
        shown = time;
        const leftSeconds = Math.round((((time - start) / done) * (total - done)) / 1000);
        show(`${label}: ${done} of ${total}, about ${leftSeconds} s left`);
    };
}


/***/ }),

/***/ 4913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ temporaries)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const held = new Set();
/** Paths that exist only until their content is whole. The edges remove what is left when a process is ended half-way. */
const temporaries = {
    add(path) {
        held.add(path);
    },
    delete(path) {
        held.delete(path);
    },
    /** Synchronous: it runs in the last moments of a process. */
    removeAll() {
        for (const path of held)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        held.clear();
    },
};


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


/***/ }),

/***/ 53705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   Wd: () => (/* binding */ toBars),
/* harmony export */   nu: () => (/* binding */ toMermaid)
/* harmony export */ });
/** Eighths of a cell, for a bar's end. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
/** A share from 0 to 1 as a bar of at most `cells` characters; outside of it, the nearer end. */
function bar(share, cells = 10) {
    const units = Math.round(Math.min(1, Math.max(0, share)) * cells * 8);
    return "█".repeat(units >> 3) + eighths[units & 7];
}
/**
 * The chart as Mermaid's `xychart-beta`, which GitHub draws in comments and summaries.
 * https://mermaid.js.org/syntax/xyChart.html
 */
function toMermaid({ title, x, y, series }) {
    const axis = Array.isArray(x.values) ? `[${x.values.map(quoted).join(", ")}]` : `${x.values.from} --> ${x.values.to}`;
    return [
        "xychart-beta",
        `  title ${quoted(title)}`,
        `  x-axis ${quoted(x.title)} ${axis}`,
        `  y-axis ${quoted(y.title)} ${y.from} --> ${y.to}`,
        ...series.map(({ kind, values }) => `  ${kind} [${values.map((value) => Number(value.toFixed(4))).join(", ")}]`),
    ].join("\n");
}
/** The same for a terminal: the first series as bars, one a line. */
function toBars({ title, x, y, series }) {
    const values = series[0]?.values ?? [];
    const { values: given } = x;
    const labels = Array.isArray(given)
        ? given
        : values.map((_, i) => (given.from + ((given.to - given.from) * i) / Math.max(1, values.length - 1)).toFixed(2));
    const width = Math.max(0, ...labels.map((label) => [...label].length));
    const lines = values.map((value, i) => {
        const label = labels[i] ?? "";
        const padding = " ".repeat(width - [...label].length);
        return `${padding}${label}  ${bar((value - y.from) / (y.to - y.from), 20)} ${Number(value.toFixed(4))}`;
    });
    return [`${title} (${y.title} by ${x.title})`, ...lines].join("\n");
}
/** Text in Mermaid's quotes: what could end them, or begin a directive, is left out. */
function quoted(text) {
    return `"${text.replace(/[^\p{L}\p{N} .,:()/+–-]/gu, " ")}"`;
}


/***/ }),

/***/ 10730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/** Data as Markdown that shows it letter by letter: no markup, HTML, mention or link comes of it. */
function escapeMarkdown(text) {
    return (visible(text)
        .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character])
        .replace(/[\\`*_~[\]{}()#+!|$-]/g, "\\$&")
        // A zero-width space after it keeps a mention, and nobody's inbox, from being made.
        .replace(/@/g, "@\u200b")
        // The same for issues: GitHub links \#12 and GH-12 in the finished page, and tells issue 12 of it.
        .replace(/#(?=\d)/g, "#\u200b")
        .replace(/\b(GH)(?=\\-\d)/gi, "$1\u200b")
        .replace(/\bhttps?:/gi, (scheme) => `${scheme.slice(0, -1)}&#58;`)
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}&#46;`)
        .replace(/\r\n|[\r\n]/g, " "));
}
/** An inline code span that no content can break out of, also inside a table's cell. */
function codeSpan(text) {
    const content = visible(text).replace(/\r\n|[\r\n]/g, " ");
    if (content === "")
        return "";
    const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const padding = /^[` ]|[` ]$/.test(content) ? " " : "";
    return `${fence}${padding}${content.replaceAll("|", "\\|")}${padding}${fence}`;
}
/** Control characters (terminal sequences among them) and direction overrides as visible replacement characters. */
function visible(text) {
    return (text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences begin with a control character
        .replace(/\u001b\[[0-9;:]*[A-Za-z]/g, "")
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd"));
}


/***/ }),

/***/ 32824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iV: () => (/* binding */ spans),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export renderInline */
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53705);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10730);


/** Blocks as GitHub-flavoured Markdown. */
function toMarkdown(blocks) {
    return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}
function renderBlock(block) {
    switch (block.kind) {
        case "heading":
            return `${"#".repeat(block.level)} ${renderInline(block.text)}`;
        case "paragraph":
            return renderInline(block.text);
        case "list":
            return block.items.map((item) => `- ${renderInline(item)}`).join("\n");
        case "code":
            return fenced(block.text, block.language ?? "");
        case "chart":
            return fenced((0,_chart_js__WEBPACK_IMPORTED_MODULE_0__/* .toMermaid */ .nu)(block), "mermaid");
        case "details":
            return `<details><summary>${summaryText(block.title)}</summary>\n\n${toMarkdown(block.blocks)}\n</details>`;
        case "table":
            return [
                row(block.columns.map((column) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(column.title))),
                row(block.columns.map((column) => (column.align === "right" ? "--:" : ":--"))),
                ...block.rows.map((cells) => row(cells.map(renderInline))),
            ].join("\n");
    }
}
function row(cells) {
    return `| ${cells.join(" | ")} |`;
}
function renderInline(inline) {
    return spans(inline).map(renderSpan).join("");
}
function renderSpan(span) {
    if (typeof span === "string")
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(span);
    switch (span.kind) {
        case "code":
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(span.text);
        case "strong":
            return `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(span.text)}**`;
        case "link":
            return linked(span.text, span.href);
    }
}
function spans(inline) {
    return Array.isArray(inline) ? inline : [inline];
}
function fenced(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/^\s*(`+)/gm)].map(([, run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text)}\n${fence}`;
}
/** Inside `<summary>` Markdown is not read, HTML is. */
function summaryText(inline) {
    return spans(inline)
        .map((span) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(typeof span === "string" ? span : span.text))
        .join("")
        .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character])
        .replace(/@/g, "@\u200b")
        .replace(/#(?=\d)/g, "#\u200b")
        .replace(/\s+/g, " ");
}
/** Only addresses of the web become links: nothing else can be meant, and `javascript:` is somebody's trick. */
function linked(text, href) {
    if (!/^https?:\/\//i.test(href))
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(text);
    // What is encoded already stays so; all else that an address may not hold is encoded now.
    const address = href
        .replace(/[\ud800-\udfff]/gu, "\ufffd")
        .replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
    return `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(text)}](<${address}>)`;
}


/***/ })

};
