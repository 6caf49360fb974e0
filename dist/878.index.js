export const id = 878;
export const ids = [878];
export const modules = {

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

/***/ 58994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/** One command's options. */
function commandHelp(name, action) {
    const rows = Object.entries(action.inputs).map(([input, declared]) => {
        const flag = declared.secret === undefined ? `--${input}` : `--${input}-stdin`;
        const notes = [
            declared.required ? "required" : "",
            declared.default === undefined ? "" : `default: ${declared.default}`,
            declared.list ? "may be repeated" : "",
            declared.secret === undefined ? "" : `or the environment variable ${declared.secret}`,
        ].filter((note) => note !== "");
        const described = `${declared.description} Expects ${declared.expected.replaceAll("`", "")}${notes.length === 0 ? "" : `; ${notes.join("; ")}`}.`;
        return `  ${flag}\n${wrapped(described, 92, "      ")}`;
    });
    const positional = action.positional === undefined ? "" : ` [${action.positional.toUpperCase()}]`;
    return [action.description, "", `Usage: trainyard ${name}${positional} [--word value …] [--json]`, "", ...rows].join("\n");
}
function wrapped(text, width, indent) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
        const line = lines.at(-1);
        if (line !== "" && line.length + 1 + word.length > width - indent.length)
            lines.push(word);
        else
            lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    return lines.map((line) => indent + line).join("\n");
}


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

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ exitCodes),
  e5: () => (/* binding */ inTerminal),
  d1: () => (/* binding */ runCommand),
  cv: () => (/* binding */ say)
});

// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__(74910);
// EXTERNAL MODULE: ./src/reports/markdown/escape.ts
var markdown_escape = __webpack_require__(10730);
// EXTERNAL MODULE: ./src/reports/markdown/chart.ts
var chart = __webpack_require__(53705);
// EXTERNAL MODULE: ./src/reports/markdown/markdown.ts
var markdown = __webpack_require__(32824);
;// CONCATENATED MODULE: ./src/reports/markdown/text.ts



/** Blocks as plain text for a terminal or a log: no markup, no escape sequences. */
function toText(blocks) {
    return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}
function renderBlock(block) {
    switch (block.kind) {
        case "heading": {
            const text = plain(block.text);
            return block.level <= 2 ? `${text}\n${(block.level === 1 ? "=" : "-").repeat(width(text))}` : text;
        }
        case "paragraph":
            return plain(block.text);
        case "list":
            return block.items.map((item) => `- ${plain(item)}`).join("\n");
        case "code":
            return indented((0,markdown_escape/* visible */.RK)(block.text));
        case "chart":
            return indented((0,chart/* toBars */.Wd)(block));
        case "details":
            return `${plain(block.title)}\n\n${indented(toText(block.blocks).trimEnd())}`;
        case "table":
            return aligned(block);
    }
}
function aligned(block) {
    const cells = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(plain))];
    const widths = block.columns.map((_, index) => cells.reduce((most, row) => Math.max(most, width(row[index] ?? "")), 0));
    return cells
        .map((row) => block.columns
        .map((column, index) => {
        const text = row[index] ?? "";
        const gap = " ".repeat(widths[index] - width(text));
        return column.align === "right" ? gap + text : text + gap;
    })
        .join("  ")
        .trimEnd())
        .map((line) => `  ${line}`)
        .join("\n");
}
function plain(inline) {
    return (0,markdown/* spans */.iV)(inline)
        .map((span) => (0,markdown_escape/* visible */.RK)(typeof span === "string" ? span : span.text))
        .join("")
        .replace(/\s*[\r\n]+\s*/g, " ");
}
function indented(text) {
    return text
        .split("\n")
        .map((line) => (line === "" ? "" : `  ${line}`))
        .join("\n");
}
/** Columns on a terminal, near enough: code points. */
function width(text) {
    return [...text].length;
}

;// CONCATENATED MODULE: ./src/edge/arguments.ts


/**
 * A command line as a source of inputs: `--word value`, `--word=value`, a bare `--word` for booleans, lists by repeating
 * the flag. Secrets come from their environment variable, or from stdin with `--NAME-stdin`; never from argv, which
 * every process on the machine can read.
 *
 * @throws {Failure} that names all unknown and misused options at once.
 */
async function parseArguments(args, action, world) {
    const given = new Map();
    const problems = [];
    let json = false;
    let fromStdin;
    const rest = [...args];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        if (word === "--json") {
            json = true;
            continue;
        }
        if (!word.startsWith("--") || word === "--") {
            if (action.positional === undefined || word === "--")
                problems.push(`${word}: expected an option (--word value)`);
            else
                append(given, action.positional, word);
            continue;
        }
        const [, name = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
        const declared = Object.hasOwn(action.inputs, name) ? action.inputs[name] : undefined;
        const stdinFor = /^(.+)-stdin$/.exec(name)?.[1];
        if (declared === undefined && stdinFor !== undefined && action.inputs[stdinFor]?.secret !== undefined) {
            if (fromStdin !== undefined)
                problems.push(`--${name}: stdin is taken by --${fromStdin}-stdin already`);
            fromStdin = stdinFor;
        }
        else if (declared === undefined) {
            problems.push((0,inputs/* unknownInput */.pv)(name, action.inputs));
            if (inline === undefined && rest[0] !== undefined && !rest[0].startsWith("--"))
                rest.shift();
        }
        else if (declared.secret !== undefined) {
            problems.push(`--${name}: secrets are not taken from the command line (set ${declared.secret}, or use --${name}-stdin)`);
            if (inline === undefined && rest[0] !== undefined && !rest[0].startsWith("--"))
                rest.shift();
        }
        else if (inline !== undefined) {
            append(given, name, inline);
        }
        else if (declared.bare && (rest[0] === undefined || !/^(true|false)$/i.test(rest[0]))) {
            append(given, name, "true");
        }
        else if (rest[0] === undefined || /^--[a-z]/.test(rest[0])) {
            problems.push(`--${name}: expected a value (${declared.expected})`);
        }
        else {
            append(given, name, rest.shift());
        }
    }
    for (const [name, values] of given) {
        if (values.length > 1 && action.inputs[name]?.list !== true)
            problems.push(`--${name}: given ${values.length} times, expected once`);
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems.join("\n"));
    if (fromStdin !== undefined)
        given.set(fromStdin, [(await firstLine(world.stdin)) ?? ""]);
    return {
        json,
        source(name) {
            const values = given.get(name);
            if (values !== undefined)
                return values.join("\n");
            const variable = action.inputs[name]?.secret;
            return variable === undefined ? undefined : world.env[variable];
        },
    };
}
function append(given, name, value) {
    given.set(name, [...(given.get(name) ?? []), value]);
}
async function firstLine(stdin) {
    let text = "";
    for await (const chunk of stdin) {
        text += chunk;
        if (text.includes("\n") || text.length > 65_536)
            break;
    }
    return text.split(/\r?\n/, 1)[0];
}

// EXTERNAL MODULE: ./src/edge/command-help.ts
var command_help = __webpack_require__(58994);
// EXTERNAL MODULE: ./src/edge/interruption.ts
var interruption = __webpack_require__(59730);
// EXTERNAL MODULE: ./src/edge/progress.ts
var progress = __webpack_require__(47310);
;// CONCATENATED MODULE: ./src/edge/terminal.ts









/** What an exit code says, in every command. */
const exitCodes = { green: 0, red: 1, unjudged: 2, bug: 70 };
/** Runs a command line's work, its errors told on stderr; resolves to the exit code. */
async function inTerminal(work) {
    const interrupted = (0,interruption/* interruption */.Y)();
    try {
        return await work(interrupted);
    }
    catch (error) {
        if (interrupted.signal.aborted) {
            complain(String(interrupted.signal.reason.message));
            return interrupted.exitCode();
        }
        if (error instanceof failure/* Failure */.H) {
            complain(error.message);
            return exitCodes.unjudged;
        }
        complain(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${error?.stack ?? error}`);
        return exitCodes.bug;
    }
}
/** Runs one command with its words, or shows its options. */
async function runCommand(name, action, args, interrupted, connect = () => undefined) {
    if (args.includes("--help") || args.includes("-h"))
        return say((0,command_help/* commandHelp */.b)(name, action));
    interrupted.setPatience(action.patienceMs);
    const { signal } = interrupted;
    const { env, stdin, stdout } = process;
    const { source, json } = await parseArguments(args, action, { env, stdin });
    const values = (0,inputs/* read */.LF)(action.inputs, source);
    const token = typeof values["token"] === "string" ? values["token"] : undefined;
    const { outputs, summary, failure } = await action.run(values, {
        reporter: reporter(process.stderr),
        signal,
        given: (0,inputs/* given */.gI)(action.inputs, source),
        cwd: process.cwd(),
        env,
        stdin,
        stdout,
        now: () => new Date(),
        github: connect(token, signal),
    });
    // What a command writes to stdout is its product; what it has to say then goes beside it.
    if (summary.length > 0)
        stdout.write(`${toText(summary)}\n`);
    if (failure !== undefined)
        complain(failure);
    if (json)
        stdout.write(`${JSON.stringify(outputs)}\n`);
    return failure === undefined ? exitCodes.green : exitCodes.red;
}
/** Progress overwrites itself on a terminal; in a log it is a line every ten seconds. */
function reporter(stream) {
    let drawn = false;
    const line = (text) => {
        stream.write(`${drawn ? "\r\u001b[K" : ""}${(0,markdown_escape/* visible */.RK)(text)}\n`);
        drawn = false;
    };
    const draw = (text) => {
        stream.write(`\r\u001b[K${(0,markdown_escape/* visible */.RK)(text)}`);
        drawn = true;
    };
    const logged = (0,progress/* paced */.y)(10_000, Date.now, line);
    const drawnPaced = (0,progress/* paced */.y)(100, Date.now, draw);
    const where = (at) => at === undefined ? "" : `${at.file}${at.line === undefined ? "" : `:${at.line}`}: `;
    return {
        info: line,
        notice: (message, at) => line(`notice: ${where(at)}${message}`),
        warning: (message, at) => line(`warning: ${where(at)}${message}`),
        progress(label, done, total) {
            if (!stream.isTTY)
                return logged(label, done, total);
            if (done < total)
                return drawnPaced(label, done, total);
            if (drawn)
                stream.write("\r\u001b[K");
            drawn = false;
        },
    };
}
function say(text) {
    process.stdout.write(`${text}\n`);
    return exitCodes.green;
}
function complain(message) {
    process.stderr.write(`${(0,markdown_escape/* visible */.RK)(message)}\n`);
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
